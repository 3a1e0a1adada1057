package browser

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"
)

var (
	kioskPortrait  = size{width: 1080, height: 1920, touch: true}
	kioskLandscape = size{width: 1920, height: 1080, touch: true}
	hallScreen     = size{width: 1920, height: 1080}
	counterScreen  = size{width: 1366, height: 768}
	phone          = size{width: 390, height: 844, touch: true}
)

// TestTheWholePath is one morning of everyone: a citizen finds a procedure and takes a
// number, the hall shows the call, the clerk serves and lodges the dossier by keyboard,
// and the receipt says what was typed.
func TestTheWholePath(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	hall := open(t, b, c.URL+"/display?hall=1", hallScreen)
	hall.see(`[data-state="online"]`)

	kiosk := open(t, b, c.URL+"/kiosk", kioskPortrait)
	kiosk.tap(`[data-go="search"]`)
	for _, key := range []string{"k", "h", "a", "i", "space", "s", "i", "n", "h"} {
		kiosk.tap(fmt.Sprintf(`[data-key=%q]`, key))
	}
	kiosk.tap(`[data-procedure="1.001193"]`)
	kiosk.see(`[data-screen="procedure"]`)
	kiosk.tap(`[data-go="take"]`)
	kiosk.tap(`[data-priority="elderly"]`)
	kiosk.reads(`[data-ticket-number]`, "A001")
	hall.see(`[data-line="A"][data-waiting="1"]`)

	clerk := signIn(t, c, open(t, b, c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="1"]`)
	clerk.see(`[data-screen="console"]`)
	clerk.see(`[data-waiting-count="1"]`)
	clerk.act("main", input.Enter)
	clerk.see(`[data-ticket-status="called"]`)
	hall.reads(`[data-now-number]`, "A001")
	hall.reads(`[data-now-counter]`, "1")
	clerk.act("recall", input.F3)
	hall.see(`[data-now] [data-times="2"]`)
	clerk.act("start", input.Space)
	clerk.see(`[data-ticket-status="serving"]`)

	code := clerk.lodge()
	text := receiptText(t, clerk, code)
	for _, want := range []string{
		"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Nguyễn Thị Ngọc Ánh", "004090000001", "Phường Thục Phán, Cao Bằng", "Đăng ký khai sinh", code,
	} {
		if n := strings.Count(text, want); n < 2 {
			t.Errorf("the receipt has %q %d times, want it on both copies:\n%s", want, n, text)
		}
	}
	clerk.click(`[data-act="close-receipt"]`)
	clerk.act("finish", input.F5)
	clerk.see(`[data-served="1"]`)
}

// signIn signs the demo's clerk in at the counter's page.
func signIn(t *testing.T, c *centre, s *screen) *screen {
	t.Helper()
	who := c.Staff["clerk"]
	s.write(`[name="username"]`, who.Username)
	s.write(`[name="password"]`, who.Password)
	s.press(input.Enter)
	s.see(`[data-screen="choose-counter"]`)
	return s
}

// act presses the key of an act once the page takes it.
func (s *screen) act(name string, key input.Key) {
	s.t.Helper()
	s.see(fmt.Sprintf(`[data-act=%q]:not([disabled])`, name))
	s.press(key)
}

// press presses a key of a keyboard with cables.
func (s *screen) press(key input.Key) {
	s.t.Helper()
	if err := s.Page.Keyboard.Type(key); err != nil {
		s.t.Fatal(err)
	}
}

// write types into a field.
func (s *screen) write(selector, text string) {
	s.t.Helper()
	e := s.see(selector)
	if err := e.SelectAllText(); err != nil {
		s.t.Fatal(err)
	}
	if err := e.Input(text); err != nil {
		s.t.Fatal(err)
	}
}

// lodge fills the dossier's form in and returns the code that it got.
func (s *screen) lodge() string {
	s.t.Helper()
	s.press(input.F10)
	s.write(`[data-field="applicant.name"]`, "Nguyễn Thị Ngọc Ánh")
	s.write(`[data-field="applicant.id_number"]`, "004090000001")
	s.write(`[data-field="applicant.phone"]`, "0912345678")
	s.write(`[data-field="applicant.address"]`, "Phường Thục Phán, Cao Bằng")
	s.click(`[data-act="submit-dossier"]`)
	e := s.see(`[data-dossier-code]`)
	code, err := e.Attribute("data-dossier-code")
	if err != nil || code == nil || !strings.HasPrefix(*code, "H14.01-") {
		s.t.Fatalf("the dossier's code: %v %v", code, err)
	}
	return *code
}

// receiptText downloads the receipt that the page offers and reads its text.
func receiptText(t *testing.T, s *screen, code string) string {
	t.Helper()
	href := s.see(`[data-receipt]`).MustAttribute("href")
	if href == nil || !strings.Contains(*href, code) {
		t.Fatalf("the receipt's address: %v", href)
	}
	r, err := s.Page.Eval(`async (href) => {
		const answer = await fetch(href);
		return Array.from(new Uint8Array(await answer.arrayBuffer()));
	}`, *href)
	if err != nil {
		t.Fatal(err)
	}
	var pdf []byte
	for _, v := range r.Value.Arr() {
		pdf = append(pdf, byte(v.Int()))
	}
	path := filepath.Join(t.TempDir(), "receipt.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatalf("reading the receipt: %v; as root, apt-get install poppler-utils", err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}
