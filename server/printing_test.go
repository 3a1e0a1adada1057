package server

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/paper/escpos"
	"motcua/paper/escpos/escpostest"
)

// slipState is how a slip stands, as pages are told.
type slipState struct {
	State   string
	Trouble *string
	Tries   int
	Kept    bool
}

// kioskID is the demo's kiosk.
func (h *house) kioskID() (id string) {
	h.center.View(func(s *center.State) {
		for _, d := range s.Devices {
			if d.Kind == records.Kiosk {
				id = d.ID
			}
		}
	})
	return id
}

// prints has the demo's kiosk print at a printer.
func (h *house) prints(p *escpostest.Printer) {
	h.t.Helper()
	admin := h.signedIn(h.demo.Staff.Administrator)
	admin.must(http.StatusOK, "PUT", "/api/v1/office/devices/"+h.kioskID()+"/printing", map[string]any{"mode": "network", "address": p.Addr(), "width": 576}, nil)
}

// page is a kiosk's page that listens.
type page struct {
	t  testing.TB
	ws *websocket.Conn
}

func (h *house) page() *page {
	h.t.Helper()
	ws, _, err := websocket.DefaultDialer.Dial("ws"+strings.TrimPrefix(h.URL(), "http")+"/ws/kiosk", http.Header{"Authorization": {"Bearer " + h.demo.KioskToken}})
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { ws.Close() })
	p := &page{h.t, ws}
	p.hear("printer", "")
	return p
}

// hear reads until a message of a kind, in a state unless that is empty.
func (p *page) hear(kind, state string) (raw []byte) {
	p.t.Helper()
	if err := p.ws.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		p.t.Fatal(err)
	}
	for {
		_, b, err := p.ws.ReadMessage()
		if err != nil {
			p.t.Fatalf("waiting for %s %s: %v", kind, state, err)
		}
		var m struct{ Kind, State string }
		if err := json.Unmarshal(b, &m); err != nil {
			p.t.Fatal(err)
		}
		if m.Kind == kind && (state == "" || m.State == state) {
			return b
		}
	}
}

// takenSlip is a number with how its slip stands.
type takenSlip struct {
	ticket
	Slip slipState
}

func (p *person) takeSlip(line string) (s takenSlip) {
	p.h.t.Helper()
	p.must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]string{"line": line}, &s)
	return s
}

func (p *person) slipOf(token string) (s slipState) {
	p.h.t.Helper()
	p.must(http.StatusOK, "GET", "/api/v1/tickets/"+token+"/slip", nil, &s)
	return s
}

func TestANumberComesOutOnPaper(t *testing.T) {
	t.Parallel()
	h, printer := open(t), escpostest.New(t, escpostest.Low)
	h.prints(printer)
	page, kiosk := h.page(), h.kiosk()
	s := kiosk.takeSlip("A")
	if s.Slip.State != "printing" || s.Slip.Tries != 1 {
		t.Errorf("the answer says %+v", s.Slip)
	}
	out := <-printer.Slips()
	page.hear("slip", "printed")
	if got := kiosk.slipOf(s.Token); got.State != "printed" || got.Trouble != nil {
		t.Errorf("then it is %+v", got)
	}
	var state struct{ Mode, State string }
	kiosk.must(http.StatusOK, "GET", "/api/v1/kiosk/printer", nil, &state)
	if state.Mode != "network" || state.State != "paper_low" {
		t.Errorf("the printer is %+v", state)
	}
	status, picture := kiosk.ask("GET", "/api/v1/tickets/"+s.Token+"/slip.png", nil)
	want, err := escpos.ReadRaster(picture)
	if status != http.StatusOK || err != nil || !bytes.Equal(want.Bits, out.Bits) {
		t.Errorf("the picture is another: %d %v", status, err)
	}
	// The citizen asks for it again, and staff give it out at the same kiosk.
	kiosk.must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+s.Token, map[string]string{"do": "again"}, nil)
	<-printer.Slips()
	page.hear("slip", "printed")
	boss := h.signedIn(h.demo.Staff.Supervisor)
	boss.must(http.StatusOK, "POST", "/api/v1/supervisor/tickets/"+s.Number+"/reprint", map[string]string{"kiosk": h.kioskID()}, nil)
	<-printer.Slips()
	page.hear("slip", "printed")
	if got := kiosk.slipOf(s.Token); got.Tries != 3 {
		t.Errorf("after three prints: %+v", got)
	}
	kiosk.refused(http.StatusConflict, "printed_often", "POST", "/api/v1/kiosk/slips/"+s.Token, map[string]string{"do": "again"})
}

