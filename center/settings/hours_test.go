package settings

import (
	"testing"
	"time"

	"motcua/center/dossier"
	"motcua/center/localtime"
)

// TestHowTheCentreStands walks through days of the real calendar with the usual hours.
func TestHowTheCentreStands(t *testing.T) {
	s := defaults()
	s.Calendar.Sessions = append(s.Calendar.Sessions, dossier.Session{From: 450, To: 660, Days: []dossier.Weekday{"sat"}})
	s.Calendar.Days = append(s.Calendar.Days,
		dossier.DayOff{Date: "2026-08-22", Work: true, Name: "Làm bù cho 31/08"}, dossier.DayOff{Date: "2026-08-31", Name: "Nghỉ hoán đổi"})
	for _, x := range []struct {
		at         string
		state      DoorState
		numbers    bool
		until      string // numbers are given
		from       string // numbers are given again
		next       string
		dayOff     string
		firstHours int // the first session shown begins at this minute
	}{
		{"2026-11-23 06:59", BeforeOpening, false, "", "23 07:00", "23 07:30", "", 450},
		{"2026-11-23 07:00", BeforeOpening, true, "23 11:00", "", "23 07:30", "", 450},
		{"2026-11-23 07:30", DoorOpen, true, "23 11:00", "", "", "", 450},
		{"2026-11-23 11:00", DoorOpen, false, "", "23 13:00", "23 13:30", "", 450},
		{"2026-11-23 11:35", AtLunch, false, "", "23 13:00", "23 13:30", "", 450},
		{"2026-11-23 12:00", AtLunch, false, "", "23 13:00", "23 13:30", "", 450},
		{"2026-11-23 13:00", AtLunch, true, "23 16:30", "", "23 13:30", "", 450},
		{"2026-11-23 16:40", DoorOpen, false, "", "25 07:00", "25 07:30", "", 450},
		{"2026-11-23 17:30", AfterClosing, false, "", "25 07:00", "25 07:30", "", 450},
		{"2026-11-23 23:59", AfterClosing, false, "", "25 07:00", "25 07:30", "", 450},
		{"2026-11-24 00:00", OnDayOff, false, "", "25 07:00", "25 07:30", "Ngày Văn hóa Việt Nam", 450},
		{"2026-11-24 09:00", OnDayOff, false, "", "25 07:00", "25 07:30", "Ngày Văn hóa Việt Nam", 450},
		{"2026-11-25 00:00", BeforeOpening, false, "", "25 07:00", "25 07:30", "", 450},
		{"2026-11-28 10:00", DoorOpen, true, "28 10:30", "", "", "", 450},
		{"2026-11-28 10:45", DoorOpen, false, "", "30 07:00", "30 07:30", "", 450},
		{"2026-11-29 09:00", OnDayOff, false, "", "30 07:00", "30 07:30", "", 450},
		{"2026-08-22 14:00", DoorOpen, true, "22 16:30", "", "", "", 450}, // a Saturday that is worked like a Monday
		{"2026-08-31 09:00", OnDayOff, false, "", "01 07:00", "01 07:30", "Nghỉ hoán đổi", 450},
	} {
		at, err := time.ParseInLocation("2006-01-02 15:04", x.at, localtime.Zone)
		if err != nil {
			t.Fatal(err)
		}
		d := s.Door(at.UTC()) // whatever zone the machine is in
		if d.State != x.state || d.Numbers != x.numbers || d.DayOff != x.dayOff || d.Sessions[0].From != x.firstHours {
			t.Errorf("%s: %+v", x.at, d)
		}
		for what, pair := range map[string][2]string{"until": {short(d.NumbersUntil), x.until}, "from": {short(d.NumbersFrom), x.from}, "next": {short(d.NextOpening), x.next}} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %s %q, want %q", x.at, what, pair[0], pair[1])
			}
		}
	}
}

func short(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Format("02 15:04")
}

func TestNoonIsABreakUnlessNumbersAreCalled(t *testing.T) {
	s := defaults()
	at := func(hour, minute int) time.Time { return time.Date(2026, 11, 23, hour, minute, 0, 0, localtime.Zone) }
	if got := s.BreaksOn(at(9, 0), at(8, 59)); len(got) != 2 || !got[1].From.Equal(at(11, 30)) || !got[1].To.Equal(at(13, 30)) {
		t.Errorf("on a Monday the breaks are %v", got)
	}
	if got := s.BreaksOn(at(11, 45), at(11, 40)); len(got) != 2 {
		t.Errorf("a visit that runs into noon took the break away: %v", got)
	}
	if got := s.BreaksOn(at(12, 30), at(12, 10)); len(got) != 1 {
		t.Errorf("at a centre that calls over noon the breaks are %v", got)
	}
	if got := s.BreaksOn(at(9, 0).AddDate(0, 0, 1), time.Time{}); got != nil {
		t.Errorf("on a day off the breaks are %v", got)
	}
}
