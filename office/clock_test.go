package office_test

import (
	"net/http"
	"testing"
	"time"

	"motcua/server/servertest"
)

// TestTheOfficeIsToldOfAClockThatCannotBeRight lets the clock go a year ahead and back, and
// then two days ahead, which somebody says is right.
func TestTheOfficeIsToldOfAClockThatCannotBeRight(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	boss := h.SignIn(h.Staff.Supervisor)
	seen := func() (a struct {
		At    time.Time
		Clock *struct{ Shows, Since time.Time }
	}) {
		t.Helper()
		boss.Must(http.StatusOK, "GET", "/api/v1/supervisor", nil, &a)
		return a
	}
	if a := seen(); a.Clock != nil {
		t.Errorf("the clock is right, the office is told %+v", a.Clock)
	}
	boss.Refused(http.StatusConflict, "clock_believed", "POST", "/api/v1/office/clock/trust", struct{}{})
	const year = 365 * 24 * time.Hour
	h.Jump(year)
	h.Tick()
	if a := seen(); a.Clock == nil || !a.At.Equal(servertest.Monday) || !a.Clock.Shows.Equal(servertest.Monday.Add(year)) {
		t.Errorf("a year ahead the office is told %+v at %s", a.Clock, a.At)
	}
	h.Jump(-year)
	h.Tick()
	if a := seen(); a.Clock != nil {
		t.Errorf("right again, the office is told %+v", a.Clock)
	}
	h.Jump(48 * time.Hour)
	boss.Must(http.StatusNoContent, "POST", "/api/v1/office/clock/trust", struct{}{}, nil)
	if a := seen(); a.Clock != nil || !a.At.Equal(servertest.Monday.Add(48*time.Hour)) {
		t.Errorf("trusted, the office is told %+v at %s", a.Clock, a.At)
	}
	h.SignIn(h.Staff.Clerk).Refused(http.StatusForbidden, "not_allowed", "POST", "/api/v1/office/clock/trust", struct{}{})
}
