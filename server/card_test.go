package server

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"motcua/center"
)

// cards that nobody has.
const (
	youngCard = "004090000001|080000001|NÔNG VĂN MẪU|05031990|Nam|Tổ 1, Phường Thục Phán, Cao Bằng|10052021"
	oldCard   = "004142000009||HOÀNG THỊ VÍ DỤ|1942|Nữ|Xóm Thử Nghiệm, Xã Quảng Uyên, Cao Bằng|01072021"
	mrzCard   = "IDVNM0900000018004090000001<<2\n9003059M3003057VNM<<<<<<<<<<<8\nNONG<<VAN<MAU<<<<<<<<<<<<<<<<<"
)

// scan is what the kiosk is told of one.
type scan struct {
	Kind, Handle, Number, Code, Token string
	Suggested                         *string `json:"suggested_priority"`
	Warnings                          []string
}

func (p *person) scan(text string) scan {
	p.h.t.Helper()
	var s scan
	p.must(http.StatusOK, "POST", "/api/v1/kiosk/card", map[string]string{"scan": text}, &s)
	return s
}

func TestTheKioskReadsACard(t *testing.T) {
	t.Parallel()
	h := open(t)
	kiosk := h.kiosk()
	for _, text := range []string{youngCard, mrzCard, youngCard + "\r"} {
		if s := kiosk.scan(text); s.Kind != "card" || s.Number != "0040******01" || s.Handle == "" || s.Suggested != nil || s.Warnings == nil || len(s.Warnings) != 0 {
			t.Errorf("the kiosk was told %+v", s)
		}
	}
	if s := kiosk.scan(oldCard); s.Suggested == nil || *s.Suggested != "elderly" {
		t.Errorf("somebody of 84 is suggested %v", s.Suggested)
	}
	if s := kiosk.scan(strings.Replace(youngCard, "|05031990", "|05031991", 1)); len(s.Warnings) != 1 || s.Warnings[0] != "year" {
		t.Errorf("a year that the number contradicts: %v", s.Warnings)
	}
	h.person("").refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/kiosk/card", map[string]string{"scan": youngCard})
}

func TestTheKioskReadsOtherCodes(t *testing.T) {
	t.Parallel()
	h := open(t)
	kiosk := h.kiosk()
	mine := kiosk.take("A", "")
	if s := kiosk.scan(mine.FollowURL); s.Kind != "ticket" || s.Token != mine.Token {
		t.Errorf("the slip's own code is %+v", s)
	}
	for text, want := range map[string]scan{
		"h14.01-261123-0001":                     {Kind: "dossier", Code: "H14.01-261123-0001"},
		"K7QX2M9T":                               {Kind: "booking", Code: "K7QX2M9T"},
		"https://example.org/t/AAAAAAAAAAAAAAAA": {Kind: "url"},
		"https://example.org":                    {Kind: "url"},
		"8934567890123":                          {Kind: "unknown"},
		"\x1d\x02 ~~ \ufffd":                     {Kind: "unknown"},
		strings.Repeat("0040|", 819):             {Kind: "unknown"},
	} {
		if s := kiosk.scan(text); s.Kind != want.Kind || s.Code != want.Code || s.Handle != "" {
			t.Errorf("%.30q is %+v, want %+v", text, s, want)
		}
	}
	for code, text := range map[string]string{
		"card_half":    youngCard[:60],
		"card_garbled": ")!@#$%^&*()!\\\\",
		"card_misread": strings.Replace(mrzCard, "9003059", "9003069", 1),
	} {
		kiosk.refused(http.StatusBadRequest, code, "POST", "/api/v1/kiosk/card", map[string]string{"scan": text})
	}
	kiosk.refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/kiosk/card", map[string]string{})
}

func TestWhoBookedWithAnIdentityNumberChecksInByCard(t *testing.T) {
	t.Parallel()
	h := openPhones(t, nil)
	kiosk, phone := h.kiosk(), h.person("")
	kiosk.refused(http.StatusNotFound, "nothing_held", "POST", "/api/v1/check-in", map[string]string{"card": kiosk.scan(youngCard).Handle})
	var mine held
	phone.must(http.StatusCreated, "POST", "/api/v1/remote/numbers", map[string]string{"line": "A", "id_number": "004090000001"}, &mine)
	kiosk.refused(http.StatusNotFound, "nothing_held", "POST", "/api/v1/check-in", map[string]string{"card": kiosk.scan(oldCard).Handle})
	handle := kiosk.scan(youngCard).Handle
	h.step(59 * time.Second)
	var got ticket
	kiosk.must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"card": handle}, &got)
	if got.Number != mine.Number || got.Token != mine.Token {
		t.Errorf("checked in %s, took %s", got.Number, mine.Number)
	}
	kiosk.must(http.StatusOK, "POST", "/api/v1/check-in", map[string]string{"card": handle}, &got)
	h.step(time.Second)
	kiosk.refused(http.StatusConflict, "card_forgotten", "POST", "/api/v1/check-in", map[string]string{"card": handle})
}

