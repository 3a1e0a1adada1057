package queue

import "time"

// Event is one fact about the day. Kinds are for ever; fields are only added. An
// event holds resolved values, so that replay needs no settings, and never any
// personal data.
type Event interface {
	Kind() string
	apply(d *Day, at time.Time)
}

// kinds is every kind of event of this package with an empty event of it.
var kinds = map[string]Event{}

// register makes kinds of events known, in the file in which they stand. It returns
// something only so that it can be called there.
func register(events ...Event) struct{} {
	for _, e := range events {
		kinds[e.Kind()] = e
	}
	return struct{}{}
}

// Kinds is every kind of event of this package with an empty event of it.
func Kinds() map[string]Event { return kinds }

// TicketOf is the ticket an event is about, empty when it is about none.
func TicketOf(e Event) TicketID {
	if about, ok := e.(interface{ ticket() TicketID }); ok {
		return about.ticket()
	}
	return ""
}
