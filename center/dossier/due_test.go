package dossier

import (
	"os"
	"testing"
	"time"
)

var zone = time.FixedZone("+07", 7*60*60)

// vietnam is the calendar that the program carries, with the usual opening hours.
func vietnam(t testing.TB) *Calendar {
	t.Helper()
	f, err := os.Open("../../embed/catalogue/holidays.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	days, err := ReadHolidays(f)
	if err != nil {
		t.Fatal(err)
	}
	return &Calendar{Days: days, Sessions: []Session{{From: 450, To: 690}, {From: 810, To: 1020}}}
}

func TestWhenAResultIsDue(t *testing.T) {
	c := vietnam(t)
	for _, x := range []struct {
		received string
		limit    int
		unit     Unit
		due      string
	}{
		{"2026-11-23 09:00", 1, WorkingDays, "2026-11-25 17:00"},  // 24 November is a holiday
		{"2026-11-20 16:30", 3, WorkingDays, "2026-11-26 17:00"},  // Monday, Wednesday, Thursday
		{"2026-08-20 10:00", 2, WorkingDays, "2026-08-22 17:00"},  // a Saturday that is worked
		{"2026-08-28 10:00", 1, WorkingDays, "2026-09-03 17:00"},  // National Day and its neighbours
		{"2026-04-24 10:00", 3, WorkingDays, "2026-05-04 17:00"},  // Hùng Kings, 30 April, 1 May
		{"2026-02-13 10:00", 1, WorkingDays, "2026-02-23 17:00"},  // Tết
		{"2026-11-17 10:00", 7, CalendarDays, "2026-11-25 17:00"}, // ends on the holiday, so the day after
		{"2026-11-20 17:00", 1, WorkingDays, "2026-11-25 17:00"},  // at closing: as if on Monday
		{"2026-11-21 10:00", 1, WorkingDays, "2026-11-25 17:00"},  // on a Saturday: as if on Monday
		{"2026-11-25 06:50", 1, WorkingDays, "2026-11-26 17:00"},  // before opening
		{"2026-11-25 12:00", 4, Hours, "2026-11-26 08:00"},        // in the lunch break: from 13:30
		{"2026-11-25 08:00", 2, Hours, "2026-11-25 10:00"},
		{"2026-11-25 10:30", 4, Hours, "2026-11-25 16:30"}, // over lunch
		{"2026-11-25 16:00", 8, Hours, "2026-11-26 16:00"}, // eight hours are a day
		{"2026-11-25 16:00", 10, Hours, "2026-11-27 08:30"},
		{"2026-11-25 07:30", 84, Hours, "2026-12-09 11:30"}, // ten days and a half
	} {
		received, err := time.ParseInLocation("2006-01-02 15:04", x.received, zone)
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Due(received, x.limit, x.unit)
		if err != nil || got == nil {
			t.Fatalf("%s: %v %v", x.received, got, err)
		}
		if g := got.Format("2006-01-02 15:04"); g != x.due {
			t.Errorf("received %s with %d: due %s, want %s", x.received, x.limit, g, x.due)
		}
	}
}

func TestALimitNobodyKnowsHasNoDueDate(t *testing.T) {
	c := vietnam(t)
	for _, limit := range []int{0, -3, 5, MaxLimit + 1} {
		unit := WorkingDays
		if limit == 5 {
			unit = UnknownLimit
		}
		if due, err := c.Due(time.Date(2026, 11, 23, 9, 0, 0, 0, zone), limit, unit); due != nil || err != nil {
			t.Errorf("limit %d: %v %v", limit, due, err)
		}
	}
}

func TestADueDateIsAWorkingDayAfterTheReceipt(t *testing.T) {
	c := vietnam(t)
	for at := time.Date(2026, 1, 1, 6, 13, 0, 0, zone); at.Year() < 2028; at = at.Add(7*time.Hour + 31*time.Minute) {
		for _, unit := range []Unit{WorkingDays, CalendarDays, Hours} {
			for _, limit := range []int{1, 5, 30} {
				due, err := c.Due(at, limit, unit)
				if err != nil {
					t.Fatal(err)
				}
				if !c.Working(*due) || !due.After(at) {
					t.Fatalf("received %s, limit %d of unit %d: due %s", at, limit, unit, due)
				}
			}
		}
	}
}

func TestACalendarWithoutAnyWorkingDayIsAnErrorNotAHang(t *testing.T) {
	c := &Calendar{Sessions: []Session{{From: 450, To: 690}}}
	for d := time.Date(2026, 1, 1, 0, 0, 0, 0, zone); d.Year() < 2029; d = d.AddDate(0, 0, 1) {
		c.Days = append(c.Days, DayOff{Date: Date(d.Format(time.DateOnly))})
	}
	if _, err := c.Due(time.Date(2026, 3, 1, 9, 0, 0, 0, zone), 1, WorkingDays); err == nil {
		t.Error("a due date was found")
	}
}
