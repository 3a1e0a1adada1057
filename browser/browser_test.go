// Package browser drives a real Chromium through the whole path of the centre: a
// citizen's taps at the kiosk, the hall's board, the clerk's keys, and the receipt
// that is read with pdftotext. It tests a whole centre over its pages only.
package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"
)

// patience is how long a page gets to show something before the test fails: longer than
// the kiosk waits for a citizen who has left, and the machine of the tests may be slow.
const patience = 40 * time.Second

// screen is one browser window of somebody.
type screen struct {
	t testing.TB
	*rod.Page
}

// size is a window in CSS pixels; touch screens are tapped, others clicked.
type size struct {
	width, height int
	touch         bool
}

// sameClock gives a page the clock of the centre, which is so many milliseconds ahead.
const sameClock = `{
	const ahead = %d;
	const Real = Date;
	window.Date = class extends Real {
		constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
		static now() { return Real.now() + ahead; }
	};
}`

// open opens a page in a window of its own; a fault in its scripts fails the test.
func open(t testing.TB, b *rod.Browser, url string, s size) *screen {
	t.Helper()
	page, err := b.Page(proto.TargetCreateTarget{})
	if err != nil {
		t.Fatal(err)
	}
	page = page.Timeout(10 * time.Minute)
	if _, err := page.EvalOnNewDocument(fmt.Sprintf(sameClock, ahead(t).Milliseconds())); err != nil {
		t.Fatal(err)
	}
	wait := page.EachEvent(func(e *proto.RuntimeExceptionThrown) {
		t.Errorf("%s: %s", url, e.ExceptionDetails.Exception.Description)
	})
	go wait()
	if err := page.SetViewport(&proto.EmulationSetDeviceMetricsOverride{Width: s.width, Height: s.height, DeviceScaleFactor: 1, Mobile: false}); err != nil {
		t.Fatal(err)
	}
	if s.touch {
		if err := (proto.EmulationSetTouchEmulationEnabled{Enabled: true}).Call(page); err != nil {
			t.Fatal(err)
		}
	}
	if err := page.Navigate(url); err != nil {
		t.Fatal(err)
	}
	if err := page.WaitLoad(); err != nil {
		t.Fatal(err)
	}
	return &screen{t: t, Page: page}
}

// see waits for something on the page.
func (s *screen) see(selector string) *rod.Element {
	s.t.Helper()
	e, err := s.Page.Timeout(patience).Element(selector)
	if err != nil {
		s.t.Fatalf("nothing like %s came: %v; the page shows %s", selector, err, s.words())
	}
	return e.CancelTimeout()
}

// reads waits until something on the page reads as wanted.
func (s *screen) reads(selector, want string) {
	s.t.Helper()
	s.see(selector)
	if err := s.Page.Timeout(patience).Wait(rod.Eval(`(s, want) => document.querySelector(s)?.textContent.trim() === want`, selector, want)); err != nil {
		s.t.Fatalf("%s does not read %q; the page shows %s", selector, want, s.words())
	}
}

// words is all the text of the page, for a failure's message.
func (s *screen) words() string {
	r, err := s.Page.Timeout(5 * time.Second).Eval(`() => document.body.innerText`)
	if err != nil {
		return err.Error()
	}
	return r.Value.Str()
}

// click clicks something with the mouse once it can be clicked.
func (s *screen) click(selector string) {
	s.t.Helper()
	s.see(selector)
	e, err := s.Page.Timeout(patience).Element(selector)
	if err == nil {
		err = e.Click(proto.InputMouseButtonLeft, 1)
	}
	if err != nil {
		s.t.Fatalf("%s cannot be clicked: %v; the page shows %s", selector, err, s.words())
	}
}

