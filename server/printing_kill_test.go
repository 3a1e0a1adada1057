package server

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"motcua/paper/escpos/escpostest"
)

// outside is a house around a server in a process of its own.
func outside(t testing.TB, c *child) *house {
	return &house{t: t, Server: &Server{url: c.access.URL, demo: &c.access}}
}

// deviceID is the demo's kiosk's id as the server tells it.
func (p *person) deviceID() string {
	p.h.t.Helper()
	var d struct{ ID string }
	p.must(http.StatusOK, "GET", "/api/v1/device?kind=kiosk", nil, &d)
	return d.ID
}

// The power fails while a slip is at the printer. After the start nobody knows whether it is
// out: the number stands, staff are told, it is not voided, and it is printed again on demand.
func TestAKillWhileASlipIsPrinted(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	printer := escpostest.New(t, escpostest.Hangs)
	c := start(t, dir)
	defer func() { c.kill() }()
	h := outside(t, c)
	kiosk := h.kiosk()
	admin := h.signedIn(c.access.Staff.Administrator)
	admin.must(http.StatusOK, "PUT", "/api/v1/office/devices/"+kiosk.deviceID()+"/printing", map[string]any{"mode": "network", "address": printer.Addr()}, nil)
	page := h.page()
	s := kiosk.takeSlip("A")
	page.hear("slip", "printing")
	c.kill()

	printer.Be(escpostest.Works)
	c = start(t, dir)
	h = outside(t, c)
	kiosk = h.kiosk()
	if got := kiosk.slipOf(s.Token); got.State != "failed" || got.Trouble == nil || *got.Trouble != "unknown" || got.Tries != 1 {
		t.Fatalf("after the start: %+v", got)
	}
	if got := h.tasks(); got[s.Number] != "failed unknown" {
		t.Errorf("staff are told %v", got)
	}
	page = h.page()
	kiosk.must(http.StatusOK, "POST", "/api/v1/kiosk/slips/"+s.Token, map[string]string{"do": "again"}, nil)
	page.hear("slip", "printed")
	<-printer.Slips()
	var f struct{ Number, Status string }
	kiosk.must(http.StatusOK, "GET", "/api/v1/tickets/"+s.Token, nil, &f)
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
	h := outside(b, c)
	kiosk := h.kiosk()
	admin := h.signedIn(c.access.Staff.Administrator)
	admin.must(http.StatusOK, "PUT", "/api/v1/office/devices/"+kiosk.deviceID()+"/printing", map[string]any{"mode": "network", "address": printer.Addr()}, nil)
	page := h.page()
	var took []time.Duration
	for range b.N { // run with -benchtime 300x
		at := time.Now()
		kiosk.takeSlip("A")
		<-printer.Slips()
		took = append(took, time.Since(at))
		page.hear("slip", "printed")
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}
