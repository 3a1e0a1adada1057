// Package printable makes texts that people wrote fit to print, for forms and slips alike.
// It drops and replaces what no font can draw, composes the rest, and leaves single spaces.
// It never shortens a text and knows no font.
package printable

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Text is s without what could not be drawn on any paper, composed, with single spaces.
func Text(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector):
			return -1
		case r == '\u2011':
			return '-'
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}
