package server

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"motcua/center"
)

// openPhones starts a centre that lets phones take numbers and book.
func openPhones(t *testing.T, change func(*center.RemoteRules)) *house {
	t.Helper()
	h := open(t)
	var section center.Section
	var revision center.Revision
	var err error
	h.center.View(func(s *center.State) { section, revision, err = s.Section("remote") })
	if err != nil {
		t.Fatal(err)
	}
	rules := *section.(*center.RemoteRules)
	rules.Numbers, rules.Appointments = true, true
	if change != nil {
		change(&rules)
	}
	if _, err := h.center.Do(context.Background(), operator, center.ChangeSettings{Section: &rules, Revision: revision}); err != nil {
		t.Fatal(err)
	}
	return h
}

// held is what a phone is told.
type held struct {
	Kind, Status, Number, Token, Code, Line string
	CheckInBy                               time.Time `json:"check_in_by"`
	From, To                                time.Time
	Ahead                                   int
	FollowURL                               string `json:"follow_url"`
	QRURL                                   string `json:"qr_url"`
}

func TestPhonesAreClosedByDefault(t *testing.T) {
	t.Parallel()
	h := open(t)
	phone := h.person("")
	phone.refused(http.StatusNotFound, "remote_closed", "GET", "/api/v1/remote", nil)
	phone.refused(http.StatusNotFound, "remote_closed", "GET", "/api/v1/remote/slots?line=A", nil)
	phone.refused(http.StatusNotFound, "remote_closed", "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"})
	phone.refused(http.StatusNotFound, "remote_closed", "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "phone": "0912345678", "slot": "2026-11-23T10:00:00+07:00"})
	if _, page := phone.ask("GET", "/", nil); strings.Contains(string(page), "/remote") {
		t.Error("the doors lead to a page that is closed")
	}
}

func TestANumberFromAPhoneIsCheckedInAndCalled(t *testing.T) {
	t.Parallel()
	h := openPhones(t, nil)
	phone, kiosk := h.person(""), h.kiosk()
	kiosk.take("A", "")
	var mine held
	phone.must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"procedure": "1.001193", "phone": "0912 345 678"}, &mine)
	if mine.Number != "A002" || mine.Status != "remote" || mine.Ahead != 1 || !mine.CheckInBy.Equal(monday.Add(time.Hour)) || len(mine.Code) != 8 {
		t.Fatalf("taken: %+v", mine)
	}
	phone.refused(http.StatusConflict, "already_held", "POST", "/api/v1/remote/numbers", map[string]string{"line": "B", "phone": "0912345678"})
	phone.refused(http.StatusBadRequest, "bad_phone", "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "12"})
	phone.refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/remote/numbers", map[string]string{"phone": "0912345679"})
	phone.must(http.StatusOK, "GET", mine.QRURL, nil, nil)
	phone.refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/check-in", map[string]string{"code": mine.Code})
	kiosk.refused(http.StatusNotFound, "unknown_code", "POST", "/api/v1/check-in", map[string]string{"code": "ABCD EFGH"})
	kiosk.refused(http.StatusNotFound, "unknown_code", "POST", "/api/v1/check-in", map[string]string{"code": "no code"})
	kiosk.refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/check-in", map[string]string{})
	h.step(time.Minute)
	var in ticket
	kiosk.must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"code": strings.ToLower(mine.Code[:4] + " " + mine.Code[4:])}, &in)
	if in.Number != "A002" || in.Ahead != 1 || in.Token != mine.Token || !strings.HasSuffix(in.FollowURL, "/t/"+mine.Token) {
		t.Fatalf("checked in: %+v", in)
	}
	kiosk.must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"token": mine.Token}, nil)
	clerk := h.clerkAt("2")
	clerk.counter("2", "call-next", struct{}{})
	if called := clerk.counter("2", "call-next", map[string]bool{"finish": true}); called.Number != "A002" {
		t.Errorf("called %s", called.Number)
	}
	kiosk.refused(http.StatusConflict, "ticket_called", "POST", "/api/v1/check-in", map[string]string{"code": mine.Code})
}

func TestANumberThatIsNotCheckedInLapses(t *testing.T) {
	t.Parallel()
	h := openPhones(t, func(r *center.RemoteRules) { r.PerLine, r.CheckInMinutes = 1, 30 })
	phone, kiosk := h.person(""), h.kiosk()
	var mine held
	phone.must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"}, &mine)
	phone.refused(http.StatusConflict, "quota_reached", "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345679"})
	h.step(30 * time.Minute)
	kiosk.refused(http.StatusConflict, "ticket_released", "POST", "/api/v1/check-in", map[string]string{"code": mine.Code})
	if err := h.center.Tick(context.Background()); err != nil {
		t.Fatal(err)
	}
	phone.must(http.StatusOK, "GET", "/api/v1/remote/"+mine.Token, nil, &mine)
	if mine.Status != "released" {
		t.Errorf("half an hour later: %+v", mine)
	}
	var list struct{ Items []ticket }
	h.signedIn(h.demo.Staff.Supervisor).must(http.StatusOK, "GET", "/api/v1/supervisor/tickets?status=released", nil, &list)
	if len(list.Items) != 1 || list.Items[0].Number != "A001" {
		t.Errorf("the supervisor finds %+v", list.Items)
	}
	phone.must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"}, &mine)
	phone.must(http.StatusOK, "POST", "/api/v1/remote/"+mine.Token+"/cancel", struct{}{}, nil)
	phone.refused(http.StatusConflict, "ticket_cancelled", "POST", "/api/v1/remote/"+mine.Token+"/cancel", struct{}{})
	phone.refused(http.StatusNotFound, "unknown_ticket", "GET", "/api/v1/remote/nothing", nil)
}

