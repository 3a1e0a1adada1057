package queue

import "time"

// pauseMinutes is the assumed length of a pause for each reason. A lunch pause around a break
// ends with the break.
var pauseMinutes = [...]float64{Lunch: 60, Errand: 10, Meeting: 30, OtherPause: 15}

const (
	// earlyLunch is how long before the break some clerks go for lunch.
	earlyLunch = 45 * time.Minute
	// returnMinutes is the time after a break within which everybody is back.
	returnMinutes = 5
	// returnGrace is how long after a break an absent clerk is still expected.
	returnGrace = 15 * time.Minute
)

// busyFor is how long a counter stays busy in this run, with the visit in hand or with its
// pause, and the variance of that in minutes squared.
func (x *simulation) busyFor(s *seat, order int, breaks []Break) (time.Duration, float64) {
	runs := x.durations.runs
	share := (float64(drawOf(order, x.run, runs)) + 0.5) / float64(runs)
	if s.ticket != nil {
		v := x.durations.of(s.ticket)
		return minutes(v.remaining(x.at.Sub(s.ticket.CalledAt).Minutes(), share)), v.Variance
	}
	if s.paused == 0 {
		return 0, 0
	}
	for _, b := range breaks {
		lunch := s.paused == Lunch && !s.since.Before(b.From.Add(-earlyLunch)) && s.since.Before(b.To)
		if lunch && x.at.Before(b.To.Add(returnGrace)) {
			return max(0, b.To.Sub(x.at)) + minutes(returnMinutes*share), returnMinutes * returnMinutes / 12.0
		}
	}
	usual := pauseMinutes[s.paused]
	v := ServiceTime{Mean: usual, Variance: usual * usual / 4}
	return minutes(v.remaining(x.at.Sub(s.since).Minutes(), share)), v.Variance
}

// awaitedClerk is the seat of a counter that usually opens with the day and is still empty:
// before opening and for some minutes after it, the clerk is taken to be on the way.
func (x *simulation) awaitedClerk(o Model, id CounterID) *seat {
	if !o.Usual[id] {
		return nil
	}
	for _, b := range o.Breaks {
		if x.at.Before(b.To.Add(returnGrace)) && !x.at.Before(b.From) {
			return &seat{paused: Lunch, since: b.From}
		}
	}
	return nil
}
