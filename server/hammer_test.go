package server_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"motcua/server"
	"motcua/server/servertest"
)

// hammering is how long clients hammer and how often the server is killed meanwhile.
func hammering() (rounds int, each time.Duration) {
	if os.Getenv("MOTCUA_SOAK") != "" {
		return 10, 6 * time.Second
	}
	if testing.Short() {
		return 1, 500 * time.Millisecond
	}
	return 3, 1500 * time.Millisecond
}

// TestTwelveCountersUnderSixtyFourHands lets 64 clients call, recall, finish, transfer,
// park and undo at 12 counters at once while the server is killed again and again, and
// then holds the journal against the rules: verify refuses a number or a call that was
// given twice, and whatever differs from its replay.
func TestTwelveCountersUnderSixtyFourHands(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	rounds, each := hammering()
	var steps, refusals atomic.Int64
	for round := range rounds {
		c := start(t, dir)
		h := c.Server
		clerks := twelve(h, round)
		ctx, stop := context.WithTimeout(context.Background(), each)
		killed := make(chan struct{})
		go func() {
			<-ctx.Done()
			c.kill()
			close(killed)
		}()
		var wg sync.WaitGroup
		for n := range 64 {
			wg.Go(func() { hammer(ctx, c, clerks, n, round, &steps, &refusals) })
		}
		wg.Wait()
		<-killed
		stop()
		var out bytes.Buffer
		if err := server.RunVerify(&out, dir); err != nil {
			t.Fatalf("after kill %d: %v", round+1, err)
		}
		t.Logf("round %d: %s", round+1, strings.TrimSpace(out.String()))
	}
	if steps.Load() == 0 || refusals.Load() == 0 {
		t.Errorf("%d steps and %d refusals prove nothing", steps.Load(), refusals.Load())
	}
}

// twelve signs a clerk in at each counter; they are made in the first round.
func twelve(h *servertest.Server, round int) []*http.Client {
	h.T.Helper()
	admin := h.SignIn(h.Staff.Administrator)
	var clerks []*http.Client
	for n := 1; n <= 12; n++ {
		who := servertest.Credentials{Username: fmt.Sprintf("clerk%d", n), Password: "mat-khau-123"}
		if round == 0 {
			admin.Must(http.StatusCreated, "POST", "/api/v1/office/staff", map[string]string{"username": who.Username, "name": "Cán bộ", "role": "clerk", "password": who.Password}, nil)
		}
		p := h.SignIn(who)
		p.Must(http.StatusOK, "POST", fmt.Sprintf("/api/v1/counters/%d/sit", n), map[string]bool{"take_over": true}, nil)
		clerks = append(clerks, p.HTTP)
	}
	return clerks
}

// hammer is one client: five in six press keys at random counters, the sixth takes
// numbers.
func hammer(ctx context.Context, c *child, clerks []*http.Client, n, round int, steps, refusals *atomic.Int64) {
	random := rand.New(rand.NewPCG(uint64(n), uint64(round)))
	kiosk := &http.Client{Transport: &http.Transport{}}
	defer kiosk.CloseIdleConnections()
	lines := []string{"A", "B", "C", "D", "E", "G", "H", "K"}
	for i := 0; ctx.Err() == nil; i++ {
		key := fmt.Sprintf("h%d-%d-%d", round, n, i)
		if n%6 == 0 {
			var answer servertest.Ticket
			post(kiosk, c.URL+"/api/v1/tickets", c.KioskToken, key, map[string]string{"line": lines[random.IntN(len(lines))]}, &answer)
			continue
		}
		counter := random.IntN(12)
		step, body := press(random, lines)
		var answer struct{ Ticket *servertest.Ticket }
		if post(clerks[counter], fmt.Sprintf("%s/api/v1/counters/%d/%s", c.URL, counter+1, step), "", key, body, &answer) {
			steps.Add(1)
		} else {
			refusals.Add(1)
		}
	}
}

// press is a random key of a counter.
func press(random *rand.Rand, lines []string) (step string, body map[string]any) {
	switch n := random.IntN(20); {
	case n < 8:
		return "call-next", map[string]any{"finish": random.IntN(2) == 0}
	case n < 11:
		return "recall", nil
	case n < 13:
		return "finish", nil
	case n < 14:
		return "start", nil
	case n < 15:
		return "no-show", nil
	case n < 16:
		return "park", map[string]any{"minutes": 1, "reason": "form"}
	case n < 18:
		return "transfer", map[string]any{"line": lines[random.IntN(len(lines))], "keep_place": random.IntN(2) == 0}
	}
	return "undo", nil
}