func TestAnAppointmentFromAPhone(t *testing.T) {
	t.Parallel()
	h := openPhones(t, nil)
	phone, kiosk := h.person(""), h.kiosk()
	var open struct {
		Days []struct {
			Date  string
			Slots []struct {
				From string
				Left int
			}
		}
	}
	phone.must(http.StatusOK, "GET", "/api/v1/remote/slots?line=A", nil, &open)
	slot := open.Days[0].Slots[0]
	if slot.From != "2026-11-23T09:30:00+07:00" || slot.Left != 2 {
		t.Fatalf("the first slot is %+v", slot)
	}
	var mine held
	phone.header.Set("Idempotency-Key", "tap")
	for range 2 {
		phone.must(http.StatusCreated, "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "slot": slot.From, "id_number": "004090000001"}, &mine)
	}
	phone.header.Del("Idempotency-Key")
	phone.must(http.StatusOK, "GET", "/api/v1/remote/slots?line=A", nil, &open)
	if left := open.Days[0].Slots[0].Left; mine.Kind != "appointment" || mine.Status != "booked" || left != 1 {
		t.Fatalf("booked %+v, %d left", mine, left)
	}
	phone.refused(http.StatusNotFound, "unknown_slot", "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "slot": "2026-11-23T12:00:00+07:00", "phone": "0912345678"})
	phone.refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "phone": "0912345678"})
	kiosk.refused(http.StatusConflict, "appointment_early", "POST", "/api/v1/check-in", map[string]string{"code": mine.Code})
	h.step(15 * time.Minute)
	var in ticket
	kiosk.must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"code": mine.Code}, &in)
	phone.must(http.StatusOK, "GET", "/api/v1/remote/"+mine.Token, nil, &mine)
	if in.Number != "A001" || mine.Status != "waiting" || mine.Number != "A001" {
		t.Errorf("checked in as %+v, the phone sees %+v", in, mine)
	}
	var other held
	phone.must(http.StatusCreated, "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "slot": "2026-11-25T08:00:00+07:00", "phone": "0912345678"}, &other)
	phone.must(http.StatusOK, "POST", "/api/v1/remote/"+other.Token+"/cancel", struct{}{}, nil)
	phone.refused(http.StatusNotFound, "unknown_ticket", "GET", "/api/v1/remote/"+other.Token, nil)
}

func TestOneAddressAsksOnlySoOften(t *testing.T) {
	t.Parallel()
	h := openPhones(t, nil)
	phone := h.person("")
	for i := range visitorTries {
		phone.must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": fmt.Sprintf("09123456%02d", i)}, nil)
	}
	again := map[string]string{"line": "A", "phone": "0987654321"}
	phone.refused(http.StatusTooManyRequests, "too_many_requests", "POST", "/api/v1/remote/numbers", again)
	h.step(time.Minute)
	phone.must(http.StatusCreated, "POST", "/api/v1/remote/numbers", again, nil)
}

func TestNobodyLearnsAPhoneNumber(t *testing.T) {
	t.Parallel()
	h := openPhones(t, nil)
	phone := h.person("")
	phone.must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"}, nil)
	supervisor := h.signedIn(h.demo.Staff.Supervisor)
	for _, path := range []string{"/api/v1/supervisor/audit", "/api/v1/supervisor/tickets", "/api/v1/board"} {
		var answer json.RawMessage
		supervisor.must(http.StatusOK, "GET", path, nil, &answer)
		if strings.Contains(string(answer), "912345678") {
			t.Errorf("%s tells the phone number: %s", path, answer)
		}
	}
}

// TestWhatPhonesHoldSurvivesKill9 kills the server right after it has answered.
func TestWhatPhonesHoldSurvivesKill9(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	c := start(t, dir)
	people := &house{t: t, Server: &Server{url: c.access.URL}}
	admin := people.signedIn(c.access.Staff.Administrator)
	var settings struct {
		Items []struct {
			Section, Revision string
			Value             map[string]any
		}
	}
	admin.must(http.StatusOK, "GET", "/api/v1/office/settings", nil, &settings)
	for _, x := range settings.Items {
		if x.Section == "remote" {
			x.Value["numbers"], x.Value["appointments"] = true, true
			admin.must(http.StatusOK, "PUT", "/api/v1/office/settings/remote", map[string]any{"revision": x.Revision, "value": x.Value}, nil)
		}
	}
	var slots struct {
		Days []struct{ Slots []struct{ From string } }
	}
	phone := people.person("")
	phone.must(http.StatusOK, "GET", "/api/v1/remote/slots?line=A", nil, &slots)
	last := slots.Days[len(slots.Days)-1].Slots
	var number, booked held
	phone.must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"}, &number)
	phone.must(http.StatusCreated, "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "phone": "0912345679", "slot": last[len(last)-1].From}, &booked)
	c.kill()
	var out bytes.Buffer
	if err := RunVerify(&out, dir); err != nil {
		t.Fatal(err)
	}
	c = start(t, dir)
	defer c.kill()
	people = &house{t: t, Server: &Server{url: c.access.URL}}
	phone = people.person("")
	var again held
	phone.must(http.StatusOK, "GET", "/api/v1/remote/"+booked.Token, nil, &again)
	if again.Status != "booked" || again.Code != booked.Code || !again.From.Equal(booked.From) {
		t.Errorf("after the kill the appointment is %+v", again)
	}
	phone.refused(http.StatusConflict, "already_held", "POST", "/api/v1/remote/numbers", map[string]string{"line": "B", "phone": "0912345678"})
	people.person(c.access.KioskToken).must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"code": number.Code}, nil)
}