// tasks are the slips that the supervisor is told of.
func (h *house) tasks() (numbers map[string]string) {
	h.t.Helper()
	var a struct {
		Slips []struct{ Number, State, Trouble string }
	}
	h.signedIn(h.demo.Staff.Supervisor).must(http.StatusOK, "GET", "/api/v1/supervisor", nil, &a)
	numbers = map[string]string{}
	for _, s := range a.Slips {
		numbers[s.Number] = s.State + " " + s.Trouble
	}
	return numbers
}

func TestASlipThatFailsIsOfferedAgainOrEndsTheNumber(t *testing.T) {
	t.Parallel()
	h, printer := open(t), escpostest.New(t, escpostest.Empty)
	h.prints(printer)
	page, kiosk := h.page(), h.kiosk()

	lost := kiosk.takeSlip("A")
	page.hear("slip", "failed")
	if got := kiosk.slipOf(lost.Token); got.State != "failed" || got.Trouble == nil || *got.Trouble != "paper_out" {
		t.Fatalf("without paper: %+v", got)
	}
	printer.Be(escpostest.Open)
	kept := kiosk.takeSlip("A")
	page.hear("slip", "failed")
	kiosk.must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+kept.Token, map[string]string{"do": "keep"}, nil)
	phone := kiosk.takeSlip("A")
	page.hear("slip", "failed")
	h.person("").must(http.StatusOK, "GET", "/api/v1/tickets/"+phone.Token, nil, nil)
	if got := h.tasks(); len(got) != 1 || got[lost.Number] != "failed paper_out" {
		t.Errorf("staff are told %v", got)
	}

	printer.Be(escpostest.Works)
	again := kiosk.takeSlip("A")
	page.hear("slip", "printed")
	<-printer.Slips()
	_ = again
	printer.Be(escpostest.Ends) // the last slip of a roll: it was taken whole and may be out
	last := kiosk.takeSlip("A")
	page.hear("slip", "failed")
	if got := kiosk.slipOf(last.Token); got.Trouble == nil || *got.Trouble != "unknown" {
		t.Errorf("the last slip of a roll: %+v", got)
	}
	h.pass(2*time.Minute + 10*time.Second)
	for token, want := range map[string]string{lost.Token: "cancelled", kept.Token: "waiting", phone.Token: "waiting", again.Token: "waiting", last.Token: "waiting"} {
		var f struct{ Status string }
		kiosk.must(http.StatusOK, "GET", "/api/v1/tickets/"+token, nil, &f)
		if f.Status != want {
			t.Errorf("%s is %s, want %s", token, f.Status, want)
		}
	}
	if got := kiosk.slipOf(lost.Token); got.State != "void" {
		t.Errorf("the lost one is %+v", got)
	}
	if got := h.tasks(); got[lost.Number] != "void paper_out" {
		t.Errorf("staff are told %v", got)
	}
	for _, do := range []string{"again", "keep"} {
		kiosk.refused(http.StatusConflict, "ticket_cancelled", "POST", "/api/v1/kiosk/slips/"+lost.Token, map[string]string{"do": do})
	}
}

