package center

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"motcua/center/journal"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/settings"
)

// openPhones is a centre that lets phones take numbers and book.
func openPhones(t *testing.T, change func(*settings.RemoteRules)) *office {
	t.Helper()
	o := openOffice(t)
	rules, revision := section(o, &settings.RemoteRules{})
	rules.Numbers, rules.Appointments = true, true
	if change != nil {
		change(rules)
	}
	o.do(clerk, ChangeSettings{Section: rules, Revision: revision})
	return o
}

func (o *office) section(name settings.SectionName) (x settings.Section, r settings.Revision) {
	o.t.Helper()
	var err error
	o.View(func(s *State) { x, r, err = s.Settings.Section(name) })
	if err != nil {
		o.t.Fatal(err)
	}
	return x, r
}

var public = Actor{Kind: Public}

func number(phone string) TakeRemoteNumber {
	return TakeRemoteNumber{Line: "A", Holder: Holder{Phone: phone}, Token: queue.Token("token " + phone), Secret: "a secret"}
}

func booking(phone string, slot time.Time) BookAppointment {
	return BookAppointment{Line: "A", Slot: slot, Holder: Holder{Phone: phone}, ID: BookingID("b" + phone), Token: queue.Token("token " + phone), Secret: "a secret"}
}

// wednesday is the working day after the test calendar's day off.
var wednesday = time.Date(2026, 11, 25, 8, 0, 0, 0, localtime.Zone)

func (o *office) tick() {
	o.t.Helper()
	if err := o.Tick(context.Background()); err != nil {
		o.t.Fatal(err)
	}
}

func TestPhonesAreOffUntilTheOfficeOpensThem(t *testing.T) {
	o := openOffice(t)
	o.refused("remote_closed", number("0912345678"))
	o.refused("remote_closed", booking("0912345678", wednesday))
	o.View(func(s *State) {
		if s.Settings.Remote.Open() || s.Settings.Remote.CheckInMinutes != 60 {
			t.Errorf("settings without the section are read as %+v", s.Settings.Remote)
		}
	})
}

func TestOnePersonHoldsOneNumber(t *testing.T) {
	o := openPhones(t, nil)
	first := o.do(public, number("0912 345 678")).Ticket
	if want := o.at.Add(time.Hour); first.Status != queue.Remote || !first.CheckInBy.Equal(want) {
		t.Fatalf("taken: %+v", first)
	}
	o.reopen()
	o.refused("already_held", number("+84912345678"))
	o.refused("already_held", booking("0912345678", wednesday))
	o.refused("bad_phone", number("12345"))
	o.refused("field_missing", number(""))
	o.do(public, TakeRemoteNumber{Line: "A", Holder: Holder{IDNumber: "004090000001"}, Token: "card"})
	o.refused("bad_id_number", TakeRemoteNumber{Line: "A", Holder: Holder{IDNumber: "1"}, Token: "card"})
	o.do(public, Today{queue.Cancel{Token: first.Token}})
	second := o.do(public, number("0912345678")).Ticket
	o.pass(time.Hour)
	o.View(func(s *State) {
		if got, _ := s.Day.Ticket(second.ID); got.Status != queue.Released {
			t.Errorf("an hour later the number is %s", got.Status)
		}
	})
	o.do(public, number("0912345678"))
}

func TestALineGivesPhonesOnlyItsQuota(t *testing.T) {
	o := openPhones(t, func(r *settings.RemoteRules) {
		r.PerLine = 2
		r.Lines = map[queue.LineID]settings.RemoteQuota{"B": {}}
	})
	o.do(public, number("0912345671"))
	second := o.do(public, number("0912345672")).Ticket
	o.refused("quota_reached", number("0912345673"))
	o.refused("quota_reached", TakeRemoteNumber{Line: "B", Holder: Holder{Phone: "0912345674"}})
	o.do(public, Today{queue.Cancel{Token: second.Token}})
	if got := o.do(public, number("0912345673")).Ticket.Number; got != "A003" {
		t.Errorf("a place that was given back became %s", got)
	}
}

func TestBeforeTheDoorsOpenTheMinutesDoNotCount(t *testing.T) {
	o := openPhones(t, nil)
	o.at = time.Date(2026, 11, 25, 6, 0, 0, 0, localtime.Zone)
	if got, want := o.do(public, number("0912345678")).Ticket.CheckInBy, time.Date(2026, 11, 25, 8, 30, 0, 0, localtime.Zone); !got.Equal(want) {
		t.Errorf("to be checked in by %s, want %s", got, want)
	}
}

func TestANumberIsCheckedInOnce(t *testing.T) {
	o := openPhones(t, nil)
	o.take("A", "tap1")
	taken := o.do(public, number("0912345678")).Ticket
	o.take("A", "tap2")
	o.at = o.at.Add(10 * time.Minute)
	in := o.do(kiosk, CheckIn{Code: queue.CodeOf(taken.Token)}).Ticket
	again := o.do(kiosk, CheckIn{Code: queue.CodeOf(taken.Token)})
	if in.Number != "A002" || in.Status != queue.Waiting || !in.IssuedAt.Equal(taken.IssuedAt) || again.Seq != 0 || again.Ticket.Number != "A002" {
		t.Errorf("checked in: %+v, again: %+v", in, again)
	}
	o.refused("unknown_code", CheckIn{Code: "ZZZZZZZZ"})
}

