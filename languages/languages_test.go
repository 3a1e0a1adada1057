package languages

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// entry is what the file says of a language.
type entry struct {
	Code, Name, Short, Begin, Numbers, Reader, Date string
	Weekdays, Months                                []string
}

func TestEveryLanguageIsWhole(t *testing.T) {
	b, err := files.ReadFile("languages.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []entry
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&list); err != nil {
		t.Fatal(err)
	}
	if len(list) != len(All()) || len(list) == 0 || list[0].Code != "vi" {
		t.Fatalf("the languages are %v; Vietnamese is the first", list)
	}
	seen := map[string]bool{}
	for i, l := range list {
		if seen[l.Code] || !Known(l.Code) || Codes()[i] != l.Code {
			t.Errorf("%s is there twice or unknown", l.Code)
		}
		seen[l.Code] = true
		for name, value := range map[string]string{"name": l.Name, "short": l.Short, "numbers": l.Numbers, "reader": l.Reader} {
			if strings.TrimSpace(value) == "" {
				t.Errorf("%s has no %s", l.Code, name)
			}
		}
		if l.Begin == "" && l.Code != "vi" {
			t.Errorf("%s does not say how to begin at a kiosk", l.Code)
		}
		if len(l.Weekdays) != 7 || strings.Contains(l.Date, "{month}") != (len(l.Months) == 12) {
			t.Errorf("%s writes a date as %q with %d weekdays and %d months", l.Code, l.Date, len(l.Weekdays), len(l.Months))
		}
	}
	if Known("") || Known("VI") || Known("fr") {
		t.Error("an unknown language is known")
	}
}
