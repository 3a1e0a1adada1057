package queue

import (
	"math"
	"time"

	"motcua/center/ids"
)

// durations are the lengths of visits in the simulation runs of one forecast. Every visit goes
// through all draws once, in an order of its own: the runs differ, but no visit is long in all
// of them, and the next forecast draws the same again.
type durations struct {
	model    Model
	runs     int
	slowness float64 // of the day
	visits   map[durationKey]*visitDuration
	tickets  []*visitDuration // by Seq; nil until needed
}

// durationKey is what the length of a visit depends on.
type durationKey struct {
	procedure ids.Procedure
	line      LineID
}

// visitDuration is one kind of visit with its length in each of the draws.
type visitDuration struct {
	ServiceTime
	draws []time.Duration
}

func newDurations(o Model, runs, issued int) *durations {
	if o.Times == nil {
		o.Times = &ServiceTimes{}
	}
	return &durations{model: o, runs: runs, visits: map[durationKey]*visitDuration{}, tickets: make([]*visitDuration, issued+1)}
}

// priorMinutes is the weight of the expected lengths, in minutes of visits, against those of the
// day: it takes that much before the day counts as slow or quick.
const priorMinutes = 500

// slownessOf compares the visits of the day with their expected lengths: when the province's
// network is slow, everything is. More than 1 is slow.
func (l *durations) slownessOf(d *Day) float64 {
	took, expected := minutes(priorMinutes), minutes(priorMinutes)
	for _, t := range d.bySeq {
		if t.Status == Done && len(t.Added) == 0 && !t.CalledAt.IsZero() {
			usual := minutes(l.of(t).Mean)
			took += min(t.EndedAt.Sub(t.CalledAt), maxRatio*usual)
			expected += usual
		}
	}
	return float64(took) / float64(expected)
}

// of is the length of a ticket's visit, with all its procedures.
func (l *durations) of(t *Ticket) *visitDuration {
	if v := l.tickets[t.Seq]; v != nil {
		return v
	}
	v := l.visit(t.Procedure, t.Line)
	if len(t.Added) > 0 {
		sum := v.ServiceTime
		for _, p := range t.Added {
			more := l.visit(p, t.Line)
			sum.Mean, sum.Variance = sum.Mean+more.Mean, sum.Variance+more.Variance
		}
		v = l.sample(sum)
	}
	if t.Seq > 0 { // expected arrivals have none
		l.tickets[t.Seq] = v
	}
	return v
}

func (l *durations) visit(procedure ids.Procedure, line LineID) *visitDuration {
	key := durationKey{procedure, line}
	v := l.visits[key]
	if v == nil {
		field := ""
		if l.model.Field != nil && procedure != "" {
			field = l.model.Field(procedure)
		}
		v = l.sample(l.model.Times.Of(procedure, field, line))
		l.visits[key] = v
	}
	return v
}

func (l *durations) sample(s ServiceTime) *visitDuration {
	v := &visitDuration{ServiceTime: s, draws: make([]time.Duration, l.runs)}
	if l.runs == 1 {
		v.draws[0] = minutes(s.Mean)
		return v
	}
	lengths, sum := make([]float64, l.runs), 0.0
	for i := range lengths {
		lengths[i] = s.remaining(0, (float64(i)+0.5)/float64(l.runs))
		sum += lengths[i]
	}
	for i, m := range lengths {
		// A few draws miss the longest visits; that share is spread over all of them.
		v.draws[i] = minutes(m * s.Mean * float64(l.runs) / sum)
	}
	return v
}

// drawOf is the draw of a visit in a run. For a prime number of runs, every step from 1 goes
// through all draws.
func drawOf(place, run, runs int) int {
	h := uint32(place) * 2654435761
	h ^= h >> 15
	step, start := 1, int(h>>16)%runs
	if runs > 2 {
		step += int(h&0xffff) % (runs - 1)
	}
	return (start + step*run) % runs
}

// remaining is the quantile of the minutes that a visit still takes after it has lasted for
// some: the given share of visits has less left. Visits are taken to be log-normal: most are
// shorter than the mean and a few are very long, so the longer a visit has lasted, the longer it
// is expected to go on.
func (v ServiceTime) remaining(lasted, share float64) float64 {
	width := math.Sqrt(math.Log1p(v.Variance / (v.Mean * v.Mean)))
	middle := math.Log(v.Mean) - width*width/2
	if width < 0.01 {
		return max(0, v.Mean-lasted)
	}
	still := 1.0
	if lasted > 0 {
		still = max(1e-4, upperTail((math.Log(lasted)-middle)/width))
	}
	z := -math.Sqrt2 * math.Erfinv(2*still*(1-share)-1)
	return max(0.1, math.Exp(middle+width*z)-lasted)
}

// upperTail is the share of a standard normal distribution above z.
func upperTail(z float64) float64 { return math.Erfc(z/math.Sqrt2) / 2 }
