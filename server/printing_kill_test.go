package server_test

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"motcua/paper/escpos/escpostest"
)

// The power fails while a slip is at the printer. After the start nobody knows whether it is
// out: the number stands, staff are told, it is not voided, and it is printed again on demand.
func TestAKillWhileASlipIsPrinted(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	printer := escpostest.New(t, escpostest.Hangs)
	c := start(t, dir)
	defer func() { c.kill() }()
	h := c.Server
	kiosk := h.Kiosk()
	admin := h.SignIn(c.Staff.Administrator)
	admin.Must(http.StatusOK, "PUT", "/api/v1/office/devices/"+h.KioskID()+"/printing", map[string]any{"mode": "network", "address": printer.Addr()}, nil)
	page := h.Page()
	s := kiosk.TakeSlip("A")
	page.Hear("slip", "printing")
	c.kill()

	printer.Be(escpostest.Works)
	c = start(t, dir)
	h = c.Server
	kiosk = h.Kiosk()
	if got := kiosk.SlipOf(s.Token); got.State != "failed" || got.Trouble == nil || *got.Trouble != "unknown" || got.Tries != 1 {
		t.Fatalf("after the start: %+v", got)
	}
	if got := h.UnsettledSlips(); got[s.Number] != "failed unknown" {
		t.Errorf("staff are told %v", got)
	}
	page = h.Page()
	kiosk.Must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+s.Token, map[string]string{"do": "again"}, nil)
	page.Hear("slip", "printed")
	<-printer.Slips()
	var f struct{ Number, Status string }
	kiosk.Must(http.StatusOK, "GET", "/api/v1/tickets/"+s.Token, nil, &f)
	if f.Number != s.Number || f.Status != "waiting" {
		t.Errorf("the number is %+v", f)
	}
}

// BenchmarkSlip measures from the request for a number to the moment when its last byte is
// at the printer.
func BenchmarkSlip(b *testing.B) {
	printer := escpostest.New(b, escpostest.Works)
	c := start(b, b.TempDir())
	defer c.kill()
	h := c.Server
	kiosk := h.Kiosk()
	admin := h.SignIn(c.Staff.Administrator)
	admin.Must(http.StatusOK, "PUT", "/api/v1/office/devices/"+h.KioskID()+"/printing", map[string]any{"mode": "network", "address": printer.Addr()}, nil)
	page := h.Page()
	var took []time.Duration
	for range b.N { // run with -benchtime 300x
		at := time.Now()
		kiosk.TakeSlip("A")
		<-printer.Slips()
		took = append(took, time.Since(at))
		page.Hear("slip", "printed")
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}
