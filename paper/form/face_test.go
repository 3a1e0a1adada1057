package form

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"
)

func TestFontsHaveEveryLetterOfTheRecipe(t *testing.T) {
	ranges := [][2]rune{
		{0x20, 0x7E}, {0xA1, 0xAC}, {0xAE, 0x180}, {0x1A0, 0x1A1}, {0x1AF, 0x1B0}, {0x243, 0x243}, {0x1EA0, 0x1EF9},
		{0x2010, 0x2010}, {0x2012, 0x2015}, {0x2018, 0x201E}, {0x2020, 0x2022}, {0x2026, 0x2026}, {0x2030, 0x2030}, {0x2032, 0x2033},
		{0x2039, 0x203A}, {0x20AB, 0x20AC}, {0x2116, 0x2116}, {0x2122, 0x2122}, {0x2212, 0x2212}, {0x2264, 0x2265},
	}
	for s, f := range press(t).faces {
		for _, r := range ranges {
			for letter := r[0]; letter <= r[1]; letter++ {
				if f.advance[letter] <= 0 {
					t.Errorf("the %s font lacks %c (%U)", style(s), letter, letter)
				}
			}
		}
	}
}

// What is measured here and what the PDF library prints must agree, or lines would
// run over their columns.
func TestWidthsAreTheLibrarys(t *testing.T) {
	p := press(t)
	all := accented(t) + "0123456789 .,:;/()-–…AZaz"
	for s, f := range p.faces {
		doc := gofpdf.New("P", "mm", "A5", "")
		doc.AddUTF8FontFromBytes(family, libraryStyle(style(s)), bytes.Clone(f.ttf))
		doc.SetFont(family, libraryStyle(style(s)), 10.5)
		for _, r := range all {
			if got, want := f.width(string(r), 10.5), doc.GetStringWidth(string(r)); math.Abs(got-want) > 1e-9 {
				t.Errorf("%c in %s is %v mm wide, in print %v", r, style(s), got, want)
			}
		}
	}
}

func TestDamagedFontsAreRefused(t *testing.T) {
	whole := press(t).faces[regular].ttf
	centre := Centre{Name: "TRUNG TÂM", Place: "Cao Bằng", Suffix: "TTPVHCC"}
	for cut := 0; cut < len(whole); cut += 211 {
		if _, err := New(Fonts{whole[:cut], whole, whole, whole}, centre); err == nil {
			t.Fatalf("a font of %d bytes instead of %d was taken", cut, len(whole))
		}
	}
	for at := 12; at < 1200; at++ {
		broken := bytes.Clone(whole)
		broken[at] ^= 0xFF
		f, err := readFace(broken)
		if err == nil {
			f.lacking()
		}
	}
}

func TestAFontWithoutVietnameseIsRefused(t *testing.T) {
	whole := press(t).faces[regular].ttf
	english := gofpdf.UTF8CutFont(bytes.Clone(whole), "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;/()-?")
	_, err := New(Fonts{whole, english, whole, whole}, Centre{Name: "TRUNG TÂM", Place: "Cao Bằng", Suffix: "TTPVHCC"})
	if err == nil || !strings.Contains(err.Error(), "bold serif font lacks") || !strings.Contains(err.Error(), "ộ") {
		t.Errorf("a bold font without Vietnamese: %v", err)
	}
}

// accented is the 134 Vietnamese letters that ASCII has not.
func accented(t *testing.T) string {
	var b strings.Builder
	for _, r := range vietnamese + strings.ToUpper(vietnamese) {
		if r > 0x7F {
			b.WriteRune(r)
		}
	}
	if n := len([]rune(b.String())); n != 134 {
		t.Fatalf("there are %d accented letters, not 134", n)
	}
	return b.String()
}
