package queue

import "time"

// Sit seats a clerk at a counter: one clerk a counter, one counter a clerk.
type Sit struct {
	Counter CounterID
	Staff   StaffID
}

// Decide refuses a counter that somebody else has and a clerk who sits elsewhere.
// Sitting down where one sits already changes nothing.
func (x Sit) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	if !d.open {
		return nil, refuseDayClosed()
	}
	if _, ok := p.Counter(x.Counter); !ok {
		return nil, refuseUnknownCounter(x.Counter)
	}
	if at := d.CounterOf(x.Staff); at == x.Counter {
		return nil, nil
	} else if at != "" {
		return nil, refuseStaffElsewhere(at, x.Staff)
	}
	if s := d.counters[x.Counter]; s != nil && s.staff != "" {
		return nil, refuseCounterTaken(x.Counter, s.staff)
	}
	return []Event{CounterSat(x)}, nil
}

// Leave empties a counter.
type Leave struct {
	Counter CounterID
	Staff   StaffID
}

// Decide refuses while a ticket is in hand: a citizen is never left in the air.
func (x Leave) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	s, err := d.seated(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	if s.ticket != nil {
		return nil, refuseTicketInHand(x.Counter, s.ticket.Number)
	}
	return []Event{CounterLeft{Counter: x.Counter, Staff: s.staff}}, nil
}
