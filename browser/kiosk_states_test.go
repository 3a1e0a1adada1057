package browser

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/go-rod/rod"
)

// stateful opens a kiosk of which a test moves the clock and the answers.
func stateful(t *testing.T, b *rod.Browser, c *centre, s size) *screen {
	t.Helper()
	kiosk := openWith(t, b, c.URL+"/kiosk", s, skipping+answering)
	kiosk.see(`[data-life]`)
	return kiosk
}

// desk lets the server say how the kiosk stands, and the kiosk hear of it.
func (s *screen) desk(edit string) {
	s.t.Helper()
	s.does(`window.answers["GET /api/v1/kiosk$"] = { edit: (desk) => ({ ...desk, ` + edit + ` }) }; window.hear({ kind: "kiosk" })`)
}

// TestTheKioskOutsideItsHours sees why no numbers are given and until when, and that what
// needs no number is there all the same; and the invitation, and the question to who left.
func TestTheKioskOutsideItsHours(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	for panel, s := range panels {
		kiosk := stateful(t, b, c, s)
		kiosk.does(`window.skipped += 61_000`)
		kiosk.see(`[data-screen="attract"] [data-live="open"]`)
		kiosk.shoot(panel + "-state-attract")
		kiosk.tap(`[data-go="start"]`)
		kiosk.tap(`[data-go="browse"]`)
		kiosk.see(`[data-agency]`)
		kiosk.does(`window.skipped += 47_000`)
		kiosk.see(`[data-screen="idle"]`)
		kiosk.shoot(panel + "-state-idle")
		kiosk.tap(`[data-go="home"]`)
		for _, x := range []struct{ state, rest, says string }{
			{"before_opening", `next_opening: desk.at.slice(0, 10) + "T07:30:00+07:00"`, "Mời Ông/Bà trở lại lúc 07:30 hôm nay."},
			{"lunch", `next_opening: desk.at.slice(0, 10) + "T13:30:00+07:00"`, "Mời Ông/Bà trở lại lúc 13:30 hôm nay."},
			{"after_closing", `next_opening: "2026-03-09T07:30:00+07:00"`, "Mời Ông/Bà trở lại lúc 07:30, Thứ Hai, 09/03/2026."},
			{"day_off", `day_off: "Quốc khánh", next_opening: "2026-09-03T07:30:00+07:00"`, "Hôm nay Trung tâm nghỉ: Quốc khánh"},
			{"open", `next_opening: desk.at.slice(0, 10) + "T13:30:00+07:00"`, "Trung tâm đã ngừng phát số buổi này"},
		} {
			kiosk.desk(fmt.Sprintf(`state: %q, numbers: false, sessions: [{ from: "07:30", to: "11:30" }, { from: "13:30", to: "17:00" }], %s`, x.state, x.rest))
			kiosk.see(fmt.Sprintf(`[data-screen="closed"] [data-state=%q]`, x.state))
			kiosk.seeText(x.says)
			kiosk.seeText("07:30–11:30 · 13:30–17:00")
			kiosk.shoot(panel + "-state-" + x.state)
		}
		kiosk.tap(`[data-go="track"]`)
		kiosk.see(`[data-screen="dossier"]`)
		kiosk.goBack()
		kiosk.tap(`[data-go="search"]`)
		kiosk.tap(`[data-example="khai sinh"]`)
		kiosk.tap(`[data-procedure]`)
		kiosk.see(`[data-screen="procedure"] .documents`)
		if kiosk.has(`[data-go="take"]`) {
			t.Error("a closed kiosk offers a number")
		}
		kiosk.does(`window.answers = {}; window.hear({ kind: "kiosk" })`)
		kiosk.see(`[data-go="take"]`)
	}
}

// goBack is one step back to a kiosk that is closed.
func (s *screen) goBack() {
	s.t.Helper()
	s.tap(`[data-go="back"]`)
	s.see(`[data-screen="closed"]`)
}

