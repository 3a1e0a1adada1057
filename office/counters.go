package office

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
)

// seatState is what goes on at a counter.
type seatState string

const (
	seatEmpty   seatState = "empty"
	seatReady   seatState = "ready"
	seatCalling seatState = "calling"
	seatServing seatState = "serving"
	seatPaused  seatState = "paused"
	seatClosed  seatState = "closed"
)

// supervisedCounter is a counter as its supervisor sees it.
type supervisedCounter struct {
	ID        queue.CounterID `json:"id"`
	Hall      queue.HallID    `json:"hall"`
	Lines     []queue.LineID  `json:"lines"`
	Staff     *queue.StaffID  `json:"staff"`
	StaffName string          `json:"staff_name"`
	State     seatState       `json:"state"`
	Paused    *pausing        `json:"paused"`
	Ticket    *inHand         `json:"ticket"`
	Served    int             `json:"served"`
	Closed    bool            `json:"closed"` // for the rest of the day
}

// pausing is why and how long a counter calls nobody.
type pausing struct {
	Reason       queue.PauseReason `json:"reason"`
	Since        time.Time         `json:"since"`
	SinceMinutes int               `json:"since_minutes"`
}

// inHand is the ticket at a counter; since it was called, or since the visit began.
type inHand struct {
	Number        queue.Number `json:"number"`
	ProcedureName string       `json:"procedure_name"`
	SinceMinutes  int          `json:"since_minutes"`
	Reason        queue.Why    `json:"reason"`
}

func counterOf(s *center.State, counter queue.Counter, at time.Time) supervisedCounter {
	seat := s.Day.Seat(counter.ID)
	item := supervisedCounter{ID: counter.ID, Hall: counter.Hall, Lines: s.Day.LinesOf(counter), State: seatEmpty, Served: seat.Served, Closed: s.Day.Shut(counter.ID)}
	if seat.Staff != "" {
		item.Staff, item.StaffName, item.State = &seat.Staff, s.Staff[seat.Staff].Name, seatReady
	}
	if seat.Paused != 0 {
		item.State = seatPaused
		item.Paused = &pausing{Reason: seat.Paused, Since: seat.Since, SinceMinutes: center.MinutesSince(seat.Since, at)}
	}
	if t := seat.Ticket; t != nil {
		since := t.CalledAt
		item.State = seatCalling
		if t.Status == queue.Serving {
			item.State, since = seatServing, t.StartedAt
		}
		item.Ticket = &inHand{Number: t.Number, ProcedureName: s.ProcedureName(t.Procedure), SinceMinutes: center.MinutesSince(since, at), Reason: t.Why}
	}
	if item.Closed && item.Ticket == nil {
		item.State = seatClosed
	}
	return item
}

// assign gives a counter other lines for the rest of the day.
func (f *Office) assign(c *fiber.Ctx) error {
	var body struct {
		Lines []queue.LineID `json:"lines"`
	}
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
