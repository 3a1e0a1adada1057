package server

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"motcua/center"
	"motcua/center/refusal"
)

func TestADemoLeavesARealCentreAlone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s, err := Open(context.Background(), Options{Dir: dir, Addr: "127.0.0.1:0"})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.FirstAdministrator(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := s.PrepareDemo(context.Background()); err == nil {
		t.Error("a demo was made of a real centre")
	}
	s.Center().View(func(st *center.State) {
		if len(st.Staff) != 1 {
			t.Errorf("the demo left %d members of staff in it", len(st.Staff))
		}
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Center().Do(context.Background(), operator, center.SignOut{Key: "x"}); err == nil {
		t.Error("a closed centre took a change")
	} else if r := (&answers{}).refusalOf(err); r.Code != refusal.Closing || statusOf(r) != 503 {
		t.Errorf("a closed centre answers %d %s", statusOf(r), r.Code)
	}
}

func TestALostPasswordIsMadeAnew(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s, err := Open(context.Background(), Options{Dir: dir, Addr: "127.0.0.1:0"})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.FirstAdministrator(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := RunPassword(context.Background(), &out, dir, "administrator"); err != nil {
		t.Fatal(err)
	}
	if err := RunPassword(context.Background(), io.Discard, dir, "nobody"); err == nil {
		t.Error("somebody unknown got a password")
	}
	_, password, _ := strings.Cut(strings.TrimSpace(out.String()), ": ")
	if s, err = Open(context.Background(), Options{Dir: dir, Addr: "127.0.0.1:0"}); err != nil {
		t.Fatal(err)
	}
	s.Center().View(func(st *center.State) {
		if ok, err := s.password.check(password, st.Staff["administrator"].Password); !ok || err != nil {
			t.Errorf("%q does not open: %v", password, err)
		}
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
