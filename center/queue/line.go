package queue

import (
	"sort"
	"time"
)

// line is what the day knows of one line: who waits in it, in three queues, and how
// the mixing of the two larger ones stands.
type line struct {
	issued    int // numbers given
	returning fifo
	priority  fifo
	ordinary  fifo
	since     int // ordinary calls since the last priority call
	calls     int // calls today, with those that were taken back
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

func (l *line) waiting() int { return l.returning.len() + l.priority.len() + l.ordinary.len() }

// queueOf is the queue that a ticket stands in.
func (l *line) queueOf(t *Ticket) *fifo {
	switch {
	case t.Returning:
		return &l.returning
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
// back to an old place is not overtaken again.
func (l *line) passedAt(t *Ticket) (at time.Time, ok bool) {
	i := sort.Search(len(l.passes), func(i int) bool { return l.passes[i].place > t.Place })
	if i == len(l.passes) {
		return time.Time{}, false
	}
	return l.passes[i].at, true
}

// ahead counts who goes before a waiting ticket of the line if nobody else comes: the
// closed form of pick, in steps of one priority ticket.
func (l *line) ahead(t *Ticket, rule Rule) int {
	if t.Returning {
		return l.returning.before(t.Place)
	}
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
			return l.returning.len() + mine + i
		}
		gone, since = gone+step, 0
		if p == t {
			return l.returning.len() + gone + i
		}
	}
	return l.returning.len() + mine + len(priority)
}

// due is since, or as many as make a priority ticket due before the first call of a day.
func (l *line) due(rule Rule) int {
	if l.calls == 0 {
		return rule.OrdinaryPerPriority
	}
	return l.since
}
