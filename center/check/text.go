// Package check has the checks of what people type: one of each, with the bounds of
// whoever asks. It decides nothing and stores nothing; what cannot be accepted is refused
// with the field and the limit.
package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"motcua/center/refusal"
)

// Text is what a text may be. The zero value is one line of any length that may be empty.
type Text struct {
	Max      int  // in characters, 0 for any number
	Required bool // refuses a text of spaces only, too
	Lines    bool // lets it have several lines
	Latin    bool // refuses other letters, which the typefaces of the papers lack
}

// Refuse is why a text cannot be accepted, nil when it can.
func (t Text) Refuse(field, text string) error {
	switch {
	case t.Required && strings.TrimSpace(text) == "":
		return refusal.FieldMissing.In(field)
	case t.Max > 0 && utf8.RuneCountInString(text) > t.Max:
		return refusal.FieldTooLong.In(field).Limit(t.Max)
	case strings.ContainsFunc(text, t.forbids):
		return refusal.BadCharacter.In(field)
	case t.Latin && strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }):
		return refusal.NotLatin.In(field)
	}
	return nil
}

// forbids reports whether a character would break what the text is set in.
func (t Text) forbids(r rune) bool {
	if t.Lines {
		return unicode.IsControl(r) && r != '\n'
	}
	return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp)
}

// Tidy is a text in NFC without outer spaces: what is typed with and without composed
// letters is the same afterwards.
func Tidy(text string) string { return strings.TrimSpace(norm.NFC.String(text)) }
