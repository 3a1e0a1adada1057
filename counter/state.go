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

// ticketItem is a ticket as its counter sees it.
type ticketItem struct {
	ID            queue.TicketID      `json:"id"`
	Number        queue.Number        `json:"number"`
	Line          queue.LineID        `json:"line"`
	Procedure     queue.ProcedureCode `json:"procedure"`
	ProcedureName string              `json:"procedure_name"`
	Priority      queue.Priority      `json:"priority"`
	Status        queue.Status        `json:"status"`
	IssuedAt      time.Time           `json:"issued_at"`
	CalledAt      *time.Time          `json:"called_at"`
	StartedAt     *time.Time          `json:"started_at"`
	Times         int                 `json:"times"`
	Reason        *queue.Why          `json:"reason"`
}

func itemOf(s *center.State, t queue.Ticket) ticketItem {
	item := ticketItem{
		ID: t.ID, Number: t.Number, Line: t.Line, Procedure: t.Procedure, ProcedureName: s.ProcedureName(t.Procedure),
		Priority: t.Priority, Status: t.Status, IssuedAt: t.IssuedAt, Times: t.Times,
	}
	if !t.CalledAt.IsZero() {
		item.CalledAt, item.Reason = &t.CalledAt, &t.Why
	}
	if !t.StartedAt.IsZero() {
		item.StartedAt = &t.StartedAt
	}
	return item
}

// missedItem is a ticket nobody came for.
type missedItem struct {
	Number        queue.Number `json:"number"`
	ProcedureName string       `json:"procedure_name"`
	LastCallAt    time.Time    `json:"last_call_at"`
}

// counterState is everything a counter's page shows.
type counterState struct {
	ID           queue.CounterID `json:"id"`
	Hall         queue.HallID    `json:"hall"`
	Lines        []queue.LineID  `json:"lines"`
	Staff        *queue.StaffID  `json:"staff"`
	StaffName    string          `json:"staff_name"`
	Ticket       *ticketItem     `json:"ticket"`
	Waiting      []ticketItem    `json:"waiting"`
	WaitingCount int             `json:"waiting_count"`
	Missed       []missedItem    `json:"missed"`
	ServedToday  int             `json:"served_today"`
	Dossiers     []dossier.Code  `json:"dossiers"`
	At           time.Time       `json:"at"`
}

// UnknownCounterError is returned for a counter that the settings do not have.
type UnknownCounterError struct{ Counter queue.CounterID }

// Error states the fact.
func (e *UnknownCounterError) Error() string { return "there is no counter " + string(e.Counter) }

// Code is the protocol's stable error code.
func (e *UnknownCounterError) Code() string { return "unknown_counter" }

// Facts are the values that the reader's sentence needs.
func (e *UnknownCounterError) Facts() map[string]string {
	return map[string]string{"counter": string(e.Counter)}
}

func (k *Counter) state(c *fiber.Ctx) error {
	if _, err := k.Staff(c); err != nil {
		return err
	}
	id := queue.CounterID(c.Params("id"))
	if err := k.known(id); err != nil {
		return err
	}
	var a counterState
	k.Center.View(func(s *center.State) { a = stateOf(s, id) })
	a.At = k.Now().In(center.Zone)
	return c.JSON(a)
}

func stateOf(s *center.State, id queue.CounterID) counterState {
	counter, _ := s.Plan.Counter(id)
	seat := s.Day.Seat(id)
	a := counterState{
		ID: id, Hall: counter.Hall, Lines: counter.Lines, ServedToday: seat.Served,
		Waiting: []ticketItem{}, Missed: []missedItem{}, Dossiers: []dossier.Code{},
	}
	if seat.Staff != "" {
		a.Staff, a.StaffName = &seat.Staff, s.Staff[seat.Staff].Name
	}
	if seat.Ticket != nil {
		item := itemOf(s, *seat.Ticket)
		a.Ticket = &item
		a.Dossiers = append(a.Dossiers, s.DossiersOf(seat.Ticket.Number)...)
	}
	for _, t := range s.Day.Upcoming(counter.Lines, s.Plan.Rule, maxWaiting) {
		a.Waiting = append(a.Waiting, itemOf(s, t))
	}
	for _, l := range counter.Lines {
		a.WaitingCount += s.Day.Waiting(l)
	}
	for _, t := range s.Day.Missed(counter.Lines, maxMissed) {
		a.Missed = append(a.Missed, missedItem{Number: t.Number, ProcedureName: s.ProcedureName(t.Procedure), LastCallAt: t.CalledAt})
	}
	return a
}

// counterItem is one counter of the list from which a clerk chooses.
type counterItem struct {
	ID    queue.CounterID `json:"id"`
	Hall  queue.HallID    `json:"hall"`
	Lines []queue.LineID  `json:"lines"`
	Staff *queue.StaffID  `json:"staff"`
}

func (k *Counter) list(c *fiber.Ctx) error {
	if _, err := k.Staff(c); err != nil {
		return err
	}
	items := []counterItem{}
	k.Center.View(func(s *center.State) {
		for _, counter := range s.Plan.Counters {
			item := counterItem{ID: counter.ID, Hall: counter.Hall, Lines: counter.Lines}
			if staff := s.Day.Seat(counter.ID).Staff; staff != "" {
				item.Staff = &staff
			}
			items = append(items, item)
		}
	})
	return c.JSON(fiber.Map{"items": items})
}
