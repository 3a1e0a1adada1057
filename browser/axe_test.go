package browser

import (
	_ "embed"
	"os"
	"regexp"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"

	"motcua/languages"
)

// layoutScript finds what is cut, outside, too small, too high up or on top of another.
//
//go:embed testdata/layout.js
var layoutScript string

// axeFile is axe-core as the setup installs it; nothing of it is served or shipped.
const axeFile = "../.ci/node_modules/axe-core/axe.min.js"

// axeRun asks for WCAG 2.2 A and AA, and for a contrast of at least so much: 7 is AAA,
// 12 what the kiosk's own contrast mode promises.
const axeRun = `async (ratio) => {
	const expected = { expected: ratio };
	const large = { expected: ratio === 7 ? 4.5 : ratio };
	axe.configure({ checks: [{ id: "color-contrast-enhanced", options: { contrastRatio: { normal: expected, large } } }] });
	const found = await axe.run(document, {
		resultTypes: ["violations"],
		runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
		rules: { "color-contrast-enhanced": { enabled: true } },
	});
	return found.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary.replace(/\s+/g, " ")));
}`

// look is one way of looking at a screen: how large the text is, and which buttons of the
// help bar are on. axe-core is asked where contrast is not 0.
type look struct {
	Name          string
	Text          string // "0" as drawn, "1", "2" largest
	Contrast, Low bool
	contrast      int
}

// looks are told apart by what moves or changes its colour; the last one is everything,
// and the only one at which the short form looks in English and Chinese.
var looks = []look{
	{Name: "as drawn", Text: "0", contrast: 7},
	{Name: "larger", Text: "1"},
	{Name: "largest", Text: "2"},
	{Name: "low", Text: "0", Low: true},
	{Name: "low, largest, contrast", Text: "2", Low: true, Contrast: true, contrast: 12},
}

// setLook presses the buttons of the help bar until the page looks as wanted. A wide panel
// is never lowered.
const setLook = `(want) => {
	const { dataset } = document.documentElement;
	const press = (aid) => document.querySelector('[data-aid="' + aid + '"]').dispatchEvent(new CustomEvent("tap"));
	for (let i = 0; i < 2 && dataset.text !== want.Text; i++) press("large");
	if (dataset.contrast !== String(want.Contrast)) press("contrast");
	if (innerHeight > innerWidth && dataset.low !== String(want.Low)) press("low");
	document.dispatchEvent(new PointerEvent("pointerup"));
}`

// walk is the way past every door and to a number: what to tap, and the screen it leads to.
var walk = [][2]string{
	{`[data-go="browse"]`, "agencies"},
	{`[data-agency]`, "fields"},
	{`[data-field]`, "procedures"},
	{`[data-go="home"]`, "home"},
	{`[data-life]`, "life"},
	{`[data-go="home"]`, "home"},
	{`[data-go="track"]`, "dossier"},
	{`[data-go="home"]`, "home"},
	{`[data-go="rate"]`, "rate"},
	{`[data-go="home"]`, "home"},
	{`[data-go="search"]`, "search"},
	{`[data-key="k"]`, "found"},
	{`[data-procedure]`, "procedure"},
	{`[data-go="take"]`, "priority"},
	{`[data-priority="ordinary"]`, "ticket"},
}

// toTicket is where the walk begins that only takes a number.
const toTicket = 10

// places are how the screens are known of which there are several with the same name.
var places = map[string]string{"found": `[data-screen="search"] .paged[data-measuring="false"] [data-procedure]`}

// TestEverybodyCanUseEveryScreen looks at every screen on the way to a number, in three
// languages, on tall and wide panels and in all modes of the help bar, with axe-core and at
// how it is laid out.
func TestEverybodyCanUseEveryScreen(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(axeFile)
	if err != nil {
		t.Fatalf("axe-core is missing, .ci/setup installs it: %v", err)
	}
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	kiosk.calm()
	kiosk.load(string(axe))
	kiosk.see(`[data-screen="home"]`)
	for _, panel := range []struct {
		name string
		size size
	}{{"tall", kioskPortrait}, {"wide", kioskLandscape}} {
		for _, language := range languages.Codes() {
			at := looks
			if language != "vi" && os.Getenv("MOTCUA_SOAK") == "" {
				at = looks[len(looks)-1:]
			}
			t.Run(panel.name+" "+language, func(t *testing.T) {
				kiosk := &screen{t: t, Page: kiosk.Page}
				kiosk.turn(panel.size)
				if language != "vi" {
					kiosk.tap(`[data-lang="` + language + `"]`)
					kiosk.see(`html[lang="` + language + `"]`)
				}
				kiosk.examine("home", at)
				for _, step := range walk {
					kiosk.enter(step[0], step[1])
					if step[1] != "home" {
						kiosk.examine(step[1], at)
					}
				}
				kiosk.enter(`[data-go="done"]`, "home")
				kiosk.see(`html[lang="vi"]`)
			})
		}
	}
}

