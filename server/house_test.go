package server

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/alexedwards/argon2id"

	"motcua/center"
)

// monday is a working morning.
var monday = time.Date(2026, 11, 23, 9, 0, 0, 0, center.Zone)

// cheap is what a password costs in tests; TestAHashOfAnOlderReleaseIsRenewedAtTheNextSignIn
// has the real cost.
var cheap = argon2id.Params{Iterations: 1, Memory: 64, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// house is a running centre over HTTP, with a clock that tests step.
type house struct {
	*Server
	t   testing.TB
	now atomic.Int64 // Unix milliseconds
}

// open starts a demo centre without simulated life on a directory of its own.
func open(t testing.TB) *house { return openLogging(t, nil) }

// openLogging is open with a log.
func openLogging(t testing.TB, log *slog.Logger) *house {
	t.Helper()
	h := &house{t: t}
	h.now.Store(monday.UnixMilli())
	s, err := Open(context.Background(), Options{Dir: t.TempDir(), Addr: "127.0.0.1:0", Demo: true, Log: log, PasswordCost: cheap, Now: func() time.Time { return time.UnixMilli(h.now.Load()) }})
	if err != nil {
		t.Fatal(err)
	}
	h.Server = s
	if err := s.PrepareDemo(context.Background()); err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- s.Serve() }()
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("closing: %v", err)
		}
		if err := <-served; err != nil {
			t.Errorf("serving: %v", err)
		}
	})
	return h
}

func (h *house) step(d time.Duration) { h.now.Add(d.Milliseconds()) }

// pass lets the clock go on as it does by itself: in small steps.
func (h *house) pass(d time.Duration) {
	h.t.Helper()
	for ; d > 0; d -= 10 * time.Second {
		h.step(10 * time.Second)
		if err := h.center.Tick(context.Background()); err != nil {
			h.t.Fatal(err)
		}
	}
}

// person is somebody with a browser or a device with a token.
type person struct {
	h      *house
	client *http.Client
	token  string
	header http.Header
}

func (h *house) person(token string) *person {
	jar, err := cookiejar.New(nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return &person{h: h, client: &http.Client{Jar: jar, Timeout: 10 * time.Second}, token: token, header: http.Header{}}
}

// kiosk is the demo's kiosk.
func (h *house) kiosk() *person { return h.person(h.demo.KioskToken) }

// signedIn is a person who has signed in with the demo's credentials.
func (h *house) signedIn(c credentials) *person {
	p := h.person("")
	p.must(http.StatusNoContent, "POST", "/api/v1/session", c, nil)
	return p
}

// clerkAt is a new clerk who sits at a counter.
func (h *house) clerkAt(counter string) *person {
	name := "clerk" + counter
	admin := h.signedIn(h.demo.Staff.Administrator)
	admin.must(http.StatusCreated, "POST", "/api/v1/office/staff", map[string]string{"username": name, "name": "Cán bộ " + counter, "role": "clerk", "password": "mat-khau-123"}, nil)
	p := h.signedIn(credentials{Username: name, Password: "mat-khau-123"})
	p.must(http.StatusOK, "POST", "/api/v1/counters/"+counter+"/sit", struct{}{}, nil)
	return p
}

// ask sends a body (a value for JSON, a string or bytes as they are) and returns the
// status and the answer.
func (p *person) ask(method, path string, body any) (int, []byte) {
	p.h.t.Helper()
	var r io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		r = strings.NewReader(b)
	case []byte:
		r = bytes.NewReader(b)
	default:
		j, err := json.Marshal(b)
		if err != nil {
			p.h.t.Fatal(err)
		}
		r = bytes.NewReader(j)
	}
	req, err := http.NewRequest(method, p.h.URL()+path, r)
	if err != nil {
		p.h.t.Fatal(err)
	}
	req.Header = p.header.Clone()
	if body != nil && req.Header.Get("Content-Type") == "" {
		req.Header.Set("Content-Type", "application/json")
	}
	if p.token != "" {
		req.Header.Set("Authorization", "Bearer "+p.token)
	}
	res, err := p.client.Do(req)
	if err != nil {
		p.h.t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	answer, err := io.ReadAll(res.Body)
	if err != nil {
		p.h.t.Fatal(err)
	}
	return res.StatusCode, answer
}

// must asks, insists on the status and decodes the answer into v.
func (p *person) must(status int, method, path string, body, v any) {
	p.h.t.Helper()
	got, answer := p.ask(method, path, body)
	if got != status {
		p.h.t.Fatalf("%s %s: %d %s, want %d", method, path, got, answer, status)
	}
	if v != nil {
		if err := json.Unmarshal(answer, v); err != nil {
			p.h.t.Fatalf("%s %s: %v in %s", method, path, err, answer)
		}
	}
}

// refused asks and insists on a status and a stable code with a whole sentence: one that
// lacks none of its values.
func (p *person) refused(status int, code, method, path string, body any) {
	p.h.t.Helper()
	got, answer := p.ask(method, path, body)
	var e errorBody
	if err := json.Unmarshal(answer, &e); err != nil || got != status || e.Error.Code != code || e.Error.Message == "" || strings.ContainsAny(e.Error.Message, "{}") || strings.Contains(e.Error.Message, "“”") {
		p.h.t.Errorf("%s %s: %d %.300s, want %d %s with a sentence", method, path, got, answer, status, code)
	}
}

// ticket is what a kiosk or a counter is told of one.
type ticket struct {
	ID, Number, Line, Status, Token, Priority string
	FollowURL                                 string `json:"follow_url"`
	QRURL                                     string `json:"qr_url"`
	Ahead                                     int
}

func (p *person) take(line, key string) ticket {
	p.h.t.Helper()
	if key != "" {
		p.header.Set("Idempotency-Key", key)
		defer p.header.Del("Idempotency-Key")
	}
	var t ticket
	p.must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]string{"line": line}, &t)
	return t
}

func (p *person) counter(counter, step string, body any) ticket {
	p.h.t.Helper()
	var a struct{ Ticket ticket }
	p.must(http.StatusOK, "POST", fmt.Sprintf("/api/v1/counters/%s/%s", counter, step), body, &a)
	return a.Ticket
}
