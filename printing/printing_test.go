package printing_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"testing"
	"time"

	"motcua/paper/escpos"
	"motcua/paper/escpos/escpostest"
	"motcua/server/servertest"
)

func TestANumberComesOutOnPaper(t *testing.T) {
	t.Parallel()
	h, printer := servertest.Open(t), escpostest.New(t, escpostest.Low)
	h.PrintAt(printer)
	page, kiosk := h.Page(), h.Kiosk()
	s := kiosk.TakeSlip("A")
	if s.Slip.State != "printing" || s.Slip.Tries != 1 {
		t.Errorf("the answer says %+v", s.Slip)
	}
	out := <-printer.Slips()
	page.Hear("slip", "printed")
	if got := kiosk.SlipOf(s.Token); got.State != "printed" || got.Trouble != nil {
		t.Errorf("then it is %+v", got)
	}
	var state struct{ Mode, State string }
	kiosk.Must(http.StatusOK, "GET", "/api/v1/kiosk/printer", nil, &state)
	if state.Mode != "network" || state.State != "paper_low" {
		t.Errorf("the printer is %+v", state)
	}
	status, picture := kiosk.Ask("GET", "/api/v1/tickets/"+s.Token+"/slip.png", nil)
	want, err := escpos.ReadRaster(picture)
	if status != http.StatusOK || err != nil || !bytes.Equal(want.Bits, out.Bits) {
		t.Errorf("the picture is another: %d %v", status, err)
	}
	// The citizen asks for it again, and staff give it out at the same kiosk.
	kiosk.Must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+s.Token, map[string]string{"do": "again"}, nil)
	<-printer.Slips()
	page.Hear("slip", "printed")
	boss := h.SignIn(h.Staff.Supervisor)
	boss.Must(http.StatusOK, "POST", "/api/v1/supervisor/tickets/"+s.Number+"/reprint", map[string]string{"kiosk": h.KioskID()}, nil)
	<-printer.Slips()
	page.Hear("slip", "printed")
	if got := kiosk.SlipOf(s.Token); got.Tries != 3 {
		t.Errorf("after three prints: %+v", got)
	}
	kiosk.Refused(http.StatusConflict, "printed_often", "POST", "/api/v1/kiosk/slips/"+s.Token, map[string]string{"do": "again"})
}

func TestASlipThatFailsIsOfferedAgainOrEndsTheNumber(t *testing.T) {
	t.Parallel()
	h, printer := servertest.Open(t), escpostest.New(t, escpostest.Empty)
	h.PrintAt(printer)
	page, kiosk := h.Page(), h.Kiosk()

	lost := kiosk.TakeSlip("A")
	page.Hear("slip", "failed")
	if got := kiosk.SlipOf(lost.Token); got.State != "failed" || got.Trouble == nil || *got.Trouble != "paper_out" {
		t.Fatalf("without paper: %+v", got)
	}
	printer.Be(escpostest.Open)
	kept := kiosk.TakeSlip("A")
	page.Hear("slip", "failed")
	kiosk.Must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+kept.Token, map[string]string{"do": "keep"}, nil)
	phone := kiosk.TakeSlip("A")
	page.Hear("slip", "failed")
	h.Client("").Must(http.StatusOK, "GET", "/api/v1/tickets/"+phone.Token, nil, nil)
	if got := h.UnsettledSlips(); len(got) != 1 || got[lost.Number] != "failed paper_out" {
		t.Errorf("staff are told %v", got)
	}

	printer.Be(escpostest.Works)
	again := kiosk.TakeSlip("A")
	page.Hear("slip", "printed")
	<-printer.Slips()
	_ = again
	printer.Be(escpostest.Ends) // the last slip of a roll: it was taken whole and may be out
	last := kiosk.TakeSlip("A")
	page.Hear("slip", "failed")
	if got := kiosk.SlipOf(last.Token); got.Trouble == nil || *got.Trouble != "unknown" {
		t.Errorf("the last slip of a roll: %+v", got)
	}
	h.Pass(2*time.Minute + 10*time.Second)
	for token, want := range map[string]string{lost.Token: "cancelled", kept.Token: "waiting", phone.Token: "waiting", again.Token: "waiting", last.Token: "waiting"} {
		var f struct{ Status string }
		kiosk.Must(http.StatusOK, "GET", "/api/v1/tickets/"+token, nil, &f)
		if f.Status != want {
			t.Errorf("%s is %s, want %s", token, f.Status, want)
		}
	}
	if got := kiosk.SlipOf(lost.Token); got.State != "void" {
		t.Errorf("the lost one is %+v", got)
	}
	if got := h.UnsettledSlips(); got[lost.Number] != "void paper_out" {
		t.Errorf("staff are told %v", got)
	}
	for _, do := range []string{"again", "keep"} {
		kiosk.Refused(http.StatusConflict, "ticket_cancelled", "POST", "/api/v1/kiosk/slips/"+lost.Token, map[string]string{"do": do})
	}
}

