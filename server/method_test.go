package server_test

import (
	"net/http"
	"testing"

	"motcua/server/servertest"
)

func TestAMethodThatNobodyKnowsGetsTheJSONOfEveryError(t *testing.T) {
	t.Parallel()
	kiosk := servertest.Open(t).Kiosk()
	for _, method := range []string{"FOO", "PROPFIND", "TRACE", "DELETE"} {
		kiosk.Refused(http.StatusMethodNotAllowed, "wrong_method", method, "/api/v1/centre", nil)
		kiosk.Refused(http.StatusNotFound, "unknown_path", method, "/api/v1/nothing", nil)
	}
	req, err := http.NewRequest("FOO", kiosk.Server.URL+"/api/v1/tickets", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := kiosk.HTTP.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	if allow := res.Header.Get("Allow"); res.StatusCode != http.StatusMethodNotAllowed || allow != "POST" || res.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("%s, Allow %q, headers %v", res.Status, allow, res.Header)
	}
}
