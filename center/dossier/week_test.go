package dossier

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"
)

// withSaturday is the usual calendar with a Saturday morning on which dossiers are taken.
func withSaturday(t *testing.T) *Calendar {
	c := vietnam(t)
	c.Sessions = append(c.Sessions, Session{From: 450, To: 660, Days: []Weekday{"sat"}})
	return c
}

func TestTheHoursOfADay(t *testing.T) {
	c := withSaturday(t)
	for date, want := range map[string]string{
		"2026-11-23": "[{450 690 []} {810 1020 []}]", // Monday
		"2026-11-24": "[]",                           // Vietnam's Culture Day
		"2026-11-28": "[{450 660 [sat]}]",            // Saturday
		"2026-11-29": "[]",                           // Sunday
		"2026-08-22": "[{450 690 []} {810 1020 []}]", // a Saturday worked for 31 August
		"2026-08-31": "[]",                           // Monday, off for it
	} {
		if got := fmt.Sprint(c.On(day(t, date+" 12:00"))); got != want {
			t.Errorf("%s: %s, want %s", date, got, want)
		}
	}
	if name := c.OffName(day(t, "2026-11-24 09:00")); name != "Ngày Văn hóa Việt Nam" {
		t.Errorf("24 November is off for %q", name)
	}
	if name := c.OffName(day(t, "2026-11-29 09:00")) + c.OffName(day(t, "2026-08-22 09:00")); name != "" {
		t.Errorf("a Sunday and a worked Saturday are off for %q", name)
	}
}

func TestTheNextOpening(t *testing.T) {
	c := withSaturday(t)
	for at, want := range map[string]string{
		"2026-11-23 07:00": "2026-11-23 07:30", "2026-11-23 07:30": "2026-11-23 07:30", "2026-11-23 07:31": "2026-11-23 13:30",
		"2026-11-23 17:30": "2026-11-25 07:30", "2026-11-27 17:00": "2026-11-28 07:30", "2026-11-28 11:30": "2026-11-30 07:30",
	} {
		if got, ok := c.NextOpening(day(t, at)); !ok || got.Format("2006-01-02 15:04") != want {
			t.Errorf("after %s: %s %v, want %s", at, got, ok, want)
		}
	}
	closed := &Calendar{Sessions: []Session{}}
	if at, ok := closed.NextOpening(day(t, "2026-11-23 07:00")); ok {
		t.Errorf("a centre without hours opens at %s", at)
	}
}

// TestASaturdayTakesDossiersAndCountsForNoLimit: who comes on Saturday morning is
// received then, and the first day that counts is Monday.
func TestASaturdayTakesDossiersAndCountsForNoLimit(t *testing.T) {
	c := withSaturday(t)
	for _, x := range []struct {
		received string
		limit    int
		unit     Unit
		due      string
	}{
		{"2026-11-28 09:00", 1, WorkingDays, "2026-11-30 17:00"},
		{"2026-11-28 12:00", 1, WorkingDays, "2026-12-01 17:00"}, // closed again: as if on Monday
		{"2026-11-27 17:30", 1, WorkingDays, "2026-11-30 17:00"}, // as if on Saturday
		{"2026-11-26 09:00", 2, WorkingDays, "2026-11-30 17:00"}, // Friday, Monday
		{"2026-11-26 09:00", 2, CalendarDays, "2026-11-30 17:00"},
		{"2026-11-28 10:30", 2, Hours, "2026-11-30 09:30"},
		{"2026-11-28 09:00", 8, Hours, "2026-11-30 09:00"},
	} {
		got, err := c.Due(day(t, x.received), x.limit, x.unit)
		if err != nil || got == nil || got.Format("2006-01-02 15:04") != x.due {
			t.Errorf("received %s with %d: %v %v, want %s", x.received, x.limit, got, err, x.due)
		}
	}
}

func TestACalendarOfAnOlderProgramIsRead(t *testing.T) {
	var c Calendar
	if err := json.Unmarshal([]byte(`{"days":[],"sessions":[{"from":450,"to":690}]}`), &c); err != nil {
		t.Fatal(err)
	}
	if len(c.On(day(t, "2026-11-23 09:00"))) != 1 || len(c.On(day(t, "2026-11-28 09:00"))) != 0 {
		t.Errorf("it is read as %+v", c)
	}
}

func day(t *testing.T, at string) time.Time {
	t.Helper()
	d, err := time.ParseInLocation("2006-01-02 15:04", at, zone)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