func TestEveryFailureIsToldAndTheSameNumberPrintedAgain(t *testing.T) {
	t.Parallel()
	h, printer := servertest.Open(t), escpostest.New(t, escpostest.Works)
	h.PrintAt(printer)
	page, kiosk := h.Page(), h.Kiosk()
	for mood, trouble := range map[escpostest.Mood]string{
		escpostest.Dumb: "offline", escpostest.Closes: "offline", escpostest.Open: "cover_open", escpostest.Empty: "paper_out", escpostest.Off: "offline", escpostest.Ends: "unknown",
	} {
		printer.Be(mood)
		s := kiosk.TakeSlip("A")
		page.Hear("slip", "failed")
		if got := kiosk.SlipOf(s.Token); got.Trouble == nil || *got.Trouble != trouble {
			t.Errorf("mood %d is told as %v, want %s", mood, got.Trouble, trouble)
		}
		printer.Be(escpostest.Works)
		kiosk.Must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+s.Token, map[string]string{"do": "again"}, nil)
		page.Hear("slip", "printed")
		<-printer.Slips()
		if got := kiosk.SlipOf(s.Token); got.State != "printed" || got.Tries != 2 {
			t.Errorf("again: %+v", got)
		}
	}
	printer.Close()
	s := kiosk.TakeSlip("A")
	page.Hear("slip", "failed")
	if got := kiosk.SlipOf(s.Token); *got.Trouble != "offline" {
		t.Errorf("a printer that is gone: %+v", got)
	}
}

func TestASlipThatStaffGiveOutIsKept(t *testing.T) {
	t.Parallel()
	h, printer := servertest.Open(t), escpostest.New(t, escpostest.Empty)
	h.PrintAt(printer)
	page, kiosk := h.Page(), h.Kiosk()
	s := kiosk.TakeSlip("A")
	page.Hear("slip", "failed")
	h.SignIn(h.Staff.Supervisor).Must(http.StatusOK, "POST", "/api/v1/supervisor/tickets/"+s.Number+"/reprint", struct{}{}, nil)
	if got := kiosk.SlipOf(s.Token); !got.Kept {
		t.Errorf("staff have printed it on their page: %+v", got)
	}
	h.Pass(3 * time.Minute)
	var f struct{ Status string }
	kiosk.Must(http.StatusOK, "GET", "/api/v1/tickets/"+s.Token, nil, &f)
	if f.Status != "waiting" {
		t.Errorf("then it is %s", f.Status)
	}
}

func TestASlipsPictureHasAPrintersWidth(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	picture := "/api/v1/tickets/" + h.Kiosk().Take("A", "").Token + "/slip.png"
	if status, _ := h.Kiosk().Ask("GET", picture+"?width=384", nil); status != http.StatusOK {
		t.Errorf("a printer's width: %d", status)
	}
	for _, width := range []string{"0", "1", "-8", "100000000"} {
		h.Kiosk().Refused(http.StatusBadRequest, "out_of_range", "GET", picture+"?width="+width, nil)
	}
}

// TestAListThatComesToNothingLaterIsTold has a printer that is never heard of again: the
// page that has stopped waiting is told what became of its list.
func TestAListThatComesToNothingLaterIsTold(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	h.PrintAt(escpostest.New(t, escpostest.Hangs))
	page := h.Page()
	h.Kiosk().Must(http.StatusAccepted, "POST", "/api/v1/kiosk/print-list", map[string]any{"procedure": "1010097"}, nil)
	var news struct {
		Procedure string
		Printed   *bool
	}
	if err := json.Unmarshal(page.Hear("list", ""), &news); err != nil || news.Procedure != "1.010097" || news.Printed == nil || *news.Printed {
		t.Errorf("the page hears %+v %v", news, err)
	}
}

func TestTheListAndTheTest(t *testing.T) {
	t.Parallel()
	h, printer := servertest.Open(t), escpostest.New(t, escpostest.Works)
	kiosk, admin := h.Kiosk(), h.SignIn(h.Staff.Administrator)
	list := map[string]any{"procedure": "1.010097", "ticked": []int{0, 99}}
	kiosk.Refused(http.StatusConflict, "no_printer", "POST", "/api/v1/kiosk/print-list", list)
	admin.Refused(http.StatusConflict, "no_printer", "POST", "/api/v1/office/devices/"+h.KioskID()+"/print-test", struct{}{})
	number := kiosk.Take("A", "").Number
	admin.Refused(http.StatusConflict, "no_printer", "POST", "/api/v1/supervisor/tickets/"+number+"/reprint", map[string]string{"kiosk": h.KioskID()})
	h.PrintAt(printer)
	var a struct{ State string }
	kiosk.Must(http.StatusOK, "POST", "/api/v1/kiosk/print-list", list, &a)
	<-printer.Slips()
	admin.Must(http.StatusOK, "POST", "/api/v1/office/devices/"+h.KioskID()+"/print-test", struct{}{}, &a)
	<-printer.Slips()
	if a.State != "printed" {
		t.Errorf("the test is %s", a.State)
	}
	printer.Be(escpostest.Empty)
	admin.Refused(http.StatusConflict, "not_printed", "POST", "/api/v1/office/devices/"+h.KioskID()+"/print-test", struct{}{})
	var devices struct {
		Items []struct {
			ID       string
			Printing *struct{ Mode, State string }
		}
	}
	admin.Must(http.StatusOK, "GET", "/api/v1/office/devices", nil, &devices)
	for _, d := range devices.Items {
		if d.ID == h.KioskID() && (d.Printing == nil || d.Printing.State != "paper_out") {
			t.Errorf("the office sees %+v", d.Printing)
		}
	}
	for code, body := range map[string]map[string]any{
		"bad_printer_address": {"mode": "network", "address": "printer"}, "unknown_mode": {"mode": "fax"}, "out_of_range": {"mode": "browser", "width": 400},
	} {
		admin.Refused(http.StatusBadRequest, code, "PUT", "/api/v1/office/devices/"+h.KioskID()+"/printing", body)
	}
	admin.Must(http.StatusOK, "PUT", "/api/v1/office/devices/"+h.KioskID()+"/printing", map[string]any{"mode": "browser", "width": 384}, nil)
	if s := kiosk.TakeSlip("A"); s.Slip.State != "browser" {
		t.Errorf("the browser's mode: %+v", s.Slip)
	}
}
