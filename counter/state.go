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
	Added         []addedProcedure    `json:"added"`
	Priority      queue.Priority      `json:"priority"`
	Status        queue.Status        `json:"status"`
	IssuedAt      time.Time           `json:"issued_at"`
	CalledAt      *time.Time          `json:"called_at"`
	StartedAt     *time.Time          `json:"started_at"`
	Times         int                 `json:"times"`
	Reason        *queue.Why          `json:"reason"`
	Returning     bool                `json:"returning"`
	ParkedFor     *queue.ParkReason   `json:"parked_for"`
	ReturnAt      *time.Time          `json:"return_at"`
	Note          string              `json:"note"`
}

// addedProcedure is a further procedure of the same visit.
type addedProcedure struct {
	Code queue.ProcedureCode `json:"code"`
	Name string              `json:"name"`
}

func itemOf(s *center.State, t queue.Ticket) ticketItem {
	item := ticketItem{
		ID: t.ID, Number: t.Number, Line: t.Line, Procedure: t.Procedure, ProcedureName: s.ProcedureName(t.Procedure),
		Priority: t.Priority, Status: t.Status, IssuedAt: t.IssuedAt, Times: t.Times, Returning: t.Returning,
		Added: []addedProcedure{}, Note: s.NoteOf(t.ID),
	}
	for _, code := range t.Added {
		item.Added = append(item.Added, addedProcedure{Code: code, Name: s.ProcedureName(code)})
	}
	if t.Status == queue.Parked {
		item.ParkedFor, item.ReturnAt = &t.ParkedFor, &t.ReturnAt
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
	Parked       []ticketItem    `json:"parked"`
	Paused       *pause          `json:"paused"`
	Undo         *undoable       `json:"undo"`
	Recalls      int             `json:"recalls"` // after this many recalls the next one is a no-show; 0: never
	ServedToday  int             `json:"served_today"`
	Dossiers     []dossier.Code  `json:"dossiers"`
	At           time.Time       `json:"at"`
}

// pause is why and since when a counter calls nobody.
type pause struct {
	Reason queue.PauseReason `json:"reason"`
	Since  time.Time         `json:"since"`
}

// undoable is the step that can be taken back, and until when.
type undoable struct {
	Step  queue.StepKind `json:"step"`
	Until time.Time      `json:"until"`
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
	at := k.Now()
	k.Center.View(func(s *center.State) { a = stateOf(s, id, at) })
	a.At = at
	return c.JSON(a)
}

func stateOf(s *center.State, id queue.CounterID, at time.Time) counterState {
	counter, _ := s.Plan.Counter(id)
	seat, lines := s.Day.Seat(id), s.Day.LinesOf(counter)
	a := counterState{
		ID: id, Hall: counter.Hall, Lines: lines, ServedToday: seat.Served, Recalls: s.Plan.Rule.Recalls,
		Waiting: []ticketItem{}, Missed: []missedItem{}, Parked: []ticketItem{}, Dossiers: []dossier.Code{},
	}
	if seat.Paused != 0 {
		a.Paused = &pause{Reason: seat.Paused, Since: seat.Since}
	}
	if until := seat.UndoAt.Add(s.Plan.Rule.Undo); seat.Undo != 0 && at.Before(until) {
		a.Undo = &undoable{Step: seat.Undo, Until: until}
	}
	if seat.Staff != "" {
		a.Staff, a.StaffName = &seat.Staff, s.Staff[seat.Staff].Name
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
	Name  string          `json:"staff_name"`
}

func (k *Counter) list(c *fiber.Ctx) error {
	if _, err := k.Staff(c); err != nil {
		return err
	}
	items := []counterItem{}
	k.Center.View(func(s *center.State) {
		for _, counter := range s.Plan.Counters {
			item := counterItem{ID: counter.ID, Hall: counter.Hall, Lines: s.Day.LinesOf(counter)}
			if staff := s.Day.Seat(counter.ID).Staff; staff != "" {
				item.Staff, item.Name = &staff, s.Staff[staff].Name
			}
			items = append(items, item)
		}
	})
	return c.JSON(fiber.Map{"items": items})
}
