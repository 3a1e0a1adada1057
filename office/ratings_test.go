package office_test

import (
	"net/http"
	"strings"
	"testing"

	"motcua/server/servertest"
)

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
	h := servertest.Open(t)
	k, boss, clerk := h.Kiosk(), h.SignIn(h.Staff.Supervisor), h.ClerkAt("1")
	rate := func(score int, reasons ...string) {
		t.Helper()
		issued := k.Take("A", "")
		clerk.Counter("1", "call-next", struct{}{})
		k.Refused(http.StatusConflict, "ticket_called", "POST", "/api/v1/ratings", map[string]any{"number": issued.Number, "score": score})
		clerk.Counter("1", "finish", map[string]string{"outcome": "served"})
		var phone struct{ Rating string }
		h.Client("").Must(http.StatusOK, "GET", "/api/v1/tickets/"+issued.Token, nil, &phone)
		if phone.Rating != "ask" {
			t.Errorf("the phone is told %q", phone.Rating)
		}
		body := map[string]any{"token": issued.Token, "score": score, "reasons": reasons}
		h.Client("").Must(http.StatusCreated, "POST", "/api/v1/ratings", body, nil)
		h.Client("").Refused(http.StatusConflict, "already_rated", "POST", "/api/v1/ratings", body)
		h.Client("").Refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/ratings", map[string]any{"number": issued.Number, "score": 1})
	}
	for _, score := range []int{5, 4, 5, 4} {
		rate(score)
	}
	var sums ratings
	boss.Must(http.StatusOK, "GET", "/api/v1/office/ratings", nil, &sums)
	if len(sums.Items) != 1 || sums.Items[0].Count != 4 || sums.Items[0].Average != nil || sums.Items[0].Scores != nil || sums.Days[0].Average != nil {
		t.Fatalf("of four ratings the office is told %+v", sums)
	}
	rate(1, "waiting", "papers")
	boss.Must(http.StatusOK, "GET", "/api/v1/office/ratings?from=2026-11-23&to=2026-11-23", nil, &sums)
	one := sums.Items[0]
	if one.Counter != "1" || one.Count != 5 || one.Average == nil || *one.Average != 3.8 || one.Reasons["papers"] != 1 || sums.Days[0].Count != 5 {
		t.Fatalf("of five ratings the office is told %+v", sums)
	}
	_, audit := boss.Ask("GET", "/api/v1/supervisor/audit?limit=200", nil)
	if text := string(audit); !strings.Contains(text, "rating_given") || strings.Contains(text, "score") || strings.Contains(text, "papers") {
		t.Error("the audit does not know of the ratings, or tells what they were")
	}
	for _, line := range strings.Split(string(audit), `{"seq":`) {
		if strings.Contains(line, "rating_given") && (strings.Contains(line, "-A00") || strings.Contains(line, `"counter"`)) {
			t.Errorf("the audit tells whose rating it is: %s", line)
		}
	}
	rate(2, "waiting")
	boss.Must(http.StatusOK, "GET", "/api/v1/office/ratings", nil, &sums)
	if six := sums.Items[0]; six.Count != 6 || *six.Average != 3.8 || *sums.Days[0].Average != 3.8 || six.Reasons["waiting"] != 1 {
		t.Fatalf("the sixth rating is told by itself: %+v", sums)
	}
	boss.Refused(http.StatusBadRequest, "bad_date", "GET", "/api/v1/office/ratings?from=x", nil)
	k.Refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/ratings", map[string]any{"score": 5})
	h.SignIn(h.Staff.Clerk).Refused(http.StatusForbidden, "not_allowed", "GET", "/api/v1/office/ratings", nil)
}
