package office_test

import (
	"bytes"
	"fmt"
	"net/http"
	"testing"
	"time"

	"motcua/server/servertest"
)

// pastAction is what the supervisor's page offers to take back.
type pastAction struct {
	ID                           uint64
	Kind, Staff, Number, Counter string
	Line, Notice                 string
	Until                        time.Time
}

func actionsOf(p *servertest.Client) []pastAction {
	p.Server.T.Helper()
	var w struct {
		Actions []pastAction `json:"deeds"`
	}
	p.Must(http.StatusOK, "GET", "/api/v1/supervisor", nil, &w)
	return w.Actions
}

func TestEveryActionOfASupervisorIsTakenBack(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss, other := h.SignIn(h.Staff.Supervisor), h.SignIn(h.Staff.Administrator)
	h.Kiosk().Take("A", "")
	h.Kiosk().Take("B", "")
	h.ClerkAt("2")
	const path = "/api/v1/supervisor"
	for _, c := range []struct {
		kind, path string
		body       any
		status     int
	}{
		{"move", "/tickets/A001/move", map[string]any{"line": "B"}, 200},
		{"cancel", "/tickets/A001/cancel", nil, 200},
		{"close_line", "/lines/A/close", nil, 204},
		{"assign", "/counters/2/lines", map[string]any{"lines": []string{"C"}}, 204},
		{"close_counter", "/counters/2/close", nil, 204},
		{"post_notice", "/notices", map[string]any{"hall": "1", "text": "Quầy 3 mở lại lúc 10 giờ", "minutes": 30}, 201},
	} {
		_, before := boss.Ask("GET", path+"/tickets", nil)
		seats := fmt.Sprint(watchedBy(boss).Counters, watchedBy(boss).Lines, watchedBy(boss).Notices)
		boss.Must(c.status, "POST", path+c.path, c.body, nil)
		list := actionsOf(boss)
		if len(list) != 1 || list[0].Kind != c.kind || list[0].Staff != h.Staff.Supervisor.Username {
			t.Fatalf("after %s the actions are %+v", c.kind, list)
		}
		if fmt.Sprint(watchedBy(boss).Counters, watchedBy(boss).Lines, watchedBy(boss).Notices) == seats && c.kind != "cancel" && c.kind != "move" {
			t.Errorf("%s changed nothing", c.kind)
		}
		undo := fmt.Sprintf("%s/deeds/%d/undo", path, list[0].ID)
		other.Must(http.StatusNoContent, "POST", undo, nil, nil)
		if _, after := boss.Ask("GET", path+"/tickets", nil); !bytes.Equal(after, before) {
			t.Errorf("%s was not taken back: %s, it was %s", c.kind, after, before)
		}
		if got := fmt.Sprint(watchedBy(boss).Counters, watchedBy(boss).Lines, watchedBy(boss).Notices); got != seats {
			t.Errorf("%s was not taken back: %s, it was %s", c.kind, got, seats)
		}
		boss.Refused(http.StatusNotFound, "unknown_deed", "POST", undo, nil)
	}
	boss.Refused(http.StatusBadRequest, "out_of_range", "POST", path+"/deeds/x/undo", nil)
	boss.Must(http.StatusOK, "POST", path+"/tickets/A001/cancel", nil, nil)
	id := actionsOf(boss)[0].ID
	h.Step(3 * time.Minute)
	if list := actionsOf(boss); len(list) != 0 {
		t.Errorf("too late, and still offered: %+v", list)
	}
	boss.Refused(http.StatusConflict, "deed_too_late", "POST", fmt.Sprintf("%s/deeds/%d/undo", path, id), nil)
	h.SignIn(h.Staff.Clerk).Refused(http.StatusForbidden, "not_allowed", "POST", path+"/deeds/1/undo", nil)
}
