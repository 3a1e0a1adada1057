package kiosk_test

import (
	"net/http"
	"testing"

	"motcua/server/servertest"
)

func TestStaffAreCalledFromAKiosk(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	k, boss := h.Kiosk(), h.SignIn(h.Staff.Supervisor)
	if d := stateOf(k); d.Help.Call != nil || d.Kiosk.Name != "Kiosk 1" || len(d.Neighbours) != 0 || len(d.Groups) != 6 || !d.Rating {
		t.Errorf("the kiosk is %+v", d)
	}
	var first, again struct{ ID uint64 }
	k.Must(http.StatusCreated, "POST", "/api/v1/kiosk/help", struct{}{}, &first)
	k.Must(http.StatusCreated, "POST", "/api/v1/kiosk/help", struct{}{}, &again)
	if first.ID == 0 || again != first {
		t.Errorf("two calls at once are %d and %d", first.ID, again.ID)
	}
	var calls struct {
		Items []struct {
			ID    uint64
			Name  string
			Times int
		}
	}
	const path = "/api/v1/office/help-calls"
	boss.Must(http.StatusOK, "GET", path, nil, &calls)
	if len(calls.Items) != 1 || calls.Items[0].Name != "Kiosk 1" || calls.Items[0].Times != 1 {
		t.Fatalf("the office sees %+v", calls)
	}
	boss.Must(http.StatusNoContent, "POST", path+"/"+quoted(t, first.ID)+"/answered", struct{}{}, nil)
	if d := stateOf(k); d.Help.Call == nil || *d.Help.Call != first.ID || !d.Help.Answered {
		t.Errorf("the kiosk is told %+v", d.Help)
	}
	boss.Must(http.StatusOK, "GET", path, nil, &calls)
	if len(calls.Items) != 0 {
		t.Errorf("the office still sees %+v", calls)
	}
	boss.Refused(http.StatusNotFound, "unknown_help_call", "POST", path+"/1/answered", struct{}{})
	h.SignIn(h.Staff.Clerk).Refused(http.StatusForbidden, "not_allowed", "GET", path, nil)
	h.Client("").Refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/kiosk/help", struct{}{})
}
