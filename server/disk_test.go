package server

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
)

// fullAt is the file size in bytes at which the disk is full: the data file grows by
// 16 MiB at a time, so it is reached with the second growth.
const fullAt = 24 << 20

func TestAFullDiskStopsTheCentreAndLosesNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	c := start(t, dir, fmt.Sprintf("%s=%d", childLimit, fullAt))
	h := &house{t: t, Server: &Server{url: c.access.URL}}
	kiosk, anyone := h.person(c.access.KioskToken), h.person("")
	first := kiosk.take("A", "")
	clerk := h.signedIn(c.access.Staff.Clerk)
	clerk.must(http.StatusOK, "POST", "/api/v1/counters/1/sit", struct{}{}, nil)
	body := dossierBody()
	documents := make([]map[string]any, 100)
	for i := range documents {
		documents[i] = map[string]any{"name": strings.Repeat("x", 550), "copies": 1}
	}
	body["documents"] = documents
	clerk.counter("1", "call-next", struct{}{})
	var codes []string
	for range 2000 {
		var lodged struct{ Code string }
		if status, answer := clerk.ask("POST", "/api/v1/dossiers", body); status != http.StatusCreated {
			if status != http.StatusServiceUnavailable || !bytes.Contains(answer, []byte("storage_stopped")) {
				t.Fatalf("on a full disk: %d %s", status, answer)
			}
			break
		} else if err := json.Unmarshal(answer, &lodged); err != nil {
			t.Fatal(err)
		}
		codes = append(codes, lodged.Code)
	}
	_, before := anyone.ask("GET", "/api/v1/lines", nil)
	kiosk.refused(http.StatusServiceUnavailable, "storage_stopped", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
	anyone.refused(http.StatusServiceUnavailable, "storage_stopped", "GET", "/readyz", nil)
	var lines struct{ Items []struct{ Waiting int } }
	if err := json.Unmarshal(before, &lines); err != nil || lines.Items[0].Waiting != 0 {
		t.Errorf("the refused number waits: %s", before)
	}
	c.kill()
	if !strings.Contains(c.errors.String(), "start the program again") {
		t.Errorf("the process did not say why it stopped: %s", c.errors)
	}

	c = start(t, dir)
	defer c.kill()
	h = &house{t: t, Server: &Server{url: c.access.URL}}
	clerk = h.signedIn(c.access.Staff.Clerk)
	for _, code := range codes {
		clerk.must(http.StatusOK, "GET", "/api/v1/dossiers/"+code, nil, nil)
	}
	var followed struct{ Number string }
	h.person("").must(http.StatusOK, "GET", "/api/v1/tickets/"+first.Token, nil, &followed)
	if next := h.person(c.access.KioskToken).take("A", ""); next.Number != "A002" || followed.Number != "A001" {
		t.Errorf("after the restart: first %s, next %s", followed.Number, next.Number)
	}
}

func TestCtrlCLosesNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	c := start(t, dir)
	kiosk := (&house{t: t, Server: &Server{url: c.access.URL}}).person(c.access.KioskToken)
	for range 5 {
		kiosk.take("A", "")
	}
	if err := c.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := c.cmd.Wait(); err != nil {
		t.Fatalf("Ctrl-C ended with %v: %s", err, c.errors)
	}
	var out bytes.Buffer
	if err := RunVerify(&out, dir); err != nil || !strings.Contains(out.String(), "5 tickets") {
		t.Errorf("verify: %v, %s", err, out.String())
	}
}
