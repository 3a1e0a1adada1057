package queue

import "time"

// Break is a period in which no counter calls anybody by the opening hours: before opening, or
// at noon between two sessions. Breaks are in order and do not overlap.
type Break struct {
	From time.Time
	To   time.Time
}

// closures are the breaks after a moment, as offsets from it.
type closures []closure

type closure struct{ from, to time.Duration }

// closuresAfter are the breaks that have not ended at a moment.
func closuresAfter(at time.Time, breaks []Break) closures {
	var out closures
	for _, b := range breaks {
		if b.To.After(at) {
			out = append(out, closure{max(0, b.From.Sub(at)), b.To.Sub(at)})
		}
	}
	return out
}

// nextOpen is the first moment at or after t that lies in no break.
func (r closures) nextOpen(t time.Duration) time.Duration {
	for _, x := range r {
		if t >= x.from && t < x.to {
			t = x.to
		}
	}
	return t
}

// workedMinutes is the number of minutes until a moment that lie in no break.
func (r closures) workedMinutes(until time.Duration) float64 {
	open := until
	for _, x := range r {
		if until > x.from {
			open -= min(x.to, until) - x.from
		}
	}
	return open.Minutes()
}

// elapsedMinutes is the time that passes until that many minutes have been worked, breaks
// included.
func (r closures) elapsedMinutes(work float64) float64 {
	until := minutes(work)
	for _, x := range r {
		if until > x.from {
			until += x.to - x.from
		}
	}
	return until.Minutes()
}

// windowStart is the moment from which on so much time outside the breaks lies before at. A
// break that is not over yet counts like working time: people already come.
func windowStart(at time.Time, worked time.Duration, breaks []Break) time.Time {
	from := at.Add(-worked)
	for i := len(breaks) - 1; i >= 0; i-- {
		if b := breaks[i]; b.To.Before(at) && b.To.After(from) {
			from = from.Add(b.From.Sub(b.To))
		}
	}
	return from
}
