package queue

import (
	"slices"
	"sort"
	"time"
)

// Day is one service day in memory: the fold of its events. The zero value is a
// day that was never opened. One goroutine applies; readers must not run beside it.
type Day struct {
	day      ServiceDay
	open     bool
	tickets  map[TicketID]*Ticket
	bySeq    []*Ticket // all of them, in the order of arrival
	tokens   map[Token]*Ticket
	issued   int // tickets given
	places   int // the last place given
	lines    map[LineID]*line
	only     map[CounterID]*line // tickets that only one counter may call
	counters map[CounterID]*seat
	assigned map[CounterID][]LineID // lines of counters as changed for today
	shut     map[CounterID]bool     // counters that are closed for today
	actions  []*action              // of supervisors, as they came; at most keptActions
	remote   []*Ticket              // taken on phones and not checked in, in the order they were taken
	codes    map[Code]*Ticket       // of what came from phones
	slips    map[TicketID]*Slip     // of what is printed by the server
	parked   []*Ticket              // in the order of parking
	missed   []*Ticket              // in the order they were missed
	calls    []BoardCall            // newest first, at most keptCalls
	call     uint64                 // the last call's number
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
func (d *Day) ByNumber(n Number) (Ticket, bool) { return copyOf(d.byNumber(n)) }

// ByToken is a copy of the ticket a follow address points to.
func (d *Day) ByToken(t Token) (Ticket, bool) { return copyOf(d.tokens[t]) }

func (d *Day) byNumber(n Number) *Ticket { return d.tickets[IDOf(d.day, n)] }

func copyOf(t *Ticket) (Ticket, bool) {
	if t == nil {
		return Ticket{}, false
	}
	return *t, true
}

// Waiting is how many people wait in a line, those for one counter only included.
func (d *Day) Waiting(id LineID) int {
	n := 0
	if l := d.lines[id]; l != nil {
		n = l.waiting()
	}
	for _, l := range d.only {
		for _, f := range l.queues() {
			for _, t := range f.all() {
				if t.Line == id {
					n++
				}
			}
		}
	}
	return n
}

// Closed reports whether a line gives no numbers now: by the plan, or as changed today.
func (d *Day) Closed(l Line) bool {
	if seen := d.lines[l.ID]; seen != nil && seen.closed != nil {
		return *seen.closed
	}
	return l.Closed
}

// LinesOf are the lines that a counter serves now.
func (d *Day) LinesOf(c Counter) []LineID {
	if lines, ok := d.assigned[c.ID]; ok {
		return lines
	}
	return c.Lines
}

// CountersOf lists the counters that serve a line now, in the plan's order.
func (d *Day) CountersOf(p *Plan, line LineID) []CounterID {
	var ids []CounterID
	for _, c := range p.Counters {
		if serves(d.LinesOf(c), line) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// Missed lists copies of the tickets nobody came for among the given lines, the
// latest first, at most limit.
func (d *Day) Missed(lines []LineID, limit int) []Ticket {
	var out []Ticket
	for i := len(d.missed) - 1; i >= 0 && len(out) < limit; i-- {
		if serves(lines, d.missed[i].Line) {
			out = append(out, *d.missed[i])
		}
	}
	return out
}

// Parked lists copies of the parked tickets of the given lines, the soonest to come
// back first.
func (d *Day) Parked(lines []LineID) []Ticket {
	var out []Ticket
	for _, t := range d.parked {
		if serves(lines, t.Line) {
			out = append(out, *t)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].ReturnAt.Before(out[j].ReturnAt) })
	return out
}

// Each calls fn with a copy of every ticket of the day, in the order of arrival.
func (d *Day) Each(fn func(Ticket)) {
	for _, t := range d.bySeq {
		fn(*t)
	}
}

// Sum counts the day's tickets by how they stand: what remains of a closed day.
func (d *Day) Sum() map[string]int {
	sum := map[string]int{"issued": d.issued}
	for _, t := range d.bySeq {
		sum[t.Status.String()]++
	}
	return sum
}

// Apply folds one event into the day. It never fails: what it is given was decided
// by this package, or replayed from what was.
func (d *Day) Apply(e Event, at time.Time) {
	k := d.note(e, at)
	e.apply(d, at)
	if k != nil {
		d.keep(k)
	}
}

func (d *Day) line(id LineID) *line {
	l := d.lines[id]
	if l == nil {
		l = &line{}
		d.lines[id] = l
	}
	return l
}

// lineOf is where a ticket waits: in its line, or for its one counter.
func (d *Day) lineOf(t *Ticket) *line {
	if t.Only == "" {
		return d.line(t.Line)
	}
	l := d.only[t.Only]
	if l == nil {
		l = &line{}
		d.only[t.Only] = l
	}
	return l
}

// wait puts a ticket among those that wait, at its place.
func (d *Day) wait(t *Ticket, at time.Time) {
	t.Status, t.WaitsFrom = Waiting, at
	d.lineOf(t).queueOf(t).insert(t)
}

// leave takes a ticket out of wherever it stands: a queue, the parked, the missed or the remote.
func (d *Day) leave(t *Ticket) {
	switch t.Status {
	case Waiting:
		d.lineOf(t).queueOf(t).remove(t)
	case Parked:
		d.parked = without(d.parked, t)
	case NoShow:
		d.missed = without(d.missed, t)
	case Remote:
		d.remote = without(d.remote, t)
	}
}

// reinstate puts a ticket back where its status says, at its former index among the parked,
// the missed or the remote as far as that exists.
func (d *Day) reinstate(t *Ticket, index int) {
	switch t.Status {
	case Waiting:
		d.lineOf(t).queueOf(t).insert(t)
	case Parked:
		d.parked = slices.Insert(d.parked, min(index, len(d.parked)), t)
	case NoShow:
		d.missed = slices.Insert(d.missed, min(index, len(d.missed)), t)
	case Remote:
		d.remote = slices.Insert(d.remote, min(index, len(d.remote)), t)
	}
}

// indexAside is a ticket's index among the parked, the missed or the remote, 0 for any other.
func (d *Day) indexAside(t *Ticket) int {
	switch t.Status {
	case Parked:
		return slices.Index(d.parked, t)
	case NoShow:
		return slices.Index(d.missed, t)
	case Remote:
		return slices.Index(d.remote, t)
	}
	return 0
}

func without(list []*Ticket, t *Ticket) []*Ticket {
	for i := range list {
		if list[i] == t {
			return append(list[:i:i], list[i+1:]...)
		}
	}
	return list
}
