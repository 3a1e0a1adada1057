package office_test

import (
	"os"
	"strings"
	"testing"

	"motcua/center/settings"
	"motcua/embed"
)

// TestEveryFieldOfTheSettingsHasItsWords goes by what the form draws: a name for every field
// and column, a line of help under every field, a name for every option, and the key in the
// protocol.
func TestEveryFieldOfTheSettingsHasItsWords(t *testing.T) {
	protocol, err := os.ReadFile("../docs/protocol.md")
	if err != nil {
		t.Fatal(err)
	}
	_, told, _ := strings.Cut(string(protocol), "### PUT /api/v1/office/settings/{section}")
	told, _, _ = strings.Cut(told, "\n### ")
	texts, err := embed.Texts("vi", "office")
	if err != nil {
		t.Fatal(err)
	}
	staff, err := embed.Texts("vi", "staff")
	if err != nil {
		t.Fatal(err)
	}
	want := func(key string) {
		t.Helper()
		if texts[key] == "" && staff[key] == "" {
			t.Errorf("there is no text %s", key)
		}
	}
	for _, x := range settings.Sections() {
		section := "set." + string(x.Section())
		want(section)
		want(section + ".help")
		for _, f := range settings.Fields(x) {
			name := section + "." + f.Key
			columns := []settings.Field{f}
			if f.Kind == settings.KindList {
				columns = f.Columns
			} else {
				want(name + ".help")
			}
			for _, c := range columns {
				column := name
				if f.Kind == settings.KindList {
					column = name + "." + c.Key
				}
				want(column)
				if c.Kind == settings.KindMaybe {
					want(column + ".none")
				}
				if c.Kind != settings.KindWays {
					for _, o := range c.Options {
						want(column + "." + o)
					}
				}
				if c.Unit != "" {
					want("unit." + c.Unit)
				}
				key, _, _ := strings.Cut(c.Key, ".")
				if x.Section() != "screens" && !strings.Contains(told, key) {
					t.Errorf("the protocol does not tell %s of %s", c.Key, x.Section())
				}
			}
		}
	}
}

// TestThePageKnowsEveryKindOfField holds the kinds of the settings against those that the
// page can write and read.
func TestThePageKnowsEveryKindOfField(t *testing.T) {
	page, err := os.ReadFile("page/settings/kinds.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range settings.Sections() {
		for _, f := range settings.Fields(x) {
			for _, f := range append(f.Columns, f) {
				if f.Kind != settings.KindList && !strings.Contains(string(page), "\n  "+string(f.Kind)+": {") {
					t.Errorf("the page has no kind %s, which %s of %s is", f.Kind, f.Key, x.Section())
				}
			}
		}
	}
}
