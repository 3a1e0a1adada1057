package queue

import (
	"math"
	"time"
)

// lengths are the lengths that visits have in the plays of one forecast. Every visit
// goes through all draws once, in an order of its own: so the plays differ, but no
// visit is long in all of them, and the next forecast draws the same again.
type lengths struct {
	outlook Outlook
	plays   int
	pace    float64 // of the day
	visits  map[visit]*length
	tickets []*length // by Seq, as far as they were asked for
}

// visit is what the length of a visit depends on.
type visit struct {
	procedure ProcedureCode
	line      LineID
}

// length is one kind of visit and its length in each of the draws.
type length struct {
	ServiceTime
	draws []time.Duration
}

func newLengths(o Outlook, plays, issued int) *lengths {
	if o.Times == nil {
		o.Times = &ServiceTimes{}
	}
	return &lengths{outlook: o, plays: plays, visits: map[visit]*length{}, tickets: make([]*length, issued+1)}
}

// steady is how many minutes of visits as expected weigh against those of the day,
// before the day counts as a slow or a quick one.
const steady = 500

// paceOf compares the visits of the day with what was expected of them: when the
// province's network is slow, everything is. More than 1 is slow.
func (l *lengths) paceOf(d *Day) float64 {
	// Summed as durations: in whatever order the tickets come, the sum is the same.
	took, expected := minutes(steady), minutes(steady)
	for _, t := range d.tickets {
		if t.Status == Done && len(t.Added) == 0 && !t.CalledAt.IsZero() {
			usual := minutes(l.of(t).Mean)
			took += min(t.EndedAt.Sub(t.CalledAt), longest*usual)
			expected += usual
		}
	}
	return float64(took) / float64(expected)
}

// of is the length of a ticket's visit, with all its procedures.
func (l *lengths) of(t *Ticket) *length {
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
		v = l.drawn(sum)
	}
	if t.Seq > 0 { // those who are still to come have none
		l.tickets[t.Seq] = v
	}
	return v
}

func (l *lengths) visit(procedure ProcedureCode, line LineID) *length {
	key := visit{procedure, line}
	v := l.visits[key]
	if v == nil {
		field := ""
		if l.outlook.Field != nil && procedure != "" {
			field = l.outlook.Field(procedure)
		}
		v = l.drawn(l.outlook.Times.Of(procedure, field, line))
		l.visits[key] = v
	}
	return v
}

func (l *lengths) drawn(s ServiceTime) *length {
	v := &length{ServiceTime: s, draws: make([]time.Duration, l.plays)}
	if l.plays == 1 {
		v.draws[0] = minutes(s.Mean)
		return v
	}
	lengths, sum := make([]float64, l.plays), 0.0
	for i := range lengths {
		lengths[i] = s.left(0, (float64(i)+0.5)/float64(l.plays))
		sum += lengths[i]
	}
	for i, m := range lengths {
		// The few draws miss the longest visits; what they miss is spread over all.
		v.draws[i] = minutes(m * s.Mean * float64(l.plays) / sum)
	}
	return v
}

// drawOf is which draw a visit has in a play. For a prime number of plays, every step
// from 1 goes through all draws.
func drawOf(place, play, plays int) int {
	h := uint32(place) * 2654435761
	h ^= h >> 15
	step, start := 1, int(h>>16)%plays
	if plays > 2 {
		step += int(h&0xffff) % (plays - 1)
	}
	return (start + step*play) % plays
}

// left is how many minutes of a visit are left after it has lasted some, such that the
// given share of visits has less left. Visits are taken to be log-normal: most are
// shorter than the mean and a few are very long, so the longer a visit has lasted, the
// longer it is still to be expected to last.
func (v ServiceTime) left(lasted, share float64) float64 {
	width := math.Sqrt(math.Log1p(v.Variance / (v.Mean * v.Mean)))
	middle := math.Log(v.Mean) - width*width/2
	if width < 0.01 {
		return max(0, v.Mean-lasted)
	}
	still := 1.0
	if lasted > 0 {
		still = max(1e-4, upper((math.Log(lasted)-middle)/width))
	}
	z := -math.Sqrt2 * math.Erfinv(2*still*(1-share)-1)
	return max(0.1, math.Exp(middle+width*z)-lasted)
}

// upper is the share of a standard normal distribution above z.
func upper(z float64) float64 { return math.Erfc(z/math.Sqrt2) / 2 }
