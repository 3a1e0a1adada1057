package browser

import (
	"fmt"
	"testing"

	"github.com/go-rod/rod/lib/input"
)

var deskScreen = size{width: 1440, height: 900}

// manage signs somebody in at the office's page.
func manage(c *centre, s *screen, role string) *screen {
	c.t.Helper()
	s.write(`[name="username"]`, c.Staff[role].Username)
	s.write(`[name="password"]`, c.Staff[role].Password)
	s.press(input.Enter)
	s.see(`[data-screen="supervise"]`)
	return s
}

// TestASupervisorsMorning sees the queues, gives every act a try and takes it back, and
// reads all of it in the audit.
func TestASupervisorsMorning(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	for _, line := range []string{"A", "A", "A", "B"} {
		c.take(line)
	}
	b := openBrowser(t)
	boss := manage(c, open(t, b, c.URL+"/office", deskScreen), "supervisor")
	boss.reads(`[data-line="A"] td.number b`, "3")
	boss.see(`[data-line="A"] [data-light="red"]`)
	boss.see(`[data-todo="2"] [data-task="line-A"]`)

	clerk := signIn(t, c, open(t, openBrowser(t), c.URL+"/counter", counterScreen))
	clerk.click(`[data-sit="1"]`)
	boss.see(`[data-seat="1"][data-state="ready"]`)
	boss.see(`[data-line="A"] [data-light="green"]`)
	clerk.act("main", input.Enter)
	boss.see(`[data-seat="1"][data-state="calling"]`)
	clerk.act("no-show", input.F4)
	boss.see(`[data-seat="1"][data-state="ready"]`)

	boss.movesCancelsAndReactivates()
	boss.turnsLinesAndCounters()
	clerk.see(`[data-screen="choose-counter"]`)
	boss.sendsAMessage(open(t, openBrowser(t), c.URL+"/display?hall=1", hallScreen))

	boss.write(`[data-field="find"]`, "A002")
	boss.click(`[data-ticket="A002"] [data-act="slip"]`)
	boss.see(`[data-slip="A002"] img[src$="qr.svg"]`)
	boss.click(`[data-dialog="slip"] [data-act="close"]`)

	for _, kind := range []string{
		"ticket_transferred", "ticket_cancelled", "ticket_returned", "deed_undone", "line_changed", "counter_assigned",
		"counter_changed", "notice_changed", "ticket_reprinted",
	} {
		boss.see(fmt.Sprintf(`[data-deed][data-kind=%q]`, kind))
	}
}

// undoes takes the newest action back by the bar that offers it.
func (s *screen) undoes(kind string) {
	s.t.Helper()
	s.click(fmt.Sprintf(`[data-undo=%q]`, kind))
	s.see(`[data-toast="undone"]`)
}

func (s *screen) movesCancelsAndReactivates() {
	s.t.Helper()
	s.write(`[data-field="find"]`, "A002")
	s.see(`[data-ticket="A002"][data-status="waiting"]`)
	s.see(`[data-field="move-to"]`).MustSelect("B · Đất đai, nông nghiệp, môi trường")
	s.click(`[data-act="move"]`)
	s.reads(`[data-line="B"] td.number b`, "2")
	s.undoes("move")
	s.reads(`[data-line="B"] td.number b`, "1")
	s.reads(`[data-line="A"] td.number b`, "2")

	s.click(`[data-act="cancel-ticket"]`)
	s.see(`[data-ticket="A002"][data-status="cancelled"]`)
	s.undoes("cancel")
	s.see(`[data-ticket="A002"][data-status="waiting"]`)

	s.write(`[data-field="find"]`, "A001")
	s.click(`[data-ticket="A001"][data-status="no_show"] [data-act="reactivate"]`)
	s.see(`[data-ticket="A001"][data-status="waiting"]`)
	s.undoes("reactivate")
	s.see(`[data-ticket="A001"][data-status="no_show"]`)
}

