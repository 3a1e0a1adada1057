package counter_test

import (
	"net/http"
	"testing"
	"time"

	"motcua/server/servertest"
)

func TestTheButtonActsForItsCounter(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	k := h.Kiosk()
	k.Take("A", "")
	k.Take("A", "")
	button := h.Client(h.ButtonTokens["2"])
	button.Refused(http.StatusConflict, "counter_empty", "POST", "/api/v1/button", map[string]string{"press": "next"})
	h.Step(2 * time.Second)
	h.ClerkAt("2")
	press := func() servertest.Ticket {
		var a struct{ Ticket servertest.Ticket }
		button.Must(http.StatusOK, "POST", "/api/v1/button", map[string]string{"press": "next"}, &a)
		return a.Ticket
	}
	if first, bounce := press(), press(); first.Number != "A001" || bounce.Number != "A001" {
		t.Fatalf("a bounce called %s, then %s", first.Number, bounce.Number)
	}
	h.Step(1600 * time.Millisecond)
	button.Refused(http.StatusConflict, "ticket_in_hand", "POST", "/api/v1/button", map[string]string{"press": "next"})
	button.Must(http.StatusOK, "POST", "/api/v1/button", map[string]string{"press": "finish"}, nil)
	h.Step(1600 * time.Millisecond)
	if second := press(); second.Number != "A002" {
		t.Fatalf("the next press called %s", second.Number)
	}
	button.Refused(http.StatusBadRequest, "out_of_range", "POST", "/api/v1/button", map[string]any{"press": "recall", "battery": 101})
	button.Must(http.StatusOK, "POST", "/api/v1/button", map[string]any{"press": "recall", "battery": 42}, nil)
	h.Client("no-such-token").Refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/button", map[string]string{"press": "next"})
	h.Kiosk().Refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/button", map[string]string{"press": "next"})
	admin := h.SignIn(h.Staff.Administrator)
	var turned struct{ Items []struct{ Kind string } }
	admin.Must(http.StatusOK, "GET", "/api/v1/office/rejections", nil, &turned)
	if len(turned.Items) != 1 || turned.Items[0].Kind != "button" {
		t.Errorf("the office is told of %+v", turned.Items)
	}
	var devices struct {
		Items []struct {
			Counter  string
			Battery  *int
			LastSeen string `json:"last_seen"`
		}
	}
	admin.Must(http.StatusOK, "GET", "/api/v1/office/devices", nil, &devices)
	for _, d := range devices.Items {
		if d.Counter == "2" && (d.Battery == nil || *d.Battery != 42 || d.LastSeen == "") {
			t.Errorf("the office sees counter 2's button as %+v", d)
		}
	}
}
