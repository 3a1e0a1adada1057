package browser

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"
)

// maxPhoneBytes is what a phone may load to follow its number.
const maxPhoneBytes = 30 << 10

// desk is a clerk's browser without pages, and the kiosk beside it.
type desk struct {
	c      *centre
	client *http.Client
	nth    int
}

// openDesk seats the demo's clerk at a counter.
func openDesk(c *centre, counter string) *desk {
	c.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		c.t.Fatal(err)
	}
	d := &desk{c: c, client: &http.Client{Jar: jar}}
	clerk := c.Staff["clerk"]
	d.post("session", map[string]string{"username": clerk.Username, "password": clerk.Password}, nil)
	d.post("counters/"+counter+"/sit", struct{}{}, nil)
	return d
}

// post asks for something that must work.
func (d *desk) post(path string, body, answer any) {
	d.c.t.Helper()
	b, err := json.Marshal(body)
	if err != nil {
		d.c.t.Fatal(err)
	}
	r, err := http.NewRequest("POST", d.c.URL+"/api/v1/"+path, bytes.NewReader(b))
	if err != nil {
		d.c.t.Fatal(err)
	}
	d.nth++
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Idempotency-Key", fmt.Sprint("desk-", d.nth))
	if path == "tickets" {
		r.Header.Set("Authorization", "Bearer "+d.c.Kiosk)
	}
	got, err := d.client.Do(r)
	if err != nil {
		d.c.t.Fatal(err)
	}
	defer func() { _ = got.Body.Close() }()
	if got.StatusCode >= 300 {
		d.c.t.Fatalf("%s: %s", path, got.Status)
	}
	if answer == nil {
		return
	}
	if err := json.NewDecoder(got.Body).Decode(answer); err != nil {
		d.c.t.Fatal(err)
	}
}

// given is a number that a kiosk gave.
type given struct{ Number, Token string }

func (d *desk) take() (g given) {
	d.c.t.Helper()
	d.post("tickets", map[string]string{"line": "A"}, &g)
	return g
}

// next finishes what is in hand at counter 1 and calls on.
func (d *desk) next() {
	d.c.t.Helper()
	d.post("counters/1/call-next", map[string]any{"finish": true, "outcome": "served"}, nil)
}

// rang waits until the phone has rung so often for something, with sound.
func (s *screen) rang(what string, times int) {
	s.t.Helper()
	s.until(`(what, times) => window.motcuaPhone.log.filter((r) => r.what === what && r.sound).length >= times`, what, times)
}

// until waits until something is true on the page.
func (s *screen) until(script string, args ...any) {
	s.t.Helper()
	if err := s.Page.Timeout(patience).Wait(rod.Eval(script, args...)); err != nil {
		s.t.Fatalf("%s %v: %v; the page shows %s", script, args, err, s.words())
	}
}

// cut takes the phone's network away, or gives it back.
func (s *screen) cut(offline bool) {
	s.t.Helper()
	if err := (proto.NetworkEnable{}).Call(s.Page); err != nil {
		s.t.Fatal(err)
	}
	if err := (proto.NetworkEmulateNetworkConditions{Offline: offline, DownloadThroughput: -1, UploadThroughput: -1}).Call(s.Page); err != nil {
		s.t.Fatal(err)
	}
}

// TestThePhoneFromWaitingToTheCounter follows one number: far, near, called, called again,
// cut off, back, served.
func TestThePhoneFromWaitingToTheCounter(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	d := openDesk(c, "1")
	for range 4 {
		d.take()
	}
	mine := d.take()
	s := open(t, openBrowser(t), c.URL+"/t/"+mine.Token, phone)
	s.see(`[data-near="false"] [data-ahead="4"]`)
	weight, err := s.Eval(`() => ["resource", "navigation"].flatMap((kind) => performance.getEntriesByType(kind)).reduce((sum, e) => sum + e.transferSize, 0)`)
	if err != nil || weight.Value.Int() == 0 || weight.Value.Int() > maxPhoneBytes {
		t.Errorf("the phone loads %v bytes, at most %d: %v", weight.Value, maxPhoneBytes, err)
	}
	t.Logf("the phone loads %d bytes", weight.Value.Int())
	for language, words := range map[string]string{"en": "I need 10 more minutes", "zh": "需要再等10分钟", "vi": "Cần thêm 10 phút"} {
		s.click(`[data-lang="` + language + `"]`)
		s.reads(`[data-go="later"]`, words)
	}
	s.click(`[data-go="bell"]`)
	s.rang("test", 1)
	d.next()
	d.next()
	s.see(`[data-near="true"]`)
	s.rang("near", 1)
	for range 3 {
		d.next()
	}
	s.see(`body[data-mood="called"] [data-called] [data-ticket-number="` + mine.Number + `"]`)
	s.rang("call", 2)
	s.until(`(number) => document.title.includes(number) && document.title.startsWith("▶")`, mine.Number)
	s.click(`[data-go="hush"]`)
	d.post("counters/1/recall", struct{}{}, nil)
	s.see(`[data-called][data-times="2"] [data-go="hush"]`)
	s.cut(true)
	s.see(`[data-offline] b`)
	s.cut(false)
	s.until(`() => !document.querySelector("[data-offline]")`)
	d.post("counters/1/start", struct{}{}, nil)
	s.see(`main[data-status="serving"]`)
}

// TestAPhoneAsksForTimeGivesItsNumberBackAndOutlivesItsDay takes what a citizen can do on
// the phone, and a number of yesterday.
func TestAPhoneAsksForTimeGivesItsNumberBackAndOutlivesItsDay(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	d := openDesk(c, "1")
	mine := d.take()
	b := openBrowser(t)
	s := open(t, b, c.URL+"/t/"+mine.Token, phone)
	s.click(`[data-go="later"]`)
	s.click(`[data-go="keep"]`)
	s.click(`[data-go="later"]`)
	s.click(`[data-go="later-yes"]`)
	s.see(`main[data-status="parked"] [data-later]`)
	s.until(`() => !document.querySelector('[data-go="later"]')`)
	other := d.take()
	d.next()
	s.click(`[data-go="cancel"]`)
	s.click(`[data-go="cancel-yes"]`)
	s.see(`main[data-status="cancelled"]`)
	second := open(t, b, c.URL+"/t/"+other.Token, phone)
	second.see(`[data-called]`)
	if _, err := second.Eval(`(token) => { const real = fetch; window.fetch = (path, how) => real(path.replace(token, "yesterday"), how); }`, other.Token); err != nil {
		t.Fatal(err)
	}
	second.see(`main[data-status="gone"]`)
	if words := second.words(); !strings.Contains(words, other.Number+" đã hết hiệu lực") {
		t.Errorf("after its day the page reads %s", words)
	}
	old := open(t, b, c.URL+"/t/aaaaaaaaaaaaaaaaaaaaaa", phone)
	old.see(`main[data-status="gone"]`)
}
