package center

import (
	"time"

	"motcua/center/ids"
	"motcua/center/queue"
)

// The views of a ticket, each with what the one before it tells. An answer embeds the one
// that its reader may see: what stands in none of them, such as a ticket's token, an answer
// tells by itself.

// TicketName is by what people know a ticket.
type TicketName struct {
	Number        queue.Number `json:"number"`
	ProcedureName string       `json:"procedure_name"`
}

// TicketView is what everybody who may see one ticket is told of it.
type TicketView struct {
	TicketName
	Line     queue.LineID `json:"line"`
	IssuedAt time.Time    `json:"issued_at"`
}

// TicketDetail is what the kiosk that gave a ticket and the staff are told of it.
type TicketDetail struct {
	TicketView
	Procedure ids.Procedure  `json:"procedure"`
	Priority  queue.Priority `json:"priority"`
}

// TicketProgress is what the staff are told of it.
type TicketProgress struct {
	TicketDetail
	Status    queue.Status `json:"status"`
	CalledAt  *time.Time   `json:"called_at"` // the last time
	StartedAt *time.Time   `json:"started_at"`
	ReturnAt  *time.Time   `json:"return_at"` // of a parked ticket
	Times     int          `json:"times"`     // that it was called
	Reason    *queue.Why   `json:"reason"`    // why it was called
}

// TicketWait is what a citizen is told of a wait.
type TicketWait struct {
	LineName map[string]string `json:"line_name"` // by language
	Ahead    int               `json:"ahead"`     // how many are called before
	Wait     *queue.Wait       `json:"wait"`      // null for one that does not wait, and while no counter can call it
	Counters []queue.CounterID `json:"counters"`  // that call the line
}

// NamedProcedure is a further procedure of a visit.
type NamedProcedure struct {
	Code ids.Procedure `json:"code"`
	Name string        `json:"name"`
}

// TicketName is how people know a ticket.
func (s *State) TicketName(t queue.Ticket) TicketName {
	return TicketName{Number: t.Number, ProcedureName: s.ProcedureName(t.Procedure)}
}

// TicketView is a ticket for everybody who may see it.
func (s *State) TicketView(t queue.Ticket) TicketView {
	return TicketView{TicketName: s.TicketName(t), Line: t.Line, IssuedAt: t.IssuedAt}
}

// TicketDetail is a ticket for the kiosk that gave it and for the staff.
func (s *State) TicketDetail(t queue.Ticket) TicketDetail {
	return TicketDetail{TicketView: s.TicketView(t), Procedure: t.Procedure, Priority: t.Priority}
}

// TicketProgress is a ticket for the staff.
func (s *State) TicketProgress(t queue.Ticket) TicketProgress {
	p := TicketProgress{TicketDetail: s.TicketDetail(t), Status: t.Status, CalledAt: Moment(t.CalledAt), StartedAt: Moment(t.StartedAt), Times: t.Times}
	if p.CalledAt != nil {
		p.Reason = &t.Why
	}
	if t.Status == queue.Parked {
		p.ReturnAt = Moment(t.ReturnAt)
	}
	return p
}

// TicketWait is what a ticket's holder is told of the wait. waits are the newest.
func (s *State) TicketWait(t queue.Ticket, waits Waits, at time.Time) TicketWait {
	w := s.WaitIn(t.Line)
	w.Ahead, w.Wait = s.Day.Ahead(t.ID, s.Plan.Rule, at), waits.Of(t)
	return w
}

// WaitIn is what a citizen without a ticket is told of a line.
func (s *State) WaitIn(id queue.LineID) TicketWait {
	line, _ := s.Settings.Line(id)
	return TicketWait{LineName: line.Name, Counters: s.Day.CountersOf(s.Plan, id)}
}

// NamedProcedures are the procedures that were added to a ticket's visit.
func (s *State) NamedProcedures(t queue.Ticket) []NamedProcedure {
	names := []NamedProcedure{}
	for _, code := range t.Added {
		names = append(names, NamedProcedure{Code: code, Name: s.ProcedureName(code)})
	}
	return names
}
