package queue

import (
	"time"

	"motcua/center/refusal"
)

// Sit seats a clerk at a counter: one clerk a counter, one counter a clerk. With
// TakeOver it takes the counter over from whoever has it, and leaves the one where
// the clerk sat before.
type Sit struct {
	Counter  CounterID
	Staff    StaffID
	TakeOver bool
}

// Decide refuses a counter that somebody else has and a clerk who sits elsewhere,
// unless it is to take over; a counter is never left with a citizen in hand. Sitting
// down where one sits already changes nothing.
func (x Sit) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	if !d.open {
		return nil, refusal.DayClosed
	}
	if _, ok := p.Counter(x.Counter); !ok {
		return nil, refuseUnknownCounter(x.Counter)
	}
	if d.shut[x.Counter] {
		return nil, refuseCounterClosed(x.Counter)
	}
	var events []Event
	switch elsewhere := d.CounterOf(x.Staff); {
	case elsewhere == x.Counter:
		return nil, nil
	case elsewhere == "":
	case !x.TakeOver:
		return nil, refuseStaffElsewhere(elsewhere, x.Staff)
	case d.counters[elsewhere].ticket != nil:
		return nil, refuseTicketInHand(elsewhere, d.counters[elsewhere].ticket.Number)
	default:
		events = append(events, CounterLeft{Counter: elsewhere, Staff: x.Staff})
	}
	if s := d.counters[x.Counter]; s != nil && s.staff != "" {
		if !x.TakeOver {
			return nil, refuseCounterTaken(x.Counter, s.staff)
		}
		return append(events, CounterHanded{Counter: x.Counter, From: s.staff, To: x.Staff}), nil
	}
	return append(events, CounterSat{Counter: x.Counter, Staff: x.Staff}), nil
}

// Leave empties a counter.
type Leave struct {
	Counter CounterID
	Staff   StaffID
}

// Decide refuses while a ticket is in hand: a ticket in hand must be finished first.
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
