package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is a text without case, tones and the other marks of Vietnamese letters,
// so that what is typed without marks finds what is written with them: "Hòa
// giải", composed or decomposed, becomes "hoa giai", and đ becomes d. Folding
// twice changes nothing. Runs of bytes that are not UTF-8 become U+FFFD.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	// Behind broken UTF-8 the norm package leaves letters as they are.
	s = strings.ToValidUTF8(s, "\uFFFD")
	var folded strings.Builder
	folded.Grow(len(s))
	for _, r := range norm.NFD.String(s) {
		if !isMark(r) {
			folded.WriteRune(plain(toLower(r)))
		}
	}
	return folded.String()
}

// isFolded spares the common case of plain typing all further work.
func isFolded(s string) bool {
	for i := range len(s) {
		if b := s[i]; b >= utf8.RuneSelf || 'A' <= b && b <= 'Z' {
			return false
		}
	}
	return true
}

func isMark(r rune) bool {
	return r >= 0x300 && unicode.Is(unicode.Mn, r)
}

func toLower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

// plain takes the stroke off đ, the one Vietnamese letter whose mark does not
// come off by decomposition.
func plain(r rune) rune {
	if r == 'đ' {
		return 'd'
	}
	return r
}
