package server_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"motcua/server"
	"motcua/server/servertest"
)

func TestAMorningFromTheNumberToTheReceipt(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	var issued servertest.Ticket
	h.Kiosk().Must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]string{"procedure": "1001193", "priority": "elderly"}, &issued)
	if issued.Number != "A001" || issued.Priority != "elderly" || !strings.HasPrefix(issued.FollowURL, h.URL+"/t/") {
		t.Fatalf("issued %+v", issued)
	}
	clerk := h.ClerkAt("1")
	if called := clerk.Counter("1", "call-next", struct{}{}); called.Number != "A001" || called.Status != "called" {
		t.Fatalf("called %+v", called)
	}
	var board struct {
		Calls []struct {
			Number, Counter string
			Times           int
		}
	}
	h.Client("").Must(http.StatusOK, "GET", "/api/v1/board?hall=1", nil, &board)
	if len(board.Calls) != 1 || board.Calls[0].Number != "A001" || board.Calls[0].Counter != "1" {
		t.Fatalf("the board shows %+v", board.Calls)
	}
	if recalled := clerk.Counter("1", "recall", nil); recalled.Status != "called" {
		t.Fatalf("recalled %+v", recalled)
	}
	clerk.Counter("1", "start", nil)
	var followed struct{ Status, Counter string }
	h.Client("").Must(http.StatusOK, "GET", "/api/v1/tickets/"+issued.Token, nil, &followed)
	if followed.Status != "serving" || followed.Counter != "1" {
		t.Fatalf("the phone sees %+v", followed)
	}
	var lodged struct {
		Code, Status string
		DueAt        *time.Time `json:"due_at"`
		Book         struct {
			Volume string
			Number int
		}
	}
	clerk.Must(http.StatusCreated, "POST", "/api/v1/dossiers", servertest.Dossier(), &lodged)
	if lodged.Code != "H14.01-261123-0001" || lodged.Book.Number != 1 || lodged.Status != "received" {
		t.Fatalf("lodged %+v", lodged)
	}
	status, pdf := clerk.Ask("GET", "/api/v1/dossiers/"+lodged.Code+"/receipt.pdf", nil)
	_, again := clerk.Ask("GET", "/api/v1/dossiers/"+lodged.Code+"/receipt.pdf", nil)
	if status != http.StatusOK || !bytes.HasPrefix(pdf, []byte("%PDF-")) || !bytes.Equal(pdf, again) {
		t.Fatalf("the receipt: %d, %d bytes, the same again %v", status, len(pdf), bytes.Equal(pdf, again))
	}
	var state struct {
		Ticket   servertest.Ticket
		Dossiers []string
	}
	clerk.Must(http.StatusOK, "GET", "/api/v1/counters/1", nil, &state)
	if state.Ticket.Number != "A001" || len(state.Dossiers) != 1 {
		t.Fatalf("the counter shows %+v", state)
	}
	if done := clerk.Counter("1", "finish", map[string]string{"outcome": "served"}); done.Status != "done" {
		t.Fatalf("finished %+v", done)
	}
	clerk.Refused(http.StatusConflict, "nobody_waiting", "POST", "/api/v1/counters/1/call-next", struct{}{})
}

func TestOneTapOneTicket(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	k := h.Kiosk()
	first := k.Take("A", "tap-1")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			again := h.Kiosk().Take("A", "tap-1")
			if again.Number != first.Number || again.Token != first.Token {
				t.Errorf("the same tap got %s, then %s", first.Number, again.Number)
			}
		})
	}
	wg.Wait()
	if next := k.Take("A", "tap-2"); next.Number != "A002" {
		t.Errorf("another tap got %s", next.Number)
	}
	k.Header.Set("Idempotency-Key", strings.Repeat("k", 65))
	k.Refused(http.StatusBadRequest, "bad_key", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
}

func TestAKeyBelongsToOneAddress(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	one, two := h.Kiosk().Take("A", ""), h.Kiosk().Take("A", "")
	phone := h.Client("")
	phone.Header.Set("Idempotency-Key", "1")
	for _, token := range []string{one.Token, one.Token, two.Token} {
		phone.Must(http.StatusOK, "POST", "/api/v1/tickets/"+token+"/cancel", "{}", nil)
	}
	clerk := h.ClerkAt("1")
	clerk.Take("A", "same")
	clerk.Header.Set("Idempotency-Key", "same")
	if called := clerk.Counter("1", "call-next", struct{}{}); called.Number != "A003" {
		t.Errorf("a key that took a number calls %+v", called)
	}
	clerk.Header.Set("Idempotency-Key", "a\xff")
	clerk.Refused(http.StatusBadRequest, "bad_key", "POST", "/api/v1/tickets", `{"line":"A"}`)
}

func TestAPairingCodeWorksOnce(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	admin := h.SignIn(h.Staff.Administrator)
	var added struct {
		ID   string
		Code string `json:"pairing_code"`
	}
	admin.Must(http.StatusCreated, "POST", "/api/v1/office/devices", map[string]string{"kind": "kiosk", "name": "Kiosk 2", "hall": "1"}, &added)
	page := h.Client("")
	page.Refused(http.StatusUnauthorized, "not_paired", "GET", "/api/v1/device?kind=kiosk", nil)
	page.Must(http.StatusOK, "POST", "/api/v1/pair", map[string]string{"code": added.Code}, nil)
	page.Must(http.StatusOK, "GET", "/api/v1/device?kind=kiosk", nil, nil)
	page.Take("B", "")
	h.Client("").Refused(http.StatusNotFound, "unknown_pairing_code", "POST", "/api/v1/pair", map[string]string{"code": added.Code})
	admin.Must(http.StatusNoContent, "POST", "/api/v1/office/devices/"+added.ID+"/revoke", struct{}{}, nil)
	page.Refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
}

