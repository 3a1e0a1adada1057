// Package card reads the machine-readable part of identity papers: the QR of the chip card
// and of the 2024 card, and the MRZ of cards and passports. It notices what a scanner, a
// keyboard layout or an input method has spoilt and says which. It stores nothing, reads no
// clock, and proves nothing: none of this is signed.
package card

import (
	"log/slog"
	"slices"
	"strings"
	"time"

	"motcua/center/check"
)

// Card is what a paper says about its holder. It formats and logs as the masked number, so
// that no careless line of a log holds a person.
type Card struct {
	// Number is the personal number of 12 digits (NĐ 137/2015 art. 13); of a passport without
	// one, the passport's.
	Number    string
	OldNumber string // the former identity card's, 9 digits; empty for none
	Passport  string // the passport's number, empty for a card
	Name      string // of an MRZ in capitals without accents
	Birth     Date
	Sex       Sex
	Address   string // as printed, in the units of then; an MRZ has none
	Issued    Date   // a QR has it
	Expires   Date   // an MRZ has it
	Warnings  []Warning
}

// Sex is what the paper says of it.
type Sex int

// Unstated is a paper that does not say, or not legibly.
const (
	Unstated Sex = iota
	Male
	Female
)

// Warning is a doubt about a card that can still be used. The number itself is never in doubt.
type Warning string

// The doubts. The number tells year of birth and sex (TT 59/2021/TT-BCA): a card that says
// otherwise is to be looked at.
const (
	WarnYear        Warning = "year"         // the number is of another year of birth
	WarnSex         Warning = "sex"          // the number is of the other sex
	WarnBirth       Warning = "birth"        // the date of birth is no date
	WarnExpired     Warning = "expired"      // the paper is no longer valid
	WarnInputMethod Warning = "input_method" // letters came as Telex or VNI keys
	WarnLetters     Warning = "letters"      // accented letters were lost on the way
	WarnLayout      Warning = "layout"       // the separators came as other signs
)

// warn adds a doubt once.
func (c *Card) warn(w Warning) {
	if !slices.Contains(c.Warnings, w) {
		c.Warnings = append(c.Warnings, w)
	}
}

// String is the masked number.
func (c Card) String() string { return Mask(c.Number) }

// GoString is the masked number.
func (c Card) GoString() string { return "card " + Mask(c.Number) }

// LogValue is the masked number.
func (c Card) LogValue() slog.Value { return slog.StringValue(Mask(c.Number)) }

// Mask hides a number as screens show it: 0040******01. Of a shorter one, a passport's,
// less is left.
func Mask(number string) string {
	r := []rune(number)
	switch n := len(r); {
	case n >= 12:
		return string(r[:4]) + strings.Repeat("*", n-6) + string(r[n-2:])
	case n >= 6:
		return string(r[:1]) + strings.Repeat("*", n-3) + string(r[n-2:])
	default:
		return strings.Repeat("*", n)
	}
}

// Age is how many years old the holder is on a day; false while the paper tells no year.
// With only a year of birth, the birthday counts as past.
func (c Card) Age(at time.Time) (years int, ok bool) {
	if c.Birth.Year == 0 {
		return 0, false
	}
	years = at.Year() - c.Birth.Year
	if month, day := int(at.Month()), at.Day(); month < c.Birth.Month || month == c.Birth.Month && day < c.Birth.Day {
		years--
	}
	return years, true
}

// compare adds what the number and the rest do not agree about.
func (c *Card) compare() {
	if !check.PersonalNumber(c.Number) {
		return
	}
	class := int(c.Number[3] - '0')
	year := 1900 + 100*(class/2) + 10*int(c.Number[4]-'0') + int(c.Number[5]-'0')
	if c.Birth.Year != 0 && c.Birth.Year != year {
		c.warn(WarnYear)
	}
	if c.Sex != Unstated && (c.Sex == Female) != (class%2 == 1) {
		c.warn(WarnSex)
	}
}
