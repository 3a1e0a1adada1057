package server

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// sectionAnswer is a section of the settings as the office reads it.
type sectionAnswer struct {
	Section, Revision string
	Value             json.RawMessage
}

func (p *person) section(name string) sectionAnswer {
	p.h.t.Helper()
	var all struct{ Items []sectionAnswer }
	p.must(http.StatusOK, "GET", "/api/v1/office/settings", nil, &all)
	for _, x := range all.Items {
		if x.Section == name {
			return x
		}
	}
	p.h.t.Fatalf("there is no section %s", name)
	return sectionAnswer{}
}

func TestAnAdministratorChangesSettingsWhileTheDayRuns(t *testing.T) {
	t.Parallel()
	h := open(t)
	admin, boss := h.signedIn(h.demo.Staff.Administrator), h.signedIn(h.demo.Staff.Supervisor)
	h.kiosk().take("A", "")
	h.clerkAt("1")
	h.step(6 * time.Minute)
	if got := boss.watch().Lines[0].Light; got != "green" {
		t.Fatalf("after six minutes the light is %s", got)
	}
	const path = "/api/v1/office/settings/alerts"
	seen := admin.section("alerts")
	body := map[string]any{"revision": seen.Revision, "value": map[string]int{"amber_minutes": 3, "red_minutes": 5}}
	boss.refused(http.StatusForbidden, "not_allowed", "PUT", path, body)
	var now sectionAnswer
	admin.must(http.StatusOK, "PUT", path, body, &now)
	if got := boss.watch().Lines[0]; got.Light != "red" || got.Late != 1 {
		t.Errorf("with new alerts the line is %+v", got)
	}
	admin.must(http.StatusOK, "PUT", path, body, nil)
	if again := boss.section("alerts"); again.Revision != now.Revision {
		t.Errorf("the revision is %s, the answer said %s", again.Revision, now.Revision)
	}
	body["value"] = map[string]int{"amber_minutes": 4, "red_minutes": 5}
	admin.refused(http.StatusConflict, "settings_changed_meanwhile", "PUT", path, body)
	body["revision"] = now.Revision
	body["value"] = map[string]int{"amber_minutes": 5, "red_minutes": 5}
	admin.refused(http.StatusBadRequest, "red_before_amber", "PUT", path, body)
	body["value"] = map[string]int{"amber": 5}
	admin.refused(http.StatusBadRequest, "unknown_field", "PUT", path, body)
	admin.refused(http.StatusBadRequest, "wrong_type", "PUT", path, map[string]any{"value": map[string]string{"amber_minutes": "x"}})
	for _, nothing := range []any{map[string]any{"revision": now.Revision}, map[string]any{"value": nil}} {
		admin.refused(http.StatusBadRequest, "field_missing", "PUT", path, nothing)
	}
	admin.refused(http.StatusNotFound, "unknown_section", "PUT", "/api/v1/office/settings/colours", body)
	h.person("").refused(http.StatusUnauthorized, "not_signed_in", "GET", "/api/v1/office/settings", nil)
	h.signedIn(h.demo.Staff.Clerk).refused(http.StatusForbidden, "not_allowed", "GET", "/api/v1/office/settings", nil)
}

func TestTheCentresNewNameIsOnItsPapers(t *testing.T) {
	t.Parallel()
	h := open(t)
	admin := h.signedIn(h.demo.Staff.Administrator)
	seen := admin.section("centre")
	admin.must(http.StatusOK, "PUT", "/api/v1/office/settings/centre", map[string]any{
		"revision": seen.Revision,
		"value":    map[string]string{"name": "Trung tâm phường Thục Phán", "parent": "UBND PHƯỜNG THỤC PHÁN", "place": "Cao Bằng", "suffix": "TTPVHCC"},
	}, nil)
	var centre struct{ Name string }
	h.person("").must(http.StatusOK, "GET", "/api/v1/centre", nil, &centre)
	if centre.Name != "Trung tâm phường Thục Phán" {
		t.Errorf("the pages say %q", centre.Name)
	}
	h.kiosk().take("A", "")
	clerk := h.clerkAt("1")
	clerk.counter("1", "call-next", nil)
	var lodged struct{ Code string }
	clerk.must(http.StatusCreated, "POST", "/api/v1/dossiers", dossierBody(), &lodged)
	_, pdf := clerk.ask("GET", "/api/v1/dossiers/"+lodged.Code+"/receipt.pdf", nil)
	read := exec.Command("pdftotext", "-", "-")
	read.Stdin = bytes.NewReader(pdf)
	text, err := read.Output()
	if err != nil {
		t.Fatal(err)
	}
	if words := strings.Join(strings.Fields(string(text)), " "); !strings.Contains(words, "TRUNG TÂM PHƯỜNG THỤC PHÁN") {
		t.Errorf("the receipt says %s", words)
	}
}

