package queue

import "time"

// Cancel gives a waiting ticket back; only who knows its token can.
type Cancel struct {
	Token Token
}

// Decide refuses a ticket that was already called or has ended.
func (x Cancel) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t := d.tokens[x.Token]
	if t == nil || x.Token == "" {
		return nil, refuseUnknownTicket()
	}
	if !may(t.Status, Cancelled) {
		return nil, refuseStatus(t)
	}
	return []Event{TicketCancelled{ID: t.ID}}, nil
}
