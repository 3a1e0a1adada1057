package phone_test

import (
	"encoding/base64"
	"net/http"
	"strings"
	"testing"
	"time"

	"motcua/server/servertest"
)

// onPhone is what a phone is told of its number.
type onPhone struct {
	Number     string
	Status     string
	Ahead      int
	Counter    *string
	HallName   string            `json:"hall_name"`
	Way        map[string]string `json:"way"`
	Later      string
	LaterUntil *time.Time `json:"later_until"`
	Times      int
}

func followed(p *servertest.Client, token string) (t onPhone) {
	p.Server.T.Helper()
	p.Must(http.StatusOK, "GET", "/api/v1/tickets/"+token, nil, &t)
	return t
}

func TestAPhoneAsksForTenMinutesOnce(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	k, phone, clerk := h.Kiosk(), h.Client(""), h.ClerkAt("1")
	first, second, third := k.Take("A", ""), k.Take("A", ""), k.Take("A", "")
	if got := followed(phone, first.Token); got.Later != "ask" || got.LaterUntil != nil || got.Ahead != 0 {
		t.Fatalf("at first %+v", got)
	}
	path := "/api/v1/tickets/" + first.Token + "/later"
	var asked onPhone
	phone.Must(http.StatusOK, "POST", path, "{}", &asked)
	if asked.Number != first.Number || asked.Status != "parked" || asked.Later != "used" || asked.LaterUntil == nil {
		t.Fatalf("asked: %+v", asked)
	}
	phone.Refused(http.StatusConflict, "already_later", "POST", path, "{}")
	phone.Refused(http.StatusNotFound, "unknown_ticket", "POST", "/api/v1/tickets/nobody/later", "{}")
	if called := clerk.Counter("1", "call-next", nil); called.Number != second.Number {
		t.Errorf("%s was called", called.Number)
	}
	phone.Refused(http.StatusConflict, "not_waiting", "POST", "/api/v1/tickets/"+second.Token+"/later", "{}")
	h.Step(10*time.Minute + time.Second)
	h.Tick()
	if got := followed(phone, first.Token); got.Status != "waiting" || got.Ahead != 0 || got.Later != "used" || got.LaterUntil != nil {
		t.Errorf("after ten minutes %+v", got)
	}
	if got := followed(phone, third.Token); got.Ahead != 1 {
		t.Errorf("%d ahead of the third", got.Ahead)
	}
}

func TestAPhoneLearnsTheWayAndNothingOfPeople(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	admin := h.SignIn(h.Staff.Administrator)
	admin.Change("counters", func(v map[string]any) {
		v["counters"].([]any)[0].(map[string]any)["way"] = map[string]string{"vi": "Đi thẳng, bên trái", "en": "Straight on, left", "zh": "直走左侧"}
	})
	taken, phone := h.Kiosk().Take("A", ""), h.Client("")
	h.ClerkAt("1").Counter("1", "call-next", nil)
	got := followed(phone, taken.Token)
	if got.Status != "called" || got.Counter == nil || *got.Counter != "1" || got.Way["zh"] != "直走左侧" || got.HallName == "" || got.Times != 1 {
		t.Errorf("called: %+v", got)
	}
	_, body := phone.Ask("GET", "/api/v1/tickets/"+taken.Token, nil)
	for _, word := range []string{`"staff"`, `"name"`, `"phone"`, `"citizen`, `"note"`, `"priority"`, taken.Token} {
		if strings.Contains(string(body), word) {
			t.Errorf("a phone is told %s: %s", word, body)
		}
	}
}

func TestATokenIsLongAndDiesAtClosing(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	k, phone := h.Kiosk(), h.Client("")
	first, second := k.Take("A", ""), k.Take("A", "")
	for _, token := range []string{first.Token, second.Token} {
		if b, err := base64.RawURLEncoding.DecodeString(token); err != nil || len(b) < 16 {
			t.Errorf("the token %s has %d bits: %v", token, len(b)*8, err)
		}
	}
	followed(phone, first.Token)
	phone.Must(http.StatusOK, "POST", "/api/v1/tickets/"+second.Token+"/later", "{}", nil)
	h.Step(24 * time.Hour)
	h.Tick()
	for _, token := range []string{first.Token, second.Token} {
		phone.Refused(http.StatusNotFound, "unknown_ticket", "GET", "/api/v1/tickets/"+token, nil)
		phone.Refused(http.StatusNotFound, "unknown_ticket", "POST", "/api/v1/tickets/"+token+"/later", "{}")
		phone.Refused(http.StatusNotFound, "unknown_ticket", "POST", "/api/v1/tickets/"+token+"/cancel", "{}")
	}
}
