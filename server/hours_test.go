package server

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"motcua/center"
)

// change changes a section of the settings as the office does.
func (p *person) change(section string, value func(map[string]any)) {
	p.h.t.Helper()
	var all struct {
		Items []struct {
			Section, Revision string
			Value             map[string]any
		}
	}
	p.must(http.StatusOK, "GET", "/api/v1/office/settings", nil, &all)
	for _, x := range all.Items {
		if x.Section == section {
			value(x.Value)
			p.must(http.StatusOK, "PUT", "/api/v1/office/settings/"+section, map[string]any{"revision": x.Revision, "value": x.Value}, nil)
			return
		}
	}
	p.h.t.Fatalf("there is no section %s", section)
}

// byTheClock ends the demo's being open at any time.
func (h *house) byTheClock() *person {
	admin := h.signedIn(h.demo.Staff.Administrator)
	admin.change("opening", func(v map[string]any) { v["always"] = false })
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

func (p *person) desk() (d desk) {
	p.h.t.Helper()
	p.must(http.StatusOK, "GET", "/api/v1/kiosk", nil, &d)
	return d
}

func TestTheDemoIsOpenAtAnyHour(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.now.Store(time.Date(2026, 11, 24, 2, 30, 0, 0, center.Zone).UnixMilli())
	d := h.kiosk().desk()
	if d.State != "open" || !d.Numbers || d.Next != nil || d.Sessions[0].From != "00:00" || d.Sessions[0].To != "24:00" {
		t.Errorf("at night on a holiday the demo's kiosk is %+v", d)
	}
	h.kiosk().take("A", "")
	h.person("").refused(http.StatusUnauthorized, "not_paired", "GET", "/api/v1/kiosk", nil)
}

func TestTheKioskGoesByTheServersClock(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.byTheClock()
	k := h.kiosk()
	k.header.Set("Date", "Sun, 29 Nov 2026 02:00:00 GMT") // a kiosk whose own clock is days off
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
		at := time.Date(2026, 11, x.day, x.hour, x.minute, 0, 0, center.Zone)
		h.now.Store(at.UnixMilli())
		d := k.desk()
		next := ""
		if d.Next != nil {
			next = d.Next.Format("02 15:04")
		}
		if d.State != x.state || d.Numbers != x.numbers || next != x.next || !d.At.Equal(at) || len(d.Sessions) != 2 || d.Sessions[0].From != "07:30" {
			t.Errorf("at %s: %+v", at, d)
		}
		var lines struct{ Items []struct{ ID, State string } }
		k.must(http.StatusOK, "GET", "/api/v1/lines", nil, &lines)
		if lines.Items[0].State != x.line {
			t.Errorf("at %s the line is %s", at, lines.Items[0].State)
		}
		if x.numbers {
			k.take("A", "")
			continue
		}
		k.refused(http.StatusConflict, "closed_now", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
	}
	if d := k.desk(); d.DayOff != "Ngày Văn hóa Việt Nam" {
		t.Errorf("the day is off for %q", d.DayOff)
	}
	h.signedIn(h.demo.Staff.Clerk).take("A", "")
}

func TestAQuotaIsReached(t *testing.T) {
	t.Parallel()
	h := open(t)
	admin := h.byTheClock()
	admin.change("lines", func(v map[string]any) {
		v["lines"].([]any)[0].(map[string]any)["quota"] = map[string]int{"day": 1}
	})
	k := h.kiosk()
	first := k.take("A", "")
	h.person("").must(http.StatusOK, "POST", "/api/v1/tickets/"+first.Token+"/cancel", "{}", nil)
	k.refused(http.StatusConflict, "quota_reached", "POST", "/api/v1/tickets", map[string]string{"line": "A"})
	if _, answer := k.ask("POST", "/api/v1/tickets", map[string]string{"line": "A"}); !strings.Contains(string(answer), `"until":"day"`) || !strings.Contains(string(answer), "hôm nay") {
		t.Errorf("the refusal does not say until when: %s", answer)
	}
	var lines struct {
		Items []struct {
			State string
			Left  *int `json:"quota_left"`
			Until *string
		}
	}
	k.must(http.StatusOK, "GET", "/api/v1/lines", nil, &lines)
	if a, b := lines.Items[0], lines.Items[1]; a.State != "quota_reached" || a.Left == nil || *a.Left != 0 || b.State != "open" || b.Left != nil {
		t.Errorf("the lines are %+v", lines.Items[:2])
	}
	if a, b := lines.Items[0], lines.Items[1]; a.Until == nil || *a.Until != "day" || b.Until != nil {
		t.Errorf("the lines do not say until when: %+v", lines.Items[:2])
	}
	var p struct {
		Handled   string
		LineState string `json:"line_state"`
	}
	k.must(http.StatusOK, "GET", "/api/v1/procedures/1.001193", nil, &p)
	if p.LineState != "quota_reached" || p.Handled == "" {
		t.Errorf("the procedure says %+v", p)
	}
	for _, q := range []any{map[string]int{"day": -1}, map[string]int{"session": 10000}} {
		section := admin.section("lines")
		value := strings.Replace(string(section.Value), `"quota":{"day":1}`, fmt.Sprintf(`"quota":%s`, quoted(t, q)), 1)
		admin.refused(http.StatusBadRequest, "out_of_range", "PUT", "/api/v1/office/settings/lines", fmt.Sprintf(`{"revision":%q,"value":%s}`, section.Revision, value))
	}
}

func TestWhatIsHandledElsewhere(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.byTheClock().change("elsewhere", func(v map[string]any) {
		v["places"] = []map[string]string{{"for": "1.001193", "name": "UBND phường Thục Phán", "address": "Km5", "phone": "0206 385 0000"}}
	})
	k := h.kiosk()
	var p struct {
		Handled   string
		Elsewhere *struct{ Name, Address, Phone string }
	}
	k.must(http.StatusOK, "GET", "/api/v1/procedures/1.001193", nil, &p)
	if p.Handled != "elsewhere" || p.Elsewhere == nil || p.Elsewhere.Phone != "0206 385 0000" {
		t.Errorf("the procedure says %+v", p)
	}
	ask := func(want string) {
		t.Helper()
		k.refused(http.StatusConflict, "handled_elsewhere", "POST", "/api/v1/tickets", map[string]string{"procedure": "1.001193"})
		if _, answer := k.ask("POST", "/api/v1/tickets", map[string]string{"procedure": "1.001193"}); !strings.Contains(string(answer), "Xin liên hệ "+want+`."`) {
			t.Errorf("the refusal does not name %q: %s", want, answer)
		}
	}
	ask("UBND phường Thục Phán, Km5, 0206 385 0000")
	h.signedIn(h.demo.Staff.Administrator).change("elsewhere", func(v map[string]any) {
		v["places"] = []map[string]string{{"for": "1.001193", "name": "UBND phường"}}
	})
	ask("UBND phường")
	k.take("A", "")
}
