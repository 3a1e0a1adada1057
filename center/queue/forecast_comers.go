package queue

import (
	"cmp"
	"math"
	"slices"
	"time"
)

const (
	// newcomer is the place of the ticket that might be taken now; it stands behind
	// everybody who waits, and before everybody who comes later.
	newcomer = math.MaxInt32
	// lookBack is the time whose arrivals say how many are still to come.
	lookBack = 90 * time.Minute
	// lookAhead is for how long they are expected to come; a queue that is longer than
	// that hardly feels them.
	lookAhead = 2 * time.Hour
	// fastest is the smallest number of minutes between two of a line who are expected:
	// a bus that has just arrived is no pace.
	fastest = 1.5
)

// newcomers are the classes of the tickets that might be taken now: Elderly stands for
// all priority groups, which are called alike.
var newcomers = [...]Priority{Ordinary, Elderly}

// comer is somebody who will wait from a moment on: a parked ticket, or one who is
// expected to come.
type comer struct {
	after  time.Duration
	order  int // among those of one moment
	ticket *Ticket
}

// comersOf is who is still to come, in order: parked tickets at their time, those
// taken on phones as if they checked in now, one possible
// newcomer of each class in each line at once, and further people at the pace of the last hour and a
// half. They matter because a priority ticket of the next minutes goes before ordinary
// ones of now. Parked tickets of one counter are left out, as too few to matter.
func comersOf(d *Day, p *Plan, breaks []Break, at time.Time) []comer {
	ahead := restsAfter(at, breaks)
	var comers []comer
	for _, t := range d.parked {
		if _, ok := p.Line(t.Line); ok && t.Only == "" {
			back := *t
			back.Returning, back.WaitsFrom = t.returns(), t.ReturnAt
			if !t.postponed() { // the wait of one that a clerk parked is not told
				back.Seq = 0
			}
			comers = append(comers, comer{order: len(comers), after: t.ReturnAt.Sub(at), ticket: &back})
		}
	}
	for _, t := range d.remote {
		if _, ok := p.Line(t.Line); ok {
			here := *t
			here.WaitsFrom = at
			comers = append(comers, comer{order: len(comers), ticket: &here})
		}
	}
	ordinary, priority := map[LineID]float64{}, map[LineID]float64{}
	from, first := before(at, lookBack, breaks), at
	for _, t := range d.tickets {
		if t.IssuedAt.Before(first) {
			first = t.IssuedAt
		}
		if t.IssuedAt.Before(from) {
			continue
		}
		if t.Priority == Ordinary {
			ordinary[t.Line]++
		} else {
			priority[t.Line]++
		}
	}
	seen := min(lookBack.Minutes(), max(30, at.Sub(first).Minutes()))
	arrive := func(id LineID, priority Priority, every float64) {
		every = max(every, fastest)
		// One piece of memory for all of a line: a forecast of a full day has hundreds.
		expected := make([]Ticket, 0, int(lookAhead.Minutes()/every)+1)
		for after := every / 2; after < lookAhead.Minutes(); after += every {
			if when := minutes(after); ahead.open(when) == when {
				expected = append(expected, Ticket{Line: id, Priority: priority, WaitsFrom: at.Add(when)})
				comers = append(comers, comer{order: len(comers), after: when, ticket: &expected[len(expected)-1]})
			}
		}
	}
	for _, l := range p.Lines {
		for _, class := range newcomers {
			comers = append(comers, comer{order: len(comers), ticket: &Ticket{Line: l.ID, Priority: class, Place: newcomer, WaitsFrom: at}})
		}
		arrive(l.ID, Ordinary, seen/ordinary[l.ID])
		arrive(l.ID, Elderly, seen/priority[l.ID])
	}
	slices.SortFunc(comers, func(a, b comer) int { return cmp.Or(cmp.Compare(a.after, b.after), a.order-b.order) })
	for i, c := range comers {
		if c.ticket.Place == 0 {
			c.ticket.Place = newcomer + 1 + i
		}
	}
	return comers
}
