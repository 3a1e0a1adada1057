package center

import (
	"testing"
	"time"

	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/refusal"
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
		at, err := time.ParseInLocation("2006-01-02 15:04", x.at, Zone)
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

func TestNumbersAreRefusedOutsideTheHours(t *testing.T) {
	o := openOffice(t)
	take := TakeNumber{Line: "A", Priority: queue.Ordinary}
	for _, x := range []struct {
		hour, minute int
		opens        string
	}{{6, 59, "23 07:00"}, {11, 35, "23 13:00"}, {16, 40, "25 07:00"}, {17, 30, "25 07:00"}, {24, 0, "25 07:00"}} {
		o.at = time.Date(2026, 11, 23, x.hour, x.minute, 0, 0, Zone)
		_, err := o.Do(t.Context(), kiosk, take)
		if no, ok := refusal.Of(err); !ok || no.Code != refusal.ClosedNow || short(no.Times["opens"]) != x.opens {
			t.Errorf("at %s: %v, want numbers from %s", o.at, err, x.opens)
		}
	}
	take.Staff = true
	if r := o.do(clerk, take); r.Ticket.ID != "20261124-A001" {
		t.Errorf("a clerk gives %s", r.Ticket.ID)
	}
	o.at = time.Date(2026, 11, 25, 7, 0, 0, 0, Zone)
	o.take("A", "at the door")
	o.at = time.Date(2026, 11, 25, 16, 45, 0, 0, Zone)
	o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	if r := o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha"}}); r.Ticket.Number != "A001" {
		t.Errorf("after the last number %s is called", r.Ticket.Number)
	}
}

func TestPhonesTakeNumbersOfTheDayOnly(t *testing.T) {
	o := openOffice(t)
	rules, seen := section(o, &RemoteRules{})
	rules.Numbers = true
	o.do(clerk, ChangeSettings{Section: rules, Revision: seen})
	ask := func(phone string) TakeRemoteNumber {
		return TakeRemoteNumber{Line: "A", Holder: Holder{Phone: phone}, Token: queue.Token("t" + phone), Secret: "s"}
	}
	o.at = time.Date(2026, 11, 23, 12, 0, 0, 0, Zone)
	o.do(kiosk, ask("0912345678"))
	o.at = time.Date(2026, 11, 23, 16, 31, 0, 0, Zone)
	o.refused("closed_now", ask("0912345679"))
	o.at = time.Date(2026, 11, 24, 9, 0, 0, 0, Zone)
	o.refused("closed_now", ask("0912345679"))
}

func TestHoursThatCannotBe(t *testing.T) {
	o := openOffice(t)
	opening, seen := section(o, &Opening{})
	session := func(from, to int, days ...dossier.Weekday) dossier.Session {
		return dossier.Session{From: from, To: to, Days: days}
	}
	for code, sessions := range map[string][]dossier.Session{
		"bad_weekday":   {session(450, 690, "monday")},
		"bad_sessions":  {session(450, 690), session(600, 700, "wed")},
		"field_missing": {},
	} {
		o.refused(code, ChangeSettings{Section: &Opening{Sessions: sessions, Hours: opening.Hours}, Revision: seen})
	}
	o.refused("out_of_range", ChangeSettings{Section: &Opening{Sessions: opening.Sessions, Hours: Hours{FirstMinutes: 181}}, Revision: seen})
	o.do(clerk, ChangeSettings{Section: &Opening{Sessions: []dossier.Session{session(450, 690), session(450, 600, "sat"), session(810, 1020)}}, Revision: seen})
	o.reopen()
	o.View(func(s *State) {
		if h := s.Settings.hours(); h != (Hours{}) {
			t.Errorf("no lead at all is read as %+v", h)
		}
	})
}
