package office_test

import (
	"bytes"
	"net/http"
	"os/exec"
	"strings"
	"testing"
	"time"

	"motcua/server/servertest"
)

func TestAnAdministratorChangesSettingsWhileTheDayRuns(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	admin, boss := h.SignIn(h.Staff.Administrator), h.SignIn(h.Staff.Supervisor)
	h.Kiosk().Take("A", "")
	h.ClerkAt("1")
	h.Step(6 * time.Minute)
	if got := watchedBy(boss).Lines[0].Light; got != "green" {
		t.Fatalf("after six minutes the light is %s", got)
	}
	const path = "/api/v1/office/settings/alerts"
	seen := admin.Section("alerts")
	body := map[string]any{"revision": seen.Revision, "value": map[string]int{"amber_minutes": 3, "red_minutes": 5}}
	boss.Refused(http.StatusForbidden, "not_allowed", "PUT", path, body)
	var now servertest.Section
	admin.Must(http.StatusOK, "PUT", path, body, &now)
	if got := watchedBy(boss).Lines[0]; got.Light != "red" || got.Late != 1 {
		t.Errorf("with new alerts the line is %+v", got)
	}
	admin.Must(http.StatusOK, "PUT", path, body, nil)
	if again := boss.Section("alerts"); again.Revision != now.Revision {
		t.Errorf("the revision is %s, the answer said %s", again.Revision, now.Revision)
	}
	body["value"] = map[string]int{"amber_minutes": 4, "red_minutes": 5}
	admin.Refused(http.StatusConflict, "settings_changed_meanwhile", "PUT", path, body)
	body["revision"] = now.Revision
	body["value"] = map[string]int{"amber_minutes": 5, "red_minutes": 5}
	admin.Refused(http.StatusBadRequest, "red_before_amber", "PUT", path, body)
	body["value"] = map[string]int{"amber": 5}
	admin.Refused(http.StatusBadRequest, "unknown_field", "PUT", path, body)
	admin.Refused(http.StatusBadRequest, "wrong_type", "PUT", path, map[string]any{"value": map[string]string{"amber_minutes": "x"}})
	for _, nothing := range []any{map[string]any{"revision": now.Revision}, map[string]any{"value": nil}} {
		admin.Refused(http.StatusBadRequest, "field_missing", "PUT", path, nothing)
	}
	admin.Refused(http.StatusNotFound, "unknown_section", "PUT", "/api/v1/office/settings/colours", body)
	h.Client("").Refused(http.StatusUnauthorized, "not_signed_in", "GET", "/api/v1/office/settings", nil)
	h.SignIn(h.Staff.Clerk).Refused(http.StatusForbidden, "not_allowed", "GET", "/api/v1/office/settings", nil)
}

func TestTheCentresNewNameIsOnItsPapers(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	admin := h.SignIn(h.Staff.Administrator)
	seen := admin.Section("centre")
	admin.Must(http.StatusOK, "PUT", "/api/v1/office/settings/centre", map[string]any{
		"revision": seen.Revision,
		"value":    map[string]string{"name": "Trung tâm phường Thục Phán", "parent": "UBND PHƯỜNG THỤC PHÁN", "place": "Cao Bằng", "suffix": "TTPVHCC"},
	}, nil)
	var centre struct{ Name string }
	h.Client("").Must(http.StatusOK, "GET", "/api/v1/centre", nil, &centre)
	if centre.Name != "Trung tâm phường Thục Phán" {
		t.Errorf("the pages say %q", centre.Name)
	}
	h.Kiosk().Take("A", "")
	clerk := h.ClerkAt("1")
	clerk.Counter("1", "call-next", nil)
	var lodged struct{ Code string }
	clerk.Must(http.StatusCreated, "POST", "/api/v1/dossiers", servertest.Dossier(), &lodged)
	_, pdf := clerk.Ask("GET", "/api/v1/dossiers/"+lodged.Code+"/receipt.pdf", nil)
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

// A supervisor reads the settings and sets none: the kiosks' PIN is not shown, nor the
// revision, which follows from it.
func TestThePINIsShownToWhoSetsIt(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	admin, boss := h.SignIn(h.Staff.Administrator), h.SignIn(h.Staff.Supervisor)
	admin.Change("kiosks", func(v map[string]any) { v["pin"] = "246810" })
	if pin := string(admin.Section("kiosks").Value); !strings.Contains(pin, "246810") {
		t.Errorf("the administrator reads %s", pin)
	}
	if seen := boss.Section("kiosks"); string(seen.Value) != "{}" || seen.Revision != "" {
		t.Errorf("a supervisor reads %s of %q", seen.Value, seen.Revision)
	}
	if seen := boss.Section("lines"); len(seen.Value) < 10 || seen.Revision == "" {
		t.Errorf("a supervisor reads of the lines %s", seen.Value)
	}
}
