package queue

import (
	"encoding/json"
	"fmt"
	"time"
)

// Event is one fact about the day. Kinds are for ever; fields are only added. An
// event holds resolved values, so that replay needs no settings, and never any
// personal data.
type Event interface {
	Kind() string
	apply(d *Day, at time.Time)
}

// DayOpened starts a service day. Calls is the number of the last call ever made,
// so that a screen left on overnight sees the numbers of calls only grow.
type DayOpened struct {
	Day   ServiceDay `json:"day"`
	Calls uint64     `json:"calls"`
}

// DayClosed ends a service day. Tickets that nobody served end with it.
type DayClosed struct {
	Day ServiceDay `json:"day"`
}

// TicketIssued gives a citizen a number.
type TicketIssued struct {
	ID        TicketID      `json:"id"`
	Number    Number        `json:"number"`
	Line      LineID        `json:"line"`
	Nth       int           `json:"nth"`
	Procedure ProcedureCode `json:"procedure,omitempty"`
	Priority  Priority      `json:"priority"`
	Token     Token         `json:"token"`
}

// TicketCalled calls a waiting ticket to a counter, and says why it was its turn.
type TicketCalled struct {
	ID      TicketID  `json:"id"`
	Counter CounterID `json:"counter"`
	Staff   StaffID   `json:"staff"`
	Call    uint64    `json:"call"`
	Why     Why       `json:"why"`
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

// TicketMissed ends a ticket whose citizen did not come when called.
type TicketMissed struct {
	ID TicketID `json:"id"`
}

// TicketCancelled ends a waiting ticket that the citizen gave back.
type TicketCancelled struct {
	ID TicketID `json:"id"`
}

// CounterSat seats a clerk at a counter.
type CounterSat struct {
	Counter CounterID `json:"counter"`
	Staff   StaffID   `json:"staff"`
}

// CounterLeft empties a counter.
type CounterLeft struct {
	Counter CounterID `json:"counter"`
	Staff   StaffID   `json:"staff"`
}

// Kind names the event in the journal.
func (DayOpened) Kind() string       { return "day_opened" }
func (DayClosed) Kind() string       { return "day_closed" }
func (TicketIssued) Kind() string    { return "ticket_issued" }
func (TicketCalled) Kind() string    { return "ticket_called" }
func (TicketRecalled) Kind() string  { return "ticket_recalled" }
func (ServiceStarted) Kind() string  { return "service_started" }
func (ServiceFinished) Kind() string { return "service_finished" }
func (TicketMissed) Kind() string    { return "ticket_missed" }
func (TicketCancelled) Kind() string { return "ticket_cancelled" }
func (CounterSat) Kind() string      { return "counter_sat" }
func (CounterLeft) Kind() string     { return "counter_left" }

// Kinds is every kind of event of this package with an empty event of it.
func Kinds() map[string]Event {
	kinds := map[string]Event{}
	for _, e := range []Event{
		DayOpened{}, DayClosed{}, TicketIssued{}, TicketCalled{}, TicketRecalled{}, ServiceStarted{},
		ServiceFinished{}, TicketMissed{}, TicketCancelled{}, CounterSat{}, CounterLeft{},
	} {
		kinds[e.Kind()] = e
	}
	return kinds
}

// Decode reads an event of a kind from the journal. known is false for a kind of
// another package.
func Decode(kind string, data []byte) (e Event, known bool, err error) {
	switch kind {
	case "day_opened":
		e, err = read[DayOpened](data)
	case "day_closed":
		e, err = read[DayClosed](data)
	case "ticket_issued":
		e, err = read[TicketIssued](data)
	case "ticket_called":
		e, err = read[TicketCalled](data)
	case "ticket_recalled":
		e, err = read[TicketRecalled](data)
	case "service_started":
		e, err = read[ServiceStarted](data)
	case "service_finished":
		e, err = read[ServiceFinished](data)
	case "ticket_missed":
		e, err = read[TicketMissed](data)
	case "ticket_cancelled":
		e, err = read[TicketCancelled](data)
	case "counter_sat":
		e, err = read[CounterSat](data)
	case "counter_left":
		e, err = read[CounterLeft](data)
	default:
		return nil, false, nil
	}
	if err != nil {
		return nil, true, fmt.Errorf("reading a %s event: %w", kind, err)
	}
	return e, true, nil
}

func read[E Event](data []byte) (Event, error) {
	var e E
	err := json.Unmarshal(data, &e)
	return e, err
}

// TicketOf is the ticket an event is about, empty when it is about none.
func TicketOf(e Event) TicketID {
	switch e := e.(type) {
	case TicketIssued:
		return e.ID
	case TicketCalled:
		return e.ID
	case TicketRecalled:
		return e.ID
	case ServiceStarted:
		return e.ID
	case ServiceFinished:
		return e.ID
	case TicketMissed:
		return e.ID
	case TicketCancelled:
		return e.ID
	}
	return ""
}
