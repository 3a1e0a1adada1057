package queue

import (
	"time"

	"motcua/center/refusal"
)

// Cancel ends a ticket that the citizen gives back, known by its token, or that the
// office takes, known by its number.
type Cancel struct {
	Token  Token
	Number Number
}

// Decide refuses a ticket that was called or has ended.
func (x Cancel) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t := d.tokens[x.Token]
	if x.Token == "" {
		t = d.byNumber(x.Number)
	}
	if t == nil {
		return nil, refusal.UnknownTicket
	}
	if !canBecome(t.Status, Cancelled) {
		return nil, RefuseStatus(t)
	}
	return []Event{TicketCancelled{ID: t.ID}}, nil
}