// pastDeed is what the supervisor's page offers to take back.
type pastDeed struct {
	ID                           uint64
	Kind, Staff, Number, Counter string
	Line, Notice                 string
	Until                        time.Time
}

func (p *person) deeds() []pastDeed {
	p.h.t.Helper()
	var w struct{ Deeds []pastDeed }
	p.must(http.StatusOK, "GET", "/api/v1/supervisor", nil, &w)
	return w.Deeds
}

func TestEveryDeedOfASupervisorIsTakenBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	boss, other := h.signedIn(h.demo.Staff.Supervisor), h.signedIn(h.demo.Staff.Administrator)
	h.kiosk().take("A", "")
	h.kiosk().take("B", "")
	h.clerkAt("2")
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
		_, before := boss.ask("GET", path+"/tickets", nil)
		seats := fmt.Sprint(boss.watch().Counters, boss.watch().Lines, boss.watch().Notices)
		boss.must(c.status, "POST", path+c.path, c.body, nil)
		list := boss.deeds()
		if len(list) != 1 || list[0].Kind != c.kind || list[0].Staff != h.demo.Staff.Supervisor.Username {
			t.Fatalf("after %s the deeds are %+v", c.kind, list)
		}
		if fmt.Sprint(boss.watch().Counters, boss.watch().Lines, boss.watch().Notices) == seats && c.kind != "cancel" && c.kind != "move" {
			t.Errorf("%s changed nothing", c.kind)
		}
		undo := fmt.Sprintf("%s/deeds/%d/undo", path, list[0].ID)
		other.must(http.StatusNoContent, "POST", undo, nil, nil)
		if _, after := boss.ask("GET", path+"/tickets", nil); !bytes.Equal(after, before) {
			t.Errorf("%s was not taken back: %s, it was %s", c.kind, after, before)
		}
		if got := fmt.Sprint(boss.watch().Counters, boss.watch().Lines, boss.watch().Notices); got != seats {
			t.Errorf("%s was not taken back: %s, it was %s", c.kind, got, seats)
		}
		boss.refused(http.StatusNotFound, "unknown_deed", "POST", undo, nil)
	}
	boss.refused(http.StatusBadRequest, "out_of_range", "POST", path+"/deeds/x/undo", nil)
	boss.must(http.StatusOK, "POST", path+"/tickets/A001/cancel", nil, nil)
	id := boss.deeds()[0].ID
	h.step(3 * time.Minute)
	if list := boss.deeds(); len(list) != 0 {
		t.Errorf("too late, and still offered: %+v", list)
	}
	boss.refused(http.StatusConflict, "deed_too_late", "POST", fmt.Sprintf("%s/deeds/%d/undo", path, id), nil)
	h.signedIn(h.demo.Staff.Clerk).refused(http.StatusForbidden, "not_allowed", "POST", path+"/deeds/1/undo", nil)
}

func TestASlipIsGivenOutAgain(t *testing.T) {
	t.Parallel()
	h := open(t)
	boss := h.signedIn(h.demo.Staff.Supervisor)
	issued := h.kiosk().take("A", "")
	var slip struct {
		Ticket struct {
			Number string
			QRURL  string `json:"qr_url"`
		}
		Centre   string
		LineName map[string]string `json:"line_name"`
		Counters []string
	}
	boss.must(http.StatusOK, "POST", "/api/v1/supervisor/tickets/a001/reprint", nil, &slip)
	if slip.Ticket.Number != issued.Number || slip.Ticket.QRURL == "" || slip.Centre == "" || slip.LineName["vi"] == "" || len(slip.Counters) == 0 {
		t.Errorf("the slip is %+v", slip)
	}
	if status, text := boss.ask("GET", "/api/v1/supervisor/audit?limit=1", nil); status != 200 || !strings.Contains(string(text), "ticket_reprinted") {
		t.Errorf("the audit says %d %s", status, text)
	}
	if got := boss.watch().Lines[0].Waiting; got != 1 {
		t.Errorf("%d wait", got)
	}
}

// A supervisor reads the settings and sets none: the kiosks' PIN is not shown, nor the
// revision, which follows from it.
func TestThePINIsShownToWhoSetsIt(t *testing.T) {
	t.Parallel()
	h := open(t)
	admin, boss := h.signedIn(h.demo.Staff.Administrator), h.signedIn(h.demo.Staff.Supervisor)
	admin.change("kiosks", func(v map[string]any) { v["pin"] = "246810" })
	if pin := string(admin.section("kiosks").Value); !strings.Contains(pin, "246810") {
		t.Errorf("the administrator reads %s", pin)
	}
	if seen := boss.section("kiosks"); string(seen.Value) != "{}" || seen.Revision != "" {
		t.Errorf("a supervisor reads %s of %q", seen.Value, seen.Revision)
	}
	if seen := boss.section("lines"); len(seen.Value) < 10 || seen.Revision == "" {
		t.Errorf("a supervisor reads of the lines %s", seen.Value)
	}
}
