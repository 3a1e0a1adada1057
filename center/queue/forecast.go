package queue

import (
	"math"
	"time"

	"motcua/center/ids"
)

// Model is what a forecast is computed from, besides the day and the plan.
type Model struct {
	Times       *ServiceTimes
	Calibration *Calibration
	Field       func(ids.Procedure) string // the field of a procedure; nil when fields are not known
	Breaks      []Break                    // from the opening hours of the day
	Usual       map[CounterID]bool         // counters that usually open with the day
	Yield       func()                     // lets others have the processor, called every so often; nil for none
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
	totals []waitTotals // by Seq
	next   map[nextKey]*waitTotals
	bounds *Calibration // as they were then
	closed closures
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
	if t.Status != Waiting && t.Status != Remote && !t.postponed() || !f.Knows(t) {
		return Range{}, false
	}
	return f.rangeOf(&f.totals[t.Seq])
}

// Knows reports whether the ticket existed when the forecast was made.
func (f Forecast) Knows(t Ticket) bool { return t.Seq < len(f.totals) }

// Next is the range of a ticket if it were taken in that line now. ok is false when no staffed
// counter could call it.
func (f Forecast) Next(line LineID, p Priority) (r Range, ok bool) {
	return f.rangeOf(f.next[nextKey{line, p != Ordinary}])
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
	bounds := o.Calibration.Copy()
	f := Forecast{
		totals: make([]waitTotals, d.issued+1), next: map[nextKey]*waitTotals{}, bounds: &bounds, closed: closuresAfter(at, o.Breaks),
	}
	arrivals := arrivalsOf(d, p, o.Breaks, at)
	for run := range runs {
		x := newSimulation(o, d, p, at, run, all, arrivals)
		x.simulate(func(t *Ticket, after time.Duration, variance float64) {
			s := &f.totals[t.Seq]
			if t.Seq == 0 {
				key := nextKey{t.Line, t.Priority != Ordinary}
				if f.next[key] == nil {
					f.next[key] = &waitTotals{}
				}
				s = f.next[key]
			}
			s.line = t.Line
			s.add(f.closed.workedMinutes(after), variance)
		})
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

// rangeOf is the range that follows from a ticket's calls; ok is false where there was none. It
// is made when somebody asks: of thousands who wait few do before the next forecast.
func (f Forecast) rangeOf(s *waitTotals) (r Range, ok bool) {
	if s == nil || s.runs == 0 {
		return Range{}, false
	}
	work := s.work / s.runs
	variance := s.variance/s.runs + dayVariation*dayVariation*work*work + minSpread*minSpread
	r = Range{work: work, spread: math.Sqrt(math.Log1p(variance / ((work + 1) * (work + 1))))}
	low, high := f.bounds.of(s.line, work)
	r.Low = f.closed.elapsedMinutes(r.at(low))
	r.Middle = f.closed.elapsedMinutes(r.at((low + high) / 2))
	r.High = f.closed.elapsedMinutes(r.at(high))
	return r, true
}

// at is the wait in open minutes that lies z spreads above the expected one. The added minute
// keeps the logarithm of an empty line finite.
func (r Range) at(z float64) float64 {
	return max(0, (r.work+1)*math.Exp(z*r.spread)-1)
}