// TestTheKioskThatMayNotGiveANumber is refused in every way, and is shown another one each time.
func TestTheKioskThatMayNotGiveANumber(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.openPhones()
	b := openBrowser(t)
	for panel, s := range panels {
		kiosk := stateful(t, b, c, s)
		refused := func(name, code, answer, lines string) {
			t.Helper()
			kiosk.does(fmt.Sprintf(`window.answers = { "POST /api/v1/tickets$": %s, "GET /api/v1/lines$": %s }`, answer, lines))
			kiosk.tap(`[data-go="postal"]`)
			kiosk.tap(`[data-priority="ordinary"]`)
			kiosk.see(fmt.Sprintf(`[data-code=%q]`, code))
			kiosk.shoot(panel + "-state-" + name)
			kiosk.tap(`[data-go="home"]`)
			kiosk.see(`[data-screen="home"]`)
		}
		said := func(status int, code, message string) string {
			return fmt.Sprintf(`{ status: %d, body: { error: { code: %q, message: %q } } }`, status, code, message)
		}
		const asIs = `{ edit: (lines) => lines }`
		refused("quota", "quota_reached", said(409, "quota_reached", ""), asIs)
		kiosk.see(`[data-screen="home"]`)
		kiosk.desk(`remote: { numbers: false, appointments: false }`)
		refused("quota-plain", "quota_reached", said(409, "quota_reached", ""), asIs)
		refused("line-closed", "line_closed", said(409, "line_closed", ""), asIs)
		refused("elsewhere-refused", "handled_elsewhere", said(409, "handled_elsewhere", "Thủ tục này do UBND phường Thục Phán tiếp nhận, tại tổ 5, phường Thục Phán."), asIs)
		refused("has-number", "already_has_number", said(409, "already_has_number", "Ông/Bà đang có số A007."), asIs)
		refused("error", "unexpected", said(500, "unexpected", "?"), asIs)
		kiosk.does(`window.answers = {
			"GET /api/v1/lines$": { edit: (lines) => ({ ...lines, items: lines.items.map((line) => line.id === "B" ? { ...line, state: "quota_reached" } : line.id === "E" ? { ...line, state: "closed" } : line) }) },
			"GET /api/v1/procedures/1.004839$": { edit: (p) => ({ ...p, handled: "elsewhere", elsewhere: { name: "UBND phường Thục Phán", address: "Tổ 5, phường Thục Phán, tỉnh Cao Bằng", phone: "0206 385 0000" } }) },
		}`)
		kiosk.tap(`[data-go="browse"]`)
		kiosk.see(`[data-agency="Sở Nông nghiệp và Môi trường"][data-closed="true"]`)
		kiosk.shoot(panel + "-state-tiles-closed")
		kiosk.goHome()
		kiosk.openCode("1.004839")
		kiosk.see(`[data-elsewhere]`)
		kiosk.shoot(panel + "-state-elsewhere")
	}
}

// openCode looks a procedure up by its code.
func (s *screen) openCode(code string) {
	s.t.Helper()
	s.tap(`[data-go="search"]`)
	s.types(append([]string{"123"}, strings.Split(code, "")...)...)
	s.tap(fmt.Sprintf(`li:first-child > [data-procedure=%q]`, code)) // earlier results have it elsewhere
}

