package kiosk_test

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

	"motcua/server/servertest"
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

func scanned(p *servertest.Client, text string) scan {
	p.Server.T.Helper()
	var s scan
	p.Must(http.StatusOK, "POST", "/api/v1/kiosk/card", map[string]string{"scan": text}, &s)
	return s
}

func TestTheKioskReadsACard(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	kiosk := h.Kiosk()
	for _, text := range []string{youngCard, mrzCard, youngCard + "\r"} {
		if s := scanned(kiosk, text); s.Kind != "card" || s.Number != "0040******01" || s.Handle == "" || s.Suggested != nil || s.Warnings == nil || len(s.Warnings) != 0 {
			t.Errorf("the kiosk was told %+v", s)
		}
	}
	if s := scanned(kiosk, oldCard); s.Suggested == nil || *s.Suggested != "elderly" {
		t.Errorf("somebody of 84 is suggested %v", s.Suggested)
	}
	if s := scanned(kiosk, strings.Replace(youngCard, "|05031990", "|05031991", 1)); len(s.Warnings) != 1 || s.Warnings[0] != "year" {
		t.Errorf("a year that the number contradicts: %v", s.Warnings)
	}
	h.Client("").Refused(http.StatusUnauthorized, "not_paired", "POST", "/api/v1/kiosk/card", map[string]string{"scan": youngCard})
}

func TestTheKioskReadsOtherCodes(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	kiosk := h.Kiosk()
	mine := kiosk.Take("A", "")
	if s := scanned(kiosk, mine.FollowURL); s.Kind != "ticket" || s.Token != mine.Token {
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
		if s := scanned(kiosk, text); s.Kind != want.Kind || s.Code != want.Code || s.Handle != "" {
			t.Errorf("%.30q is %+v, want %+v", text, s, want)
		}
	}
	for code, text := range map[string]string{
		"card_half":    youngCard[:60],
		"card_garbled": ")!@#$%^&*()!\\\\",
		"card_misread": strings.Replace(mrzCard, "9003059", "9003069", 1),
	} {
		kiosk.Refused(http.StatusBadRequest, code, "POST", "/api/v1/kiosk/card", map[string]string{"scan": text})
	}
	kiosk.Refused(http.StatusBadRequest, "field_missing", "POST", "/api/v1/kiosk/card", map[string]string{})
}

func TestOneCardHoldsOneNumber(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	kiosk, clerk := h.Kiosk(), h.ClerkAt("1")
	take := func(text string) map[string]string {
		return map[string]string{"line": "A", "card": scanned(kiosk, text).Handle}
	}
	kiosk.Must(http.StatusCreated, "POST", "/api/v1/tickets", take(youngCard), nil)
	kiosk.Must(http.StatusCreated, "POST", "/api/v1/tickets", take(youngCard), nil) // nobody asked for it yet
	onePerCard(h)
	kiosk.Must(http.StatusCreated, "POST", "/api/v1/tickets", take(oldCard), nil)
	kiosk.Refused(http.StatusConflict, "already_has_number", "POST", "/api/v1/tickets", take(oldCard))
	kiosk.Must(http.StatusCreated, "POST", "/api/v1/tickets", take(mrzCard), nil)
	kiosk.Refused(http.StatusConflict, "already_has_number", "POST", "/api/v1/tickets", take(youngCard))
	for range 4 {
		clerk.Counter("1", "call-next", map[string]bool{"finish": true})
	}
	kiosk.Must(http.StatusCreated, "POST", "/api/v1/tickets", take(oldCard), nil) // A003 is served
	if strings.Contains(everything(h), "004142000009") {
		t.Error("the number is on disk")
	}
}

// Who asks again what was answered gets the same answer, though the card is forgotten by then.
func TestARepeatNeedsNoCard(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	onePerCard(h)
	kiosk := h.Kiosk()
	body := map[string]string{"line": "A", "card": scanned(kiosk, youngCard).Handle}
	var first, again servertest.Ticket
	kiosk.Header.Set("Idempotency-Key", "lost answer")
	kiosk.Must(http.StatusCreated, "POST", "/api/v1/tickets", body, &first)
	h.Step(2 * time.Minute)
	kiosk.Must(http.StatusCreated, "POST", "/api/v1/tickets", body, &again)
	if again.Token != first.Token || again.Number != first.Number {
		t.Errorf("again it is %s, first it was %s", again.Number, first.Number)
	}
	kiosk.Header.Set("Idempotency-Key", "another")
	kiosk.Refused(http.StatusConflict, "card_forgotten", "POST", "/api/v1/tickets", body)
}

// TestAScanLeavesNoTrace scans cards well and badly, and looks for the person in everything
// that is written: the log, the data directory, the answers to mistakes.
func TestAScanLeavesNoTrace(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	h := servertest.OpenLogging(t, slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})))
	onePerCard(h)
	kiosk, clerk := h.Kiosk(), h.ClerkAt("1")
	kiosk.Must(http.StatusCreated, "POST", "/api/v1/tickets", map[string]string{"line": "A", "card": scanned(kiosk, youngCard).Handle}, nil)
	var answers []byte
	for _, text := range []string{youngCard[:60], youngCard[1:], ")" + youngCard, strings.ReplaceAll(youngCard, "|", ""), mrzCard[:70], youngCard + youngCard, strings.Repeat(youngCard, 40)} {
		for _, x := range []struct {
			who  *servertest.Client
			path string
		}{{kiosk, "/api/v1/kiosk/card"}, {clerk, "/api/v1/counters/1/card"}, {kiosk, "/api/v1/tickets"}, {kiosk, "/api/v1/check-in"}} {
			status, answer := x.who.Ask("POST", x.path, map[string]string{"scan": text})
			if status != http.StatusOK {
				answers = append(answers, answer...)
			}
			_, answer = x.who.Ask("POST", x.path, text)
			answers = append(answers, answer...)
		}
	}
	if err := h.Center.Tick(context.Background()); err != nil {
		t.Fatal(err)
	}
	for where, text := range map[string]string{"the log": log.String(), "the answers": string(answers), "the data": everything(h)} {
		for _, secret := range []string{"004090000001", "04090000001", "MẪU", "Thục Phán", "05031990", "9003059"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s holds %s", where, secret)
			}
		}
	}
}

// everything is all bytes of the data directory but the catalogue, which has no people.
func everything(h *servertest.Server) string {
	h.T.Helper()
	var all strings.Builder
	err := filepath.Walk(h.Dir, func(name string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		b, err := os.ReadFile(name)
		all.Write(b)
		return err
	})
	if err != nil {
		h.T.Fatal(err)
	}
	return all.String()
}

// onePerCard lets one card hold one live number.
func onePerCard(h *servertest.Server) {
	h.T.Helper()
	h.SignIn(h.Staff.Administrator).Change("numbers", func(v map[string]any) { v["one_per_card"] = true })
}
