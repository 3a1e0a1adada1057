package browser

import (
	"fmt"
	"os"
	"testing"
)

// TestEveryPartOfThePages looks at every part of the pages in every state, with axe-core.
func TestEveryPartOfThePages(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(axeFile)
	if err != nil {
		t.Fatalf("axe-core is missing, .ci/setup installs it: %v", err)
	}
	c := openCentre(t)
	for _, surface := range []struct {
		name  string
		event string   // what its buttons hear
		press []string // shows states that are there only once something was pressed
	}{
		{"kiosk", "tap", []string{`[data-aid="contrast"]`}},
		{"counter", "click", nil},
		{"office", "click", []string{`[data-act="ask"]`}},
		{"phone", "click", []string{`[data-go="bell"]`, `[data-go="cancel"]`}},
	} {
		s := open(t, openBrowser(t), c.URL+"/gallery/"+surface.name+".html", deskScreen)
		s.load(string(axe))
		s.see(`[data-gallery="` + surface.name + `"] [data-example]`)
		s.calm()
		s.turn(size{width: deskScreen.width, height: s.MustEval(`() => document.documentElement.scrollHeight`).Int()})
		s.keep("gallery-" + surface.name)
		look := func() {
			var found []string
			if err := s.MustEval(axeRun, 7).Unmarshal(&found); err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				t.Errorf("%s: %s", surface.name, f)
			}
		}
		look()
		for i, press := range surface.press {
			s.MustEval(`(at, event) => document.querySelector(at).dispatchEvent(new CustomEvent(event, { bubbles: true }))`, press, surface.event)
			s.keep(fmt.Sprintf("gallery-%s-%d", surface.name, i+1))
			look()
		}
	}
}
