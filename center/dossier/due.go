package dossier

import (
	"errors"
	"time"
)

// MaxLimit is the longest time limit that is computed, in its unit. The longest in
// the national catalogue is far below; the bound keeps the arithmetic short.
const MaxLimit = 3660

// hoursPerDay is how many hours of a time limit make a working day: internal
// processes reckon "mỗi ngày 08 giờ làm việc" whatever the opening hours are.
const hoursPerDay = 8

var errNoSessions = errors.New("the calendar has no opening hours")

// Due is when the result of a dossier received at that time is due, the end of the
// working day unless the limit is in hours. The day of receipt is not counted
// (Civil Code 2015 art. 147.2); a limit that ends on a day off ends on the next
// working day (art. 148.5); what comes after closing counts as received at the
// next opening. nil means that no limit is known.
func (c *Calendar) Due(received time.Time, limit int, unit Unit) (*time.Time, error) {
	if unit == UnknownLimit || limit <= 0 || limit > MaxLimit {
		return nil, nil
	}
	if len(c.Sessions) == 0 {
		return nil, errNoSessions
	}
	start, err := c.counted(received)
	if err != nil {
		return nil, err
	}
	var due time.Time
	switch unit {
	case WorkingDays:
		due, err = c.addWorkingDays(start, limit)
	case CalendarDays:
		due, err = c.nextWorking(start.AddDate(0, 0, limit))
	case Hours:
		due, err = c.addHours(start, limit)
		return &due, err
	}
	if err != nil {
		return nil, err
	}
	due = atMinute(due, closing(c.On(due)))
	return &due, nil
}

// closing is the last minute of a day's sessions, which are not empty.
func closing(sessions []Session) int { return sessions[len(sessions)-1].To }

// counted is when a dossier counts as received: within opening hours.
func (c *Calendar) counted(t time.Time) (time.Time, error) {
	minute := minuteOf(t)
	for _, s := range c.On(t) {
		if minute >= s.From && minute < s.To {
			return t, nil
		}
	}
	opening, ok := c.NextOpening(t)
	if !ok {
		return t, errNeverOpen(t)
	}
	return opening, nil
}

func (c *Calendar) addWorkingDays(t time.Time, n int) (time.Time, error) {
	var err error
	for ; n > 0 && err == nil; n-- {
		t, err = c.nextWorking(t.AddDate(0, 0, 1))
	}
	return t, err
}

// addHours adds whole days of hoursPerDay and then the rest within opening hours.
func (c *Calendar) addHours(t time.Time, hours int) (time.Time, error) {
	t, err := c.addWorkingDays(t, hours/hoursPerDay)
	left := hours % hoursPerDay * 60
	if left > 0 && err == nil && !c.Working(t) { // a Saturday that no limit counts
		t, err = c.nextWorking(atMinute(t, 0))
	}
	for err == nil {
		minute := minuteOf(t)
		for _, s := range c.On(t) {
			from := max(s.From, minute)
			if from >= s.To {
				continue
			}
			if left <= s.To-from {
				return atMinute(t, from+left), nil
			}
			left -= s.To - from
		}
		t, err = c.nextWorking(atMinute(t.AddDate(0, 0, 1), 0))
	}
	return t, err
}