// TestThePhonePageIsForEverybody looks at the page on which a phone follows a number.
func TestThePhonePageIsForEverybody(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(axeFile)
	if err != nil {
		t.Fatalf("axe-core is missing, .ci/setup installs it: %v", err)
	}
	c := openCentre(t)
	b := openBrowser(t)
	kiosk := open(t, b, c.URL+"/kiosk", kioskPortrait)
	for _, step := range walk[toTicket:] {
		kiosk.enter(step[0], step[1])
	}
	src := kiosk.see(`img[src$="qr.svg"]`).MustAttribute("src")
	token := regexp.MustCompile(`tickets/([^/]+)/`).FindStringSubmatch(*src)
	if token == nil {
		t.Fatalf("the code's address is %s", *src)
	}
	follow := open(t, b, c.URL+"/t/"+token[1], phone)
	follow.load(string(axe))
	for _, language := range languages.Codes() {
		follow.click(`[data-lang="` + language + `"]`)
		follow.see(`html[lang="` + language + `"]`)
		follow.axe("phone "+language, 7)
	}
}

// calm turns the movements off, so that nothing is looked at half way.
func (s *screen) calm() {
	s.t.Helper()
	err := (proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}}).Call(s.Page)
	if err != nil {
		s.t.Fatal(err)
	}
}

// load gives the page a script of the tests; what the page itself may load stays as it is.
func (s *screen) load(script string) {
	s.t.Helper()
	if _, err := (proto.RuntimeEvaluate{Expression: script}).Call(s.Page); err != nil {
		s.t.Fatal(err)
	}
}

// turn gives the same page another panel.
func (s *screen) turn(to size) {
	s.t.Helper()
	if err := s.SetViewport(&proto.EmulationSetDeviceMetricsOverride{Width: to.width, Height: to.height, DeviceScaleFactor: 1}); err != nil {
		s.t.Fatal(err)
	}
}

// enter taps something until the screen it leads to is there.
func (s *screen) enter(selector, name string) {
	s.t.Helper()
	place := places[name]
	if place == "" {
		place = `[data-screen="` + name + `"]`
	}
	for range 4 {
		if !s.tapWithin(selector) {
			continue
		}
		if _, err := s.Page.Timeout(8 * time.Second).Element(place); err == nil {
			return
		}
	}
	s.t.Fatalf("%s does not lead to %s: %s", selector, name, s.words())
}

// examine fails for everything that axe-core or the layout finds on a screen, however it is
// looked at, and leaves it as it was drawn.
func (s *screen) examine(name string, at []look) {
	s.t.Helper()
	for _, l := range at {
		if _, err := s.Eval(setLook, l); err != nil {
			s.t.Fatal(err)
		}
		if err := s.Page.Timeout(patience).Wait(rod.Eval(`() => !document.querySelector(".loading, [data-measuring='true']")`)); err != nil {
			s.t.Fatalf("%s does not come to rest: %s", name, s.words())
		}
		r, err := s.Eval(layoutScript)
		if err != nil {
			s.t.Fatal(err)
		}
		where := name + ", " + l.Name
		for _, v := range r.Value.Arr() {
			s.t.Errorf("%s: %s", where, v.Str())
		}
		if l.contrast > 0 {
			s.axe(where, l.contrast)
		}
	}
	if _, err := s.Eval(setLook, looks[0]); err != nil {
		s.t.Fatal(err)
	}
}

// axe fails for everything that axe-core finds.
func (s *screen) axe(name string, contrast int) {
	s.t.Helper()
	r, err := s.Page.Timeout(patience).Eval(axeRun, contrast)
	if err != nil {
		s.t.Fatalf("%s: %v", name, err)
	}
	for _, v := range r.Value.Arr() {
		s.t.Errorf("%s: %s", name, v.Str())
	}
}
