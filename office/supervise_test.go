package office_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"motcua/server/servertest"
)

// watched is what the supervisor's page is told.
type watched struct {
	Sum   map[string]int
	Lines []struct {
		ID, Light      string
		Open           bool
		Waiting, Late  int
		LongestMinutes int    `json:"longest_minutes"`
		LongestNumber  string `json:"longest_number"`
	}
	Counters []struct {
		ID, State string
		Lines     []string
		Served    int
		StaffName string `json:"staff_name"`
		Ticket    *struct {
			Number       string
			SinceMinutes int `json:"since_minutes"`
		}
	}
	Notices []struct{ ID, Hall, Text string }
}

func watchedBy(p *servertest.Client) watched {
	p.Server.T.Helper()
	var w watched
	p.Must(http.StatusOK, "GET", "/api/v1/supervisor", nil, &w)
	return w
}

func TestTheSupervisorSeesWhoWaitsTooLong(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss := h.SignIn(h.Staff.Supervisor)
	first := h.Kiosk().Take("A", "")
	if w := watchedBy(boss); w.Lines[0].Light != "red" || w.Lines[0].Waiting != 1 || w.Lines[1].Light != "green" {
		t.Fatalf("with nobody at a counter the lines are %+v", w.Lines[:2])
	}
	clerk := h.ClerkAt("1")
	for _, step := range []struct {
		minutes int
		light   string
		late    int
	}{{19, "green", 0}, {1, "amber", 1}, {19, "amber", 1}, {1, "red", 1}} {
		h.Step(time.Duration(step.minutes) * time.Minute)
		if got := watchedBy(boss).Lines[0]; got.Light != step.light || got.Late != step.late || got.LongestNumber != first.Number {
			t.Errorf("%d minutes on: %+v, want %s", step.minutes, got, step.light)
		}
	}
	clerk.Counter("1", "call-next", nil)
	h.Step(3 * time.Minute)
	if got := watchedBy(boss).Counters[0]; got.State != "calling" || got.Ticket.Number != first.Number || got.Ticket.SinceMinutes != 3 {
		t.Errorf("counter 1 is %+v", got)
	}
	clerk.Counter("1", "start", nil)
	if got := watchedBy(boss).Counters[0]; got.State != "serving" || got.Ticket.SinceMinutes != 0 {
		t.Errorf("counter 1 is %+v", got)
	}
	clerk.Counter("1", "finish", nil)
	if w := watchedBy(boss); w.Counters[0].State != "ready" || w.Counters[0].Served != 1 || w.Counters[2].State != "empty" || w.Sum["done"] != 1 || w.Lines[0].Light != "green" {
		t.Errorf("after the visit: %+v", w)
	}
	clerk.Counter("1", "pause", map[string]string{"reason": "lunch"})
	if got := watchedBy(boss).Counters[0]; got.State != "paused" || got.StaffName == "" {
		t.Errorf("counter 1 is %+v", got)
	}
}

func TestASupervisorMovesCancelsAndBringsBack(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss := h.SignIn(h.Staff.Supervisor)
	n := h.Kiosk().Take("A", "").Number
	h.Kiosk().Take("B", "")
	path := "/api/v1/supervisor/tickets/" + n
	act := func(step string, body any) servertest.Ticket {
		t.Helper()
		var a struct{ Ticket servertest.Ticket }
		boss.Must(http.StatusOK, "POST", path+"/"+step, body, &a)
		return a.Ticket
	}
	if got := act("move", map[string]any{"line": "B", "keep_place": true}); got.Line != "B" || got.Status != "waiting" {
		t.Fatalf("moved %+v", got)
	}
	if got := h.ClerkAt("4").Counter("4", "call-next", nil); got.Number != n {
		t.Fatalf("counter 4 called %+v", got)
	}
	boss.Refused(http.StatusBadRequest, "field_missing", "POST", path+"/move", map[string]any{"keep_place": true})
	boss.Refused(http.StatusNotFound, "unknown_line", "POST", "/api/v1/supervisor/tickets/B001/move", map[string]any{"line": "Z"})
	other := h.Kiosk().Take("C", "").Number
	path = "/api/v1/supervisor/tickets/" + other
	if got := act("cancel", nil); got.Status != "cancelled" {
		t.Errorf("cancelled %+v", got)
	}
	boss.Refused(http.StatusConflict, "ticket_cancelled", "POST", path+"/cancel", nil)
	if got := act("reactivate", nil); got.Status != "waiting" || got.Line != "C" {
		t.Errorf("brought back %+v", got)
	}
	boss.Refused(http.StatusNotFound, "unknown_ticket", "POST", "/api/v1/supervisor/tickets/Z999/cancel", nil)
}

