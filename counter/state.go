package counter

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/dossier"
	"motcua/center/queue"
)

const (
	maxWaiting = 30 // tickets shown in the order of their call; a screen shows ten
	maxMissed  = 10 // missed tickets shown, the latest first
)

func itemOf(s *center.State, t queue.Ticket) Ticket {
	item := Ticket{TicketProgress: s.TicketProgress(t), ID: t.ID, Added: s.NamedProcedures(t), Returning: t.Returning, Note: s.NoteOf(t.ID)}
	if t.Status == queue.Parked {
		item.ParkedFor = &t.ParkedFor
	}
	return item
}

func (k *Counter) state(c *fiber.Ctx) error {
	if _, err := k.Staff(c); err != nil {
		return err
	}
	answer, err := center.Read(k.Center, func(s *center.State) (CounterResponse, error) {
		counter, err := known(s, queue.CounterID(c.Params("id")))
		if err != nil {
			return CounterResponse{}, err
		}
		return stateOf(s, counter, k.Now()), nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

func stateOf(s *center.State, counter queue.Counter, at time.Time) CounterResponse {
	seat, lines := s.Day.Seat(counter.ID), s.Day.LinesOf(counter)
	a := CounterResponse{
		ListedCounter: listed(s, counter), ServedToday: seat.Served, Recalls: s.Plan.Rule.Recalls, At: at,
		Waiting: []Ticket{}, Missed: []MissedTicket{}, Parked: []Ticket{}, Dossiers: []dossier.Code{},
	}
	if seat.Paused != 0 {
		a.Paused = &Pause{Reason: seat.Paused, Since: seat.Since}
	}
	if until := seat.UndoAt.Add(s.Plan.Rule.Undo); seat.Undo != 0 && at.Before(until) {
		a.Undo = &Undo{Step: seat.Undo, Until: until}
	}
	if seat.Ticket != nil {
		item := itemOf(s, *seat.Ticket)
		a.Ticket = &item
		a.Dossiers = append(a.Dossiers, s.DossiersOf(seat.Ticket.Number)...)
	}
	for _, t := range s.Day.Upcoming(counter, s.Plan.Rule, at, maxWaiting) {
		a.Waiting = append(a.Waiting, itemOf(s, t))
	}
	for _, t := range s.Day.Parked(lines) {
		a.Parked = append(a.Parked, itemOf(s, t))
	}
	for _, l := range lines {
		a.WaitingCount += s.Day.Waiting(l)
	}
	for _, t := range s.Day.Missed(lines, maxMissed) {
		a.Missed = append(a.Missed, MissedTicket{TicketName: s.TicketName(t), LastCallAt: t.CalledAt})
	}
	return a
}

func (k *Counter) list(c *fiber.Ctx) error {
	if _, err := k.Staff(c); err != nil {
		return err
	}
	answer, err := center.Read(k.Center, func(s *center.State) (CountersResponse, error) {
		a := CountersResponse{Items: []ListedCounter{}}
		for _, counter := range s.Plan.Counters {
			a.Items = append(a.Items, listed(s, counter))
		}
		return a, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

// listed is a counter, and who sits there.
func listed(s *center.State, counter queue.Counter) ListedCounter {
	item := ListedCounter{ID: counter.ID, Hall: counter.Hall, Lines: s.Day.LinesOf(counter)}
	if staff := s.Day.Seat(counter.ID).Staff; staff != "" {
		item.Staff, item.StaffName = &staff, s.Staff[staff].Name
	}
	return item
}
