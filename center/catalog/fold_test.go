package catalog

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFoldTakesOffCaseTonesAndStrokes(t *testing.T) {
	for text, want := range map[string]string{
		"khai sinh":                 "khai sinh",
		"Đăng ký KẾT HÔN":           "dang ky ket hon",
		"Hoà giải, hòa giải":        "hoa giai, hoa giai",
		"ưƯơƠăĂâÂêÊôÔđĐ":            "uuooaaaaeeoodd",
		"Quyền sử dụng đất (1.000)": "quyen su dung dat (1.000)",
		"ế ề ể ễ ệ":                 "e e e e e",
		"":                          "",
		"\xff":                      "\uFFFD",
		"\x00A":                     "\x00a",
		"中文":                        "中文",
	} {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
		if got := Fold(norm.NFD.String(text)); got != want {
			t.Errorf("Fold of %q decomposed = %q, want %q", text, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Đăng ký khai tử", "hoà", "a\u0301\u0323", "\u0301", "\xff\x00", "İẞΣ", "한국", "\xf3\xf3\U000f7df7\xb7\xb7ź"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if !utf8.ValidString(folded) {
			t.Errorf("Fold(%q) = %q is not UTF-8", s, folded)
		}
		if strings.ContainsFunc(folded, func(r rune) bool { return unicode.Is(unicode.Mn, r) }) {
			t.Errorf("Fold(%q) = %q bears marks", s, folded)
		}
		if again := Fold(folded); again != folded {
			t.Errorf("Fold(%q) = %q, and folded again %q", s, folded, again)
		}
		if composed, decomposed := Fold(norm.NFC.String(s)), Fold(norm.NFD.String(s)); composed != decomposed {
			t.Errorf("Fold(%q) is %q composed and %q decomposed", s, composed, decomposed)
		}
	})
}
