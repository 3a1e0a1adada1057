package server_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"motcua/center/queue"
	"motcua/server"
	"motcua/server/servertest"
)

func TestOneAddressAsksOnlySoOften(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	h.OpenPhones(nil)
	phone := h.Client("")
	for i := range server.VisitorTries {
		phone.Must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "phone": fmt.Sprintf("09123456%02d", i)}, nil)
	}
	again := map[string]string{"line": "A", "phone": "0987654321"}
	phone.Refused(http.StatusTooManyRequests, "too_many_requests", "POST", "/api/v1/remote/numbers", again)
	h.Step(time.Minute)
	phone.Must(http.StatusCreated, "POST", "/api/v1/remote/numbers", again, nil)
}

func TestTheCodeOfASlipLeadsToItsNumber(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	ticket := h.Kiosk().Take("A", "")
	phone := h.Client("")
	phone.HTTP.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	leads := func(path, want string) {
		t.Helper()
		res, err := phone.HTTP.Get(h.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if got := res.Header.Get("Location"); res.StatusCode != http.StatusSeeOther || got != want {
			t.Errorf("%s leads to %d %q, want %q", path, res.StatusCode, got, want)
		}
	}
	code := string(queue.CodeOf(queue.Token(ticket.Token)))
	for path, want := range map[string]string{
		"/t/" + strings.ToLower(code): "/t/" + ticket.Token, "/t?code=" + code[:4] + "+" + code[4:]: "/t/" + ticket.Token,
		"/t/AAAAAAAA": "/t#unknown", "/t?code=short": "/t#unknown",
	} {
		leads(path, want)
	}
	for _, path := range []string{"/t", "/t/" + ticket.Token} {
		if status, _ := phone.Ask("GET", path, nil); status != http.StatusOK {
			t.Errorf("%s is %d", path, status)
		}
	}
	// The whole hall has one address: codes that are right count for nothing.
	for range server.VisitorTries + 1 {
		leads("/t?code="+code, "/t/"+ticket.Token)
	}
	for range server.VisitorTries - 2 {
		leads("/t/AAAAAAAA", "/t#unknown")
	}
	leads("/t/AAAAAAAA", "/t#later")
	leads("/t?code="+code, "/t#later") // else a guess would show by its address
	h.Step(time.Minute)
	leads("/t?code="+code, "/t/"+ticket.Token)
}
