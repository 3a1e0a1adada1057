package queue

import (
	"time"

	"motcua/center/refusal"
)

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
func (x CallNext) Decide(d *Day, p *Plan, at time.Time) ([]Event, error) {
	if d.shut[x.Counter] {
		return nil, refuseCounterClosed(x.Counter)
	}
	var events []Event
	s, err := d.seated(x.Counter, x.Staff)
	if err == nil && s.ticket != nil && x.Finish {
		events = append(events, ServiceFinished{ID: s.ticket.ID, Outcome: x.Outcome})
	} else if s, err = d.free(x.Counter, x.Staff); err != nil {
		return nil, err
	}
	counter, ok := p.Counter(x.Counter)
	if !ok {
		return nil, refuseUnknownCounter(x.Counter)
	}
	t, why := d.Next(counter, p.Rule, at)
	if t == nil {
		if len(events) > 0 {
			return events, nil
		}
		return nil, refuseNobodyWaiting(x.Counter)
	}
	return append(events, TicketCalled{ID: t.ID, Counter: x.Counter, Staff: s.staff, Call: d.call + 1, Why: why, Lines: d.LinesOf(counter)}), nil
}

// CallNumber calls one number out of turn: one that waits, is parked, or was missed.
type CallNumber struct {
	Counter CounterID
	Staff   StaffID
	Number  Number
}

// Decide refuses a number that is with another counter or has ended.
func (x CallNumber) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	s, err := d.free(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	counter, ok := p.Counter(x.Counter)
	if !ok {
		return nil, refuseUnknownCounter(x.Counter)
	}
	t := d.byNumber(x.Number)
	if t == nil {
		return nil, refusal.UnknownTicket
	}
	if t.Status == Called || !canBecome(t.Status, Called) {
		return nil, RefuseStatus(t)
	}
	return []Event{TicketCalled{
		ID: t.ID, Counter: x.Counter, Staff: s.staff, Call: d.call + 1, Why: Why{Rule: ByNumber}, Lines: d.LinesOf(counter),
	}}, nil
}
