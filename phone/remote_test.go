package phone_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"motcua/server/servertest"
)

// openPhones opens a centre that lets phones take numbers and book; by changes their rules.
func openPhones(t *testing.T, by func(rules map[string]any)) *servertest.Server {
	t.Helper()
	h := servertest.Open(t)
	h.OpenPhones(by)
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
	h := servertest.Open(t)
	phone := h.Client("")
	phone.Refused(http.StatusNotFound, "remote_closed", "GET", "/api/v1/remote", nil)
	phone.Refused(http.StatusNotFound, "remote_closed", "GET", "/api/v1/remote/slots?line=A", nil)
	phone.Refused(http.StatusNotFound, "remote_closed", "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"})
	phone.Refused(http.StatusNotFound, "remote_closed", "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "phone": "0912345678", "slot": "2026-11-23T10:00:00+07:00"})
	if _, page := phone.Ask("GET", "/", nil); strings.Contains(string(page), "/remote") {
		t.Error("the doors lead to a page that is closed")
	}
}

func TestANumberFromAPhoneIsCheckedInAndCalled(t *testing.T) {
	t.Parallel()
	h := openPhones(t, nil)
	phone, kiosk := h.Client(""), h.Kiosk()
	kiosk.Take("A", "")
	var mine held
	phone.Must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"procedure": "1.001193", "phone": "0912 345 678"}, &mine)
	if mine.Number != "A002" || mine.Status != "remote" || mine.Ahead != 1 || !mine.CheckInBy.Equal(servertest.Monday.Add(time.Hour)) || len(mine.Code) != 8 {
		t.Fatalf("taken: %+v", mine)
	}
	phone.Refused(http.StatusConflict, "already_held", "POST", "/api/v1/remote/numbers", map[string]string{"line": "B", "phone": "0912345678"})
	phone.Refused(http.StatusBadRequest, "bad_phone", "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "12"})
	phone.Refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/remote/numbers", map[string]string{"phone": "0912345679"})
	phone.Must(http.StatusOK, "GET", mine.QRURL, nil, nil)
	phone.Refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/check-in", map[string]string{"code": mine.Code})
	kiosk.Refused(http.StatusNotFound, "unknown_code", "POST", "/api/v1/check-in", map[string]string{"code": "ABCD EFGH"})
	kiosk.Refused(http.StatusNotFound, "unknown_code", "POST", "/api/v1/check-in", map[string]string{"code": "no code"})
	kiosk.Refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/check-in", map[string]string{})
	h.Step(time.Minute)
	var in servertest.Ticket
	kiosk.Must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"code": strings.ToLower(mine.Code[:4] + " " + mine.Code[4:])}, &in)
	if in.Number != "A002" || in.Ahead != 1 || in.Token != mine.Token || !strings.HasSuffix(in.FollowURL, "/t/"+mine.Token) {
		t.Fatalf("checked in: %+v", in)
	}
	kiosk.Must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"token": mine.Token}, nil)
	clerk := h.ClerkAt("2")
	clerk.Counter("2", "call-next", struct{}{})
	if called := clerk.Counter("2", "call-next", map[string]bool{"finish": true}); called.Number != "A002" {
		t.Errorf("called %s", called.Number)
	}
	kiosk.Refused(http.StatusConflict, "ticket_called", "POST", "/api/v1/check-in", map[string]string{"code": mine.Code})
}

