package browser

import (
	"fmt"
	"slices"
	"testing"
)

var panels = map[string]size{"portrait": kioskPortrait, "landscape": kioskLandscape}

// TestEveryScreenOfTheKiosk walks all ways from the first page, on both panels.
func TestEveryScreenOfTheKiosk(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.openPhones()
	b := openBrowser(t)
	for panel, s := range panels {
		kiosk := open(t, b, c.URL+"/kiosk", s)
		kiosk.see(`[data-life]`)
		kiosk.see(`.clock b:not(:empty)`)
		kiosk.shoot(panel + "-home")
		for _, way := range []struct {
			name  string
			steps []string
		}{
			{"agencies", []string{`[data-go="browse"]`}},
			{"fields", []string{`[data-go="browse"]`, `[data-agency="Sở Tư pháp"]`}},
			{"procedures", []string{`[data-go="browse"]`, `[data-agency="Sở Tư pháp"]`, `[data-field="Hộ tịch"]`}},
			{"ask", []string{`[data-go="ask"]`}},
			{"life", []string{`[data-life="land"]`}},
			{"search-empty", []string{`[data-go="search"]`}},
			{"search", []string{`[data-go="search"]`, `[data-example="khai sinh"]`}},
			{"procedure", []string{`[data-life="birth"]`, `[data-procedure]`}},
			{"priority", []string{`[data-go="collect"]`}},
			{"checkin", []string{`[data-go="checkin"]`}},
			{"track", []string{`[data-go="track"]`}},
			{"rate", []string{`[data-go="rate"]`}},
			{"rate-faces", []string{`[data-go="rate"]`, `[data-key="A"]`, `[data-key="0"]`, `[data-key="2"]`, `[data-key="5"]`, `[data-go="next"]`, `[data-score="1"]`}},
		} {
			for _, step := range way.steps {
				kiosk.turnTo(step)
				kiosk.tap(step)
			}
			if way.name == "search" {
				kiosk.see(`[data-procedure]`)
			}
			kiosk.shoot(panel + "-" + way.name)
			kiosk.goHome()
		}
		kiosk.tap(`[data-go="postal"]`)
		kiosk.tap(`[data-priority="elderly"]`)
		kiosk.see(`[data-ticket-number]`)
		kiosk.shoot(panel + "-ticket")
		kiosk.tap(`[data-go="done"]`)
		kiosk.see(`[data-screen="home"]`)
	}
}

// TestTheListIsTickedAndTakenAway ticks what one has, sees the list's code, and reads the
// list on a phone.
func TestTheListIsTickedAndTakenAway(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	const code = "1.004839" // one whose documents are known
	for panel, s := range panels {
		kiosk := open(t, b, c.URL+"/kiosk", s)
		kiosk.tap(`[data-go="search"]`)
		for _, key := range []string{"123", "1", ".", "0", "0", "4", "8", "3", "9"} {
			kiosk.tap(fmt.Sprintf(`[data-key=%q]`, key))
		}
		kiosk.tap(`li:first-child > [data-procedure="` + code + `"]`)
		kiosk.tap(`[data-document="1"]`)
		kiosk.see(`[data-document="1"][aria-checked="true"]`)
		kiosk.shoot(panel + "-list")
		kiosk.tap(`[data-document="1"]`)
		kiosk.see(`[data-document="1"][aria-checked="false"]`)
		kiosk.tap(`[data-go="list-phone"]`)
		kiosk.see(`img[src$="qr.svg"]`)
		kiosk.shoot(panel + "-list-phone")
	}
	mine := open(t, b, c.URL+"/p/"+code, phone)
	mine.tap(`[data-lang="vi"]`)
	mine.seeText("Giấy tờ cần có")
	mine.tap(`[data-document="1"] input`)
	mine.see(`[data-document="1"] input:checked`)
}

// TestSeveralProceduresOnOneNumber adds one to another and steps back from it.
func TestSeveralProceduresOnOneNumber(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	kiosk := open(t, openBrowser(t), c.URL+"/kiosk", kioskPortrait)
	for _, step := range []string{
		`[data-life="birth"]`, `[data-procedure="1.001193"]`, `[data-go="take"]`, `[data-go="another"]`, `[data-example="kết hôn"]`,
		`[data-procedure="1.000894"]`, `[data-go="take"]`,
	} {
		kiosk.tap(step)
	}
	kiosk.seeText("và 1 thủ tục khác")
	kiosk.tap(`[data-go="back"]`)
	kiosk.seeText("Thêm thủ tục này")
	kiosk.tap(`[data-go="take"]`)
	kiosk.tap(`[data-priority="ordinary"]`)
	kiosk.reads(`[data-ticket-number]`, "A001")
	kiosk.seeText("và 1 thủ tục khác")
	kiosk.tap(`[data-go="more-numbers"]`)
	kiosk.see(`[data-screen="home"]`)
}

// TestTheCommonestAreFourTouchesAway counts which of the fifty commonest procedures stand on
// the first page behind a door of the first page: door, procedure, number, ordinary.
func TestTheCommonestAreFourTouchesAway(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	for panel, s := range panels {
		kiosk := open(t, b, c.URL+"/kiosk", s)
		kiosk.see(`[data-life]`)
		r := kiosk.MustEval(`async () => (await (await fetch("/api/v1/life-events")).json()).items.map((e) =>
			({ id: e.id, common: e.groups.flatMap((g) => g.procedures.filter((p) => p.common).map((p) => p.code)) }))`)
		var wanted, seen []string
		for _, event := range r.Arr() {
			for _, code := range event.Get("common").Arr() {
				wanted = append(wanted, code.Str())
			}
			kiosk.tap(`[data-life="` + event.Get("id").Str() + `"]`)
			kiosk.see(`[data-screen="life"] [data-measuring="false"] [data-procedure]`)
			for _, code := range kiosk.MustEval(`() => [...document.querySelectorAll("[data-procedure]")].map((e) => e.dataset.procedure)`).Arr() {
				seen = append(seen, code.Str())
			}
			kiosk.goHome()
		}
		slices.Sort(wanted)
		wanted = slices.Compact(wanted)
		if len(wanted) < 45 {
			t.Errorf("only %d of the fifty commonest are behind doors", len(wanted))
		}
		for _, code := range wanted {
			if !slices.Contains(seen, code) {
				t.Errorf("%s: %s needs a fifth touch", panel, code)
			}
		}
	}
}

// goHome leaves a screen by its own buttons: for the first page, or one step back and again.
func (s *screen) goHome() {
	s.t.Helper()
	for range 5 {
		s.see(`[data-screen="home"], [data-go="home"], [data-go="back"]`)
		if s.has(`[data-screen="home"]`) {
			return
		}
		if s.has(`[data-go="home"]`) {
			s.tap(`[data-go="home"]`)
		} else {
			s.tap(`[data-go="back"]`)
		}
	}
	s.see(`[data-screen="home"]`)
}

// has tells whether something is on the page at this moment.
func (s *screen) has(selector string) bool {
	found, _, err := s.Page.Has(selector)
	return err == nil && found
}
