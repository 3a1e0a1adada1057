package kiosk_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"motcua/server/servertest"
)

func TestAQuotaIsReached(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	admin := byTheClock(h)
	admin.Change("lines", func(v map[string]any) {
		v["lines"].([]any)[0].(map[string]any)["quota"] = map[string]int{"day": 1}
	})
	k := h.Kiosk()
	first := k.Take("A", "")
	h.Client("").Must(http.StatusOK, "POST", "/api/v1/tickets/"+first.Token+"/cancel", "{}", nil)
	k.Refused(http.StatusConflict, "quota_reached", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
	if _, answer := k.Ask("POST", "/api/v1/tickets", map[string]string{"line": "A"}); !strings.Contains(string(answer), `"until":"day"`) || !strings.Contains(string(answer), "hôm nay") {
		t.Errorf("the refusal does not say until when: %s", answer)
	}
	var lines struct {
		Items []struct {
			State string
			Left  *int `json:"quota_left"`
			Until *string
		}
	}
	k.Must(http.StatusOK, "GET", "/api/v1/lines", nil, &lines)
	if a, b := lines.Items[0], lines.Items[1]; a.State != "quota_reached" || a.Left == nil || *a.Left != 0 || b.State != "open" || b.Left != nil {
		t.Errorf("the lines are %+v", lines.Items[:2])
	}
	if a, b := lines.Items[0], lines.Items[1]; a.Until == nil || *a.Until != "day" || b.Until != nil {
		t.Errorf("the lines do not say until when: %+v", lines.Items[:2])
	}
	var p struct {
		Handled   string
		LineState string `json:"line_state"`
	}
	k.Must(http.StatusOK, "GET", "/api/v1/procedures/1.001193", nil, &p)
	if p.LineState != "quota_reached" || p.Handled == "" {
		t.Errorf("the procedure says %+v", p)
	}
	for _, q := range []any{map[string]int{"day": -1}, map[string]int{"session": 10000}} {
		section := admin.Section("lines")
		value := strings.Replace(string(section.Value), `"quota":{"day":1}`, fmt.Sprintf(`"quota":%s`, quoted(t, q)), 1)
		admin.Refused(http.StatusBadRequest, "out_of_range", "PUT", "/api/v1/office/settings/lines", fmt.Sprintf(`{"revision":%q,"value":%s}`, section.Revision, value))
	}
}

func TestWhatIsHandledElsewhere(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	byTheClock(h).Change("elsewhere", func(v map[string]any) {
		v["places"] = []map[string]string{{"for": "1.001193", "name": "UBND phường Thục Phán", "address": "Km5", "phone": "0206 385 0000"}}
	})
	k := h.Kiosk()
	var p struct {
		Handled   string
		Elsewhere *struct{ Name, Address, Phone string }
	}
	k.Must(http.StatusOK, "GET", "/api/v1/procedures/1.001193", nil, &p)
	if p.Handled != "elsewhere" || p.Elsewhere == nil || p.Elsewhere.Phone != "0206 385 0000" {
		t.Errorf("the procedure says %+v", p)
	}
	ask := func(want string) {
		t.Helper()
		k.Refused(http.StatusConflict, "handled_elsewhere", "POST", "/api/v1/tickets", map[string]string{"procedure": "1.001193"})
		if _, answer := k.Ask("POST", "/api/v1/tickets", map[string]string{"procedure": "1.001193"}); !strings.Contains(string(answer), "Xin liên hệ "+want+`."`) {
			t.Errorf("the refusal does not name %q: %s", want, answer)
		}
	}
	ask("UBND phường Thục Phán, Km5, 0206 385 0000")
	h.SignIn(h.Staff.Administrator).Change("elsewhere", func(v map[string]any) {
		v["places"] = []map[string]string{{"for": "1.001193", "name": "UBND phường"}}
	})
	ask("UBND phường")
	k.Take("A", "")
}

func quoted(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestOneVisitOneNumber(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	k := h.Kiosk()
	var got struct {
		Number, Procedure, Visit string
		Added                    []struct{ Code, Name string }
	}
	k.Must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]any{
		"procedures": []string{"1.001193", "1.000894"}, "visit": "procedure", "touched_at": servertest.Monday.Add(-12 * time.Second), "card": "",
	}, &got)
	if got.Number != "A001" || got.Procedure != "1.001193" || got.Visit != "procedure" || len(got.Added) != 1 || got.Added[0].Name == "" {
		t.Fatalf("the number is %+v", got)
	}
	for visit, number := range map[string]string{"result": "H001", "question": "T001", "postal": "K001"} {
		k.Must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]any{"visit": visit, "touched_at": servertest.Monday.Add(24 * time.Hour)}, &got)
		if got.Number != number || got.Visit != visit {
			t.Errorf("for a visit %s the number is %+v", visit, got)
		}
	}
	k.Refused(http.StatusBadRequest, "unknown_visit", "POST", "/api/v1/tickets", map[string]string{"visit": "coffee"})
	k.Refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/tickets", map[string]any{"procedures": []string{}})
	_, metrics := h.Client("").Ask("GET", "/metrics", nil)
	for _, line := range []string{`motcua_time_to_number_seconds_bucket{le="5"} 3`, `motcua_time_to_number_seconds_bucket{le="15"} 4`, "motcua_time_to_number_seconds_sum 12\n"} {
		if !strings.Contains(string(metrics), line) {
			t.Errorf("the metrics lack %s", line)
		}
	}
}
