package browser

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"
)

// take takes a number as a kiosk does.
func (c *centre) take(line string) {
	c.t.Helper()
	req, err := http.NewRequest(http.MethodPost, c.URL+"/api/v1/tickets", strings.NewReader(fmt.Sprintf(`{"line":%q}`, line)))
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer "+c.Kiosk)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusCreated {
		c.t.Fatalf("taking a number: %s", res.Status)
	}
}

// TestAClerksMorningByKeyboard serves, parks, takes back, misses, brings back, pauses and
// transfers with keys alone, once the clerk sits; a reload in the middle loses nothing.
func TestAClerksMorningByKeyboard(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	for range 4 {
		c.take("A")
	}
	clerk := signIn(t, c, open(t, openBrowser(t), c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="1"]`)
	clerk.see(`[data-waiting-count="4"]`)

	clerk.act("main", input.Enter)
	clerk.inHand("A001", "called")
	clerk.act("undo", input.Escape)
	clerk.see(`[data-waiting-count="4"]`)
	clerk.act("main", input.Enter)
	clerk.inHand("A001", "called")
	clerk.act("park", input.F9)
	clerk.see(`[data-panel="park"]`)
	clerk.press(input.Digit1)
	clerk.act("confirm", input.Enter)
	clerk.see(`[data-parked]`)

	clerk.act("main", input.Enter)
	clerk.inHand("A002", "called")
	clerk.act("no-show", input.F4)
	clerk.see(`[data-missed]`)
	clerk.act("call-number", input.F7)
	clerk.see(`[data-panel="call-number"]`)
	clerk.press(input.Digit2)
	clerk.act("confirm", input.Enter)
	clerk.inHand("A002", "called")
	clerk.act("start", input.Space)
	clerk.inHand("A002", "serving")
	clerk.MustReload()
	clerk.inHand("A002", "serving")

	clerk.act("main", input.Enter)
	clerk.inHand("A003", "called")
	clerk.act("transfer", input.F6)
	clerk.see(`[data-panel="transfer"] [data-to-counter="4"]`)
	clerk.press(input.Digit4)
	clerk.act("confirm", input.Enter)
	clerk.see(`[data-act="pause"]:not([disabled])`)
	clerk.act("pause", input.F8)
	clerk.see(`[data-panel="pause"]`)
	clerk.press(input.Digit1)
	clerk.see(`[data-paused="lunch"]`)
	clerk.act("resume", input.F8)
	clerk.act("main", input.Enter)
	clerk.inHand("A004", "called")
	clerk.see(`[data-served="1"]`)
}

// inHand waits until a number is in the clerk's hand and stands so.
func (s *screen) inHand(number, status string) {
	s.t.Helper()
	s.see(fmt.Sprintf(`[data-ticket-status=%q]`, status))
	s.reads(`[data-ticket-number]`, number)
}
