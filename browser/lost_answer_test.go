package browser

import (
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"
)

// loseAnswer lets the next request to an address reach the server and its answer get lost on
// the way back, as a cut line does.
const loseAnswer = `(lost) => {
	const ask = window.fetch;
	window.fetch = async (address, how) => {
		const answer = await ask(address, how);
		if (address !== lost) return answer;
		window.fetch = ask;
		throw new TypeError("the line was cut");
	};
}`

// TestACorrectionAfterALostAnswerIsNotTakenForStored lodges a dossier whose answer gets
// lost, corrects the fee and sends again: the page says that the first is stored and this
// is not, opens the stored one, or lodges a new one with a code of its own.
func TestACorrectionAfterALostAnswerIsNotTakenForStored(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	clerk := signIn(t, c, open(t, openBrowser(t), c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="1"]`)
	clerk.see(`[data-screen="console"]`)

	first := clerk.lose("50000")
	clerk.write(`[data-field="fee_vnd"]`, "70000")
	clerk.click(`[data-act="submit-dossier"]`)
	stored := clerk.value(`[data-earlier]`, "data-earlier")
	if differs := clerk.see(`[data-differs]`).MustText(); !strings.Contains(differs, "Phí") || strings.Contains(differs, "Người nộp") {
		t.Errorf("the clerk corrected the fee and reads %q", differs)
	}
	clerk.click(`[data-act="lodge-another"]`)
	if code := clerk.value(`[data-dossier-code]`, "data-dossier-code"); code == stored {
		t.Errorf("a new dossier got the code %s of the stored one", code)
	}
	clerk.press(input.Escape)

	second := clerk.lose("50000")
	clerk.write(`[data-field="applicant.name"]`, "Hoàng Thị Thủy")
	clerk.click(`[data-act="submit-dossier"]`)
	stored = clerk.value(`[data-earlier]`, "data-earlier")
	clerk.click(`[data-act="open-earlier"]`)
	clerk.reads(`[data-dossier-code]`, stored)
	clerk.press(input.Escape)

	third := clerk.lose("50000")
	clerk.click(`[data-act="submit-dossier"]`)
	clerk.see(`[data-dossier-code]`)
	if first == "" || second == "" || third == "" {
		t.Error("the page said nothing while the answer was lost")
	}
}

// TestAPressAfterALostAnswerDoesNothingTwice has a supervisor send a message and a citizen
// rate a visit; both answers get lost and both press again.
func TestAPressAfterALostAnswerDoesNothingTwice(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	c.take("A")
	b := openBrowser(t)
	clerk := signIn(t, c, open(t, b, c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="1"]`)
	clerk.act("main", input.Enter)
	clerk.see(`[data-ticket-status="called"]`)
	clerk.act("start", input.Space)
	clerk.see(`[data-ticket-status="serving"]`)
	clerk.act("finish", input.F5)
	clerk.see(`[data-served="1"]`)

	kiosk := open(t, b, c.URL+"/kiosk", kioskPortrait)
	kiosk.tap(`[data-go="rate"]`)
	kiosk.MustEval(loseAnswer, "/api/v1/ratings")
	kiosk.rates("A001")
	kiosk.see(`.note[data-mood="warn"]`)
	kiosk.rates("A001")
	kiosk.see(`.sign[data-mood="good"]`)

	boss := manage(c, open(t, openBrowser(t), c.URL+"/office", deskScreen), "supervisor")
	boss.MustEval(loseAnswer, "/api/v1/supervisor/notices")
	boss.write(`[data-field="message"]`, "Quầy 3 mở lại lúc 10 giờ")
	boss.click(`[data-act="send-message"]`)
	boss.see(`[data-toast="refused"]`)
	boss.click(`[data-act="send-message"]`)
	boss.see(`[data-toast="done"]`)
	boss.write(`[data-field="message"]`, "Quầy 4 nghỉ trưa")
	boss.click(`[data-act="send-message"]`)
	boss.see(`[data-notices="2"]`)
}

// rates gives a visit the best face.
func (s *screen) rates(number string) {
	s.t.Helper()
	for _, key := range number {
		s.tap(`[data-key="` + string(key) + `"]`)
	}
	for _, step := range []string{`[data-go="next"]`, `[data-score="5"]`, `[data-go="send-rating"]`} {
		s.tap(step)
	}
}

// lose fills a dossier in, lodges it and returns what the page says when the answer does
// not come.
func (s *screen) lose(fee string) string {
	s.t.Helper()
	s.press(input.F10)
	s.write(`[data-field="procedure"]`, "khai sinh")
	s.click(`.found [role="option"]`)
	s.write(`[data-field="applicant.name"]`, "Nguyễn Thị Ngọc Ánh")
	s.write(`[data-field="applicant.id_number"]`, "004 090 000 001")
	s.write(`[data-field="fee_vnd"]`, fee)
	s.MustEval(loseAnswer, "/api/v1/dossiers")
	s.click(`[data-act="submit-dossier"]`)
	return s.see(`.dialog-foot .notice:not(.blank)`).MustText()
}

// value waits for something on the page and returns one of its attributes.
func (s *screen) value(selector, attribute string) string {
	s.t.Helper()
	v, err := s.see(selector).Attribute(attribute)
	if err != nil || v == nil {
		s.t.Fatalf("%s has no %s: %v", selector, attribute, err)
	}
	return *v
}
