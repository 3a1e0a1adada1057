package display

import (
	"io"
	"net/http"
	"testing"

	"github.com/gorilla/websocket"
)

// refusedWith is the code with which the server refuses a websocket.
func refusedWith(t *testing.T, url string, header http.Header) string {
	t.Helper()
	ws, answer, err := websocket.DefaultDialer.Dial(url, header)
	if err == nil {
		ws.Close()
		t.Fatalf("%s was let in", url)
	}
	if answer == nil {
		t.Fatal(err)
	}
	return body(t, answer)
}

func body(t *testing.T, answer *http.Response) string {
	t.Helper()
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestRefusals(t *testing.T) {
	s := open(t, Options{MaxSockets: 1})
	ws, web := "ws://"+s.addr+"/ws/board", "http://"+s.addr
	if code := refusedWith(t, ws+"?hall=9", nil); code != "unknown_hall" {
		t.Errorf("a hall that does not exist: %q", code)
	}
	if code := refusedWith(t, ws, http.Header{"Origin": {"http://elsewhere.example"}}); code != "origin_not_allowed" {
		t.Errorf("another site's page: %q", code)
	}
	for path, want := range map[string]string{"/api/v1/board?hall=9": "unknown_hall", "/ws/board": "websocket_expected"} {
		answer, err := http.Get(web + path)
		if err != nil {
			t.Fatal(err)
		}
		if code := body(t, answer); code != want {
			t.Errorf("GET %s: %q, want %q", path, code, want)
		}
	}
	own, _, err := websocket.DefaultDialer.Dial(ws, http.Header{"Origin": {web}})
	if err != nil {
		t.Fatalf("our own page: %v", err)
	}
	defer own.Close()
	until(t, func() bool { return s.Sockets() == 1 })
	if code := refusedWith(t, ws, nil); code != "display_full" {
		t.Errorf("one too many: %q", code)
	}
}
