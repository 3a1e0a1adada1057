package embed

import (
	"encoding/json"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"motcua/languages"
)

// placeholder is a value that a text is given, e.g. {n}.
var placeholder = regexp.MustCompile(`\{\w+\}`)

// TestEveryTextIsThereInEveryLanguage holds the languages against Vietnamese: the
// same surfaces, the same keys, the same values in them, nothing empty.
func TestEveryTextIsThereInEveryLanguage(t *testing.T) {
	vietnamese := surfaces(t, "vi")
	for _, lang := range languages.Codes()[1:] {
		other := surfaces(t, lang)
		for surface, texts := range vietnamese {
			for key, text := range texts {
				translated, ok := other[surface][key]
				if !ok {
					t.Errorf("%s/%s lacks %q", lang, surface, key)
					continue
				}
				if got, want := values(translated), values(text); !slices.Equal(got, want) {
					t.Errorf("%s/%s %q has the values %v, Vietnamese has %v", lang, surface, key, got, want)
				}
			}
			if len(other[surface]) != len(texts) {
				t.Errorf("%s/%s has %d texts, Vietnamese has %d", lang, surface, len(other[surface]), len(texts))
			}
		}
		if len(other) != len(vietnamese) {
			t.Errorf("%s has %d surfaces, Vietnamese has %d", lang, len(other), len(vietnamese))
		}
	}
}

func values(text string) []string {
	found := placeholder.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// surfaces reads every text of a language and checks its form.
func surfaces(t *testing.T, lang string) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{}
	entries, err := fs.ReadDir(files, "texts/"+lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		surface := strings.TrimSuffix(e.Name(), path.Ext(e.Name()))
		texts, err := Texts(lang, surface)
		if err != nil {
			t.Fatal(err)
		}
		for key, text := range texts {
			if strings.TrimSpace(text) == "" || !norm.NFC.IsNormalString(text) {
				t.Errorf("%s/%s %q is empty or not in NFC: %q", lang, surface, key, text)
			}
		}
		all[surface] = texts
	}
	return all
}

// newStyle are the tones that the new style puts on the last vowel; the house writes
// hòa, hóa, hủy, thủy.
var newStyle = regexp.MustCompile(`(?i)[bcdfghklmnprstvx](oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)([^\p{L}]|$)`)

func TestVietnameseTextsPlaceTonesTheOldWay(t *testing.T) {
	for surface, texts := range surfaces(t, "vi") {
		for key, text := range texts {
			if found := newStyle.FindString(text); found != "" {
				t.Errorf("%s %q writes %q: %s", surface, key, strings.TrimSpace(found), text)
			}
		}
	}
}

func TestTheCargoIsComplete(t *testing.T) {
	csv, version := Catalogue()
	if len(csv) == 0 || version == "" || len(Holidays()) == 0 {
		t.Error("the catalogue, its version or the holidays are empty")
	}
	var settings json.RawMessage
	if err := Settings(&settings); err != nil {
		t.Error(err)
	}
	for _, name := range []string{"mot-cua-serif-regular.ttf", "mot-cua-serif-bold.ttf", "mot-cua-serif-italic.ttf", "mot-cua-serif-bold-italic.ttf"} {
		if len(Font(name)) == 0 {
			t.Errorf("%s is empty", name)
		}
	}
}

// TestTheChineseFontHasEveryCharacter holds the texts against the list of what was cut
// into the font; embed/fonts/_noto.py cuts it again.
func TestTheChineseFontHasEveryCharacter(t *testing.T) {
	in := map[rune]bool{}
	for _, r := range string(read("fonts/noto-sc.txt")) {
		in[r] = true
	}
	for surface, texts := range surfaces(t, "zh") {
		for key, text := range texts {
			for _, r := range text {
				if r > 0x2e7f && !in[r] {
					t.Errorf("%s %q uses %c, which the font lacks", surface, key, r)
				}
			}
		}
	}
}