func TestSlotsFollowTheCalendarAndAreCounted(t *testing.T) {
	o := openPhones(t, func(r *settings.RemoteRules) { r.DaysAhead, r.PerSlot = 3, 1 })
	o.View(func(s *State) {
		days := s.Slots("A", o.at)
		if len(days) != 3 || days[0].Date != "2026-11-23" || days[1].Date != "2026-11-25" {
			t.Fatalf("days: %+v", days)
		}
		if first := days[0].Slots[0]; !first.From.Equal(o.at.Add(30*time.Minute)) || len(days[1].Slots) != 8+7 {
			t.Errorf("today from %s, %d slots on a whole day", first.From, len(days[1].Slots))
		}
	})
	o.do(public, booking("0912345671", wednesday))
	o.refused("slot_full", booking("0912345672", wednesday))
	o.refused("unknown_slot", booking("0912345672", wednesday.Add(time.Minute)))
	o.refused("unknown_slot", booking("0912345672", wednesday.AddDate(0, 0, -1)))
	o.refused("unknown_slot", booking("0912345672", wednesday.AddDate(0, 0, 7)))
	o.do(public, CancelBooking{Token: "token 0912345671"})
	o.refused("unknown_ticket", CancelBooking{Token: "token 0912345671"})
	o.do(public, booking("0912345672", wednesday))
}

func TestAnAppointmentIsKeptOverNightsAndRestarts(t *testing.T) {
	o := openPhones(t, func(r *settings.RemoteRules) { r.PerSlot = 1 })
	b := o.do(public, booking("0912345678", wednesday)).Booking
	o.refused("appointment_early", CheckIn{Code: b.Code()})
	o.reopen()
	o.at = wednesday.Add(-16 * time.Minute)
	o.tick()
	o.reopen()
	o.refused("appointment_early", CheckIn{Code: b.Code()})
	o.at = wednesday.Add(-15 * time.Minute)
	o.take("A", "tap1")
	in := o.do(kiosk, CheckIn{Code: b.Code()}).Ticket
	if in.Number != "A002" || !in.From.Equal(wednesday) || in.Token != b.Token {
		t.Fatalf("checked in: %+v", in)
	}
	o.reopen()
	if again := o.do(kiosk, CheckIn{Code: b.Code()}); again.Ticket.Number != "A002" || again.Seq != 0 {
		t.Errorf("again: %+v", again)
	}
	o.refused("already_held", number("0912345678"))
	o.refused("slot_full", booking("0912345679", wednesday))
	o.at = wednesday
	o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	if called := o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha"}}).Ticket; called.Number != "A002" || called.Why.Rule != queue.ByAppointment {
		t.Errorf("called: %+v", called)
	}
}

func TestWhoMissesAnAppointmentIsToldSoAndForgotten(t *testing.T) {
	o := openPhones(t, nil)
	b := o.do(public, booking("0912345678", wednesday)).Booking
	o.at = wednesday.Add(30 * time.Minute)
	o.refused("appointment_over", CheckIn{Code: b.Code()})
	taken := o.do(public, number("0912345678")).Ticket
	o.at = wednesday.AddDate(0, 0, 29)
	o.tick()
	o.refused("appointment_over", CheckIn{Code: b.Code()})
	o.at = wednesday.AddDate(0, 0, 32)
	o.tick()
	o.refused("unknown_code", CheckIn{Code: b.Code()})
	o.refused("unknown_code", CheckIn{Code: queue.CodeOf(taken.Token)})
	o.View(func(s *State) {
		if len(s.held) != 0 || len(s.bookings) != 0 {
			t.Errorf("still held: %v, %v", s.held, s.bookings)
		}
	})
	if rows, err := holdTable.All(o.store); err != nil || len(rows) != 0 {
		t.Errorf("still on disk: %v %v", rows, err)
	}
}

func TestTheSameTapBooksOnce(t *testing.T) {
	o := openPhones(t, nil)
	tap := Actor{Kind: Public, Request: "tap"}
	first := o.do(tap, booking("0912345678", wednesday))
	o.reopen()
	again := o.do(tap, booking("0912345678", wednesday))
	if !again.Repeated || again.Booking == nil || again.Booking.Token != first.Booking.Token {
		t.Errorf("the same tap after a restart got %+v", again.Booking)
	}
}

// TestNoPhoneNumberIsOnDisk looks for it in every byte of the file, and for its holder in
// the journal.
func TestNoPhoneNumberIsOnDisk(t *testing.T) {
	o := openPhones(t, nil)
	booked, taken := booking("0912345678", wednesday), number("0987654321")
	booked.ID, booked.Token, taken.Token = "b1", "token1", "token2"
	b := o.do(public, booked).Booking
	o.do(public, taken)
	err := o.jour.Read(1, func(r journal.Record) error {
		text, err := json.Marshal(r)
		if strings.Contains(string(text), string(b.Holder)) {
			t.Errorf("the journal has the holder: %s", text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(filepath.Join(o.options.Dir, DataFile))
	if err != nil {
		t.Fatal(err)
	}
	for _, phone := range []string{"912345678", "987654321"} {
		if bytes.Contains(file, []byte(phone)) {
			t.Errorf("the file has %s", phone)
		}
	}
	if _, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue); err != nil {
		t.Error(err)
	}
	o.open()
}

func TestALineWithBookingsIsNotRemoved(t *testing.T) {
	o := openPhones(t, nil)
	o.do(public, booking("0912345678", wednesday))
	x, revision := o.section("lines")
	lines := x.(*settings.LineList)
	_, counted := o.section("counters")
	o.do(clerk, ChangeSettings{Section: &settings.CounterList{Counters: []settings.Counter{{ID: "1", Hall: "1", Lines: []queue.LineID{"B"}}}}, Revision: counted})
	o.refused("line_needed", ChangeSettings{Section: &settings.LineList{Lines: lines.Lines[1:]}, Revision: revision})
}
