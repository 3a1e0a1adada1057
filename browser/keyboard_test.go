package browser

import (
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"
)

// TestTypingVietnameseOnTheScreen types with the screen's keys, with keys of their own and
// with Telex, and mends a word in the middle.
func TestTypingVietnameseOnTheScreen(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.tap(`[data-go="search"]`)
	kiosk.types("h", "o", "a", "huyen", "n", "g")
	kiosk.fieldHas("hoàng")
	kiosk.types("left", "left", "backspace")
	kiosk.fieldHas("hòng")
	kiosk.types("ô", "123", "7", "abc", "right")
	kiosk.fieldHas("hoồ7ng")
	kiosk.tap(`[data-go="clear"]`)
	kiosk.types(strings.Split("dduwowcj", "")...)
	kiosk.types("space", "telex", "d", "d")
	kiosk.fieldHas("được dd")
	box, err := kiosk.see(`[data-field]`).Shape()
	if err != nil {
		t.Fatal(err)
	}
	if err := kiosk.Touch.Tap(box.Box().X+3, box.Box().Y+box.Box().Height/2); err != nil {
		t.Fatal(err)
	}
	kiosk.see(`[data-query]:focus-within`)
	kiosk.types("k")
	kiosk.fieldHas("kđược dd")
}

// TestNoKeyIsLost types twenty keys a second for five seconds, with two fingers in turn and
// the same key again and again.
func TestNoKeyIsLost(t *testing.T) {
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.tap(`[data-go="search"]`)
	kiosk.see(`[data-key="t"]`)
	r, err := kiosk.Eval(`async () => {
		const send = (key, name, finger) => {
			const at = key.getBoundingClientRect();
			key.dispatchEvent(new PointerEvent(name, { bubbles: true, isPrimary: finger === 1, pointerId: finger, button: 0,
				clientX: at.x + at.width / 2, clientY: at.y + at.height / 2 }));
		};
		let slowest = 0;
		let n = 0;
		for (const name of "thknhththththththtttttttththkhnhtkhhth".repeat(3).slice(0, 55)) {
			const key = document.querySelector('[data-key="' + name + '"]');
			const finger = 1 + (n++ % 2);
			const down = performance.now();
			send(key, "pointerdown", finger);
			if (!key.hasAttribute("data-pressed")) return "not pressed";
			slowest = Math.max(slowest, performance.now() - down);
			await new Promise((done) => setTimeout(done, 50));
			send(key, "pointerup", finger);
		}
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		return n + " " + document.querySelector("[data-field]").value.length + " " + (slowest < 50);
	}`)
	if err != nil || r.Value.Str() != "55 55 true" {
		t.Errorf("keys, letters and a look within 50 ms: %v %v", r.Value, err)
	}
}

// TestAKeyboardWithACableTypesToo types without touching the field, in the same way, once.
func TestAKeyboardWithACableTypesToo(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.tap(`[data-go="search"]`)
	kiosk.see(`[data-field]`)
	for _, key := range "DDaats d" {
		kiosk.press(input.Key(key))
		kiosk.handsWidth()
	}
	kiosk.fieldHas("Đất d")
	kiosk.types("a", "i")
	kiosk.fieldHas("Đất dai")
	kiosk.press(input.Home)
	kiosk.press(input.Delete)
	kiosk.press(input.Key('x'))
	kiosk.fieldHas("xất dai")
	// What an input method has composed is taken as it is.
	kiosk.press(input.End)
	if err := (proto.InputImeSetComposition{Text: "ê", SelectionStart: 1, SelectionEnd: 1}).Call(kiosk.Page); err != nil {
		t.Fatal(err)
	}
	if err := kiosk.InsertText("ê"); err != nil {
		t.Fatal(err)
	}
	kiosk.fieldHas("xất daiê")
}

// TestANumberWithoutTouching takes a number with Tab, arrows, Enter and Escape alone.
func TestANumberWithoutTouching(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.see(`[data-screen="home"]`)
	kiosk.tabTo(`[data-go="search"]`)
	kiosk.press(input.Enter)
	kiosk.see(`[data-screen="search"]`)
	for _, key := range "khai sinh" {
		kiosk.press(input.Key(key))
	}
	kiosk.see(`[data-procedure="1.001193"]`)
	kiosk.press(input.ArrowDown)
	kiosk.focused(`[data-procedure]`)
	kiosk.press(input.Escape)
	kiosk.see(`[data-screen="home"]`)
	kiosk.tabTo(`[data-go="search"]`)
	kiosk.press(input.Space)
	kiosk.see(`[data-field]`)
	for _, key := range "khai sinh" {
		kiosk.press(input.Key(key))
	}
	kiosk.see(`[data-procedure="1.001193"]`)
	kiosk.tabTo(`[data-procedure="1.001193"]`)
	kiosk.seesFocus()
	kiosk.press(input.Enter)
	kiosk.see(`[data-screen="procedure"]`)
	kiosk.tabTo(`[data-go="take"]`)
	kiosk.press(input.Enter)
	kiosk.see(`[data-priority="elderly"]`)
	kiosk.tabTo(`[data-priority="elderly"]`)
	kiosk.press(input.ArrowRight)
	kiosk.focused(`[data-priority]:not([data-priority="elderly"])`)
	kiosk.press(input.ArrowLeft)
	kiosk.focused(`[data-priority="elderly"]`)
	kiosk.press(input.Enter)
	kiosk.reads(`[data-ticket-number]`, "A001")
}

// types taps keys of the screen's keyboard.
func (s *screen) types(names ...string) {
	s.t.Helper()
	for _, name := range names {
		s.tap(`[data-key="` + name + `"]`)
	}
}

// fieldHas waits until the field reads as wanted.
func (s *screen) fieldHas(want string) {
	s.t.Helper()
	s.see(`[data-query="` + want + `"]`)
	if v := s.see(`[data-field]`).MustProperty("value").Str(); v != want {
		s.t.Errorf("the field has %q, want %q", v, want)
	}
}

// tabTo presses Tab until something has the focus.
func (s *screen) tabTo(selector string) {
	s.t.Helper()
	for range 80 {
		r, err := s.Eval(`(selector) => document.activeElement.matches(selector)`, selector)
		if err != nil {
			s.t.Fatal(err)
		}
		if r.Value.Bool() {
			return
		}
		s.press(input.Tab)
	}
	s.t.Fatalf("Tab does not come to %s", selector)
}

// focused fails unless something has the focus.
func (s *screen) focused(selector string) {
	s.t.Helper()
	r, err := s.Eval(`(selector) => document.activeElement.matches(selector) || document.activeElement.outerHTML.slice(0, 200)`, selector)
	if err != nil || !r.Value.Bool() {
		s.t.Errorf("not %s has the focus, but %v %v", selector, r.Value, err)
	}
}

// seesFocus fails unless what has the focus shows it: 6 px of gold, and ink beside it.
func (s *screen) seesFocus() {
	s.t.Helper()
	r, err := s.Eval(`() => { const s = getComputedStyle(document.activeElement); return s.outlineWidth + " " + s.outlineColor + " " + s.boxShadow; }`)
	if err != nil || !strings.HasPrefix(r.Value.Str(), "6px rgb(226, 178, 77) rgb(29, 24, 21)") {
		s.t.Errorf("the focus looks like %v %v", r.Value, err)
	}
}

// handsWidth is the time between two keys of a quick hand; quicker ones are a scanner's.
func (s *screen) handsWidth() {
	s.t.Helper()
	if _, err := s.Eval(`() => new Promise((done) => setTimeout(done, 60))`); err != nil {
		s.t.Fatal(err)
	}
}