func TestASupervisorFindsATicket(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss := h.SignIn(h.Staff.Supervisor)
	issued := h.Kiosk().Take("A", "")
	h.Kiosk().Take("B", "")
	var found struct {
		Total int
		Items []struct {
			Number, Status string
			FollowPath     string `json:"follow_path"`
			QRURL          string `json:"qr_url"`
		}
	}
	boss.Must(http.StatusOK, "GET", "/api/v1/supervisor/tickets?q=a00&status=waiting&limit=5", nil, &found)
	if found.Total != 1 || found.Items[0].Number != issued.Number || found.Items[0].FollowPath != "/t/"+issued.Token {
		t.Fatalf("found %+v", found)
	}
	if status, svg := boss.Ask("GET", found.Items[0].QRURL, nil); status != http.StatusOK || !strings.Contains(string(svg), "<svg") {
		t.Errorf("the QR code: %d", status)
	}
	boss.Must(http.StatusOK, "GET", "/api/v1/supervisor/tickets?limit=1", nil, &found)
	if found.Total != 2 || len(found.Items) != 1 {
		t.Errorf("the first of all: %+v", found)
	}
	boss.Refused(http.StatusBadRequest, "out_of_range", "GET", "/api/v1/supervisor/tickets?status=lost", nil)
}

