package check

import (
	"errors"
	"strings"
	"testing"

	"motcua/center/refusal"
)

func TestWhatATextMayBe(t *testing.T) {
	for _, c := range []struct {
		text Text
		what string
		want error
	}{
		{Text{}, "", nil},
		{Text{Required: true}, " \u00a0", refusal.FieldMissing},
		{Text{Max: 3}, "ườn", nil},
		{Text{Max: 3}, "ường", refusal.FieldTooLong},
		{Text{}, "a\tb", refusal.BadCharacter},
		{Text{}, "a\u2028b", refusal.BadCharacter},
		{Text{}, "a\nb", refusal.BadCharacter},
		{Text{Lines: true}, "a\nb", nil},
		{Text{Lines: true}, "a\rb", refusal.BadCharacter},
		{Text{Latin: true}, "Nông Văn Mẫu, ½ №", nil},
		{Text{Latin: true}, "中心", refusal.NotLatin},
		{Text{}, "中心", nil},
	} {
		if err := c.text.Refuse("name", c.what); !errors.Is(err, c.want) {
			t.Errorf("%+v %q: %v, want %v", c.text, c.what, err, c.want)
		}
	}
	no, _ := refusal.Of(Text{Max: 2}.Refuse("name", "abc"))
	if no.Field != "name" || no.Facts["limit"] != "2" {
		t.Errorf("a text that is too long is refused with %+v", no)
	}
}

func TestATidyTextIsComposed(t *testing.T) {
	if got := Tidy(" Vie\u0323\u0302t\n"); got != "Việt" {
		t.Errorf("got %q", got)
	}
	if got := Tidy(strings.Repeat(" ", 3)); got != "" {
		t.Errorf("spaces are %q", got)
	}
}

func TestNumbersOfPeople(t *testing.T) {
	for number, want := range map[string]bool{"004090000001": true, "00409000000": false, "0040900000011": false, "00409000000a": false, "": false} {
		if PersonalNumber(number) != want {
			t.Errorf("personal number %q: %v", number, !want)
		}
	}
	for number, want := range map[string]bool{"B1234567": true, "1234567": false, "b1234567": false, "B1234": false, "B12345678901": true, "B123456789012": false} {
		if Passport(number) != want {
			t.Errorf("passport %q: %v", number, !want)
		}
	}
	for number, want := range map[string]bool{"+8613800138000": true, "0912345678": true, "1234567": false, "091234567x": false} {
		if Phone(number) != want {
			t.Errorf("phone %q: %v", number, !want)
		}
	}
	for number, want := range map[string]string{"+84912345678": "0912345678", "0912345678": "0912345678", "02063852222": "02063852222", "912345678": "", "+8613800138000": ""} {
		if got, ok := DomesticPhone(number); ok != (want != "") || ok && got != want {
			t.Errorf("phone %q: %q %v", number, got, ok)
		}
	}
	if got := Compact("0912 345.678-9"); got != "09123456789"[:11] {
		t.Errorf("compact: %q", got)
	}
}