// TestTheKioskInTrouble has no paper, then no server: the number stays on the screen, the
// catalogue is there, and it recovers by itself.
func TestTheKioskInTrouble(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	for panel, s := range panels {
		kiosk := stateful(t, b, c, s)
		kiosk.does(`window.answers = {
			"POST /api/v1/tickets$": { status: 201, edit: (ticket) => ({ ...ticket, slip: { state: "printing" } }) },
			"POST /api/v1/kiosk/slips/": { body: {} },
			"GET .*/slip$": { body: { state: "printing", trouble: null } },
		}`)
		kiosk.tap(`[data-go="postal"]`)
		kiosk.tap(`[data-priority="ordinary"]`)
		kiosk.see(`[data-slip="printing"]`)
		kiosk.shoot(panel + "-state-printing")
		const out = `window.answers["GET .*/slip$"].body = { state: "failed", trouble: "paper_out" }`
		kiosk.does(out)
		kiosk.see(`[data-slip="failed"]`)
		kiosk.see(`img[src$="qr.svg"]`)
		kiosk.shoot(panel + "-state-paper")
		kiosk.does(`window.answers["GET .*/slip$"].status = 503`)
		kiosk.tap(`[data-go="reprint"]`)
		kiosk.see(`[data-slip="waiting"], [data-slip="printing"]`)
		kiosk.does(`window.answers["GET .*/slip$"].status = 200; ` + out)
		kiosk.see(`[data-slip="failed"]`)
		kiosk.does(`window.answers["POST /api/v1/kiosk/slips/"] = { status: 500, body: { error: { code: "internal", message: "?" } } }`)
		kiosk.tap(`[data-go="keep"]`)
		kiosk.see(`.toast[data-said="true"]`)
		kiosk.see(`[data-slip="failed"]`)
		kiosk.desk(`neighbours: ["Kiosk 2"]`)
		kiosk.does(`window.answers["GET .*/slip$"].body = { state: "void", trouble: "paper_out" }`)
		kiosk.see(`[data-slip="void"]`)
		kiosk.seeText("Số này đã hết hiệu lực")
		kiosk.seeText("Mời sang Kiosk 2.")
		if kiosk.has(`[data-go="keep"], [data-go="reprint"], img[src$="qr.svg"]`) {
			t.Error("a number that has ended can still be kept or printed")
		}
		kiosk.shoot(panel + "-state-void")
		kiosk.tap(`[data-go="done"]`)
		kiosk.see(`[data-screen="home"]`)

		kept := kiosk.Page.Timeout(patience).Wait(rod.Eval(`() => new Promise((done) => {
			const opened = indexedDB.open("kiosk", 1);
			opened.onsuccess = () => {
				const asked = opened.result.transaction("kept").objectStore("kept").count();
				asked.onsuccess = () => { opened.result.close(); done(asked.result > 0); };
			};
		})`).ByPromise())
		if kept != nil {
			t.Fatalf("the catalogue is not kept: %v", kept)
		}
		kiosk.does(`window.silent = true`)
		silent := time.Now()
		kiosk.see(`.home > .note[data-mood="warn"]`)
		if after := time.Since(silent); after < 4*time.Second || after > 12*time.Second {
			t.Errorf("the citizen is told after %s", after)
		}
		kiosk.shoot(panel + "-state-offline-home")
		kiosk.openCode("1.004839")
		kiosk.see(`[data-document="1"]`)
		kiosk.tap(`[data-document="1"]`)
		kiosk.see(`[data-document="1"][aria-checked="true"]`)
		kiosk.shoot(panel + "-state-offline-list")
		kiosk.tap(`[data-go="take"]`)
		kiosk.tap(`[data-priority="ordinary"]`)
		kiosk.see(`[data-code="offline"]`)
		kiosk.shoot(panel + "-state-offline")
		kiosk.does(`window.silent = false; window.answers = {}`)
		kiosk.tap(`[data-go="retry"]`)
		kiosk.see(`[data-ticket-number]`)
		kiosk.tap(`[data-go="done"]`)
		kiosk.see(`[data-screen="home"] [data-live="open"]`)
	}
}

