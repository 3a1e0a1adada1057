package server

import (
	"net/http"
	"testing"
)

func TestAMethodThatNobodyKnowsGetsTheJSONOfEveryError(t *testing.T) {
	t.Parallel()
	kiosk := open(t).kiosk()
	for _, method := range []string{"FOO", "PROPFIND", "TRACE", "DELETE"} {
		kiosk.refused(http.StatusMethodNotAllowed, "wrong_method", method, "/api/v1/centre", nil)
		kiosk.refused(http.StatusNotFound, "unknown_path", method, "/api/v1/nothing", nil)
	}
	req, err := http.NewRequest("FOO", kiosk.h.URL()+"/api/v1/tickets", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := kiosk.client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	if allow := res.Header.Get("Allow"); res.StatusCode != http.StatusMethodNotAllowed || allow != "POST" || res.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%s, Allow %q, headers %v", res.Status, allow, res.Header)
	}
}
