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
	due = atMinute(due, c.closing())
	return &due, err
}

// counted is when a dossier counts as received: within opening hours of a working day.
func (c *Calendar) counted(t time.Time) (time.Time, error) {
	if !c.Working(t) || minuteOf(t) >= c.closing() {
		next, err := c.nextWorking(t.AddDate(0, 0, 1))
		return atMinute(next, c.opening()), err
	}
	minute := minuteOf(t)
	for _, s := range c.Sessions {
		if minute < s.From {
			return atMinute(t, s.From), nil
		}
		if minute < s.To {
			break
		}
	}
	return t, nil
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
	for err == nil {
		minute := minuteOf(t)
		for _, s := range c.Sessions {
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
