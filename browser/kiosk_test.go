package browser

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// TestBrowsingInLandscapeAndFollowingOnAPhone takes a number by agency, field and
// procedure, and follows it until it is called.
func TestBrowsingInLandscapeAndFollowingOnAPhone(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	kiosk := open(t, b, c.URL+"/kiosk", kioskLandscape)
	kiosk.tap(`[data-go="browse"]`)
	kiosk.tap(`[data-agency="Sở Tư pháp"]`)
	kiosk.turnTo(`[data-field="Hộ tịch"]`)
	kiosk.tap(`[data-field="Hộ tịch"]`)
	kiosk.turnTo(`[data-procedure="1.001193"]`)
	kiosk.tap(`[data-procedure="1.001193"]`)
	kiosk.tap(`[data-go="take"]`)
	kiosk.tap(`[data-priority="ordinary"]`)
	kiosk.reads(`[data-ticket-number]`, "A001")
	src := kiosk.see(`img[src$="qr.svg"]`).MustAttribute("src")
	token := regexp.MustCompile(`tickets/([^/]+)/`).FindStringSubmatch(*src)
	if token == nil {
		t.Fatalf("the code's address is %s", *src)
	}
	follow := open(t, b, c.URL+"/t/"+token[1], phone)
	follow.seeText("A001")
	clerk := signIn(t, c, open(t, b, c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="2"]`)
	clerk.see(`[data-waiting-count="1"]`)
	clerk.click(`[data-act="main"]`)
	clerk.see(`[data-ticket-status="called"]`)
	follow.seeText("Mời đến quầy 2")
}

// TestOneTapOneTicket taps the last button as fast as a nervous finger does.
func TestOneTapOneTicket(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.tap(`[data-go="postal"]`)
	e := kiosk.see(`[data-priority="ordinary"]`)
	if _, err := e.Eval(`() => {
		for (let i = 0; i < 5; i++) {
			const at = this.getBoundingClientRect();
			const where = { bubbles: true, isPrimary: true, pointerId: 1, clientX: at.x + 20, clientY: at.y + 20 };
			this.dispatchEvent(new PointerEvent("pointerdown", where));
			this.dispatchEvent(new PointerEvent("pointerup", where));
			this.click();
		}
	}`); err != nil {
		t.Fatal(err)
	}
	kiosk.reads(`[data-ticket-number]`, "K001")
	r, err := kiosk.Eval(`async () => (await (await fetch("/api/v1/lines")).json()).items.find((l) => l.id === "K").waiting`)
	if err != nil || r.Value.Int() != 1 {
		t.Errorf("after five taps %v wait: %v", r.Value, err)
	}
}

// TestAKioskThatIsLeftGoesHome walks away from a kiosk: it asks whether somebody is there,
// stays for who is, and forgets everything of who is not.
func TestAKioskThatIsLeftGoesHome(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := openWith(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait, skipping)
	kiosk.tap(`[data-lang="en"]`)
	kiosk.tap(`[data-go="search"]`)
	kiosk.tap(`[data-key="k"]`)
	kiosk.does(`window.skipped += 40_000`)
	kiosk.see(`[data-screen="search"] [data-query="k"]`)
	kiosk.does(`window.skipped += 6_000`)
	kiosk.see(`[data-screen="idle"]`)
	kiosk.tap(`[data-go="stay"]`)
	kiosk.see(`[data-screen="search"] [data-query="k"]`)
	kiosk.does(`window.skipped += 61_000`)
	kiosk.see(`[data-screen="home"]`)
	kiosk.seeText("Lấy số thứ tự")
	kiosk.see(`[data-lang="vi"][aria-pressed="true"]`)
	kiosk.tap(`[data-go="search"]`)
	kiosk.see(`[data-screen="search"] [data-query=""]`)
}

// TestEveryTargetIsLargeEnough measures what can be touched on the first screens.
func TestEveryTargetIsLargeEnough(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	for _, s := range []size{kioskPortrait, kioskLandscape} {
		kiosk := open(t, b, c.URL+"/kiosk", s)
		for _, step := range []string{`[data-go="search"]`, `[data-key="t"]`, `[data-procedure]`, `[data-go="take"]`} {
			kiosk.tap(step)
			kiosk.touchable(fmt.Sprintf("%dx%d after %s", s.width, s.height, step))
		}
	}
}

// touchable fails for anything smaller than 64 CSS pixels, or outside the window.
func (s *screen) touchable(where string) {
	s.t.Helper()
	r, err := s.Page.Eval(`() => [...document.querySelectorAll("button, a[href], input")].map((e) => [e, e.getBoundingClientRect()])
		.filter(([, at]) => at.width > 0 && (Math.min(at.width, at.height) < 64 || at.left < 0 || at.top < 0 || at.right > innerWidth + 1 || at.bottom > innerHeight + 1))
		.map(([e, at]) => e.textContent.trim().slice(0, 40) + " " + Math.round(at.width) + "x" + Math.round(at.height) + " at " + Math.round(at.left) + "," + Math.round(at.top))`)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, v := range r.Value.Arr() {
		s.t.Errorf("%s: too small or outside: %s", where, v.Str())
	}
}

// turnTo turns the pages of a list until something is on it.
func (s *screen) turnTo(selector string) {
	s.t.Helper()
	for range 60 {
		s.see(selector + `, [data-go="more"]:not([disabled])`)
		s.see(`body:not(:has([data-measuring="true"]))`)
		if s.has(selector) {
			return
		}
		s.tap(`[data-go="more"]:not([disabled])`)
	}
	s.t.Fatalf("no page has %s: %s", selector, s.words())
}

// seeText waits until the page says something; its spaces may be of any kind.
func (s *screen) seeText(text string) {
	s.t.Helper()
	if _, err := s.Page.Timeout(patience).ElementR("body", strings.ReplaceAll(regexp.QuoteMeta(text), " ", `\s`)); err != nil {
		s.t.Fatalf("the page does not say %q: %s", text, s.words())
	}
}
