package queue

import "time"

// Day is one service day in memory: the fold of its events. The zero value is a
// day that was never opened. One goroutine applies; readers must not run beside it.
type Day struct {
	day      ServiceDay
	open     bool
	tickets  map[TicketID]*Ticket
	tokens   map[Token]*Ticket
	issued   int
	lines    map[LineID]*line
	counters map[CounterID]*seat
	calls    []BoardCall // newest first, at most keptCalls
	call     uint64      // the last call's number
	missed   []*Ticket   // in the order they were missed
}

// line is what the day knows of one line: its two queues in the order of arrival
// and how the mixing of the two stands.
type line struct {
	issued   int
	waiting  int
	ordinary fifo
	priority fifo
	since    int // ordinary calls since the last priority call
	called   bool
}

// queueOf is the queue of the two that a ticket stands in.
func (l *line) queueOf(t *Ticket) *fifo {
	if t.Priority == Ordinary {
		return &l.ordinary
	}
	return &l.priority
}

// leave takes note that a ticket no longer waits.
func (l *line) leave(t *Ticket) {
	l.waiting--
	l.queueOf(t).leave()
}

// seat is who sits at a counter and which ticket is in the clerk's hand.
type seat struct {
	staff  StaffID
	ticket *Ticket
	served int
}

// Seat is a counter as the day knows it.
type Seat struct {
	Staff  StaffID // empty when nobody sits there
	Ticket *Ticket // nil when no ticket is in hand; a copy
	Served int     // visits finished by the clerk who sits there
}

// Name is the date of the day, empty when no day was opened.
func (d *Day) Name() ServiceDay { return d.day }

// Open reports whether the day is running.
func (d *Day) Open() bool { return d.open }

// Calls is the number of the last call ever made.
func (d *Day) Calls() uint64 { return d.call }

// Ticket is a copy of the ticket with that id.
func (d *Day) Ticket(id TicketID) (Ticket, bool) { return copyOf(d.tickets[id]) }

// ByNumber is a copy of today's ticket with that number.
func (d *Day) ByNumber(n Number) (Ticket, bool) { return copyOf(d.tickets[IDOf(d.day, n)]) }

// ByToken is a copy of the ticket a follow address points to.
func (d *Day) ByToken(t Token) (Ticket, bool) { return copyOf(d.tokens[t]) }

func copyOf(t *Ticket) (Ticket, bool) {
	if t == nil {
		return Ticket{}, false
	}
	return *t, true
}

// Waiting is how many people wait in a line.
func (d *Day) Waiting(id LineID) int {
	if l := d.lines[id]; l != nil {
		return l.waiting
	}
	return 0
}

// Seat is who sits at a counter and what is in hand there.
func (d *Day) Seat(id CounterID) Seat {
	s := d.counters[id]
	if s == nil {
		return Seat{}
	}
	seat := Seat{Staff: s.staff, Served: s.served}
	if t, ok := copyOf(s.ticket); ok {
		seat.Ticket = &t
	}
	return seat
}

// CounterOf is the counter a clerk sits at, empty when at none.
func (d *Day) CounterOf(staff StaffID) CounterID {
	for id, s := range d.counters {
		if s.staff == staff {
			return id
		}
	}
	return ""
}

// Missed lists copies of the tickets nobody came for among the given lines, the
// latest first, at most limit.
func (d *Day) Missed(lines []LineID, limit int) []Ticket {
	var out []Ticket
	for i := len(d.missed) - 1; i >= 0 && len(out) < limit; i-- {
		for _, l := range lines {
			if d.missed[i].Line == l {
				out = append(out, *d.missed[i])
				break
			}
		}
	}
	return out
}

// Each calls fn with a copy of every ticket of the day, in no order.
func (d *Day) Each(fn func(Ticket)) {
	for _, t := range d.tickets {
		fn(*t)
	}
}

// Sum counts the day's tickets by how they stand: what remains of a closed day.
func (d *Day) Sum() map[string]int {
	sum := map[string]int{"issued": d.issued}
	for _, t := range d.tickets {
		sum[t.Status.String()]++
	}
	return sum
}

// Apply folds one event into the day. It never fails: what it is given was decided
// by this package, or replayed from what was.
func (d *Day) Apply(e Event, at time.Time) { e.apply(d, at) }

func (d *Day) line(id LineID) *line {
	l := d.lines[id]
	if l == nil {
		l = &line{}
		d.lines[id] = l
	}
	return l
}

func (d *Day) seat(id CounterID) *seat {
	s := d.counters[id]
	if s == nil {
		s = &seat{}
		d.counters[id] = s
	}
	return s
}

// inHand is the seat of a clerk (or of a device at the counter, staff empty) with
// the ticket in its hand.
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