func TestASupervisorOpensLinesAndAssignsCounters(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss := h.SignIn(h.Staff.Supervisor)
	boss.Must(http.StatusNoContent, "POST", "/api/v1/supervisor/lines/A/close", struct{}{}, nil)
	h.Kiosk().Refused(http.StatusConflict, "line_closed", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
	boss.Must(http.StatusNoContent, "POST", "/api/v1/supervisor/lines/A/open", struct{}{}, nil)
	h.Kiosk().Take("A", "")
	before := watchedBy(boss).Counters[0].Lines
	boss.Must(http.StatusNoContent, "POST", "/api/v1/supervisor/counters/1/lines", map[string]any{"lines": []string{"H", "A"}}, nil)
	if got := watchedBy(boss).Counters[0].Lines; strings.Join(got, "") != "HA" {
		t.Errorf("counter 1 serves %v", got)
	}
	boss.Must(http.StatusNoContent, "POST", "/api/v1/supervisor/counters/1/lines", map[string]any{"lines": before}, nil)
	if got := watchedBy(boss).Counters[0].Lines; strings.Join(got, "") != strings.Join(before, "") {
		t.Errorf("counter 1 serves %v again, want %v", got, before)
	}
	boss.Refused(http.StatusBadRequest, "no_lines", "POST", "/api/v1/supervisor/counters/1/lines", map[string]any{"lines": []string{}})
	boss.Refused(http.StatusNotFound, "unknown_line", "POST", "/api/v1/supervisor/lines/Z/close", nil)
	boss.Refused(http.StatusNotFound, "unknown_counter", "POST", "/api/v1/supervisor/counters/99/lines", map[string]any{"lines": []string{"A"}})
}

func TestAMessageToTheHallIsSentOnceAndTakenDown(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss := h.SignIn(h.Staff.Supervisor)
	boss.Header.Set("Idempotency-Key", "message-1")
	body := map[string]any{"hall": "1", "text": "Quầy 3 mở lại lúc 10 giờ", "minutes": 30}
	var first, again struct{ ID string }
	boss.Must(http.StatusCreated, "POST", "/api/v1/supervisor/notices", body, &first)
	boss.Must(http.StatusCreated, "POST", "/api/v1/supervisor/notices", body, &again)
	boss.Header.Del("Idempotency-Key")
	w := watchedBy(boss)
	if first.ID == "" || first.ID != again.ID || len(w.Notices) != 1 || w.Notices[0].ID != first.ID || w.Notices[0].Hall != "1" {
		t.Fatalf("%q and %q stand as %+v", first.ID, again.ID, w.Notices)
	}
	shown := func(hall string) []string {
		var board struct{ Notices []string }
		h.Client("").Must(http.StatusOK, "GET", "/api/v1/board?hall="+hall, nil, &board)
		return board.Notices
	}
	if len(shown("1")) != 1 || len(shown("2")) != 0 {
		t.Errorf("hall 1 shows %v, hall 2 %v", shown("1"), shown("2"))
	}
	boss.Must(http.StatusNoContent, "POST", "/api/v1/supervisor/notices/"+first.ID+"/remove", nil, nil)
	if got := shown("1"); len(got) != 0 {
		t.Errorf("hall 1 still shows %v", got)
	}
	boss.Refused(http.StatusBadRequest, "field_too_long", "POST", "/api/v1/supervisor/notices", map[string]any{"hall": "1", "text": strings.Repeat("x", 201), "minutes": 5})
	boss.Refused(http.StatusNotFound, "unknown_hall", "POST", "/api/v1/supervisor/notices", map[string]any{"hall": "9", "text": "x", "minutes": 5})
}

func TestTheAuditSaysWhoDidWhat(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss := h.SignIn(h.Staff.Supervisor)
	issued := h.Kiosk().Take("A", "")
	boss.Must(http.StatusOK, "POST", "/api/v1/supervisor/tickets/"+issued.Number+"/cancel", nil, nil)
	status, text := boss.Ask("GET", "/api/v1/supervisor/audit?limit=2", nil)
	if status != http.StatusOK || strings.Contains(string(text), issued.Token) {
		t.Fatalf("%d %s", status, text)
	}
	var list struct {
		Items []struct {
			Seq    uint64
			Actor  string
			Events []struct{ Kind, ID, Number string }
		}
	}
	boss.Must(http.StatusOK, "GET", "/api/v1/supervisor/audit?limit=2", nil, &list)
	if len(list.Items) != 2 || list.Items[0].Actor != "staff/"+h.Staff.Supervisor.Username || list.Items[0].Events[0].Kind != "ticket_cancelled" ||
		list.Items[1].Events[0].Kind != "ticket_issued" || list.Items[1].Events[0].Number != issued.Number {
		t.Errorf("the audit is %+v", list.Items)
	}
	boss.Refused(http.StatusBadRequest, "out_of_range", "GET", "/api/v1/supervisor/audit?before=-1", nil)
}

func TestOnlySupervisorsSupervise(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	for _, path := range []string{"", "/tickets", "/audit"} {
		h.Client("").Refused(http.StatusUnauthorized, "not_signed_in", "GET", "/api/v1/supervisor"+path, nil)
		h.SignIn(h.Staff.Clerk).Refused(http.StatusForbidden, "not_allowed", "GET", "/api/v1/supervisor"+path, nil)
		h.SignIn(h.Staff.Administrator).Must(http.StatusOK, "GET", "/api/v1/supervisor"+path, nil, nil)
	}
	clerk := h.SignIn(h.Staff.Clerk)
	for _, path := range []string{
		"/tickets/A001/move", "/tickets/A001/cancel", "/tickets/A001/reactivate", "/lines/A/open", "/lines/A/close",
		"/counters/1/lines", "/notices", "/notices/x/remove",
	} {
		clerk.Refused(http.StatusForbidden, "not_allowed", "POST", "/api/v1/supervisor"+path, struct{}{})
	}
}
