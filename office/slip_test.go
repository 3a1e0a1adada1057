package office_test

import (
	"net/http"
	"strings"
	"testing"

	"motcua/server/servertest"
)

func TestASlipIsGivenOutAgain(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss := h.SignIn(h.Staff.Supervisor)
	issued := h.Kiosk().Take("A", "")
	var slip struct {
		Ticket struct {
			Number string
			QRURL  string `json:"qr_url"`
		}
		Centre   string
		LineName map[string]string `json:"line_name"`
		Counters []string
	}
	boss.Must(http.StatusOK, "POST", "/api/v1/supervisor/tickets/a001/reprint", nil, &slip)
	if slip.Ticket.Number != issued.Number || slip.Ticket.QRURL == "" || slip.Centre == "" || slip.LineName["vi"] == "" || len(slip.Counters) == 0 {
		t.Errorf("the slip is %+v", slip)
	}
	if status, text := boss.Ask("GET", "/api/v1/supervisor/audit?limit=1", nil); status != 200 || !strings.Contains(string(text), "ticket_reprinted") {
		t.Errorf("the audit says %d %s", status, text)
	}
	if got := watchedBy(boss).Lines[0].Waiting; got != 1 {
		t.Errorf("%d wait", got)
	}
}
