package server_test

import (
	"net/http"
	"testing"

	"motcua/server"
	"motcua/server/servertest"
)

func TestOneKeyIsOneRequest(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	kiosk := h.Kiosk()
	kiosk.Header.Set("Idempotency-Key", "tap")
	const path = "/api/v1/tickets"
	var first, again servertest.Ticket
	kiosk.Must(http.StatusCreated, "POST", path, `{"line":"A","priority":"elderly","touched_at":"2026-11-23T08:59:00+07:00"}`, &first)
	for _, same := range []string{
		`{"line":"A","priority":"elderly","touched_at":"2026-11-23T08:59:00+07:00"}`,
		` { "priority" : "elderly", "line" : "\u0041" } `,
	} {
		kiosk.Must(http.StatusCreated, "POST", path, same, &again)
		if again.Token != first.Token {
			t.Errorf("%s got the number %s, first it was %s", same, again.Number, first.Number)
		}
	}
	for _, other := range []string{`{"line":"B","priority":"elderly"}`, `{"line":"A"}`, `{"line":"A","priority":"elderly","visit":"question"}`} {
		kiosk.Refused(http.StatusUnprocessableEntity, "key_reused", "POST", path, other)
	}
	kiosk.Refused(http.StatusUnprocessableEntity, "key_reused", "POST", path+"?x=1", `{"line":"A","priority":"elderly"}`)
	kiosk.Header.Set("Idempotency-Key", "another tap")
	kiosk.Must(http.StatusCreated, "POST", path, `{"line":"B"}`, &again)
	if again.Line != "B" {
		t.Errorf("another key got %+v", again)
	}
}

func TestADossierUnderTheKeyOfAnother(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	h.Kiosk().Take("A", "")
	clerk := h.ClerkAt("1")
	clerk.Counter("1", "call-next", nil)
	clerk.Header.Set("Idempotency-Key", "lodging")
	body := servertest.Dossier()
	var first, again struct{ Code string }
	clerk.Must(http.StatusCreated, "POST", "/api/v1/dossiers", body, &first)
	body["fee_vnd"] = 70000
	clerk.Refused(http.StatusUnprocessableEntity, "key_reused", "POST", "/api/v1/dossiers", body)
	body["fee_vnd"] = 0
	clerk.Must(http.StatusCreated, "POST", "/api/v1/dossiers", body, &again)
	if again.Code != first.Code {
		t.Errorf("the same again became %s, first it was %s", again.Code, first.Code)
	}
}

func TestAnEmptyBodyIsAnEmptyObject(t *testing.T) {
	for body, want := range map[string]string{"": "{}", " \n": "{}", "{}": "{}", `{"battery":3}`: "{}", `{"b":1.50,"a":[{}]}`: `{"a":[{}],"b":1.50}`, "[1]": "[1]", "{": "{", "null": "{}"} {
		if got := string(server.Canonical([]byte(body))); got != want {
			t.Errorf("%q became %q, want %q", body, got, want)
		}
	}
}
