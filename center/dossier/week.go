package dossier

import (
	"slices"
	"time"
)

// Weekday is a day of the week as the settings write it: mon, tue … sun.
type Weekday string

// weekdays are the days of the week in the order of package time.
var weekdays = [...]Weekday{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

// Valid reports whether it is a day of the week.
func (d Weekday) Valid() bool { return slices.Contains(weekdays[:], d) }

// Weekdays are the days of the week, Sunday first.
func Weekdays() []Weekday { return slices.Clone(weekdays[:]) }

// Holds reports whether a session is held on a weekday.
func (s Session) Holds(day Weekday) bool {
	if len(s.Days) == 0 {
		return day != weekdays[time.Saturday] && day != weekdays[time.Sunday]
	}
	return slices.Contains(s.Days, day)
}

// On are the opening hours of a day, none when the centre is closed. A weekend day that
// is worked against another has those of a Monday, or of the first weekday that has any,
// as it stands in for a working day.
func (c *Calendar) On(t time.Time) []Session {
	d, excepted := c.except(t)
	if !excepted {
		return c.on(weekdays[t.Weekday()])
	}
	if !d.Work {
		return nil
	}
	for _, day := range weekdays[time.Monday:time.Saturday] {
		if on := c.on(day); len(on) > 0 {
			return on
		}
	}
	return nil
}

func (c *Calendar) on(day Weekday) []Session {
	var on []Session
	for _, s := range c.Sessions {
		if s.Holds(day) {
			on = append(on, s)
		}
	}
	return on
}

// OffName is why a day is off, empty when it is not or when it is just a weekend.
func (c *Calendar) OffName(t time.Time) string {
	if d, ok := c.except(t); ok && !d.Work {
		return d.Name
	}
	return ""
}

// NextOpening is when the next session begins, t itself included; ok is false when none
// does within maxSearch days.
func (c *Calendar) NextOpening(t time.Time) (opening time.Time, ok bool) {
	day := t
	for range maxSearch {
		for _, s := range c.On(day) {
			if opening := atMinute(day, s.From); !opening.Before(t) {
				return opening, true
			}
		}
		day = atMinute(day.AddDate(0, 0, 1), 0)
	}
	return time.Time{}, false
}
