package queue

import (
	"time"

	"motcua/center/refusal"
)

// Reprint shows a ticket's slip again, for a citizen who has lost it. The number stays.
type Reprint struct {
	Number Number
}

// Decide refuses a number that has ended: its slip would send somebody to wait in vain. Whoever
// asked for it is present, so a slip that failed at a kiosk no longer ends the number.
func (x Reprint) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t := d.byNumber(x.Number)
	if t == nil {
		return nil, refusal.UnknownTicket
	}
	if t.Status == Done || t.Status == Cancelled || t.Status == Released {
		return nil, RefuseStatus(t)
	}
	return d.keepSlip([]Event{TicketReprinted{ID: t.ID}}, t), nil
}

// TicketReprinted says that a ticket's slip was given out again.
type TicketReprinted struct {
	ID TicketID `json:"id"`
}

var _ = register(TicketReprinted{})

// Kind names the event in the journal.
func (TicketReprinted) Kind() string { return "ticket_reprinted" }

func (e TicketReprinted) ticket() TicketID { return e.ID }

// apply changes nothing: the journal alone remembers it.
func (TicketReprinted) apply(*Day, time.Time) {}
