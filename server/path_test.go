package server

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
)

func TestAMorningFromTheNumberToTheReceipt(t *testing.T) {
	t.Parallel()
	h := open(t)
	var issued ticket
	h.kiosk().must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]string{"procedure": "1001193", "priority": "elderly"}, &issued)
	if issued.Number != "A001" || issued.Priority != "elderly" || !strings.HasPrefix(issued.FollowURL, h.URL()+"/t/") {
		t.Fatalf("issued %+v", issued)
	}
	clerk := h.clerkAt("1")
	if called := clerk.counter("1", "call-next", struct{}{}); called.Number != "A001" || called.Status != "called" {
		t.Fatalf("called %+v", called)
	}
	var board struct {
		Calls []struct {
			Number, Counter string
			Times           int
		}
	}
	h.person("").must(http.StatusOK, "GET", "/api/v1/board?hall=1", nil, &board)
	if len(board.Calls) != 1 || board.Calls[0].Number != "A001" || board.Calls[0].Counter != "1" {
		t.Fatalf("the board shows %+v", board.Calls)
	}
	if recalled := clerk.counter("1", "recall", nil); recalled.Status != "called" {
		t.Fatalf("recalled %+v", recalled)
	}
	clerk.counter("1", "start", nil)
	var followed struct{ Status, Counter string }
	h.person("").must(http.StatusOK, "GET", "/api/v1/tickets/"+issued.Token, nil, &followed)
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
	clerk.must(http.StatusCreated, "POST", "/api/v1/dossiers", dossierBody(), &lodged)
	if lodged.Code != "H14.01-261123-0001" || lodged.Book.Number != 1 || lodged.Status != "received" {
		t.Fatalf("lodged %+v", lodged)
	}
	status, pdf := clerk.ask("GET", "/api/v1/dossiers/"+lodged.Code+"/receipt.pdf", nil)
	_, again := clerk.ask("GET", "/api/v1/dossiers/"+lodged.Code+"/receipt.pdf", nil)
	if status != http.StatusOK || !bytes.HasPrefix(pdf, []byte("%PDF-")) || !bytes.Equal(pdf, again) {
		t.Fatalf("the receipt: %d, %d bytes, the same again %v", status, len(pdf), bytes.Equal(pdf, again))
	}
	var state struct {
		Ticket   ticket
		Dossiers []string
	}
	clerk.must(http.StatusOK, "GET", "/api/v1/counters/1", nil, &state)
	if state.Ticket.Number != "A001" || len(state.Dossiers) != 1 {
		t.Fatalf("the counter shows %+v", state)
	}
	if done := clerk.counter("1", "finish", map[string]string{"outcome": "served"}); done.Status != "done" {
		t.Fatalf("finished %+v", done)
	}
	clerk.refused(http.StatusConflict, "nobody_waiting", "POST", "/api/v1/counters/1/call-next", struct{}{})
}

// dossierBody is a complete lodging.
func dossierBody() map[string]any {
	return map[string]any{
		"procedure": "1.001193", "ticket": "A001", "sets": 1, "fee_vnd": 0, "return_by": "counter",
		"applicant": map[string]string{"name": "Nông Văn Mẫu", "id_number": "004090000001", "phone": "0912 345 678", "address": "Phường Thục Phán, Cao Bằng"},
		"documents": []map[string]any{{"name": "Tờ khai đăng ký khai sinh", "originals": 1, "certified": 0, "copies": 0}},
	}
}

func TestOneTapOneTicket(t *testing.T) {
	t.Parallel()
	h := open(t)
	k := h.kiosk()
	first := k.take("A", "tap-1")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			again := h.kiosk().take("A", "tap-1")
			if again.Number != first.Number || again.Token != first.Token {
				t.Errorf("the same tap got %s, then %s", first.Number, again.Number)
			}
		})
	}
	wg.Wait()
	if next := k.take("A", "tap-2"); next.Number != "A002" {
		t.Errorf("another tap got %s", next.Number)
	}
	k.header.Set("Idempotency-Key", strings.Repeat("k", 65))
	k.refused(http.StatusBadRequest, "bad_key", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
}

func TestAKeyBelongsToOneAddress(t *testing.T) {
	t.Parallel()
	h := open(t)
	one, two := h.kiosk().take("A", ""), h.kiosk().take("A", "")
	phone := h.person("")
	phone.header.Set("Idempotency-Key", "1")
	for _, token := range []string{one.Token, one.Token, two.Token} {
		phone.must(http.StatusOK, "POST", "/api/v1/tickets/"+token+"/cancel", "{}", nil)
	}
	clerk := h.clerkAt("1")
	clerk.take("A", "same")
	clerk.header.Set("Idempotency-Key", "same")
	if called := clerk.counter("1", "call-next", struct{}{}); called.Number != "A003" {
		t.Errorf("a key that took a number calls %+v", called)
	}
	clerk.header.Set("Idempotency-Key", "a\xff")
	clerk.refused(http.StatusBadRequest, "bad_key", "POST", "/api/v1/tickets", `{"line":"A"}`)
}