func TestEveryFailureIsToldAndTheSameNumberPrintedAgain(t *testing.T) {
	t.Parallel()
	h, printer := open(t), escpostest.New(t, escpostest.Works)
	h.prints(printer)
	page, kiosk := h.page(), h.kiosk()
	for mood, trouble := range map[escpostest.Mood]string{
		escpostest.Dumb: "offline", escpostest.Closes: "offline", escpostest.Open: "cover_open", escpostest.Empty: "paper_out", escpostest.Off: "offline", escpostest.Ends: "unknown",
	} {
		printer.Be(mood)
		s := kiosk.takeSlip("A")
		page.hear("slip", "failed")
		if got := kiosk.slipOf(s.Token); got.Trouble == nil || *got.Trouble != trouble {
			t.Errorf("mood %d is told as %v, want %s", mood, got.Trouble, trouble)
		}
		printer.Be(escpostest.Works)
		kiosk.must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+s.Token, map[string]string{"do": "again"}, nil)
		page.hear("slip", "printed")
		<-printer.Slips()
		if got := kiosk.slipOf(s.Token); got.State != "printed" || got.Tries != 2 {
			t.Errorf("again: %+v", got)
		}
	}
	printer.Close()
	s := kiosk.takeSlip("A")
	page.hear("slip", "failed")
	if got := kiosk.slipOf(s.Token); *got.Trouble != "offline" {
		t.Errorf("a printer that is gone: %+v", got)
	}
}

func TestASlipThatStaffGiveOutIsKept(t *testing.T) {
	t.Parallel()
	h, printer := open(t), escpostest.New(t, escpostest.Empty)
	h.prints(printer)
	page, kiosk := h.page(), h.kiosk()
	s := kiosk.takeSlip("A")
	page.hear("slip", "failed")
	h.signedIn(h.demo.Staff.Supervisor).must(http.StatusOK, "POST", "/api/v1/supervisor/tickets/"+s.Number+"/reprint", struct{}{}, nil)
	if got := kiosk.slipOf(s.Token); !got.Kept {
		t.Errorf("staff have printed it on their page: %+v", got)
	}
	h.pass(3 * time.Minute)
	var f struct{ Status string }
	kiosk.must(http.StatusOK, "GET", "/api/v1/tickets/"+s.Token, nil, &f)
	if f.Status != "waiting" {
		t.Errorf("then it is %s", f.Status)
	}
}

func TestASlipsPictureHasAPrintersWidth(t *testing.T) {
	t.Parallel()
	h := open(t)
	picture := "/api/v1/tickets/" + h.kiosk().take("A", "").Token + "/slip.png"
	if status, _ := h.kiosk().ask("GET", picture+"?width=384", nil); status != http.StatusOK {
		t.Errorf("a printer's width: %d", status)
	}
	for _, width := range []string{"0", "1", "-8", "100000000"} {
		h.kiosk().refused(http.StatusBadRequest, "out_of_range", "GET", picture+"?width="+width, nil)
	}
}

// TestAListThatComesToNothingLaterIsTold has a printer that is never heard of again: the
// page that has stopped waiting is told what became of its list.
func TestAListThatComesToNothingLaterIsTold(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.prints(escpostest.New(t, escpostest.Hangs))
	page := h.page()
	h.kiosk().must(http.StatusAccepted, "POST", "/api/v1/kiosk/print-list", map[string]any{"procedure": "1010097"}, nil)
	var news struct {
		Procedure string
		Printed   *bool
	}
	if err := json.Unmarshal(page.hear("list", ""), &news); err != nil || news.Procedure != "1.010097" || news.Printed == nil || *news.Printed {
		t.Errorf("the page hears %+v %v", news, err)
	}
}

