package card

import (
	"slices"
	"strings"
	"testing"
	"time"

	"motcua/center/refusal"
)

var monday = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("+07", 7*60*60))

func TestEveryVectorOfTheMRZ(t *testing.T) {
	for _, row := range rows(t, "mrz.csv") {
		for _, scan := range []string{strings.Join(row[:3], "\n"), strings.Join(row[:3], "\r\n") + "\r", strings.Join(row[:3], ""), strings.ToLower(row[0] + "\n" + row[1] + "\n" + strings.TrimRight(row[2], "<"))} {
			c, err := ReadMRZ(scan, monday)
			if err != nil || c.Number != row[3] || c.Name != row[4] || c.Warnings != nil {
				t.Errorf("%s: %q %v %v", row[4], c.Name, c.Warnings, err)
			}
		}
	}
}

func TestWhatTheLinesSay(t *testing.T) {
	row := rows(t, "mrz.csv")[0]
	c, err := ReadMRZ(strings.Join(row[:3], "\n"), monday)
	if err != nil || c.Birth != (Date{1990, 3, 5}) || c.Sex != Male || c.Expires != (Date{2030, 3, 5}) {
		t.Errorf("born %v, expires %v: %v", c.Birth, c.Expires, err)
	}
	if c, err = ReadMRZ(strings.Join(row[:3], "\n"), monday.AddDate(10, 0, 0)); err != nil || !slices.Equal(c.Warnings, []Warning{WarnExpired}) {
		t.Errorf("ten years later: %v %v", c.Warnings, err)
	}
}

// digit is the check digit of a field.
func digit(field string) string {
	for d := range 10 {
		if s := string(rune('0' + d)); checked(field, s) {
			return s
		}
	}
	return ""
}

func passport(number, nation, birth, sex, expires, personal string) string {
	fill := func(s string, n int) string { return s + strings.Repeat("<", n-len(s)) }
	two := fill(number, 9)
	two += digit(two) + nation + birth + digit(birth) + sex + expires + digit(expires)
	opt := fill(personal, 14)
	two += opt + digit(opt)
	return fill("P<"+nation+"NGUYEN<<VAN<A", 44) + "\n" + two + digit(two[:10]+two[13:20]+two[21:43])
}

func TestPassports(t *testing.T) {
	for _, c := range []struct {
		scan, number string
		birth        Date
		warnings     []Warning
	}{
		{passport("C1234567", "VNM", "900305", "M", "300305", "004090000001"), "004090000001", Date{1990, 3, 5}, nil},
		{passport("L898902C3", "UTO", "250812", "F", "300415", "ZE184226B"), "L898902C3", Date{2025, 8, 12}, nil},
		{passport("L898902C3", "UTO", "740812", "F", "120415", ""), "L898902C3", Date{1974, 8, 12}, []Warning{WarnExpired}},
	} {
		got, err := ReadMRZ(c.scan, monday)
		if err != nil || got.Number != c.number || got.Passport == "" || got.Birth != c.birth || got.Name != "NGUYEN VAN A" || !slices.Equal(got.Warnings, c.warnings) {
			t.Errorf("%s %s born %v: %v %v", got.Passport, got.Name, got.Birth, got.Warnings, err)
		}
	}
	// ICAO Doc 9303 part 4 has this as its example; its holder is nobody.
	example := "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
	if c, err := ReadMRZ(example, monday); err != nil || c.Name != "ERIKSSON ANNA MARIA" || c.Sex != Female {
		t.Errorf("the example of Doc 9303: %s %v", c.Name, err)
	}
}

func TestLinesThatCannotBeRight(t *testing.T) {
	row := rows(t, "mrz.csv")[0]
	for _, c := range []struct{ what, scan, code, line string }{
		{"a digit of the number", strings.Replace(strings.Join(row[:3], "\n"), "004090000001", "004090000002", 1), "card_misread", "1"},
		{"a digit of the birth", strings.Replace(strings.Join(row[:3], "\n"), "9003059", "9003069", 1), "card_misread", "2"},
		{"the composite", strings.Replace(strings.Join(row[:3], "\n"), "<<8\n", "<<7\n", 1), "card_misread", "2"},
		{"one line", row[0], "card_half", ""},
		{"two lines", row[0] + "\n" + row[1], "card_half", ""},
		{"a line too short", row[0][:29] + "\n" + row[1] + "\n" + row[2], "card_half", ""},
		{"other letters", "<<<ĐẶNG", "not_a_card", ""},
		{"fillers", strings.Repeat("<", 90), "not_a_card", ""},
	} {
		_, err := ReadMRZ(c.scan, monday)
		if r, ok := refusal.Of(err); !ok || r.Code.String() != c.code || r.Facts["line"] != c.line {
			t.Errorf("%s: %v", c.what, err)
		}
	}
	confused := strings.NewReplacer("9003059", "9OO3O59").Replace(strings.Join(row[:3], "\n"))
	if c, err := ReadMRZ(confused, monday); err != nil || c.Birth.Year != 1990 {
		t.Errorf("O read for 0: %v", err)
	}
}
