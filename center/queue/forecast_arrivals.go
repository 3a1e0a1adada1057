package queue

import (
	"cmp"
	"math"
	"slices"
	"time"
)

const (
	// probePlace is the place of the hypothetical ticket that is taken now: behind everybody
	// who waits and before everybody who arrives later.
	probePlace = math.MaxInt32
	// arrivalWindow is the past period from which the rate of arrivals is estimated.
	arrivalWindow = 90 * time.Minute
	// arrivalHorizon is how far ahead arrivals are simulated; they hardly affect a queue that
	// takes longer than that.
	arrivalHorizon = 2 * time.Hour
	// minInterval is the least time in minutes between two expected arrivals in one line: a bus
	// that has just arrived is not a rate.
	minInterval = 1.5
)

// probeClasses are the classes of the hypothetical tickets: Elderly stands for all priority
// groups, which are called alike.
var probeClasses = [...]Priority{Ordinary, Elderly}

// arrival is a ticket that will wait from a moment on: a parked one, or an expected one.
type arrival struct {
	after  time.Duration
	order  int // among arrivals of the same moment
	ticket *Ticket
}

// arrivalsOf lists the coming arrivals in order: parked tickets at their return time, remote
// ones as if they were checked in now, one hypothetical ticket of each class in each line at
// once, and further people at the rate of the arrivalWindow. They matter because a priority
// ticket of the next minutes is called before ordinary ones of now. Parked tickets that only
// one counter may call are left out: they are too few to matter.
func arrivalsOf(d *Day, p *Plan, breaks []Break, at time.Time) []arrival {
	closed := closuresAfter(at, breaks)
	var arrivals []arrival
	for _, t := range d.parked {
		if _, ok := p.Line(t.Line); ok && t.Only == "" {
			back := *t
			back.Returning, back.WaitsFrom = t.returns(), t.ReturnAt
			if !t.postponed() { // no wait is told for a ticket that a clerk parked
				back.Seq = 0
			}
			arrivals = append(arrivals, arrival{order: len(arrivals), after: t.ReturnAt.Sub(at), ticket: &back})
		}
	}
	for _, t := range d.remote {
		if _, ok := p.Line(t.Line); ok {
			here := *t
			here.WaitsFrom = at
			arrivals = append(arrivals, arrival{order: len(arrivals), ticket: &here})
		}
	}
	ordinary, priority := map[LineID]float64{}, map[LineID]float64{}
	from, first := windowStart(at, arrivalWindow, breaks), at
	for _, t := range d.bySeq {
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
	observed := min(arrivalWindow.Minutes(), max(30, at.Sub(first).Minutes()))
	expect := func(id LineID, priority Priority, every float64) {
		every = max(every, minInterval)
		// One piece of memory for all of a line: a forecast of a full day has hundreds.
		expected := make([]Ticket, 0, int(arrivalHorizon.Minutes()/every)+1)
		for after := every / 2; after < arrivalHorizon.Minutes(); after += every {
			if when := minutes(after); closed.nextOpen(when) == when {
				expected = append(expected, Ticket{Line: id, Priority: priority, WaitsFrom: at.Add(when)})
				arrivals = append(arrivals, arrival{order: len(arrivals), after: when, ticket: &expected[len(expected)-1]})
			}
		}
	}
	for _, l := range p.Lines {
		for _, class := range probeClasses {
			arrivals = append(arrivals, arrival{order: len(arrivals), ticket: &Ticket{Line: l.ID, Priority: class, Place: probePlace, WaitsFrom: at}})
		}
		expect(l.ID, Ordinary, observed/ordinary[l.ID])
		expect(l.ID, Elderly, observed/priority[l.ID])
	}
	slices.SortFunc(arrivals, func(a, b arrival) int { return cmp.Or(cmp.Compare(a.after, b.after), a.order-b.order) })
	for i, c := range arrivals {
		if c.ticket.Place == 0 {
			c.ticket.Place = probePlace + 1 + i
		}
	}
	return arrivals
}