func TestANumberThatIsNotCheckedInLapses(t *testing.T) {
	t.Parallel()
	h := openPhones(t, func(rules map[string]any) { rules["per_line"], rules["check_in_minutes"] = 1, 30 })
	phone, kiosk := h.Client(""), h.Kiosk()
	var mine held
	phone.Must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"}, &mine)
	phone.Refused(http.StatusConflict, "quota_reached", "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345679"})
	h.Pass(30*time.Minute + 10*time.Second)
	kiosk.Refused(http.StatusConflict, "ticket_released", "POST", "/api/v1/check-in", map[string]string{"code": mine.Code})
	phone.Must(http.StatusOK, "GET", "/api/v1/remote/"+mine.Token, nil, &mine)
	if mine.Status != "released" {
		t.Errorf("half an hour later: %+v", mine)
	}
	var list struct{ Items []servertest.Ticket }
	h.SignIn(h.Staff.Supervisor).Must(http.StatusOK, "GET", "/api/v1/supervisor/tickets?status=released", nil, &list)
	if len(list.Items) != 1 || list.Items[0].Number != "A001" {
		t.Errorf("the supervisor finds %+v", list.Items)
	}
	phone.Must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"}, &mine)
	phone.Must(http.StatusOK, "POST", "/api/v1/remote/"+mine.Token+"/cancel", struct{}{}, nil)
	phone.Refused(http.StatusConflict, "ticket_cancelled", "POST", "/api/v1/remote/"+mine.Token+"/cancel", struct{}{})
	phone.Refused(http.StatusNotFound, "unknown_ticket", "GET", "/api/v1/remote/nothing", nil)
}

func TestAnAppointmentFromAPhone(t *testing.T) {
	t.Parallel()
	h := openPhones(t, nil)
	phone, kiosk := h.Client(""), h.Kiosk()
	var open struct {
		Days []struct {
			Date  string
			Slots []struct {
				From string
				Left int
			}
		}
	}
	phone.Must(http.StatusOK, "GET", "/api/v1/remote/slots?line=A", nil, &open)
	slot := open.Days[0].Slots[0]
	if slot.From != "2026-11-23T09:30:00+07:00" || slot.Left != 2 {
		t.Fatalf("the first slot is %+v", slot)
	}
	var mine held
	phone.Header.Set("Idempotency-Key", "tap")
	for range 2 {
		phone.Must(http.StatusCreated, "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "slot": slot.From, "id_number": "004090000001"}, &mine)
	}
	phone.Header.Del("Idempotency-Key")
	phone.Must(http.StatusOK, "GET", "/api/v1/remote/slots?line=A", nil, &open)
	if left := open.Days[0].Slots[0].Left; mine.Kind != "appointment" || mine.Status != "booked" || left != 1 {
		t.Fatalf("booked %+v, %d left", mine, left)
	}
	phone.Refused(http.StatusNotFound, "unknown_slot", "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "slot": "2026-11-23T12:00:00+07:00", "phone": "0912345678"})
	phone.Refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "phone": "0912345678"})
	kiosk.Refused(http.StatusConflict, "appointment_early", "POST", "/api/v1/check-in", map[string]string{"code": mine.Code})
	h.Step(15 * time.Minute)
	var in servertest.Ticket
	kiosk.Must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"code": mine.Code}, &in)
	phone.Must(http.StatusOK, "GET", "/api/v1/remote/"+mine.Token, nil, &mine)
	if in.Number != "A001" || mine.Status != "waiting" || mine.Number != "A001" {
		t.Errorf("checked in as %+v, the phone sees %+v", in, mine)
	}
	var other held
	phone.Must(http.StatusCreated, "POST", "/api/v1/remote/appointments", map[string]string{"line": "A", "slot": "2026-11-25T08:00:00+07:00", "phone": "0912345678"}, &other)
	phone.Must(http.StatusOK, "POST", "/api/v1/remote/"+other.Token+"/cancel", struct{}{}, nil)
	phone.Refused(http.StatusNotFound, "unknown_ticket", "GET", "/api/v1/remote/"+other.Token, nil)
}

func TestNobodyLearnsAPhoneNumber(t *testing.T) {
	t.Parallel()
	h := openPhones(t, nil)
	phone := h.Client("")
	phone.Must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": "0912345678"}, nil)
	supervisor := h.SignIn(h.Staff.Supervisor)
	for _, path := range []string{"/api/v1/supervisor/audit", "/api/v1/supervisor/tickets", "/api/v1/board"} {
		var answer json.RawMessage
		supervisor.Must(http.StatusOK, "GET", path, nil, &answer)
		if strings.Contains(string(answer), "912345678") {
			t.Errorf("%s tells the phone number: %s", path, answer)
		}
	}
}
