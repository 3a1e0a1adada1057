package browser

import (
	"testing"

	"github.com/go-rod/rod/lib/proto"
)

// TestFingersCannotLeaveThePage pinches, taps twice, holds, drags down and selects: the
// kiosk's page stays as it is.
func TestFingersCannotLeaveThePage(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.see(`[data-screen="home"]`)
	if _, err := kiosk.Eval(`() => { window.same = true; window.menus = 0;
		addEventListener("contextmenu", (event) => { if (!event.defaultPrevented) window.menus++; }); }`); err != nil {
		t.Fatal(err)
	}
	heading := kiosk.see("h1")
	shape, err := heading.Shape()
	if err != nil {
		t.Fatal(err)
	}
	at := shape.OnePointInside()
	factor := func(v float64) *float64 { return &v }
	if err := (proto.InputSynthesizePinchGesture{X: 500, Y: 900, ScaleFactor: 2.5}).Call(kiosk.Page); err != nil {
		t.Fatal(err)
	}
	for _, taps := range []int{1, 2} {
		err := (proto.InputSynthesizeTapGesture{X: at.X, Y: at.Y, TapCount: &taps, GestureSourceType: proto.InputGestureSourceTypeTouch}).Call(kiosk.Page)
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := (proto.InputSynthesizeScrollGesture{X: 500, Y: 420, YDistance: factor(900), GestureSourceType: proto.InputGestureSourceTypeTouch}).Call(kiosk.Page); err != nil {
		t.Fatal(err)
	}
	if err := heading.Click(proto.InputMouseButtonRight, 1); err != nil {
		t.Fatal(err)
	}
	if err := heading.Click(proto.InputMouseButtonLeft, 2); err != nil {
		t.Fatal(err)
	}
	r, err := kiosk.Eval(`() => [window.same, window.menus, visualViewport.scale, scrollX, scrollY, String(getSelection())].join(" ")`)
	if err != nil || r.Value.Str() != "true 0 1 0 0 " {
		t.Errorf("same page, menus, zoom, scroll, selection: %q %v", r.Value.Str(), err)
	}
	kiosk.see(`[data-screen="home"]`)
}

// TestAButtonDrawnAnewUnderTheFinger holds the way back while results come and the screen's
// foot is drawn anew: leaving it is still a tap.
func TestAButtonDrawnAnewUnderTheFinger(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := openWith(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait, `
		const ask = window.fetch.bind(window);
		window.go = () => {};
		window.fetch = async (path, options) => {
			if (String(path).includes("?q=")) await new Promise((go) => (window.go = go));
			return ask(path, options);
		};`)
	kiosk.tap(`[data-go="search"]`)
	kiosk.tap(`[data-key="k"]`)
	at, err := kiosk.Eval(standing, `[data-screen="search"] [data-go="back"]`)
	if err != nil || at.Value.Nil() {
		t.Fatalf("there is no way back: %v", err)
	}
	x, y := at.Value.Get("0").Num(), at.Value.Get("1").Num()
	down := proto.InputDispatchTouchEvent{Type: proto.InputDispatchTouchEventTypeTouchStart, TouchPoints: []*proto.InputTouchPoint{{X: x, Y: y}}}
	if err := down.Call(kiosk.Page); err != nil {
		t.Fatal(err)
	}
	kiosk.does(`window.held = document.querySelector('[data-go="back"]'); window.go()`)
	kiosk.see(`[data-measuring="false"] [data-procedure]`)
	if kept := kiosk.number(`() => Number(window.held.isConnected)`); kept != 0 {
		t.Fatal("the button was not drawn anew, so this shows nothing")
	}
	up := proto.InputDispatchTouchEvent{Type: proto.InputDispatchTouchEventTypeTouchEnd, TouchPoints: []*proto.InputTouchPoint{}}
	if err := up.Call(kiosk.Page); err != nil {
		t.Fatal(err)
	}
	kiosk.see(`[data-screen="home"]`)
}
