package server_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"

	"motcua/server"
	"motcua/server/servertest"
)

// fullAt is the file size in bytes at which the disk is full: the data file grows by
// 16 MiB at a time, so it is reached with the second growth.
const fullAt = 24 << 20

func TestAFullDiskStopsTheCentreAndLosesNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	c := start(t, dir, fmt.Sprintf("%s=%d", childLimit, fullAt))
	h := c.Server
	kiosk, anyone := h.Client(c.KioskToken), h.Client("")
	first := kiosk.Take("A", "")
	clerk := h.SignIn(c.Staff.Clerk)
	clerk.Must(http.StatusOK, "POST", "/api/v1/counters/1/sit", struct{}{}, nil)
	body := servertest.Dossier()
	documents := make([]map[string]any, 100)
	for i := range documents {
		documents[i] = map[string]any{"name": strings.Repeat("x", 550), "copies": 1}
	}
	body["documents"] = documents
	clerk.Counter("1", "call-next", struct{}{})
	var codes []string
	for range 2000 {
		var lodged struct{ Code string }
		if status, answer := clerk.Ask("POST", "/api/v1/dossiers", body); status != http.StatusCreated {
			if status != http.StatusServiceUnavailable || !bytes.Contains(answer, []byte("storage_stopped")) {
				t.Fatalf("on a full disk: %d %s", status, answer)
			}
			break
		} else if err := json.Unmarshal(answer, &lodged); err != nil {
			t.Fatal(err)
		}
		codes = append(codes, lodged.Code)
	}
	_, before := anyone.Ask("GET", "/api/v1/lines", nil)
	kiosk.Refused(http.StatusServiceUnavailable, "storage_stopped", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
	anyone.Refused(http.StatusServiceUnavailable, "storage_stopped", "GET", "/readyz", nil)
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
	h = c.Server
	clerk = h.SignIn(c.Staff.Clerk)
	for _, code := range codes {
		clerk.Must(http.StatusOK, "GET", "/api/v1/dossiers/"+code, nil, nil)
	}
	var followed struct{ Number string }
	h.Client("").Must(http.StatusOK, "GET", "/api/v1/tickets/"+first.Token, nil, &followed)
	if next := h.Client(c.KioskToken).Take("A", ""); next.Number != "A002" || followed.Number != "A001" {
		t.Errorf("after the restart: first %s, next %s", followed.Number, next.Number)
	}
}

func TestCtrlCLosesNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	c := start(t, dir)
	kiosk := c.Server.Client(c.KioskToken)
	for range 5 {
		kiosk.Take("A", "")
	}
	if err := c.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := c.cmd.Wait(); err != nil {
		t.Fatalf("Ctrl-C ended with %v: %s", err, c.errors)
	}
	var out bytes.Buffer
	if err := server.RunVerify(&out, dir); err != nil || !strings.Contains(out.String(), "5 tickets") {
		t.Errorf("verify: %v, %s", err, out.String())
	}
}