func TestTheCounterReadsAWholeCard(t *testing.T) {
	t.Parallel()
	h := open(t)
	clerk := h.clerkAt("1")
	var read struct {
		Kind, Number string
		Card         struct {
			Name, Birth, Sex, Address string
			IDNumber                  string `json:"id_number"`
		}
		Warnings []string
	}
	clerk.must(http.StatusOK, "POST", "/api/v1/counters/1/card", map[string]string{"scan": youngCard}, &read)
	if c := read.Card; c.Name != "NÔNG VĂN MẪU" || c.IDNumber != "004090000001" || c.Birth != "05/03/1990" || c.Sex != "male" || c.Address != "Tổ 1, Phường Thục Phán, Cao Bằng" || read.Number != "0040******01" {
		t.Errorf("the clerk was told %+v", read)
	}
	clerk.must(http.StatusOK, "POST", "/api/v1/counters/1/card", map[string]string{"scan": "xin chào"}, &read)
	if read.Kind != "unknown" {
		t.Errorf("a greeting is %s", read.Kind)
	}
	clerk.refused(http.StatusConflict, "counter_empty", "POST", "/api/v1/counters/2/card", map[string]string{"scan": youngCard})
	clerk.refused(http.StatusNotFound, "unknown_counter", "POST", "/api/v1/counters/99/card", map[string]string{"scan": youngCard})
	clerk.refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/counters/1/card", map[string]string{})
	h.kiosk().refused(http.StatusUnauthorized, "not_signed_in", "POST", "/api/v1/counters/1/card", map[string]string{"scan": youngCard})
}

// oneEach lets one card hold one live number.
func (h *house) oneEach() {
	h.t.Helper()
	var section center.Section
	var revision center.Revision
	var err error
	h.center.View(func(s *center.State) { section, revision, err = s.Section("numbers") })
	if err != nil {
		h.t.Fatal(err)
	}
	rules := *section.(*center.NumberRules)
	rules.OnePerCard = true
	if _, err := h.center.Do(context.Background(), operator, center.ChangeSettings{Section: &rules, Revision: revision}); err != nil {
		h.t.Fatal(err)
	}
}

func TestOneCardHoldsOneNumber(t *testing.T) {
	t.Parallel()
	h := open(t)
	kiosk, clerk := h.kiosk(), h.clerkAt("1")
	take := func(text string) map[string]string {
		return map[string]string{"line": "A", "card": kiosk.scan(text).Handle}
	}
	kiosk.must(http.StatusCreated, "POST", "/api/v1/tickets", take(youngCard), nil)
	kiosk.must(http.StatusCreated, "POST", "/api/v1/tickets", take(youngCard), nil) // nobody asked for it yet
	h.oneEach()
	kiosk.must(http.StatusCreated, "POST", "/api/v1/tickets", take(oldCard), nil)
	kiosk.refused(http.StatusConflict, "already_has_number", "POST", "/api/v1/tickets", take(oldCard))
	kiosk.must(http.StatusCreated, "POST", "/api/v1/tickets", take(mrzCard), nil)
	kiosk.refused(http.StatusConflict, "already_has_number", "POST", "/api/v1/tickets", take(youngCard))
	for range 4 {
		clerk.counter("1", "call-next", map[string]bool{"finish": true})
	}
	kiosk.must(http.StatusCreated, "POST", "/api/v1/tickets", take(oldCard), nil) // A003 is served
	if strings.Contains(h.everything(t), "004142000009") {
		t.Error("the number is on disk")
	}
}

// Who asks again what was answered gets the same answer, though the card is forgotten by then.
func TestARepeatNeedsNoCard(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.oneEach()
	kiosk := h.kiosk()
	body := map[string]string{"line": "A", "card": kiosk.scan(youngCard).Handle}
	var first, again ticket
	kiosk.header.Set("Idempotency-Key", "lost answer")
	kiosk.must(http.StatusCreated, "POST", "/api/v1/tickets", body, &first)
	h.step(2 * time.Minute)
	kiosk.must(http.StatusCreated, "POST", "/api/v1/tickets", body, &again)
	if again.Token != first.Token || again.Number != first.Number {
		t.Errorf("again it is %s, first it was %s", again.Number, first.Number)
	}
	kiosk.header.Set("Idempotency-Key", "another")
	kiosk.refused(http.StatusConflict, "card_forgotten", "POST", "/api/v1/tickets", body)
}

// TestAScanLeavesNoTrace scans cards well and badly, and looks for the person in everything
// that is written: the log, the data directory, the answers to mistakes.
func TestAScanLeavesNoTrace(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	h := openLogging(t, slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})))
	h.oneEach()
	kiosk, clerk := h.kiosk(), h.clerkAt("1")
	kiosk.must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]string{"line": "A", "card": kiosk.scan(youngCard).Handle}, nil)
	var answers []byte
	for _, text := range []string{youngCard[:60], youngCard[1:], ")" + youngCard, strings.ReplaceAll(youngCard, "|", ""), mrzCard[:70], youngCard + youngCard, strings.Repeat(youngCard, 40)} {
		for _, x := range []struct {
			who  *person
			path string
		}{{kiosk, "/api/v1/kiosk/card"}, {clerk, "/api/v1/counters/1/card"}, {kiosk, "/api/v1/tickets"}, {kiosk, "/api/v1/check-in"}} {
			status, answer := x.who.ask("POST", x.path, map[string]string{"scan": text})
			if status != http.StatusOK {
				answers = append(answers, answer...)
			}
			_, answer = x.who.ask("POST", x.path, text)
			answers = append(answers, answer...)
		}
	}
	if err := h.center.Tick(context.Background()); err != nil {
		t.Fatal(err)
	}
	for where, text := range map[string]string{"the log": log.String(), "the answers": string(answers), "the data": h.everything(t)} {
		for _, secret := range []string{"004090000001", "04090000001", "MẪU", "Thục Phán", "05031990", "9003059"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s holds %s", where, secret)
			}
		}
	}
}

// everything is all bytes of the data directory but the catalogue, which has no people.
func (h *house) everything(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	err := filepath.Walk(h.options.Dir, func(name string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		b, err := os.ReadFile(name)
		all.Write(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