func TestWhoMayDoWhat(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	anyone := h.Client("")
	anyone.Refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
	anyone.Refused(http.StatusUnauthorized, "not_signed_in", "GET", "/api/v1/counters/1", nil)
	anyone.Refused(http.StatusUnauthorized, "not_signed_in", "POST", "/api/v1/dossiers", servertest.Dossier())
	anyone.Refused(http.StatusUnauthorized, "wrong_password", "POST", "/api/v1/session", servertest.Credentials{Username: "clerk", Password: "nonsense"})
	clerk := h.SignIn(h.Staff.Clerk)
	clerk.Refused(http.StatusForbidden, "not_allowed", "GET", "/api/v1/office/staff", nil)
	h.ClerkAt("1")
	clerk.Refused(http.StatusConflict, "counter_taken", "POST", "/api/v1/counters/1/sit", struct{}{})
	clerk.Refused(http.StatusForbidden, "not_your_counter", "POST", "/api/v1/counters/1/call-next", struct{}{})
	clerk.Refused(http.StatusConflict, "counter_empty", "POST", "/api/v1/counters/5/call-next", struct{}{})
	clerk.Must(http.StatusNoContent, "DELETE", "/api/v1/session", nil, nil)
	clerk.Refused(http.StatusUnauthorized, "not_signed_in", "GET", "/api/v1/counters", nil)
	for range server.MaxTries {
		anyone.Ask("POST", "/api/v1/session", servertest.Credentials{Username: "supervisor", Password: "guess"})
	}
	anyone.Refused(http.StatusTooManyRequests, "too_many_tries", "POST", "/api/v1/session", h.Staff.Supervisor)
	h.Step(time.Minute / server.MaxTries)
	anyone.Must(http.StatusNoContent, "POST", "/api/v1/session", h.Staff.Supervisor, nil)
}

func TestManyGuessesAtOnceAreNoMoreThanSix(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	var wg sync.WaitGroup
	var guessed atomic.Int32
	for i := range 40 {
		wg.Go(func() {
			if status, _ := h.Client("").Ask("POST", "/api/v1/session", servertest.Credentials{Username: "supervisor", Password: fmt.Sprint("guess", i)}); status != http.StatusTooManyRequests {
				guessed.Add(1)
			}
		})
	}
	wg.Wait()
	if n := guessed.Load(); n > server.MaxTries {
		t.Errorf("%d passwords were tried at once", n)
	}
}

func TestANameThatNobodyHasIsClosedToo(t *testing.T) {
	h := servertest.Open(t)
	for range server.MaxTries {
		h.Client("").Refused(http.StatusUnauthorized, "wrong_password", "POST", "/api/v1/session", servertest.Credentials{Username: "nobody-here", Password: "guess"})
	}
	h.Client("").Refused(http.StatusTooManyRequests, "too_many_tries", "POST", "/api/v1/session", servertest.Credentials{Username: "nobody-here", Password: "guess"})
}

func TestAPageOfAnotherPortChangesNothing(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	h.Kiosk().Take("A", "")
	clerk := h.ClerkAt("1")
	clerk.Header.Set("Sec-Fetch-Site", "same-site")
	clerk.Refused(http.StatusForbidden, "origin_not_allowed", "POST", "/api/v1/counters/1/call-next", nil)
	clerk.Header.Set("Sec-Fetch-Site", "same-origin")
	clerk.Must(http.StatusOK, "POST", "/api/v1/counters/1/call-next", nil, nil)
}

// TestAnotherOriginChangesNothingOnPlainHTTP asks as browsers do where the centre's name is no
// trustworthy origin: without Sec-Fetch-Site.
func TestAnotherOriginChangesNothingOnPlainHTTP(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	h.Kiosk().Take("A", "")
	clerk := h.ClerkAt("1")
	for _, origin := range []string{"http://motcua.test:8081", "http://127.0.0.1", "https://evil.example", "null", "http://%zz"} {
		clerk.Header.Set("Origin", origin)
		clerk.Refused(http.StatusForbidden, "origin_not_allowed", "POST", "/api/v1/counters/1/call-next", nil)
	}
	clerk.Header.Set("Origin", h.URL)
	clerk.Must(http.StatusOK, "POST", "/api/v1/counters/1/call-next", nil, nil)
}

// TestAStrangersForwardingIsNotBelieved sends the headers of a proxy that is not there.
func TestAStrangersForwardingIsNotBelieved(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	kiosk := h.Kiosk()
	for name, value := range map[string]string{"X-Forwarded-Host": strings.Repeat("e", 2900) + ".example", "X-Forwarded-Proto": "javascript", "X-Forwarded-For": "10.0.0.1"} {
		kiosk.Header.Set(name, value)
	}
	if taken := kiosk.Take("A", ""); !strings.HasPrefix(taken.FollowURL, h.URL+"/t/") {
		t.Errorf("the phone is sent to %.60s", taken.FollowURL)
	}
}

func TestAnswersSpeakTheReadersLanguage(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	for accept, want := range map[string]string{"": "Không có trang này.", "en-GB,en;q=0.8": "There is no such page.", "zh-CN": "没有这个页面。", "fr": "Không có trang này.", ";;;": "Không có trang này."} {
		p := h.Client("")
		p.Header.Set("Accept-Language", accept)
		_, answer := p.Ask("GET", "/api/v1/nothing", nil)
		var e struct {
			Error struct{ Code, Message string }
		}
		if err := json.Unmarshal(answer, &e); err != nil || e.Error.Message != want {
			t.Errorf("%q: %s", accept, answer)
		}
	}
}
