package queue

import "time"

// seat is a clerk's session at a counter, with the ticket in hand.
type seat struct {
	staff  StaffID
	ticket *Ticket
	served int
	paused PauseReason
	since  time.Time      // of the pause
	calls  map[LineID]int // by line, for ByWeights
	last   *step          // what can be taken back
}

// Seat is a clerk's session at a counter as the day knows it.
type Seat struct {
	Staff  StaffID     // empty when nobody sits there
	Ticket *Ticket     // nil when no ticket is in hand; a copy
	Served int         // visits finished by the clerk who sits there
	Paused PauseReason // zero while the counter works
	Since  time.Time   // when the pause began
	Undo   StepKind    // the step that can be taken back, zero for none
	UndoAt time.Time   // when that step was taken
}

// Seat is a copy of the session at a counter.
func (d *Day) Seat(id CounterID) Seat {
	s := d.counters[id]
	if s == nil {
		return Seat{}
	}
	seat := Seat{Staff: s.staff, Served: s.served, Paused: s.paused, Since: s.since}
	if t, ok := copyOf(s.ticket); ok {
		seat.Ticket = &t
	}
	if s.last != nil {
		seat.Undo, seat.UndoAt = s.last.kind, s.last.at
	}
	return seat
}

// CounterOf is the counter a clerk sits at, empty when at none.
func (d *Day) CounterOf(staff StaffID) CounterID {
	for id, s := range d.counters {
		if s.staff == staff && staff != "" {
			return id
		}
	}
	return ""
}

func (d *Day) seat(id CounterID) *seat {
	s := d.counters[id]
	if s == nil {
		s = &seat{calls: map[LineID]int{}}
		d.counters[id] = s
	}
	return s
}

// seated is the seat of a counter if that clerk sits there. An empty staff is the
// counter's own button, which acts for whoever sits there.
func (d *Day) seated(counter CounterID, staff StaffID) (*seat, error) {
	s := d.counters[counter]
	if s == nil || s.staff == "" {
		return nil, refuseCounterEmpty(counter)
	}
	if staff != "" && s.staff != staff {
		return nil, refuseNotYourCounter(counter, s.staff)
	}
	return s, nil
}

// inHand is the ticket in the hand of a seated clerk.
func (d *Day) inHand(counter CounterID, staff StaffID) (*Ticket, error) {
	s, err := d.seated(counter, staff)
	if err != nil {
		return nil, err
	}
	if s.ticket == nil {
		return nil, refuseNoTicketInHand(counter)
	}
	return s.ticket, nil
}

// free is the seat of a clerk who may call somebody: nothing in hand, not pausing.
func (d *Day) free(counter CounterID, staff StaffID) (*seat, error) {
	s, err := d.seated(counter, staff)
	if err != nil {
		return nil, err
	}
	if d.shut[counter] {
		return nil, refuseCounterClosed(counter)
	}
	if s.paused != 0 {
		return nil, refuseCounterPaused(counter)
	}
	if s.ticket != nil {
		return nil, refuseTicketInHand(counter, s.ticket.Number)
	}
	return s, nil
}
