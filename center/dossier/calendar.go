package dossier

import (
	"encoding/csv"
	"fmt"
	"io"
	"time"
)

// Date is a day of the calendar, 2026-11-23.
type Date string

// Session is one stretch of opening hours in minutes after midnight, on the weekdays
// that it names; without any, from Monday to Friday. The tags describe the field to the
// settings.
type Session struct {
	From int       `json:"from" set:"time,hint=07:30"`
	To   int       `json:"to" set:"time,hint=11:30"`
	Days []Weekday `json:"days,omitempty" set:"weekdays,hint=T2 T3 T4 T5 T6"`
}

// DayOff is one day on which the ordinary week does not hold.
type DayOff struct {
	Date Date   `json:"date" set:"date,unique,hint=05/02/2027"`
	Name string `json:"name" set:"text,required"`
	Work bool   `json:"work,omitempty" set:"bool"` // a weekend day that is worked, against a day off elsewhere
}

// Calendar says when the centre is open, and which days count as working days. Days has
// what differs from the ordinary week; Labour Code 45/2019 art. 111–112 and the Prime
// Minister's yearly notice fill it, and the office may change it by hand as the notice
// comes late.
type Calendar struct {
	Days     []DayOff  `json:"days"`
	Sessions []Session `json:"sessions"`
}

// maxSearch is how many days ahead a working day is looked for: more than any
// holiday is long, so that a broken calendar cannot hang a decision.
const maxSearch = 400

// ReadHolidays reads the table of holidays: date, weekday, kind, name, trust, note,
// where the kind work_makeup is a worked weekend day and any other a day off.
func ReadHolidays(r io.Reader) ([]DayOff, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("reading the holidays: %w", err)
	}
	var days []DayOff
	for i, row := range rows {
		if i == 0 {
			continue
		}
		if _, err := time.Parse(time.DateOnly, row[0]); err != nil {
			return nil, fmt.Errorf("reading the holidays, line %d: %w", i+1, err)
		}
		days = append(days, DayOff{Date: Date(row[0]), Work: row[2] == "work_makeup", Name: row[3]})
	}
	return days, nil
}

// Working reports whether a day counts as a working day (ngày làm việc): one from Monday
// to Friday on which the centre opens, unless it is off, and a weekend day that is worked
// against another. A Saturday that is open by the week's sessions is none: who comes on
// it is received, but no time limit counts it.
func (c *Calendar) Working(t time.Time) bool {
	d, excepted := c.except(t)
	weekend := t.Weekday() == time.Saturday || t.Weekday() == time.Sunday
	return (d.Work || !excepted && !weekend) && len(c.On(t)) > 0
}

// except is the day's entry among the days that differ.
func (c *Calendar) except(t time.Time) (DayOff, bool) {
	var room [len(time.DateOnly)]byte
	date := t.AppendFormat(room[:0], time.DateOnly)
	for _, d := range c.Days {
		if d.Date == Date(date) {
			return d, true
		}
	}
	return DayOff{}, false
}

// nextWorking is the first working day on or after t, at the same clock time.
func (c *Calendar) nextWorking(t time.Time) (time.Time, error) {
	for i := 0; i < maxSearch; i++ {
		if c.Working(t) {
			return t, nil
		}
		t = t.AddDate(0, 0, 1)
	}
	return t, fmt.Errorf("the calendar has no working day within %d days of %s", maxSearch, t.Format(time.DateOnly))
}

func errNeverOpen(t time.Time) error {
	return fmt.Errorf("the calendar has no opening hours within %d days of %s", maxSearch, t.Format(time.DateOnly))
}

func minuteOf(t time.Time) int { return t.Hour()*60 + t.Minute() }

func atMinute(t time.Time, minute int) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), minute/60, minute%60, 0, 0, t.Location())
}
