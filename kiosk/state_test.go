package kiosk_test

import (
	"net/http"
	"testing"
	"time"

	"motcua/center/localtime"
	"motcua/server/servertest"
)

// byTheClock ends the demo's being open at any time.
func byTheClock(h *servertest.Server) *servertest.Client {
	admin := h.SignIn(h.Staff.Administrator)
	admin.Change("opening", func(v map[string]any) { v["always"] = false })
	return admin
}

// desk is what a kiosk is told of itself.
type desk struct {
	At       time.Time
	State    string
	DayOff   string `json:"day_off"`
	Sessions []struct{ From, To string }
	Next     *time.Time `json:"next_opening"`
	Until    *time.Time `json:"numbers_until"`
	From     *time.Time `json:"numbers_from"`
	Numbers  bool
	Rating   bool
	One      bool     `json:"one_per_card"`
	Groups   []string `json:"priorities"`
	Kiosk    struct{ Name, Printing string }
	Help     struct {
		Call     *uint64
		Answered bool
	}
	Neighbours []string
}

func stateOf(p *servertest.Client) (d desk) {
	p.Server.T.Helper()
	p.Must(http.StatusOK, "GET", "/api/v1/kiosk", nil, &d)
	return d
}

func TestTheDemoIsOpenAtAnyHour(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	h.SetClock(time.Date(2026, 11, 24, 2, 30, 0, 0, localtime.Zone))
	d := stateOf(h.Kiosk())
	if d.State != "open" || !d.Numbers || d.Next != nil || d.Sessions[0].From != "00:00" || d.Sessions[0].To != "24:00" {
		t.Errorf("at night on a holiday the demo's kiosk is %+v", d)
	}
	h.Kiosk().Take("A", "")
	h.Client("").Refused(http.StatusUnauthorized, "not_paired", "GET", "/api/v1/kiosk", nil)
}

func TestTheKioskGoesByTheServersClock(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	byTheClock(h)
	k := h.Kiosk()
	k.Header.Set("Date", "Sun, 29 Nov 2026 02:00:00 GMT") // a kiosk whose own clock is days off
	for _, x := range []struct {
		day, hour, minute int
		state, line, next string
		numbers           bool
	}{
		{23, 7, 0, "before_opening", "open", "23 07:30", true},
		{23, 9, 0, "open", "open", "", true},
		{23, 11, 35, "lunch", "not_now", "23 13:30", false},
		{23, 12, 0, "lunch", "not_now", "23 13:30", false},
		{23, 16, 40, "open", "not_now", "25 07:30", false},
		{23, 17, 30, "after_closing", "not_now", "25 07:30", false},
		{24, 0, 0, "day_off", "not_now", "25 07:30", false},
		{24, 9, 0, "day_off", "not_now", "25 07:30", false},
	} {
		at := time.Date(2026, 11, x.day, x.hour, x.minute, 0, 0, localtime.Zone)
		h.SetClock(at)
		d := stateOf(k)
		next := ""
		if d.Next != nil {
			next = d.Next.Format("02 15:04")
		}
		if d.State != x.state || d.Numbers != x.numbers || next != x.next || !d.At.Equal(at) || len(d.Sessions) != 2 || d.Sessions[0].From != "07:30" {
			t.Errorf("at %s: %+v", at, d)
		}
		var lines struct{ Items []struct{ ID, State string } }
		k.Must(http.StatusOK, "GET", "/api/v1/lines", nil, &lines)
		if lines.Items[0].State != x.line {
			t.Errorf("at %s the line is %s", at, lines.Items[0].State)
		}
		if x.numbers {
			k.Take("A", "")
			continue
		}
		k.Refused(http.StatusConflict, "closed_now", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
	}
	if d := stateOf(k); d.DayOff != "Ngày Văn hóa Việt Nam" {
		t.Errorf("the day is off for %q", d.DayOff)
	}
	h.SignIn(h.Staff.Clerk).Take("A", "")
}
