package center

import (
	"testing"
	"time"

	"motcua/center/dossier"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

func TestNumbersAreRefusedOutsideTheHours(t *testing.T) {
	o := openOffice(t)
	take := TakeNumber{Line: "A", Priority: queue.Ordinary}
	for _, x := range []struct {
		hour, minute int
		opens        string
	}{{6, 59, "23 07:00"}, {11, 35, "23 13:00"}, {16, 40, "25 07:00"}, {17, 30, "25 07:00"}, {24, 0, "25 07:00"}} {
		o.at = time.Date(2026, 11, 23, x.hour, x.minute, 0, 0, localtime.Zone)
		_, err := o.Do(t.Context(), kiosk, take)
		if no, ok := refusal.Of(err); !ok || no.Code != refusal.ClosedNow || short(no.Times["opens"]) != x.opens {
			t.Errorf("at %s: %v, want numbers from %s", o.at, err, x.opens)
		}
	}
	take.Staff = true
	if r := o.do(clerk, take); r.Ticket.ID != "20261124-A001" {
		t.Errorf("a clerk gives %s", r.Ticket.ID)
	}
	o.at = time.Date(2026, 11, 25, 7, 0, 0, 0, localtime.Zone)
	o.take("A", "at the door")
	o.at = time.Date(2026, 11, 25, 16, 45, 0, 0, localtime.Zone)
	o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	if r := o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha"}}); r.Ticket.Number != "A001" {
		t.Errorf("after the last number %s is called", r.Ticket.Number)
	}
}

func TestPhonesTakeNumbersOfTheDayOnly(t *testing.T) {
	o := openOffice(t)
	rules, seen := section(o, &settings.RemoteRules{})
	rules.Numbers = true
	o.do(clerk, ChangeSettings{Section: rules, Revision: seen})
	ask := func(phone string) TakeRemoteNumber {
		return TakeRemoteNumber{Line: "A", Holder: Holder{Phone: phone}, Token: queue.Token("t" + phone), Secret: "s"}
	}
	o.at = time.Date(2026, 11, 23, 12, 0, 0, 0, localtime.Zone)
	o.do(kiosk, ask("0912345678"))
	o.at = time.Date(2026, 11, 23, 16, 31, 0, 0, localtime.Zone)
	o.refused("closed_now", ask("0912345679"))
	o.at = time.Date(2026, 11, 24, 9, 0, 0, 0, localtime.Zone)
	o.refused("closed_now", ask("0912345679"))
}

func TestHoursThatCannotBe(t *testing.T) {
	o := openOffice(t)
	opening, seen := section(o, &settings.Opening{})
	session := func(from, to int, days ...dossier.Weekday) dossier.Session {
		return dossier.Session{From: from, To: to, Days: days}
	}
	for code, sessions := range map[string][]dossier.Session{
		"bad_weekday":   {session(450, 690, "monday")},
		"bad_sessions":  {session(450, 690), session(600, 700, "wed")},
		"field_missing": {},
	} {
		o.refused(code, ChangeSettings{Section: &settings.Opening{Sessions: sessions, Hours: opening.Hours}, Revision: seen})
	}
	o.refused("out_of_range", ChangeSettings{Section: &settings.Opening{Sessions: opening.Sessions, Hours: settings.Hours{FirstMinutes: 181}}, Revision: seen})
	o.do(clerk, ChangeSettings{Section: &settings.Opening{Sessions: []dossier.Session{session(450, 690), session(450, 600, "sat"), session(810, 1020)}}, Revision: seen})
	o.reopen()
	o.View(func(s *State) {
		if h := s.Settings.Hours; h != (settings.Hours{}) {
			t.Errorf("no lead at all is read as %+v", h)
		}
	})
}

func short(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Format("02 15:04")
}
