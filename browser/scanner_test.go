package browser

import (
	"strings"
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"
)

// wedge types a text as a scanner on the keyboard's cable does: every key within the same
// few milliseconds, Enter behind it, into whatever has the focus.
func (s *screen) wedge(text string) {
	s.t.Helper()
	s.keys(text, 0)
}

// fingers types a text as quick fingers do.
func (s *screen) fingers(text string) {
	s.t.Helper()
	s.keys(text, 60)
}

// keys types a text and Enter with so many milliseconds between two keys. A scanner's keys say
// themselves when they came: a busy machine must not make fingers of them.
func (s *screen) keys(text string, gap int) {
	s.t.Helper()
	_, err := s.Page.Timeout(patience).Eval(`async (text, gap) => {
		let at = performance.now();
		for (const key of [...text, "Enter"]) {
			const target = document.activeElement ?? document.body;
			const event = new KeyboardEvent("keydown", { key, code: key === "Enter" ? "Enter" : "", bubbles: true, cancelable: true });
			if (!gap) Object.defineProperty(event, "timeStamp", { value: (at += 4) });
			const untouched = target.dispatchEvent(event);
			if (untouched && key !== "Enter" && target.matches("input, textarea")) document.execCommand("insertText", false, key);
			if (gap) await new Promise((go) => setTimeout(go, gap));
		}
	}`, text, gap)
	if err != nil {
		s.t.Fatal(err)
	}
}

// wedgeThroughTheSystem is wedge with key events that pass through the browser as those of a
// device do, so that the browser itself writes the letters into the field.
func (s *screen) wedgeThroughTheSystem(text string) {
	s.t.Helper()
	at := float64(now().Add(-ahead(s.t)).UnixMilli()) / 1000
	for _, key := range append([]rune(text), '\r') {
		at += 0.004
		name, typed := string(key), string(key)
		if key == '\r' {
			name = "Enter"
		}
		for _, kind := range []proto.InputDispatchKeyEventType{proto.InputDispatchKeyEventTypeKeyDown, proto.InputDispatchKeyEventTypeKeyUp} {
			event := proto.InputDispatchKeyEvent{Type: kind, Key: name, Timestamp: proto.TimeSinceEpoch(at)}
			if kind == proto.InputDispatchKeyEventTypeKeyDown {
				event.Text = typed
			}
			if err := event.Call(s.Page); err != nil {
				s.t.Fatal(err)
			}
		}
	}
}

// holds waits until a field holds a text.
func (s *screen) holds(selector, want string) {
	s.t.Helper()
	s.see(selector)
	if err := s.Page.Timeout(patience).Wait(rod.Eval(`(s, want) => document.querySelector(s)?.value === want`, selector, want)); err != nil {
		s.t.Fatalf("%s does not hold %q; the page shows %s", selector, want, s.words())
	}
}

// a card that nobody has, as its QR and as the lines on its back.
const (
	cardQR   = "004090000001||NÔNG VĂN MẪU|05031990|Nam|Tổ 1, Phường Thục Phán, Cao Bằng|10052021"
	cardBack = "IDVNM0900000018004090000001<<2\n9003059M3003057VNM<<<<<<<<<<<8\nNONG<<VAN<MAU"
)

// TestTheKioskHearsAScannerEverywhere scans a card over the search, a booking's code on the
// first page, and what is no code at all; fingers still type.
func TestTheKioskHearsAScannerEverywhere(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.openPhones()
	b := openBrowser(t)
	kiosk := open(t, b, c.URL+"/kiosk", kioskLandscape)
	kiosk.tap(`[data-go="search"]`)
	kiosk.see(`[data-screen="search"]`)
	kiosk.fingers("khai")
	kiosk.see(`[data-query="khai"]`)
	kiosk.wedge(cardQR)
	kiosk.seeText("0040******01")
	kiosk.see(`[data-query="khai"]`)
	kiosk.wedge(cardQR[:40])
	kiosk.seeText("chỉ đọc được một phần")
	kiosk.wedge("https://example.org/abc")
	kiosk.seeText("Chưa đọc được mã này")
	if shown := kiosk.words(); strings.Contains(shown, "004090000001") || strings.Contains(shown, "MẪU") {
		t.Error("the screen shows the person")
	}
	_, code := c.numberFromAPhone(b, "004090000001")
	kiosk.front()
	kiosk.wedge(code)
	kiosk.reads(`[data-ticket-number]`, "A001")
}

// front brings the page before the others of its browser, which rest behind it.
func (s *screen) front() {
	s.t.Helper()
	if _, err := s.Activate(); err != nil {
		s.t.Fatal(err)
	}
}