func TestTheListAndTheTest(t *testing.T) {
	t.Parallel()
	h, printer := open(t), escpostest.New(t, escpostest.Works)
	kiosk, admin := h.kiosk(), h.signedIn(h.demo.Staff.Administrator)
	list := map[string]any{"procedure": "1.010097", "ticked": []int{0, 99}}
	kiosk.refused(http.StatusConflict, "no_printer", "POST", "/api/v1/kiosk/print-list", list)
	admin.refused(http.StatusConflict, "no_printer", "POST", "/api/v1/office/devices/"+h.kioskID()+"/print-test", struct{}{})
	number := kiosk.take("A", "").Number
	admin.refused(http.StatusConflict, "no_printer", "POST", "/api/v1/supervisor/tickets/"+number+"/reprint", map[string]string{"kiosk": h.kioskID()})
	h.prints(printer)
	var a struct{ State string }
	kiosk.must(http.StatusOK, "POST", "/api/v1/kiosk/print-list", list, &a)
	<-printer.Slips()
	admin.must(http.StatusOK, "POST", "/api/v1/office/devices/"+h.kioskID()+"/print-test", struct{}{}, &a)
	<-printer.Slips()
	if a.State != "printed" {
		t.Errorf("the test is %s", a.State)
	}
	printer.Be(escpostest.Empty)
	admin.refused(http.StatusConflict, "not_printed", "POST", "/api/v1/office/devices/"+h.kioskID()+"/print-test", struct{}{})
	var devices struct {
		Items []struct {
			ID       string
			Printing *struct{ Mode, State string }
		}
	}
	admin.must(http.StatusOK, "GET", "/api/v1/office/devices", nil, &devices)
	for _, d := range devices.Items {
		if d.ID == h.kioskID() && (d.Printing == nil || d.Printing.State != "paper_out") {
			t.Errorf("the office sees %+v", d.Printing)
		}
	}
	for code, body := range map[string]map[string]any{
		"bad_printer_address": {"mode": "network", "address": "printer"}, "unknown_mode": {"mode": "fax"}, "out_of_range": {"mode": "browser", "width": 400},
	} {
		admin.refused(http.StatusBadRequest, code, "PUT", "/api/v1/office/devices/"+h.kioskID()+"/printing", body)
	}
	admin.must(http.StatusOK, "PUT", "/api/v1/office/devices/"+h.kioskID()+"/printing", map[string]any{"mode": "browser", "width": 384}, nil)
	if s := kiosk.takeSlip("A"); s.Slip.State != "browser" {
		t.Errorf("the browser's mode: %+v", s.Slip)
	}
}

func TestTheCodeOfASlipLeadsToItsNumber(t *testing.T) {
	t.Parallel()
	h := open(t)
	ticket := h.kiosk().take("A", "")
	phone := h.person("")
	phone.client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	leads := func(path, want string) {
		t.Helper()
		res, err := phone.client.Get(h.URL() + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if got := res.Header.Get("Location"); res.StatusCode != http.StatusSeeOther || got != want {
			t.Errorf("%s leads to %d %q, want %q", path, res.StatusCode, got, want)
		}
	}
	code := string(queue.CodeOf(queue.Token(ticket.Token)))
	for path, want := range map[string]string{
		"/t/" + strings.ToLower(code): "/t/" + ticket.Token, "/t?code=" + code[:4] + "+" + code[4:]: "/t/" + ticket.Token,
		"/t/AAAAAAAA": "/t#unknown", "/t?code=short": "/t#unknown",
	} {
		leads(path, want)
	}
	for _, path := range []string{"/t", "/t/" + ticket.Token} {
		if status, _ := phone.ask("GET", path, nil); status != http.StatusOK {
			t.Errorf("%s is %d", path, status)
		}
	}
	// The whole hall has one address: codes that are right count for nothing.
	for range visitorTries + 1 {
		leads("/t?code="+code, "/t/"+ticket.Token)
	}
	for range visitorTries - 2 {
		leads("/t/AAAAAAAA", "/t#unknown")
	}
	leads("/t/AAAAAAAA", "/t#later")
	leads("/t?code="+code, "/t#later") // else a guess would show by its address
	h.step(time.Minute)
	leads("/t?code="+code, "/t/"+ticket.Token)
}
