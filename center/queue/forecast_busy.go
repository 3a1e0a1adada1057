package queue

import "time"

// pauseMinutes is how long a pause of each reason is taken to last. Lunch about a break
// ends with the break.
var pauseMinutes = [...]float64{Lunch: 60, Errand: 10, Meeting: 30, OtherPause: 15}

const (
	// earlyLunch is how long before the break some go for lunch.
	earlyLunch = 45 * time.Minute
	// late is within how many minutes after a break everybody is back.
	late = 5
	// lateComers is for how long after a break a missing clerk is still expected.
	lateComers = 15 * time.Minute
)

// busy is for how long a counter is busy in this play, with the visit in hand or with
// its pause, and the variance of that in minutes squared.
func (x *play) busy(s *seat, order int, breaks []Break) (time.Duration, float64) {
	plays := x.lengths.plays
	share := (float64(drawOf(order, x.nth, plays)) + 0.5) / float64(plays)
	if s.ticket != nil {
		v := x.lengths.of(s.ticket)
		return minutes(v.left(x.at.Sub(s.ticket.CalledAt).Minutes(), share)), v.Variance
	}
	if s.paused == 0 {
		return 0, 0
	}
	for _, b := range breaks {
		lunch := s.paused == Lunch && !s.since.Before(b.From.Add(-earlyLunch)) && s.since.Before(b.To)
		if lunch && x.at.Before(b.To.Add(lateComers)) {
			return max(0, b.To.Sub(x.at)) + minutes(late*share), late * late / 12.0
		}
	}
	usual := pauseMinutes[s.paused]
	v := ServiceTime{Mean: usual, Variance: usual * usual / 4}
	return minutes(v.left(x.at.Sub(s.since).Minutes(), share)), v.Variance
}

// absent is the seat of a counter that usually opens with the day and where nobody sits
// yet: before opening and for some minutes after it, the clerk is still on the way.
func (x *play) absent(o Outlook, id CounterID) *seat {
	if !o.Usual[id] {
		return nil
	}
	for _, b := range o.Breaks {
		if x.at.Before(b.To.Add(lateComers)) && !x.at.Before(b.From) {
			return &seat{paused: Lunch, since: b.From}
		}
	}
	return nil
}
