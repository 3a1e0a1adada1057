package queue

import "time"

// Break is a time in which no counter calls anybody, as the opening hours say: before
// opening, the noon between two sessions. Breaks are given in order and do not overlap.
type Break struct {
	From time.Time
	To   time.Time
}

// rests are the breaks ahead of a moment, told from that moment on.
type rests []rest

type rest struct{ from, to time.Duration }

// restsAfter are the breaks that are not over at a moment.
func restsAfter(at time.Time, breaks []Break) rests {
	var out rests
	for _, b := range breaks {
		if b.To.After(at) {
			out = append(out, rest{max(0, b.From.Sub(at)), b.To.Sub(at)})
		}
	}
	return out
}

// open is the first moment from t on that lies in no break.
func (r rests) open(t time.Duration) time.Duration {
	for _, x := range r {
		if t >= x.from && t < x.to {
			t = x.to
		}
	}
	return t
}

// worked is how many minutes until a moment lie in no break.
func (r rests) worked(until time.Duration) float64 {
	open := until
	for _, x := range r {
		if until > x.from {
			open -= min(x.to, until) - x.from
		}
	}
	return open.Minutes()
}

// waited is how many minutes it takes until so many have been worked.
func (r rests) waited(work float64) float64 {
	until := minutes(work)
	for _, x := range r {
		if until > x.from {
			until += x.to - x.from
		}
	}
	return until.Minutes()
}

// before is the moment from which on so much time outside the breaks lies before at. A
// break that is not over yet counts like working time: people already come.
func before(at time.Time, worked time.Duration, breaks []Break) time.Time {
	from := at.Add(-worked)
	for i := len(breaks) - 1; i >= 0; i-- {
		if b := breaks[i]; b.To.Before(at) && b.To.After(from) {
			from = from.Add(b.From.Sub(b.To))
		}
	}
	return from
}
