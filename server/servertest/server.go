// Package servertest opens a whole demo centre over HTTP for the tests of the rooms that
// answer there. It asks as kiosks, phones and staff do, and has a clock that tests step.
package servertest

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/alexedwards/argon2id"

	"motcua/center"
	"motcua/center/localtime"
	"motcua/server"
)

// Monday is when every clock begins: a working morning, and the day after it is a holiday.
var Monday = time.Date(2026, 11, 23, 9, 0, 0, 0, localtime.Zone)

// Cheap is what a password costs in tests; those of the hashes have the real cost.
var Cheap = argon2id.Params{Iterations: 1, Memory: 64, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// Credentials are what somebody signs in with.
type Credentials struct {
	Username string `json:"username"`
	Password string `json:"password"`
}

// Access is how one gets into a demo, as its access file says.
type Access struct {
	URL          string                                                 `json:"url"`
	Staff        struct{ Clerk, Supervisor, Administrator Credentials } `json:"staff"`
	KioskToken   string                                                 `json:"kiosk_token"`
	ButtonTokens map[string]string                                      `json:"button_tokens"`
}

// Server is a running demo without simulated citizens and clerks.
type Server struct {
	Access
	Center *center.Center // nil in another process
	Dir    string         // the data directory
	T      testing.TB     // of the test that opened it

	now atomic.Int64 // Unix milliseconds
	set atomic.Int64 // milliseconds of it that did not pass: somebody set the clock
}

// Open opens a demo on a directory of its own, in this process, until the test ends.
func Open(t testing.TB) *Server { return OpenLogging(t, nil) }

// OpenLogging is Open with a log.
func OpenLogging(t testing.TB, log *slog.Logger) *Server {
	t.Helper()
	s := &Server{T: t, Dir: t.TempDir()}
	s.SetClock(Monday)
	ctx := context.Background()
	real, err := server.Open(ctx, server.Options{Dir: s.Dir, Addr: "127.0.0.1:0", Demo: true, Log: log, PasswordCost: Cheap, Now: func() time.Time { return time.UnixMilli(s.now.Load()) }, Passed: s.passed})
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- real.Serve() }()
	t.Cleanup(func() {
		if err := real.Close(); err != nil {
			t.Errorf("closing: %v", err)
		}
		if err := <-served; err != nil {
			t.Errorf("serving: %v", err)
		}
	})
	if err := real.PrepareDemo(ctx); err != nil {
		t.Fatal(err)
	}
	s.Center = real.Center()
	s.Access = ReadAccess(t, s.Dir)
	return s
}

// InProcess is a demo in a process of its own.
func InProcess(t testing.TB, dir string) *Server {
	t.Helper()
	return &Server{T: t, Dir: dir, Access: ReadAccess(t, dir)}
}

// ReadAccess reads the access file of a demo.
func ReadAccess(t testing.TB, dir string) (a Access) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, server.AccessFile))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &a); err != nil {
		t.Fatal(err)
	}
	return a
}

// SetClock sets the clock.
func (s *Server) SetClock(at time.Time) { s.now.Store(at.UnixMilli()) }

// Jump sets the clock while no time passes, as a dead battery does.
func (s *Server) Jump(by time.Duration) {
	s.set.Add(by.Milliseconds())
	s.now.Add(by.Milliseconds())
}

// passed is the time that has passed since an arbitrary moment.
func (s *Server) passed() time.Duration {
	return time.Duration(s.now.Load()-s.set.Load()) * time.Millisecond
}

// Step lets time pass at once.
func (s *Server) Step(d time.Duration) { s.now.Add(d.Milliseconds()) }

// Pass lets the clock go on as it does by itself: in small steps.
func (s *Server) Pass(d time.Duration) {
	s.T.Helper()
	for ; d > 0; d -= 10 * time.Second {
		s.Step(10 * time.Second)
		s.Tick()
	}
}

// Tick lets the clock act.
func (s *Server) Tick() {
	s.T.Helper()
	if err := s.Center.Tick(context.Background()); err != nil {
		s.T.Fatal(err)
	}
}

// Client is a new browser without a session, or a device with a token.
func (s *Server) Client(token string) *Client {
	jar, err := cookiejar.New(nil)
	if err != nil {
		s.T.Fatal(err)
	}
	return &Client{Server: s, HTTP: &http.Client{Jar: jar, Timeout: time.Minute}, Token: token, Header: http.Header{}}
}

// Kiosk is the demo's kiosk.
func (s *Server) Kiosk() *Client { return s.Client(s.KioskToken) }

// SignIn is somebody who has signed in.
func (s *Server) SignIn(who Credentials) *Client {
	s.T.Helper()
	c := s.Client("")
	c.Must(http.StatusNoContent, "POST", "/api/v1/session", who, nil)
	return c
}

// ClerkAt is a new clerk who sits at a counter.
func (s *Server) ClerkAt(counter string) *Client {
	s.T.Helper()
	who := Credentials{Username: "clerk" + counter, Password: "mat-khau-123"}
	s.SignIn(s.Staff.Administrator).Must(http.StatusCreated, "POST", "/api/v1/office/staff", map[string]string{"username": who.Username, "name": "Cán bộ " + counter, "role": "clerk", "password": who.Password}, nil)
	c := s.SignIn(who)
	c.Must(http.StatusOK, "POST", fmt.Sprintf("/api/v1/counters/%s/sit", counter), struct{}{}, nil)
	return c
}
