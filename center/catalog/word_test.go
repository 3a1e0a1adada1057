package catalog

import (
	"slices"
	"testing"
)

func TestOneWordInTwoSpellings(t *testing.T) {
	same := [][2]string{
		{"hòa", "hoà"}, {"khỏe", "khoẻ"}, {"thủy", "thuỷ"}, {"ủy", "uỷ"}, {"HÓA", "hoá"},
		{"kỹ", "kĩ"}, {"lý", "lí"}, {"mỹ", "mĩ"}, {"tỷ", "tỉ"}, {"quý", "quí"}, {"y", "i"},
	}
	for _, pair := range same {
		if a, b := newWord(pair[0]).normalized(), newWord(pair[1]).normalized(); a != b {
			t.Errorf("%s and %s are different words: %v, %v", pair[0], pair[1], a, b)
		}
	}
	different := [][2]string{
		{"tay", "tai"}, {"máy", "mái"}, {"giấy", "giái"}, {"thúy", "thúi"}, {"quyền", "quiền"}, {"yên", "iên"},
		{"hòa", "hóa"}, {"đo", "do"}, {"on", "ơn"}, {"tư", "tu"},
	}
	for _, pair := range different {
		if a, b := newWord(pair[0]).normalized(), newWord(pair[1]).normalized(); a == b {
			t.Errorf("%s and %s are the same word: %v", pair[0], pair[1], a)
		}
	}
}

func TestATextIsCutIntoWords(t *testing.T) {
	for text, want := range map[string][]string{
		"Cấp/cấp lại thẻ BHYT, 14 tuổi": {"Cấp", "cấp", "lại", "thẻ", "BHYT", "14", "tuổi"},
		"(đối với cấp III)":             {"đối", "với", "cấp", "III"},
		"ảnh 4x6cm":                     {"ảnh", "4x6cm"},
		"\u0301a\u0301b \u0301":         {"a\u0301b"},
		"a\x00b\xffc":                   {"a", "b", "c"},
		"– “ ” %":                       nil,
		"":                              nil,
	} {
		if got := slices.Collect(wordsIn(text)); !slices.Equal(got, want) {
			t.Errorf("%q is cut into %q, want %q", text, got, want)
		}
	}
}