func (s *screen) turnsLinesAndCounters() {
	s.t.Helper()
	s.click(`[data-line="A"] [data-act="close-line"]`)
	s.see(`[data-line="A"] [data-closed]`)
	s.click(`[data-line="A"] [data-act="open-line"]`)
	s.see(`[data-line="A"] [data-act="close-line"]`)
	s.undoes("open_line")
	s.see(`[data-line="A"] [data-closed]`)
	s.undoes("close_line")
	s.see(`[data-line="A"] [data-act="close-line"]`)

	s.drag(`[data-chip="B"]`, `[data-seat="1"]`)
	s.see(`[data-seat="1"][data-lines="A B"]`)
	s.drag(`[data-seat="1"] button`, `[data-line="C"]`)
	s.see(`[data-seat="1"][data-lines="A B C"]`)
	s.undoes("assign")
	s.see(`[data-seat="1"][data-lines="A B"]`)

	s.click(`[data-seat="1"] button`)
	s.click(`[data-act="close-counter"]`)
	s.see(`[data-seat="1"][data-state="closed"]`)
	s.undoes("close_counter")
	s.see(`[data-seat="1"][data-state="ready"]`)
	s.click(`[data-seat="1"] button`)
	s.click(`[data-act="close-counter"]`)
	s.see(`[data-seat="1"][data-state="closed"]`)
}

func (s *screen) sendsAMessage(hall *screen) {
	s.t.Helper()
	const words = "Quầy 3 mở lại lúc 10 giờ"
	s.write(`[data-field="message"]`, words)
	s.click(`[data-act="send-message"]`)
	s.see(`[data-notices="1"]`)
	hall.seeText(words)
	s.undoes("post_notice")
	s.see(`[data-notices="0"]`)
}

// drag drags with the mouse from the middle of one thing to the middle of another.
func (s *screen) drag(from, to string) {
	s.t.Helper()
	s.see(to)
	_, err := s.see(from).Eval(`(to) => {
		const data = new DataTransfer();
		const send = (e, kind) => e.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
		const target = document.querySelector(to);
		const inner = target.querySelector("button") ?? target;
		send(this, "dragstart");
		send(inner, "dragover");
		send(inner, "drop");
	}`, to)
	if err != nil {
		s.t.Fatal(err)
	}
}

// TestAnAdministratorChangesASetting turns the lights by another threshold, finds a wrong
// value named, and is told when somebody else was quicker.
func TestAnAdministratorChangesASetting(t *testing.T) {
	t.Parallel()
	c := openCentre(t)
	b := openBrowser(t)
	one := manage(c, open(t, b, c.URL+"/office", deskScreen), "administrator")
	two := manage(c, open(t, openBrowser(t), c.URL+"/office", deskScreen), "administrator")
	for _, s := range []*screen{one, two} {
		s.click(`[data-room="settings"]`)
		s.click(`[data-section="alerts"]`)
		s.see(`[data-section-form="alerts"]`)
	}
	one.write(`[data-field="amber_minutes"]`, "50")
	one.click(`[data-act="save-settings"]`)
	one.seeText("Ngưỡng đỏ phải lớn hơn ngưỡng vàng.")
	one.see(`[data-field="red_minutes"][aria-invalid="true"]`)
	one.write(`[data-field="amber_minutes"]`, "5")
	one.click(`[data-act="save-settings"]`)
	one.seeText("Đã lưu")

	two.write(`[data-field="red_minutes"]`, "30")
	two.click(`[data-act="save-settings"]`)
	two.seeText("Người khác vừa thay đổi phần này")
	two.write(`[data-field="red_minutes"]`, "30")
	two.click(`[data-act="save-settings"]`)
	two.seeText("Đã lưu")

	one.click(`[data-room="supervise"]`)
	one.seeText("người chờ từ 5 phút")
	one.see(`[data-deed][data-kind="settings_changed"]`)
	one.click(`[data-room="settings"]`)
	one.click(`[data-section="lines"]`)
	one.click(`[data-row="7"] [data-act="remove-row"]`)
	one.click(`[data-act="save-settings"]`)
	one.seeText("“K” đang được dùng ở chỗ khác")

	boss := open(t, openBrowser(t), c.URL+"/office", deskScreen)
	manage(c, boss, "supervisor")
	boss.click(`[data-room="settings"]`)
	boss.see(`[data-section-form="centre"] fieldset[disabled]`)
}
