package queue

import "time"

// CallNext calls whoever's turn it is to a counter. Staff is empty when the
// counter's own button was pressed. With Finish the ticket in hand is finished
// first, in the same decision.
type CallNext struct {
	Counter CounterID
	Staff   StaffID
	Finish  bool
	Outcome Outcome
}

// Decide picks the ticket by Next. With Finish and nobody waiting the visit ends
// all the same and nobody is called.
func (x CallNext) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	s, err := d.seated(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	counter, ok := p.Counter(x.Counter)
	if !ok {
		return nil, refuseUnknownCounter(x.Counter)
	}
	var events []Event
	if s.ticket != nil {
		if !x.Finish {
			return nil, refuseTicketInHand(x.Counter, s.ticket.Number)
		}
		events = append(events, ServiceFinished{ID: s.ticket.ID, Outcome: x.Outcome})
	}
	t, why := d.Next(counter.Lines, p.Rule)
	if t == nil {
		if len(events) > 0 {
			return events, nil
		}
		return nil, refuseNobodyWaiting(x.Counter)
	}
	return append(events, TicketCalled{ID: t.ID, Counter: x.Counter, Staff: s.staff, Call: d.call + 1, Why: why}), nil
}
