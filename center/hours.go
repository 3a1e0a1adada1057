package center

import (
	"time"

	"motcua/center/queue"
)

// overtime is after how long into a break a call shows that the counters work through it.
const overtime = 20 * time.Minute

// breaksOn are the times of a day in which the counters rest: before opening, and
// between two sessions. A day off and the evening have none: who calls then works. A
// break in which numbers are still called after a while is none either.
func (s *Settings) breaksOn(at, lastCall time.Time) []queue.Break {
	if !s.Calendar.Working(at) {
		return nil
	}
	var breaks []queue.Break
	from := 0
	for _, session := range s.Calendar.Sessions {
		b := queue.Break{From: minuteOfDay(at, from), To: minuteOfDay(at, session.From)}
		from = session.To
		if b.To.After(b.From) && !(lastCall.After(b.From.Add(overtime)) && lastCall.Before(b.To)) {
			breaks = append(breaks, b)
		}
	}
	return breaks
}

// minuteOfDay is a moment of the day of at, in minutes after midnight.
func minuteOfDay(at time.Time, minute int) time.Time {
	at = at.In(Zone)
	return time.Date(at.Year(), at.Month(), at.Day(), minute/60, minute%60, 0, 0, Zone)
}
