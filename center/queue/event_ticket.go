package queue

import (
	"time"

	"motcua/center/ids"
)

// TicketIssued gives a citizen a number. With CheckInBy it was taken on a phone and is
// not called before it is checked in; From and To are the window of an appointment.
// Added are further procedures of the same visit.
type TicketIssued struct {
	ID        TicketID        `json:"id"`
	Number    Number          `json:"number"`
	Line      LineID          `json:"line"`
	Nth       int             `json:"nth"`
	Procedure ids.Procedure   `json:"procedure,omitempty"`
	Priority  Priority        `json:"priority"`
	Token     Token           `json:"token"`
	CheckInBy time.Time       `json:"check_in_by,omitzero"`
	From      time.Time       `json:"from,omitzero"`
	To        time.Time       `json:"to,omitzero"`
	Added     []ids.Procedure `json:"added,omitempty"`
	Visit     Visit           `json:"visit,omitempty"`
}

// TicketCalled calls a ticket to a counter, and says why it was its turn. Lines are
// those that the counter serves: tickets that wait in them and came earlier were passed over.
type TicketCalled struct {
	ID      TicketID  `json:"id"`
	Counter CounterID `json:"counter"`
	Staff   StaffID   `json:"staff"`
	Call    uint64    `json:"call"`
	Why     Why       `json:"why"`
	Lines   []LineID  `json:"lines,omitempty"`
}

// TicketRecalled calls the ticket in hand again.
type TicketRecalled struct {
	ID   TicketID `json:"id"`
	Call uint64   `json:"call"`
}

// ServiceStarted says that the citizen has come to the counter.
type ServiceStarted struct {
	ID TicketID `json:"id"`
}

// ServiceFinished ends a visit with its outcome.
type ServiceFinished struct {
	ID      TicketID `json:"id"`
	Outcome Outcome  `json:"outcome"`
}

// TicketMissed ends a ticket whose citizen did not come when called. Automatic says
// that it was the recall after the last one that did it.
type TicketMissed struct {
	ID        TicketID `json:"id"`
	Automatic bool     `json:"automatic,omitempty"`
}

// TicketCancelled ends a ticket that the citizen gave back, or the office took.
type TicketCancelled struct {
	ID     TicketID `json:"id"`
	Action ActionID `json:"deed,omitempty"` // the supervisor's, here and below
}

// TicketParked sets the ticket in hand aside. It keeps its place; at ReturnAt it comes
// back by itself.
type TicketParked struct {
	ID       TicketID   `json:"id"`
	Reason   ParkReason `json:"reason"`
	ReturnAt time.Time  `json:"return_at"`
}

// TicketReturned puts a ticket among those that wait again, at the place that it had.
// Returning says that it goes before those who came meanwhile.
type TicketReturned struct {
	ID        TicketID `json:"id"`
	Returning bool     `json:"returning,omitempty"`
	Action    ActionID `json:"deed,omitempty"`
}

// TicketTransferred moves a ticket to a line, or to one counter. Place is where it
// waits there: its own when it kept it, else behind everyone.
type TicketTransferred struct {
	ID        TicketID  `json:"id"`
	Line      LineID    `json:"line"`
	Only      CounterID `json:"only,omitempty"`
	Place     int       `json:"place"`
	Returning bool      `json:"returning,omitempty"`
	From      CounterID `json:"from,omitempty"` // the counter that had it in hand
	Action    ActionID  `json:"deed,omitempty"`
}

// ProcedureAdded adds a procedure to a visit.
type ProcedureAdded struct {
	ID        TicketID      `json:"id"`
	Procedure ids.Procedure `json:"procedure"`
}

// StepUndone takes a counter's last step back.
type StepUndone struct {
	Counter CounterID `json:"counter"`
	Step    StepKind  `json:"step"`
	ID      TicketID  `json:"id"`
}

var _ = register(TicketIssued{}, TicketCalled{}, TicketRecalled{}, ServiceStarted{}, ServiceFinished{}, TicketMissed{}, TicketCancelled{}, TicketParked{}, TicketReturned{}, TicketTransferred{}, ProcedureAdded{}, StepUndone{})

// Kind names the event in the journal.
func (TicketIssued) Kind() string      { return "ticket_issued" }
func (TicketCalled) Kind() string      { return "ticket_called" }
func (TicketRecalled) Kind() string    { return "ticket_recalled" }
func (ServiceStarted) Kind() string    { return "service_started" }
func (ServiceFinished) Kind() string   { return "service_finished" }
func (TicketMissed) Kind() string      { return "ticket_missed" }
func (TicketCancelled) Kind() string   { return "ticket_cancelled" }
func (TicketParked) Kind() string      { return "ticket_parked" }
func (TicketReturned) Kind() string    { return "ticket_returned" }
func (TicketTransferred) Kind() string { return "ticket_transferred" }
func (ProcedureAdded) Kind() string    { return "procedure_added" }
func (StepUndone) Kind() string        { return "step_undone" }

func (e TicketIssued) ticket() TicketID      { return e.ID }
func (e TicketCalled) ticket() TicketID      { return e.ID }
func (e TicketRecalled) ticket() TicketID    { return e.ID }
func (e ServiceStarted) ticket() TicketID    { return e.ID }
func (e ServiceFinished) ticket() TicketID   { return e.ID }
func (e TicketMissed) ticket() TicketID      { return e.ID }
func (e TicketCancelled) ticket() TicketID   { return e.ID }
func (e TicketParked) ticket() TicketID      { return e.ID }
func (e TicketReturned) ticket() TicketID    { return e.ID }
func (e TicketTransferred) ticket() TicketID { return e.ID }
func (e ProcedureAdded) ticket() TicketID    { return e.ID }
func (e StepUndone) ticket() TicketID        { return e.ID }
