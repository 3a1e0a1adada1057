package queue

import (
	"math"
	"time"
)

// Outlook is what a forecast goes by, besides the day and the plan.
type Outlook struct {
	Times  *ServiceTimes
	Edges  *Edges
	Field  func(ProcedureCode) string // the field of a procedure; nil when fields are not known
	Breaks []Break                    // from the opening hours of the day
	Usual  map[CounterID]bool         // counters that usually open with the day
}

// Range is an expected wait: with eight chances in ten it lies between Low and High.
// All are minutes from the moment of the forecast, breaks included, and not rounded.
type Range struct {
	Low    float64
	Middle float64
	High   float64
	work   float64 // the expected wait without breaks
	spread float64 // the scatter of its logarithm
}

// Wait is the range as citizens read it.
func (r Range) Wait() Wait {
	return Wait{
		LowMinutes:  int(math.Floor(r.Low/waitStep)) * waitStep,
		HighMinutes: max(1, int(math.Ceil(r.High/waitStep))) * waitStep,
	}
}

// Forecast is how long everybody who waits will wait from one moment on. It is worth
// something until the day changes or a minute has passed.
type Forecast struct {
	ranges []Range // by Seq
	next   map[nextKey]Range
}

// nextKey is a ticket that might be taken now.
type nextKey struct {
	line     LineID
	priority bool
}

// Of is the range of a ticket, of one taken on a phone as if it were checked in now, of one
// that asked for time with that time; ok is false for one that does not wait and for one
// that no counter with a clerk can call, as then nothing can be said.
func (f Forecast) Of(t Ticket) (r Range, ok bool) {
	if t.Status != Waiting && t.Status != Remote && !t.postponed() || t.Seq >= len(f.ranges) {
		return Range{}, false
	}
	r = f.ranges[t.Seq]
	return r, r.spread > 0
}

// Knows reports whether a ticket had been taken when the forecast was made.
func (f Forecast) Knows(t Ticket) bool { return t.Seq < len(f.ranges) }

// Next is the range of a ticket if it were taken in that line now; ok is false when no
// counter with a clerk could call it.
func (f Forecast) Next(line LineID, p Priority) (r Range, ok bool) {
	r, ok = f.next[nextKey{line, p != Ordinary}]
	return r, ok
}

const (
	// habit is how far a whole day lies off the measured times, as a share of the wait:
	// clerks differ, counters open and close.
	habit = 0.15
	// jitter is the scatter in minutes of even the shortest wait.
	jitter = 1.0
)

// playsFor is how often the rest of the day is played: often while few wait, where the
// luck of single visits counts, and once when thousands do. It is a prime, see drawOf.
func playsFor(waiting int) int {
	switch {
	case waiting <= 500:
		return 7
	case waiting <= 1500:
		return 3
	}
	return 1
}

// Forecast plays the rest of the day with the visit lengths that were measured: the
// open counters call by the very rules of Next, and those who are usually still to
// come, come. When a ticket is called on average is its expected wait; how far the
// visits before it scatter is the width of its range.
func (o Outlook) Forecast(d *Day, p *Plan, at time.Time) Forecast {
	waiting := 0
	for _, l := range d.lines {
		waiting += l.waiting()
	}
	plays := playsFor(waiting)
	all := newLengths(o, plays, d.issued)
	all.pace = all.paceOf(d)
	sums := make([]sum, d.issued+1)
	next := map[nextKey]*sum{}
	ahead := restsAfter(at, o.Breaks)
	comers := comersOf(d, p, o.Breaks, at)
	for nth := range plays {
		x := newPlay(o, d, p, at, nth, all, comers)
		x.run(func(t *Ticket, after time.Duration, variance float64) {
			s := &sums[t.Seq]
			if t.Seq == 0 {
				key := nextKey{t.Line, t.Priority != Ordinary}
				if next[key] == nil {
					next[key] = &sum{}
				}
				s = next[key]
			}
			s.line = t.Line
			s.add(ahead.worked(after), variance)
		})
	}
	f := Forecast{ranges: make([]Range, d.issued+1), next: make(map[nextKey]Range, len(next))}
	for i, s := range sums {
		if s.plays > 0 {
			f.ranges[i] = o.rangeOf(s, s.line, ahead)
		}
	}
	for key, s := range next {
		f.next[key] = o.rangeOf(*s, key.line, ahead)
	}
	return f
}

// sum gathers the calls of one ticket over the plays.
type sum struct {
	line     LineID
	plays    float64
	work     float64
	variance float64
}

func (s *sum) add(work, variance float64) {
	s.plays++
	s.work += work
	s.variance += variance
}

func (o Outlook) rangeOf(s sum, line LineID, ahead rests) Range {
	work := s.work / s.plays
	variance := s.variance/s.plays + habit*habit*work*work + jitter*jitter
	r := Range{work: work, spread: math.Sqrt(math.Log1p(variance / ((work + 1) * (work + 1))))}
	low, high := o.Edges.of(line, work)
	r.Low = ahead.waited(r.at(low))
	r.Middle = ahead.waited(r.at((low + high) / 2))
	r.High = ahead.waited(r.at(high))
	return r
}

// at is the wait in worked minutes that lies z spreads above the expected one. The
// minute added keeps the logarithm of an empty line finite.
func (r Range) at(z float64) float64 {
	return max(0, (r.work+1)*math.Exp(z*r.spread)-1)
}