func TestTwoCountersAtOnceGetTwoCitizens(t *testing.T) {
	t.Parallel()
	h := open(t)
	k := h.kiosk()
	for range 20 {
		k.take("A", "")
	}
	one, two := h.clerkAt("1"), h.clerkAt("2")
	var mu sync.Mutex
	seen := map[string]int{}
	var wg sync.WaitGroup
	for counter, clerk := range map[string]*person{"1": one, "2": two} {
		wg.Go(func() {
			for range 10 {
				number := clerk.counter(counter, "call-next", map[string]bool{"finish": true}).Number
				mu.Lock()
				seen[number]++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for number, n := range seen {
		if n != 1 {
			t.Errorf("%s was called %d times", number, n)
		}
	}
	if len(seen) != 20 {
		t.Errorf("%d citizens were called", len(seen))
	}
}

func TestTheButtonActsForItsCounter(t *testing.T) {
	t.Parallel()
	h := open(t)
	k := h.kiosk()
	k.take("A", "")
	k.take("A", "")
	button := h.person(h.demo.ButtonTokens["2"])
	button.refused(http.StatusConflict, "counter_empty", "POST", "/api/v1/button", map[string]string{"press": "next"})
	h.step(2 * time.Second)
	h.clerkAt("2")
	press := func() ticket {
		var a struct{ Ticket ticket }
		button.must(http.StatusOK, "POST", "/api/v1/button", map[string]string{"press": "next"}, &a)
		return a.Ticket
	}
	if first, bounce := press(), press(); first.Number != "A001" || bounce.Number != "A001" {
		t.Fatalf("a bounce called %s, then %s", first.Number, bounce.Number)
	}
	h.step(1600 * time.Millisecond)
	button.refused(http.StatusConflict, "ticket_in_hand", "POST", "/api/v1/button", map[string]string{"press": "next"})
	button.must(http.StatusOK, "POST", "/api/v1/button", map[string]string{"press": "finish"}, nil)
	h.step(1600 * time.Millisecond)
	if second := press(); second.Number != "A002" {
		t.Fatalf("the next press called %s", second.Number)
	}
	button.refused(http.StatusBadRequest, "out_of_range", "POST", "/api/v1/button", map[string]any{"press": "recall", "battery": 101})
	button.must(http.StatusOK, "POST", "/api/v1/button", map[string]any{"press": "recall", "battery": 42}, nil)
	h.person("no-such-token").refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/button", map[string]string{"press": "next"})
	h.kiosk().refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/button", map[string]string{"press": "next"})
	admin := h.signedIn(h.demo.Staff.Administrator)
	var turned struct{ Items []rejection }
	admin.must(http.StatusOK, "GET", "/api/v1/office/rejections", nil, &turned)
	if len(turned.Items) != 1 || turned.Items[0].Kind != "button" {
		t.Errorf("the office is told of %+v", turned.Items)
	}
	var devices struct {
		Items []struct {
			Counter  string
			Battery  *int
			LastSeen string `json:"last_seen"`
		}
	}
	admin.must(http.StatusOK, "GET", "/api/v1/office/devices", nil, &devices)
	for _, d := range devices.Items {
		if d.Counter == "2" && (d.Battery == nil || *d.Battery != 42 || d.LastSeen == "") {
			t.Errorf("the office sees counter 2's button as %+v", d)
		}
	}
}

func TestAPairingCodeWorksOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	admin := h.signedIn(h.demo.Staff.Administrator)
	var added struct {
		ID   string
		Code string `json:"pairing_code"`
	}
	admin.must(http.StatusCreated, "POST", "/api/v1/office/devices", map[string]string{"kind": "kiosk", "name": "Kiosk 2", "hall": "1"}, &added)
	page := h.person("")
	page.refused(http.StatusUnauthorized, "not_paired", "GET", "/api/v1/device?kind=kiosk", nil)
	page.must(http.StatusOK, "POST", "/api/v1/pair", map[string]string{"code": added.Code}, nil)
	page.must(http.StatusOK, "GET", "/api/v1/device?kind=kiosk", nil, nil)
	page.take("B", "")
	h.person("").refused(http.StatusNotFound, "unknown_pairing_code", "POST", "/api/v1/pair", map[string]string{"code": added.Code})
	admin.must(http.StatusNoContent, "POST", "/api/v1/office/devices/"+added.ID+"/revoke", struct{}{}, nil)
	page.refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
}

func TestWhoMayDoWhat(t *testing.T) {
	t.Parallel()
	h := open(t)
	anyone := h.person("")
	anyone.refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
	anyone.refused(http.StatusUnauthorized, "not_signed_in", "GET", "/api/v1/counters/1", nil)
	anyone.refused(http.StatusUnauthorized, "not_signed_in", "POST", "/api/v1/dossiers", dossierBody())
	anyone.refused(http.StatusUnauthorized, "wrong_password", "POST", "/api/v1/session", credentials{Username: "clerk", Password: "nonsense"})
	clerk := h.signedIn(h.demo.Staff.Clerk)
	clerk.refused(http.StatusForbidden, "not_allowed", "GET", "/api/v1/office/staff", nil)
	h.clerkAt("1")
	clerk.refused(http.StatusConflict, "counter_taken", "POST", "/api/v1/counters/1/sit", struct{}{})
	clerk.refused(http.StatusForbidden, "not_your_counter", "POST", "/api/v1/counters/1/call-next", struct{}{})
	clerk.refused(http.StatusConflict, "counter_empty", "POST", "/api/v1/counters/5/call-next", struct{}{})
	clerk.must(http.StatusNoContent, "DELETE", "/api/v1/session", nil, nil)
	clerk.refused(http.StatusUnauthorized, "not_signed_in", "GET", "/api/v1/counters", nil)
	for range maxTries {
		anyone.ask("POST", "/api/v1/session", credentials{Username: "supervisor", Password: "guess"})
	}
	anyone.refused(http.StatusTooManyRequests, "too_many_tries", "POST", "/api/v1/session", h.demo.Staff.Supervisor)
	h.step(time.Minute / maxTries)
	anyone.must(http.StatusNoContent, "POST", "/api/v1/session", h.demo.Staff.Supervisor, nil)
}

func TestManyGuessesAtOnceAreNoMoreThanSix(t *testing.T) {
	t.Parallel()
	h := open(t)
	var wg sync.WaitGroup
	var guessed atomic.Int32
	for i := range 40 {
		wg.Go(func() {
			if status, _ := h.person("").ask("POST", "/api/v1/session", credentials{Username: "supervisor", Password: fmt.Sprint("guess", i)}); status != http.StatusTooManyRequests {
				guessed.Add(1)
			}
		})
	}
	wg.Wait()
	if n := guessed.Load(); n > maxTries {
		t.Errorf("%d passwords were tried at once", n)
	}
}

func TestMadeUpNamesLiftNoLockOut(t *testing.T) {
	tries := newSignInTries()
	for range maxTries {
		tries.of(true).Allow("supervisor", monday)
		tries.of(false).Allow("nobody", monday)
	}
	for i := range 2 * maxRemembered {
		tries.of(false).Allow(fmt.Sprint("nobody", i), monday)
	}
	if tries.of(true).Allow("supervisor", monday) {
		t.Error("twenty thousand made-up names lifted the lock-out of a member of staff")
	}
}

func TestANameThatNobodyHasIsClosedToo(t *testing.T) {
	h := open(t)
	for range maxTries {
		h.person("").refused(http.StatusUnauthorized, "wrong_password", "POST", "/api/v1/session", credentials{Username: "nobody-here", Password: "guess"})
	}
	h.person("").refused(http.StatusTooManyRequests, "too_many_tries", "POST", "/api/v1/session", credentials{Username: "nobody-here", Password: "guess"})
}

func TestAPageOfAnotherPortChangesNothing(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.kiosk().take("A", "")
	clerk := h.clerkAt("1")
	clerk.header.Set("Sec-Fetch-Site", "same-site")
	clerk.refused(http.StatusForbidden, "origin_not_allowed", "POST", "/api/v1/counters/1/call-next", nil)
	clerk.header.Set("Sec-Fetch-Site", "same-origin")
	clerk.must(http.StatusOK, "POST", "/api/v1/counters/1/call-next", nil, nil)
}

func TestAnswersSpeakTheReadersLanguage(t *testing.T) {
	t.Parallel()
	h := open(t)
	for accept, want := range map[string]string{"": "Không có trang này.", "en-GB,en;q=0.8": "There is no such page.", "zh-CN": "没有这个页面。", "fr": "Không có trang này.", ";;;": "Không có trang này."} {
		p := h.person("")
		p.header.Set("Accept-Language", accept)
		_, answer := p.ask("GET", "/api/v1/nothing", nil)
		var e errorBody
		if err := json.Unmarshal(answer, &e); err != nil || e.Error.Message != want {
			t.Errorf("%q: %s", accept, answer)
		}
	}
}

func TestTheDossierStatusNamesNobody(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.kiosk().take("A", "")
	clerk := h.clerkAt("1")
	clerk.counter("1", "call-next", struct{}{})
	clerk.must(http.StatusCreated, "POST", "/api/v1/dossiers", dossierBody(), nil)
	_, answer := h.person("").ask("GET", "/api/v1/dossiers/H14.01-261123-0001/status", nil)
	if got := string(answer); got != `{"code":"H14.01-261123-0001","status":"received"}` {
		t.Errorf("anyone is told %s", got)
	}
	h.person("").refused(http.StatusUnauthorized, "not_signed_in", "GET", "/api/v1/dossiers/H14.01-261123-0001", nil)
	h.person("").refused(http.StatusNotFound, "unknown_dossier", "GET", "/api/v1/dossiers/nonsense/status", nil)
}
