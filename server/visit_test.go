package server

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"
)

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
	h := open(t)
	k := h.kiosk()
	var got struct {
		Number, Procedure, Visit string
		Added                    []struct{ Code, Name string }
	}
	k.must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]any{
		"procedures": []string{"1.001193", "1.000894"}, "visit": "procedure", "touched_at": monday.Add(-12 * time.Second), "card": "",
	}, &got)
	if got.Number != "A001" || got.Procedure != "1.001193" || got.Visit != "procedure" || len(got.Added) != 1 || got.Added[0].Name == "" {
		t.Fatalf("the number is %+v", got)
	}
	for visit, number := range map[string]string{"result": "H001", "question": "T001", "postal": "K001"} {
		k.must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]any{"visit": visit, "touched_at": monday.Add(24 * time.Hour)}, &got)
		if got.Number != number || got.Visit != visit {
			t.Errorf("for a visit %s the number is %+v", visit, got)
		}
	}
	k.refused(http.StatusBadRequest, "unknown_visit", "POST", "/api/v1/tickets", map[string]string{"visit": "coffee"})
	k.refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/tickets", map[string]any{"procedures": []string{}})
	_, metrics := h.person("").ask("GET", "/metrics", nil)
	for _, line := range []string{`motcua_time_to_number_seconds_bucket{le="5"} 3`, `motcua_time_to_number_seconds_bucket{le="15"} 4`, "motcua_time_to_number_seconds_sum 12\n"} {
		if !strings.Contains(string(metrics), line) {
			t.Errorf("the metrics lack %s", line)
		}
	}
}

func TestStaffAreCalledFromAKiosk(t *testing.T) {
	t.Parallel()
	h := open(t)
	k, boss := h.kiosk(), h.signedIn(h.demo.Staff.Supervisor)
	if d := k.desk(); d.Help.Call != nil || d.Kiosk.Name != "Kiosk 1" || len(d.Neighbours) != 0 || len(d.Groups) != 6 || !d.Rating {
		t.Errorf("the kiosk is %+v", d)
	}
	var first, again struct{ ID uint64 }
	k.must(http.StatusCreated, "POST", "/api/v1/kiosk/help", struct{}{}, &first)
	k.must(http.StatusCreated, "POST", "/api/v1/kiosk/help", struct{}{}, &again)
	if first.ID == 0 || again != first {
		t.Errorf("two calls at once are %d and %d", first.ID, again.ID)
	}
	var calls struct {
		Items []struct {
			ID    uint64
			Name  string
			Times int
		}
	}
	const path = "/api/v1/office/help-calls"
	boss.must(http.StatusOK, "GET", path, nil, &calls)
	if len(calls.Items) != 1 || calls.Items[0].Name != "Kiosk 1" || calls.Items[0].Times != 1 {
		t.Fatalf("the office sees %+v", calls)
	}
	boss.must(http.StatusNoContent, "POST", path+"/"+quoted(t, first.ID)+"/answered", struct{}{}, nil)
	if d := k.desk(); d.Help.Call == nil || *d.Help.Call != first.ID || !d.Help.Answered {
		t.Errorf("the kiosk is told %+v", d.Help)
	}
	boss.must(http.StatusOK, "GET", path, nil, &calls)
	if len(calls.Items) != 0 {
		t.Errorf("the office still sees %+v", calls)
	}
	boss.refused(http.StatusNotFound, "unknown_help_call", "POST", path+"/1/answered", struct{}{})
	h.signedIn(h.demo.Staff.Clerk).refused(http.StatusForbidden, "not_allowed", "GET", path, nil)
	h.person("").refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/kiosk/help", struct{}{})
}

// ratings is what the office is told of them.
type ratings struct {
	Items, Days []struct {
		Day, Counter string
		Count        int
		Scores       []int
		Average      *float64
		Reasons      map[string]int
	}
}

func TestRatingsAreToldInSums(t *testing.T) {
	t.Parallel()
	h := open(t)
	k, boss, clerk := h.kiosk(), h.signedIn(h.demo.Staff.Supervisor), h.clerkAt("1")
	rate := func(score int, reasons ...string) {
		t.Helper()
		issued := k.take("A", "")
		clerk.counter("1", "call-next", struct{}{})
		k.refused(http.StatusConflict, "ticket_called", "POST", "/api/v1/ratings", map[string]any{"number": issued.Number, "score": score})
		clerk.counter("1", "finish", map[string]string{"outcome": "served"})
		var phone struct{ Rating string }
		h.person("").must(http.StatusOK, "GET", "/api/v1/tickets/"+issued.Token, nil, &phone)
		if phone.Rating != "ask" {
			t.Errorf("the phone is told %q", phone.Rating)
		}
		body := map[string]any{"token": issued.Token, "score": score, "reasons": reasons}
		h.person("").must(http.StatusCreated, "POST", "/api/v1/ratings", body, nil)
		h.person("").refused(http.StatusConflict, "already_rated", "POST", "/api/v1/ratings", body)
		h.person("").refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/ratings", map[string]any{"number": issued.Number, "score": 1})
	}
	for _, score := range []int{5, 4, 5, 4} {
		rate(score)
	}
	var sums ratings
	boss.must(http.StatusOK, "GET", "/api/v1/office/ratings", nil, &sums)
	if len(sums.Items) != 1 || sums.Items[0].Count != 4 || sums.Items[0].Average != nil || sums.Items[0].Scores != nil || sums.Days[0].Average != nil {
		t.Fatalf("of four ratings the office is told %+v", sums)
	}
	rate(1, "waiting", "papers")
	boss.must(http.StatusOK, "GET", "/api/v1/office/ratings?from=2026-11-23&to=2026-11-23", nil, &sums)
	one := sums.Items[0]
	if one.Counter != "1" || one.Count != 5 || one.Average == nil || *one.Average != 3.8 || one.Reasons["papers"] != 1 || sums.Days[0].Count != 5 {
		t.Fatalf("of five ratings the office is told %+v", sums)
	}
	_, audit := boss.ask("GET", "/api/v1/supervisor/audit?limit=200", nil)
	if text := string(audit); !strings.Contains(text, "rating_given") || strings.Contains(text, "score") || strings.Contains(text, "papers") {
		t.Error("the audit does not know of the ratings, or tells what they were")
	}
	for _, line := range strings.Split(string(audit), `{"seq":`) {
		if strings.Contains(line, "rating_given") && (strings.Contains(line, "-A00") || strings.Contains(line, `"counter"`)) {
			t.Errorf("the audit tells whose rating it is: %s", line)
		}
	}
	rate(2, "waiting")
	boss.must(http.StatusOK, "GET", "/api/v1/office/ratings", nil, &sums)
	if six := sums.Items[0]; six.Count != 6 || *six.Average != 3.8 || *sums.Days[0].Average != 3.8 || six.Reasons["waiting"] != 1 {
		t.Fatalf("the sixth rating is told by itself: %+v", sums)
	}
	boss.refused(http.StatusBadRequest, "bad_date", "GET", "/api/v1/office/ratings?from=x", nil)
	k.refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/ratings", map[string]any{"score": 5})
	h.signedIn(h.demo.Staff.Clerk).refused(http.StatusForbidden, "not_allowed", "GET", "/api/v1/office/ratings", nil)
}