// TestTheKioskAndItsStaff pairs it, calls somebody, reads a card, and opens its settings.
func TestTheKioskAndItsStaff(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.adjust("kiosks", map[string]any{"pin": "246810"})
	b := openBrowser(t)
	for panel, s := range panels {
		kiosk := stateful(t, b, c, s)
		kiosk.does(`window.answers = { "GET /api/v1/lines$": { status: 401, body: {} }, "POST /api/v1/pair$": { status: 201, body: {} } }`)
		kiosk.see(`[data-screen="pairing"]`)
		kiosk.shoot(panel + "-state-pairing")
		kiosk.does(`delete window.answers["GET /api/v1/lines$"]`)
		kiosk.types(strings.Split("135790", "")...)
		kiosk.see(`[data-screen="home"]`)
		kiosk.tap(`[data-aid="call"]`)
		kiosk.see(`[data-aid="call"][data-call="called"]`)
		kiosk.seeText("Đã gọi cán bộ. Xin chờ tại máy.")
		kiosk.shoot(panel + "-state-help")
		kiosk.desk(`help: { call: "h1", answered: true }`)
		kiosk.see(`[data-aid="call"][data-call="coming"]`)
		kiosk.seeText("Cán bộ đang đến. Xin chờ tại máy.")
		kiosk.shoot(panel + "-state-help-coming")
		kiosk.does(`delete window.answers["GET /api/v1/kiosk$"]`)
		kiosk.tap(`[data-go="search"]`)
		kiosk.see(`[data-screen="search"]`)
		kiosk.wedge(cardQR)
		kiosk.see(`.toast[data-said="true"]`)
		kiosk.seeText("Đã đọc căn cước 0040******01")
		kiosk.shoot(panel + "-state-card")
		over, err := kiosk.Eval(`() => document.querySelector(".toast").getBoundingClientRect().bottom <= document.querySelector("main").getBoundingClientRect().top`)
		if err != nil || !over.Value.Bool() {
			t.Errorf("%s: the sentence about the card covers what is being written: %v", panel, err)
		}
		kiosk.goHome()
		kiosk.knock()
		kiosk.see(`[data-pin="0"]`)
		kiosk.types(strings.Split("111111", "")...)
		kiosk.tap(`[data-go="open"]`)
		kiosk.see(`.note[data-mood="warn"]`)
		kiosk.shoot(panel + "-state-pin-wrong")
		kiosk.types(strings.Split("246810", "")...)
		kiosk.tap(`[data-go="open"]`)
		kiosk.see(`[data-volume]`)
		kiosk.shoot(panel + "-state-settings")
		kiosk.goHome()
	}
}

// knock touches the corner where nothing can be seen, five times.
func (s *screen) knock() {
	s.t.Helper()
	for range 5 {
		if err := s.Page.Touch.Tap(60, 60); err != nil {
			s.t.Fatal(err)
		}
	}
}

// TestTheKioskInOtherLanguages shows the screens of a visit in English and Chinese.
func TestTheKioskInOtherLanguages(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	for panel, s := range panels {
		kiosk := stateful(t, b, c, s)
		for _, lang := range []string{"en", "zh"} {
			name := panel + "-" + lang
			kiosk.tap(fmt.Sprintf(`[data-lang=%q]`, lang))
			kiosk.see(fmt.Sprintf(`html:lang(%s)`, lang))
			kiosk.shoot(name + "-home")
			kiosk.openCode("1.004839")
			kiosk.see(`[data-document="1"]`)
			kiosk.shoot(name + "-procedure")
			kiosk.tap(`[data-go="take"]`)
			kiosk.see(`[data-priority]`)
			kiosk.shoot(name + "-priority")
			kiosk.tap(`[data-priority="child"]`)
			kiosk.see(`[data-ticket-number]`)
			kiosk.shoot(name + "-ticket")
			kiosk.tap(`[data-go="more-numbers"]`)
			kiosk.desk(`state: "lunch", numbers: false, sessions: [{ from: "07:30", to: "11:30" }, { from: "13:30", to: "17:00" }], next_opening: desk.at.slice(0, 10) + "T13:30:00+07:00"`)
			kiosk.see(`[data-screen="closed"]`)
			kiosk.shoot(name + "-closed")
			kiosk.does(`window.answers = {}; window.hear({ kind: "kiosk" })`)
			kiosk.see(`[data-screen="home"]`)
		}
	}
}
