package server

import (
	"context"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"motcua/center"
	"motcua/center/records"
)

// unmarked is what releases before the PHC strings stored of the password mat-khau-123.
const unmarked = "MDEyMzQ1Njc4OWFiY2RlZg$UTWjiX/iMVEQeikHPIDG77W2AyqMZ21AboaviIBrolk"

// signInAfterStart starts a centre on a directory, lets a clerk sign in and returns the
// status and what is then stored of the password.
func signInAfterStart(t *testing.T, dir, password string, prepare func(*Server)) (status int, stored string) {
	t.Helper()
	s, err := Open(context.Background(), Options{Dir: dir, Addr: "127.0.0.1:0", Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	prepare(s)
	served := make(chan error, 1)
	go func() { served <- s.Serve() }()
	res, err := http.Post(s.URL()+"/api/v1/session", "application/json", strings.NewReader(fmt.Sprintf(`{"username":"ha","password":%q}`, password)))
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	s.Center().View(func(st *center.State) { stored = st.Staff["ha"].Password })
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if err := <-served; err != nil {
		t.Error(err)
	}
	return res.StatusCode, stored
}

func TestAHashOfAnOlderReleaseIsRenewedAtTheNextSignIn(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "centre")
	add := func(s *Server) {
		if _, err := s.center.Do(context.Background(), operator, center.AddStaff{Username: "ha", Name: "Nông Thị Hà", Role: records.Clerk, Password: unmarked}); err != nil {
			t.Fatal(err)
		}
	}
	nothing := func(*Server) {}
	if status, stored := signInAfterStart(t, dir, "mat-khau-124", add); status != http.StatusUnauthorized || stored != unmarked {
		t.Fatalf("a wrong password: %d, stored %q", status, stored)
	}
	status, renewed := signInAfterStart(t, dir, "mat-khau-123", nothing)
	if status != http.StatusNoContent || !strings.HasPrefix(renewed, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Fatalf("the right password: %d, stored %q", status, renewed)
	}
	if status, stored := signInAfterStart(t, dir, "mat-khau-123", nothing); status != http.StatusNoContent || stored != renewed {
		t.Errorf("after a restart: %d, stored %q, was %q", status, stored, renewed)
	}
	if status, _ := signInAfterStart(t, dir, "mat-khau-124", nothing); status != http.StatusUnauthorized {
		t.Errorf("a wrong password after the renewal: %d", status)
	}
	dearer := func(s *Server) { s.password.cost.Iterations = 3 }
	if status, stored := signInAfterStart(t, dir, "mat-khau-123", dearer); status != http.StatusNoContent || !strings.Contains(stored, "t=3,p=1$") {
		t.Errorf("with a higher cost: %d, stored %q", status, stored)
	}
	if status, stored := signInAfterStart(t, dir, "mat-khau-123", nothing); status != http.StatusNoContent || !strings.Contains(stored, "t=3,p=1$") {
		t.Errorf("a hash that costs more than a new one: %d, stored %q", status, stored)
	}
}

func TestAStoredHashThatCannotBeReadIsNoPassword(t *testing.T) {
	t.Parallel()
	p, err := newPasswords(passwordCost)
	if err != nil {
		t.Fatal(err)
	}
	for _, stored := range []string{"$", "salt", "c2FsdA$", "$argon2id$v=19$m=19456,t=0,p=1$c2FsdA$a2V5", "$argon2id$v=19$m=19456,t=1,p=0$c2FsdA$a2V5", "$2a$10$abc"} {
		if ok, err := p.check("", stored); ok || err == nil {
			t.Errorf("%q: %v, %v", stored, ok, err)
		}
	}
	if ok, err := p.check("", ""); ok || err != nil {
		t.Errorf("nobody's password: %v, %v", ok, err)
	}
}
