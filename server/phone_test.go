package server

import (
	"context"
	"encoding/base64"
	"net/http"
	"strings"
	"testing"
	"time"
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

func (p *person) follow(token string) (t onPhone) {
	p.h.t.Helper()
	p.must(http.StatusOK, "GET", "/api/v1/tickets/"+token, nil, &t)
	return t
}

// tick lets the clock decide what is due.
func (h *house) tick() {
	h.t.Helper()
	if err := h.center.Tick(context.Background()); err != nil {
		h.t.Fatal(err)
	}
}

func TestAPhoneAsksForTenMinutesOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	k, phone, clerk := h.kiosk(), h.person(""), h.clerkAt("1")
	first, second, third := k.take("A", ""), k.take("A", ""), k.take("A", "")
	if got := phone.follow(first.Token); got.Later != "ask" || got.LaterUntil != nil || got.Ahead != 0 {
		t.Fatalf("at first %+v", got)
	}
	path := "/api/v1/tickets/" + first.Token + "/later"
	var asked onPhone
	phone.must(http.StatusOK, "POST", path, "{}", &asked)
	if asked.Number != first.Number || asked.Status != "parked" || asked.Later != "used" || asked.LaterUntil == nil {
		t.Fatalf("asked: %+v", asked)
	}
	phone.refused(http.StatusConflict, "already_later", "POST", path, "{}")
	phone.refused(http.StatusNotFound, "unknown_ticket", "POST", "/api/v1/tickets/nobody/later", "{}")
	if called := clerk.counter("1", "call-next", nil); called.Number != second.Number {
		t.Errorf("%s was called", called.Number)
	}
	phone.refused(http.StatusConflict, "not_waiting", "POST", "/api/v1/tickets/"+second.Token+"/later", "{}")
	h.step(10*time.Minute + time.Second)
	h.tick()
	if got := phone.follow(first.Token); got.Status != "waiting" || got.Ahead != 0 || got.Later != "used" || got.LaterUntil != nil {
		t.Errorf("after ten minutes %+v", got)
	}
	if got := phone.follow(third.Token); got.Ahead != 1 {
		t.Errorf("%d ahead of the third", got.Ahead)
	}
}

func TestAPhoneLearnsTheWayAndNothingOfPeople(t *testing.T) {
	t.Parallel()
	h := open(t)
	admin := h.signedIn(h.demo.Staff.Administrator)
	admin.change("counters", func(v map[string]any) {
		v["counters"].([]any)[0].(map[string]any)["way"] = map[string]string{"vi": "Đi thẳng, bên trái", "en": "Straight on, left", "zh": "直走左侧"}
	})
	taken, phone := h.kiosk().take("A", ""), h.person("")
	h.clerkAt("1").counter("1", "call-next", nil)
	got := phone.follow(taken.Token)
	if got.Status != "called" || got.Counter == nil || *got.Counter != "1" || got.Way["zh"] != "直走左侧" || got.HallName == "" || got.Times != 1 {
		t.Errorf("called: %+v", got)
	}
	_, body := phone.ask("GET", "/api/v1/tickets/"+taken.Token, nil)
	for _, word := range []string{`"staff"`, `"name"`, `"phone"`, `"citizen`, `"note"`, `"priority"`, taken.Token} {
		if strings.Contains(string(body), word) {
			t.Errorf("a phone is told %s: %s", word, body)
		}
	}
}

func TestATokenIsLongAndDiesAtClosing(t *testing.T) {
	t.Parallel()
	h := open(t)
	k, phone := h.kiosk(), h.person("")
	first, second := k.take("A", ""), k.take("A", "")
	for _, token := range []string{first.Token, second.Token} {
		if b, err := base64.RawURLEncoding.DecodeString(token); err != nil || len(b) < 16 {
			t.Errorf("the token %s has %d bits: %v", token, len(b)*8, err)
		}
	}
	phone.follow(first.Token)
	phone.must(http.StatusOK, "POST", "/api/v1/tickets/"+second.Token+"/later", "{}", nil)
	h.step(24 * time.Hour)
	h.tick()
	for _, token := range []string{first.Token, second.Token} {
		phone.refused(http.StatusNotFound, "unknown_ticket", "GET", "/api/v1/tickets/"+token, nil)
		phone.refused(http.StatusNotFound, "unknown_ticket", "POST", "/api/v1/tickets/"+token+"/later", "{}")
		phone.refused(http.StatusNotFound, "unknown_ticket", "POST", "/api/v1/tickets/"+token+"/cancel", "{}")
	}
}
