package server

import (
	"context"
	"net/http/httptest"
	"testing"
)

// TestOnlyADemoHasTheGallery asks both kinds of centre for it.
func TestOnlyADemoHasTheGallery(t *testing.T) {
	t.Parallel()
	for demo, want := range map[bool]int{true: 200, false: 404} {
		s, err := Open(context.Background(), Options{Dir: t.TempDir(), Addr: "127.0.0.1:0", Demo: demo})
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{"/gallery", "/gallery/kiosk.html", "/gallery/kiosk.js"} {
			answer, err := s.app.Test(httptest.NewRequest("GET", path, nil))
			if err != nil {
				t.Fatal(err)
			}
			if answer.StatusCode != want {
				t.Errorf("%s is answered %d, demo: %v", path, answer.StatusCode, demo)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
