package queue

import "time"

// line is what the day knows of one line: its waiting tickets in four queues, and the ratio of
// priority to ordinary calls.
type line struct {
	issued    int // numbers given
	returning fifo
	booked    fifo // appointments
	priority  fifo
	ordinary  fifo
	since     int // ordinary calls since the last priority call
	calls     int // calls today, including those that were undone
	closed    *bool
	passes    []pass
}

// pass says that by this time somebody with that place had been called at a counter of
// the line. Only calls that reached a later place than any before are kept, so both
// fields only grow.
type pass struct {
	place int
	at    time.Time
}

// queues are the queues of the line.
func (l *line) queues() [4]*fifo { return [4]*fifo{&l.returning, &l.booked, &l.priority, &l.ordinary} }

func (l *line) waiting() int {
	return l.returning.len() + l.booked.len() + l.priority.len() + l.ordinary.len()
}

// queueOf is the queue that a ticket stands in.
func (l *line) queueOf(t *Ticket) *fifo {
	switch {
	case t.Returning:
		return &l.returning
	case !t.From.IsZero():
		return &l.booked
	case t.Priority == Ordinary:
		return &l.ordinary
	}
	return &l.priority
}

// pass notes that a ticket with that place was called at a counter of this line.
func (l *line) pass(place int, at time.Time) {
	if n := len(l.passes); n == 0 || l.passes[n-1].place < place {
		l.passes = append(l.passes, pass{place: place, at: at})
	}
}

// passedAt is when somebody behind a ticket's place was called first; ok is false when
// nobody was. It goes by the place alone, so it grows with the place, and one who comes
// back to an old place is not overtaken again. Nobody is passed over before the check-in
// or before the window of the appointment.
func (l *line) passedAt(t *Ticket) (at time.Time, ok bool) {
	// The head of a queue was mostly passed by nobody: a look at the last pass says so.
	if n := len(l.passes); n == 0 || l.passes[n-1].place <= t.Place {
		return time.Time{}, false
	}
	first, end := 0, len(l.passes)-1
	for first < end {
		if middle := (first + end) / 2; l.passes[middle].place > t.Place {
			end = middle
		} else {
			first = middle + 1
		}
	}
	at = l.passes[first].at
	if t.mayComeLate() {
		if from := t.passedFrom(); from.After(at) {
			at = from
		}
	}
	return at, true
}

// ahead counts the tickets of the line that are called before a ticket if nobody else comes: the
// closed form of choice.next for one line, in steps of one priority ticket.
func (l *line) ahead(t *Ticket, rule Rule, at time.Time) int {
	if t.Returning {
		return l.returning.before(t.Place)
	}
	if !t.From.IsZero() {
		n := l.returning.len() + l.booked.index(t)
		if t.From.After(at) {
			n += l.priority.len() + l.ordinary.len()
		}
		return n
	}
	return l.returning.len() + l.windowsOpen(at) + l.aheadByRatio(t, rule)
}

// aheadByRatio is ahead among the priority and the ordinary tickets, which the ratio mixes.
func (l *line) aheadByRatio(t *Ticket, rule Rule) int {
	ordinary, priority := t.Priority == Ordinary, l.priority.all()
	mine := l.ordinary.len()
	if ordinary {
		mine = l.ordinary.before(t.Place)
	}
	gone, since := 0, l.due(rule)
	for i, p := range priority {
		step := min(max(0, rule.OrdinaryPerPriority-since), l.ordinary.before(p.Place)-gone)
		step = max(0, step)
		if ordinary && gone+step > mine {
			return mine + i
		}
		gone, since = gone+step, 0
		if p == t {
			return gone + i
		}
	}
	return mine + len(priority)
}

// due is since; before the first call of a day it is the count that makes a priority ticket due.
func (l *line) due(rule Rule) int {
	if l.calls == 0 {
		return rule.OrdinaryPerPriority
	}
	return l.since
}