// standing waits for a second for something that stands still and can be touched, and says
// where its middle is, and by how many milliseconds the touch is to come later than now: the
// kiosk takes a quick second tap at the spot of the last one for the trembling of a finger.
// Where the time of a touch is measured, window.unhurried has it wait instead.
// While a page is loaded it moves when its parts come.
const standing = `async (selector) => {
	const pause = (ms) => new Promise((done) => setTimeout(done, ms));
	const loading = () => performance.now() < 5000 && (document.fonts.status !== "loaded" ||
		performance.now() - Math.max(...performance.getEntriesByType("resource").map((e) => e.responseEnd)) < 150);
	for (const end = performance.now() + 1000; performance.now() < end; await pause(16)) {
		const e = document.querySelector(selector);
		if (!e || e.disabled || loading()) continue;
		const before = e.getBoundingClientRect();
		await pause(performance.now() < 5000 ? 100 : 20);
		const box = e.getBoundingClientRect();
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		if (box.x !== before.x || box.y !== before.y || !e.contains(document.elementFromPoint(x, y))) continue;
		const last = window.tapped ?? { x: 0, y: 0, time: 0 };
		const again = Math.hypot(x - last.x, y - last.y) < 60 && !("key" in e.dataset);
		const soonest = last.time + (again ? 900 : 30);
		if (window.unhurried) await pause(soonest - performance.now());
		const time = Math.max(performance.now(), soonest);
		window.tapped = { x, y, time };
		window.missed = false;
		addEventListener("pointerdown", ({ target }) => (window.missed = !target.closest?.(selector)), { capture: true, once: true });
		return [x, y, time - performance.now(), !window.unhurried];
	}
	return null;
}`

// tap touches the middle of something, as a finger does, once it can be touched there. It
// keeps no hold of what it touched, which would keep the page from forgetting it.
func (s *screen) tap(selector string) {
	s.t.Helper()
	touched := false
	for end := time.Now().Add(patience); time.Now().Before(end); {
		there, missed := s.touch(selector)
		// What is gone after a touch that fell beside it was touched all the same: the kiosk
		// takes a finger that is a little off for the nearest button.
		if there && !missed || touched && !there {
			return
		}
		touched = touched || there
	}
	s.t.Fatalf("%s cannot be touched; the page shows %s", selector, s.words())
}

// tapWithin is tap for something that may go away: it says whether it was there to be
// touched within a second.
func (s *screen) tapWithin(selector string) bool {
	s.t.Helper()
	there, missed := s.touch(selector)
	return there && !missed
}

// touch is one touch of something that is there within a second. missed says that the finger
// came down beside it, as it moved away under the finger.
func (s *screen) touch(selector string) (there, missed bool) {
	s.t.Helper()
	page := s.Page.Timeout(patience)
	at, err := page.Eval(standing, selector)
	if err != nil {
		s.t.Fatalf("%s cannot be touched: %v; the page shows %s", selector, err, s.words())
	}
	if at.Value.Nil() {
		return false, false
	}
	s.finger(at.Value.Get("0").Num(), at.Value.Get("1").Num(), at.Value.Get("2").Num())
	if !at.Value.Get("3").Bool() {
		return true, false
	}
	beside, err := page.Eval(`() => window.missed === true`)
	return true, err == nil && beside.Value.Bool() // a page that is left was not missed
}

// finger comes down on a spot and leaves it; the page is told that it did so many
// milliseconds later than it does.
func (s *screen) finger(x, y, later float64) {
	s.t.Helper()
	var at proto.TimeSinceEpoch // none: when it comes
	if later > 0 {
		at = proto.TimeSinceEpoch((float64(now().Add(-ahead(s.t)).UnixMilli()) + later) / 1000)
	}
	for _, touch := range []proto.InputDispatchTouchEvent{
		{Type: proto.InputDispatchTouchEventTypeTouchStart, TouchPoints: []*proto.InputTouchPoint{{X: x, Y: y}}, Timestamp: at},
		{Type: proto.InputDispatchTouchEventTypeTouchEnd, TouchPoints: []*proto.InputTouchPoint{}, Timestamp: at},
	} {
		if err := touch.Call(s.Page); err != nil {
			s.t.Fatalf("touching %.0f, %.0f: %v", x, y, err)
		}
	}
}

// keep leaves a picture of the screen where MOTCUA_SHOTS names a folder.
func (s *screen) keep(name string) {
	s.t.Helper()
	folder := os.Getenv("MOTCUA_SHOTS")
	if folder == "" {
		return
	}
	picture, err := s.Screenshot(false, nil)
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o644)
	}
	if err != nil {
		s.t.Fatal(err)
	}
}
