package queue

import (
	"encoding/json"
	"fmt"
	"reflect"
	"time"
)

// Event is one fact about the day. Kinds are for ever; fields are only added. An
// event holds resolved values, so that replay needs no settings, and never any
// personal data.
type Event interface {
	Kind() string
	apply(d *Day, at time.Time)
}

// kinds is every kind of event of this package with an empty event of it.
var kinds = func() map[string]Event {
	all := map[string]Event{}
	for _, e := range []Event{
		DayOpened{}, DayClosed{}, LineChanged{}, CounterAssigned{}, CounterChanged{},
		TicketIssued{}, TicketCalled{}, TicketRecalled{}, ServiceStarted{}, ServiceFinished{}, TicketMissed{}, TicketCancelled{},
		TicketParked{}, TicketReturned{}, TicketTransferred{}, TicketReprinted{}, ProcedureAdded{}, StepUndone{}, DeedUndone{}, TicketCheckedIn{}, TicketReleased{}, TicketPostponed{}, SlipNoted{}, SlipVoided{},
		CounterSat{}, CounterLeft{}, CounterHanded{}, CounterPaused{}, CounterResumed{},
	} {
		all[e.Kind()] = e
	}
	return all
}()

// Kinds is every kind of event of this package with an empty event of it.
func Kinds() map[string]Event { return kinds }

// Decode reads an event of a kind from the journal. known is false for a kind of
// another package.
func Decode(kind string, data []byte) (e Event, known bool, err error) {
	empty, known := kinds[kind]
	if !known {
		return nil, false, nil
	}
	v := reflect.New(reflect.TypeOf(empty))
	if err := json.Unmarshal(data, v.Interface()); err != nil {
		return nil, true, fmt.Errorf("reading a %s event: %w", kind, err)
	}
	return v.Elem().Interface().(Event), true, nil
}

// TicketOf is the ticket an event is about, empty when it is about none.
func TicketOf(e Event) TicketID {
	if about, ok := e.(interface{ ticket() TicketID }); ok {
		return about.ticket()
	}
	return ""
}
