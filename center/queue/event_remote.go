package queue

import "time"

// TicketCheckedIn says that the citizen of a number taken on a phone is here: it waits
// at the place that it has had all the time.
type TicketCheckedIn struct {
	ID     TicketID `json:"id"`
	Action ActionID `json:"deed,omitempty"` // the supervisor's who let it wait
}

// TicketReleased ends a number taken on a phone that nobody checked in in time.
type TicketReleased struct {
	ID TicketID `json:"id"`
}

var _ = register(TicketCheckedIn{}, TicketReleased{})

// Kind names the event in the journal.
func (TicketCheckedIn) Kind() string { return "ticket_checked_in" }
func (TicketReleased) Kind() string  { return "ticket_released" }

func (e TicketCheckedIn) ticket() TicketID { return e.ID }
func (e TicketReleased) ticket() TicketID  { return e.ID }

func (e TicketCheckedIn) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	d.leave(t)
	t.CheckedInAt, t.EndedAt = at, time.Time{}
	d.wait(t, at)
}

func (e TicketReleased) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	d.leave(t)
	t.Status, t.EndedAt = Released, at
}
