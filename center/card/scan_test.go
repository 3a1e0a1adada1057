package card

import (
	"strings"
	"testing"

	"motcua/center/check"
	"motcua/center/refusal"
)

func TestWhatAScanIs(t *testing.T) {
	mrz := rows(t, "mrz.csv")[0]
	for _, c := range []struct {
		scan string
		kind Kind
		text string
	}{
		{mau, IdentityCard, ""},
		{strings.Join(mrz[:3], "\n"), IdentityCard, ""},
		{"h14.01-261123-0001\r", Dossier, "H14.01-261123-0001"},
		{"000.17.22.H56-210531-0001", Dossier, "000.17.22.H56-210531-0001"},
		{"K7QX 2M9T", Booking, "K7QX2M9T"},
		{"k7qx-2m9t\n", Booking, "K7QX2M9T"},
		{"http://192.168.1.5:8080/t/Zm9vYmFyYmF6cXV4", Ticket, "Zm9vYmFyYmF6cXV4"},
		{"https://example.org/t/Zm9vYmFyYmF6cXV4/more", Address, ""},
		{"HTTPS://EXAMPLE.ORG/?a=1|2", Address, ""},
		{"www.example.org", Address, ""},
		{"8934567890123", Unknown, ""},
		{"xin chào", Unknown, ""},
		{"", Unknown, ""},
		{strings.Repeat("A", 4096), Unknown, ""},
		{"\x00\x01\xff", Unknown, ""},
	} {
		s, err := Read(c.scan, monday)
		if err != nil || s.Kind != c.kind || s.Text != c.text {
			t.Errorf("%.40q is %s %q: %v, want %s %q", c.scan, s.Kind, s.Text, err, c.kind, c.text)
		}
	}
	if _, err := Read(mau[:50], monday); err == nil {
		t.Error("half a card was taken")
	}
}

func TestAge(t *testing.T) {
	for _, c := range []struct {
		birth Date
		years int
		ok    bool
	}{
		{Date{1966, 11, 23}, 60, true}, {Date{1966, 11, 24}, 59, true}, {Date{1966, 12, 1}, 59, true},
		{Date{Year: 1966}, 60, true}, {Date{}, 0, false},
	} {
		if years, ok := (Card{Birth: c.birth}).Age(monday); years != c.years || ok != c.ok {
			t.Errorf("born %v: %d %v", c.birth, years, ok)
		}
	}
	if got := [3]string{Date{1990, 3, 5}.String(), Date{Year: 1942}.String(), Date{}.String()}; got != [3]string{"05/03/1990", "1942", ""} {
		t.Errorf("dates read %q", got)
	}
}

func FuzzRead(f *testing.F) {
	for _, row := range rows(f, "cccd_qr.csv") {
		f.Add(row[0])
	}
	for _, row := range rows(f, "mrz.csv") {
		f.Add(strings.Join(row[:3], "\n"))
	}
	f.Add(strings.ReplaceAll(mau, "|", "~"))
	f.Add("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")
	f.Add(")!@#$%^&*()!\\")
	f.Fuzz(func(t *testing.T, scan string) {
		s, err := Read(scan, monday)
		if err != nil {
			r, ok := refusal.Of(err)
			if !ok || r.Code == refusal.NotACard || s.Card.Number != "" {
				t.Fatalf("refused with %v", err)
			}
			return
		}
		if s.Kind == "" || s.Kind != IdentityCard && s.Card.Number != "" {
			t.Fatalf("%q is %q", scan, s.Kind)
		}
		if s.Kind != IdentityCard {
			return
		}
		if s.Card.Number == "" || !check.PersonalNumber(s.Card.Number) && s.Card.Passport == "" && s.Card.Issued != (Date{}) {
			t.Fatalf("a card with the number %q", s.Card.Number)
		}
		if check.PersonalNumber(s.Card.Number) && strings.Contains(s.Card.String(), s.Card.Number[4:10]) {
			t.Fatal("the number shows")
		}
	})
}
