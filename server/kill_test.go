package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"sync"
	"testing"
	"time"

	"motcua/server"
	"motcua/server/servertest"
)

// acknowledged is what citizens and clerks were told, over all the kills.
type acknowledged struct {
	mu       sync.Mutex
	tickets  map[string]string // number by token
	called   map[string]string // status by number, as last acknowledged
	dossiers map[string]bool
	again    map[string]string // number by request id
}

// post sends one request; it reports whether it was acknowledged.
func post(client *http.Client, url, token, key string, body, answer any) bool {
	b, err := json.Marshal(body)
	if err != nil {
		return false
	}
	req, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(b))
	if err != nil {
		return false
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", key)
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	res, err := client.Do(req)
	if err != nil {
		return false
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode >= 300 {
		_, _ = io.Copy(io.Discard, res.Body)
		return false
	}
	return json.NewDecoder(res.Body).Decode(answer) == nil
}

// load takes numbers, calls and lodges until ctx ends.
func (a *acknowledged) load(ctx context.Context, c *child, clerk *http.Client, round int) {
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			client := &http.Client{Transport: &http.Transport{}}
			defer client.CloseIdleConnections()
			for i := 0; ctx.Err() == nil; i++ {
				key := fmt.Sprintf("r%d-c%d-%d", round, n, i)
				var t servertest.Ticket
				if post(client, c.URL+"/api/v1/tickets", c.KioskToken, key, map[string]string{"line": "A"}, &t) {
					a.mu.Lock()
					a.tickets[t.Token], a.again[key] = t.Number, t.Number
					a.mu.Unlock()
				}
			}
		})
	}
	wg.Go(func() {
		for i := 0; ctx.Err() == nil; i++ {
			a.serveOne(c, clerk, fmt.Sprintf("r%d-%d", round, i))
		}
	})
	wg.Wait()
}

// serveOne calls a citizen, lodges a dossier and finishes.
func (a *acknowledged) serveOne(c *child, clerk *http.Client, key string) {
	var called struct{ Ticket servertest.Ticket }
	if !post(clerk, c.URL+"/api/v1/counters/1/call-next", "", key+"n", map[string]bool{"finish": true}, &called) {
		return
	}
	a.note(called.Ticket.Number, "called")
	var lodged struct{ Code string }
	body := servertest.Dossier()
	body["ticket"] = called.Ticket.Number
	if post(clerk, c.URL+"/api/v1/dossiers", "", key+"d", body, &lodged) {
		a.mu.Lock()
		if a.dossiers[lodged.Code] {
			a.dossiers["twice:"+lodged.Code] = true
		}
		a.dossiers[lodged.Code] = true
		a.mu.Unlock()
	}
	if post(clerk, c.URL+"/api/v1/counters/1/finish", "", key+"f", struct{}{}, &called) {
		a.note(called.Ticket.Number, "done")
	}
}

func (a *acknowledged) note(number, status string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.called[number] = status
}

// kills is how often the server is killed: enough to hit every moment of a commit.
func kills() int {
	if os.Getenv("MOTCUA_SOAK") != "" {
		return 200
	}
	if testing.Short() {
		return 4
	}
	return 25
}

func TestWhatWasAcknowledgedSurvivesKill9(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	a := &acknowledged{tickets: map[string]string{}, called: map[string]string{}, dossiers: map[string]bool{}, again: map[string]string{}}
	random := rand.New(rand.NewPCG(1, 2))
	for round := range kills() {
		c := start(t, dir)
		clerk := signIn(t, c)
		ctx, stop := context.WithTimeout(context.Background(), time.Duration(20+random.IntN(180))*time.Millisecond)
		killed := make(chan struct{})
		go func() {
			<-ctx.Done()
			c.kill()
			close(killed)
		}()
		a.load(ctx, c, clerk, round)
		<-killed
		stop()
		var out bytes.Buffer
		if err := server.RunVerify(&out, dir); err != nil {
			t.Fatalf("after kill %d: %v", round+1, err)
		}
	}
	c := start(t, dir)
	defer c.kill()
	a.check(t, c)
	t.Logf("%d kills, %d tickets, %d calls, %d dossiers acknowledged", kills(), len(a.tickets), len(a.called), len(a.dossiers))
}

func signIn(t *testing.T, c *child) *http.Client {
	t.Helper()
	h := c.Server
	p := h.SignIn(c.Staff.Clerk)
	p.Must(http.StatusOK, "POST", "/api/v1/counters/1/sit", struct{}{}, nil)
	return p.HTTP
}

// check asks the server about everything that was acknowledged.
func (a *acknowledged) check(t *testing.T, c *child) {
	t.Helper()
	h := c.Server
	anyone := h.Client("")
	numbers := map[string]bool{}
	for token, number := range a.tickets {
		if numbers[number] {
			t.Errorf("%s was given twice", number)
		}
		numbers[number] = true
		var followed struct{ Number, Status string }
		anyone.Must(http.StatusOK, "GET", "/api/v1/tickets/"+token, nil, &followed)
		if want := a.called[number]; followed.Number != number || want == "done" && followed.Status != "done" || want == "called" && followed.Status == "waiting" {
			t.Errorf("%s was acknowledged as %q and is %+v", number, want, followed)
		}
	}
	clerk := h.SignIn(c.Staff.Clerk)
	for code := range a.dossiers {
		clerk.Must(http.StatusOK, "GET", "/api/v1/dossiers/"+code, nil, nil)
	}
	kiosk := h.Client(c.KioskToken)
	for key, number := range a.again {
		if again := kiosk.Take("A", key); again.Number != number {
			t.Errorf("request %s got %s, and now %s", key, number, again.Number)
		}
	}
	if len(a.tickets) == 0 || len(a.called) == 0 || len(a.dossiers) == 0 {
		t.Error("nothing was acknowledged, so nothing was proven")
	}
}
