package queue

import (
	"math"
	"time"
)

// Model is what a forecast is computed from, besides the day and the plan.
type Model struct {
	Times       *ServiceTimes
	Calibration *Calibration
	Field       func(ProcedureCode) string // the field of a procedure; nil when fields are not known
	Breaks      []Break                    // from the opening hours of the day
	Usual       map[CounterID]bool         // counters that usually open with the day
}

// Range is an expected wait: with eight chances in ten it lies between Low and High.
// All are minutes from the moment of the forecast, breaks included, and not rounded.
type Range struct {
	Low    float64
	Middle float64
	High   float64
	work   float64 // the expected wait without breaks
	spread float64 // the standard deviation of its logarithm
}

// Wait is the range as it is told to citizens.
func (r Range) Wait() Wait {
	return Wait{
		LowMinutes:  int(math.Floor(r.Low/waitStep)) * waitStep,
		HighMinutes: max(1, int(math.Ceil(r.High/waitStep))) * waitStep,
	}
}

// Forecast is the expected wait of every waiting ticket from one moment on. It is valid until
// the day changes or a minute has passed.
type Forecast struct {
	ranges []Range // by Seq
	next   map[nextKey]Range
}

// nextKey is a class of ticket that might be taken now.
type nextKey struct {
	line     LineID
	priority bool
}

// Of is the range of a ticket. One taken on a phone is treated as checked in now; for a
// postponed one the postponement is included. ok is false for a ticket that does not wait, and
// for one that no staffed counter can call, as then nothing can be said.
func (f Forecast) Of(t Ticket) (r Range, ok bool) {
	if t.Status != Waiting && t.Status != Remote && !t.postponed() || t.Seq >= len(f.ranges) {
		return Range{}, false
	}
	r = f.ranges[t.Seq]
	return r, r.spread > 0
}

// Knows reports whether the ticket existed when the forecast was made.
func (f Forecast) Knows(t Ticket) bool { return t.Seq < len(f.ranges) }

// Next is the range of a ticket if it were taken in that line now. ok is false when no staffed
// counter could call it.
func (f Forecast) Next(line LineID, p Priority) (r Range, ok bool) {
	r, ok = f.next[nextKey{line, p != Ordinary}]
	return r, ok
}

const (
	// dayVariation is how far a whole day deviates from the measured times, as a share of the
	// wait: clerks differ, counters open and close.
	dayVariation = 0.15
	// minSpread is the standard deviation in minutes of even the shortest wait.
	minSpread = 1.0
)

// runsFor is how many times the rest of the day is simulated: several while few people wait,
// where single visits matter, and once when thousands do. It is a prime, see drawOf.
func runsFor(waiting int) int {
	switch {
	case waiting <= 500:
		return 7
	case waiting <= 1500:
		return 3
	}
	return 1
}

// Forecast simulates the rest of the day with the measured lengths of visits: the open counters
// call by the very rules of Next, and further people arrive at the usual rate. The average time
// of a ticket's call is its expected wait; the variance of the visits before it gives the width
// of its range.
func (o Model) Forecast(d *Day, p *Plan, at time.Time) Forecast {
	waiting := 0
	for _, l := range d.lines {
		waiting += l.waiting()
	}
	runs := runsFor(waiting)
	all := newDurations(o, runs, d.issued)
	all.slowness = all.slownessOf(d)
	sums := make([]waitTotals, d.issued+1)
	next := map[nextKey]*waitTotals{}
	closed := closuresAfter(at, o.Breaks)
	arrivals := arrivalsOf(d, p, o.Breaks, at)
	for run := range runs {
		x := newSimulation(o, d, p, at, run, all, arrivals)
		x.simulate(func(t *Ticket, after time.Duration, variance float64) {
			s := &sums[t.Seq]
			if t.Seq == 0 {
				key := nextKey{t.Line, t.Priority != Ordinary}
				if next[key] == nil {
					next[key] = &waitTotals{}
				}
				s = next[key]
			}
			s.line = t.Line
			s.add(closed.workedMinutes(after), variance)
		})
	}
	f := Forecast{ranges: make([]Range, d.issued+1), next: make(map[nextKey]Range, len(next))}
	for i, s := range sums {
		if s.runs > 0 {
			f.ranges[i] = o.rangeOf(s, s.line, closed)
		}
	}
	for key, s := range next {
		f.next[key] = o.rangeOf(*s, key.line, closed)
	}
	return f
}

// waitTotals sums the calls of one ticket over the simulation runs.
type waitTotals struct {
	line     LineID
	runs     float64
	work     float64
	variance float64
}

func (s *waitTotals) add(work, variance float64) {
	s.runs++
	s.work += work
	s.variance += variance
}

func (o Model) rangeOf(s waitTotals, line LineID, closed closures) Range {
	work := s.work / s.runs
	variance := s.variance/s.runs + dayVariation*dayVariation*work*work + minSpread*minSpread
	r := Range{work: work, spread: math.Sqrt(math.Log1p(variance / ((work + 1) * (work + 1))))}
	low, high := o.Calibration.of(line, work)
	r.Low = closed.elapsedMinutes(r.at(low))
	r.Middle = closed.elapsedMinutes(r.at((low + high) / 2))
	r.High = closed.elapsedMinutes(r.at(high))
	return r
}

// at is the wait in open minutes that lies z spreads above the expected one. The added minute
// keeps the logarithm of an empty line finite.
func (r Range) at(z float64) float64 {
	return max(0, (r.work+1)*math.Exp(z*r.spread)-1)
}