// TestACardChecksIn scans the card under whose number a phone took a number.
func TestACardChecksIn(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.openPhones()
	b := openBrowser(t)
	c.numberFromAPhone(b, "004090000001")
	kiosk := open(t, b, c.URL+"/kiosk", kioskPortrait)
	kiosk.tap(`[data-go="checkin"]`)
	kiosk.see(`[data-screen="checkin"]`)
	kiosk.wedge(cardQR)
	kiosk.reads(`[data-ticket-number]`, "A001")
}

// TestAClerkScansACard scans with the focus in a field of the form, over the console, and
// types the lines of the card's back. The keys come one by one through the browser, as quickly as
// it takes them, and a scanner that rests is a scan that ends: nothing else runs beside it.
func TestAClerkScansACard(t *testing.T) {
	c := openCentre(t)
	b := openBrowser(t)
	clerk := signIn(t, c, open(t, b, c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="2"]`)
	clerk.click(`[data-act="lodge"]`)
	clerk.see(`[data-field="note"]`).MustInput("gấp")
	clerk.wedgeThroughTheSystem(cardQR)
	clerk.holds(`[data-field="applicant.name"]`, "NÔNG VĂN MẪU")
	clerk.holds(`[data-field="applicant.id_number"]`, "004090000001")
	clerk.holds(`[data-field="applicant.address"]`, "Tổ 1, Phường Thục Phán, Cao Bằng")
	clerk.holds(`[data-field="note"]`, "gấp")
	clerk.see(`[data-card="0040******01"][data-into="applicant"]`)
	clerk.click(`[data-act="fill-owner"]`)
	clerk.holds(`[data-field="owner.id_number"]`, "004090000001")
	clerk.holds(`[data-field="applicant.id_number"]`, "")
	clerk.click(`[data-act="close-dossier"]`)
	clerk.click(`[data-act="give-up"]`)

	// A card that is scanned before the form is open waits for it, and its digits are no shortcuts.
	clerk.wedge("004192000002||HOÀNG THỊ VÍ DỤ|29021992|Nữ|Xã Quảng Uyên, Cao Bằng|01072021")
	clerk.seeText("Đã đọc thẻ 0041******02")
	clerk.see(`[data-act="lodge"]`)
	clerk.click(`[data-act="lodge"]`)
	clerk.holds(`[data-field="applicant.name"]`, "HOÀNG THỊ VÍ DỤ")
	clerk.click(`[data-act="close-dossier"]`)
	clerk.click(`[data-act="give-up"]`)
}

// TestLettersThatComeWithoutAKeyOfTheirOwn scans with a scanner that types accented letters as
// packets, which a key event does not name; and with an input method that swallows them.
func TestLettersThatComeWithoutAKeyOfTheirOwn(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	clerk := signIn(t, c, open(t, b, c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="2"]`)
	clerk.see(`[data-act="lodge"]`)
	scan := func(packets bool) {
		if _, err := clerk.Page.Timeout(patience).Eval(`(text, packets) => {
			for (const sign of [...text, "Enter"]) {
				const hidden = sign.length === 1 && sign > "~";
				const key = hidden ? (packets ? "Unidentified" : "Process") : sign;
				document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
				if (hidden && packets) document.body.dispatchEvent(new KeyboardEvent("keypress", { key: sign, charCode: sign.charCodeAt(0), bubbles: true }));
			}
		}`, cardQR, packets); err != nil {
			t.Fatal(err)
		}
	}
	scan(true)
	clerk.seeText("Đã đọc thẻ 0040******01")
	clerk.click(`[data-act="lodge"]`)
	clerk.holds(`[data-field="applicant.name"]`, "NÔNG VĂN MẪU")
	clerk.click(`[data-act="close-dossier"]`)
	clerk.click(`[data-act="give-up"]`)
	scan(false)
	clerk.seeText("Đã đọc thẻ 0040******01")
	clerk.click(`[data-act="lodge"]`)
	clerk.see(`[data-warning="letters"]`)
}

// TestAClerkTypesTheBackOfACard has no scanner: the lines are typed; a wrong one is named.
func TestAClerkTypesTheBackOfACard(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	clerk := signIn(t, c, open(t, b, c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="2"]`)
	clerk.click(`[data-act="lodge"]`)
	clerk.click(`[data-act="card"]`)
	clerk.see(`[data-field="card.lines"]`).MustInput(cardBack[:40] + "7" + cardBack[41:])
	clerk.click(`[data-act="read-lines"]`)
	clerk.seeText("Dòng 2")
	clerk.see(`[data-field="card.lines"]`).MustSelectAllText().MustInput(cardBack)
	clerk.click(`[data-act="read-lines"]`)
	clerk.holds(`[data-field="applicant.name"]`, "NONG VAN MAU")
	clerk.see(`[data-into="applicant"]`)
}
