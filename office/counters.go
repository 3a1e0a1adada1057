package office

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
)

func counterOf(s *center.State, counter queue.Counter, at time.Time) Counter {
	seat := s.Day.Seat(counter.ID)
	item := Counter{ID: counter.ID, Hall: counter.Hall, Lines: s.Day.LinesOf(counter), State: CounterEmpty, Served: seat.Served, Closed: s.Day.Shut(counter.ID)}
	if seat.Staff != "" {
		item.Staff, item.StaffName, item.State = &seat.Staff, s.Staff[seat.Staff].Name, CounterReady
	}
	if seat.Paused != 0 {
		item.State = CounterPaused
		item.Paused = &Pause{Reason: seat.Paused, Since: seat.Since, SinceMinutes: center.MinutesSince(seat.Since, at)}
	}
	if t := seat.Ticket; t != nil {
		since := t.CalledAt
		item.State = CounterCalling
		if t.Status == queue.Serving {
			item.State, since = CounterServing, t.StartedAt
		}
		item.Ticket = &TicketInHand{TicketName: s.TicketName(*t), SinceMinutes: center.MinutesSince(since, at), Reason: t.Why}
	}
	if item.Closed && item.Ticket == nil {
		item.State = CounterClosed
	}
	return item
}

// assign gives a counter other lines for the rest of the day.
func (f *Office) assign(c *fiber.Ctx) error {
	var body AssignRequest
	actor, err := f.asks(c, &body)
	if err != nil {
		return err
	}
	return f.done(c, actor, center.Supervise{Decision: queue.AssignCounter{Counter: counterID(c), Lines: body.Lines}})
}

// turnCounter opens or closes a counter for the rest of the day.
func (f *Office) turnCounter(closed bool) fiber.Handler {
	return f.turn(func(c *fiber.Ctx) center.DayDecision {
		return queue.ChangeCounter{Counter: counterID(c), Closed: closed}
	})
}

// turnLine opens or closes a line for the rest of the day.
func (f *Office) turnLine(closed bool) fiber.Handler {
	return f.turn(func(c *fiber.Ctx) center.DayDecision {
		return queue.ChangeLine{Line: queue.LineID(c.Params("id")), Closed: closed}
	})
}

func (f *Office) turn(decision func(c *fiber.Ctx) center.DayDecision) fiber.Handler {
	return func(c *fiber.Ctx) error {
		actor, err := f.bare(c)
		if err != nil {
			return err
		}
		return f.done(c, actor, center.Supervise{Decision: decision(c)})
	}
}

func counterID(c *fiber.Ctx) queue.CounterID { return queue.CounterID(c.Params("id")) }
