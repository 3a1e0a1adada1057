package check

import (
	"regexp"
	"strings"
)

var (
	separators = strings.NewReplacer(" ", "", ".", "", "-", "")
	passport   = regexp.MustCompile(`^[A-Z][A-Z0-9]{5,11}$`) // letter first in every series seen
	phone      = regexp.MustCompile(`^\+?[0-9]{8,15}$`)      // the length of E.164
	domestic   = regexp.MustCompile(`^0[0-9]{9,10}$`)        // TT 22/2014/TT-BTTTT: 0 and nine digits, fixed lines one more
)

// Compact is a number without the spaces, points and hyphens that people write between its
// digits.
func Compact(number string) string { return separators.Replace(number) }

// PersonalNumber reports whether a text is the number of a Vietnamese identity card: 12
// digits without a check digit (NĐ 137/2015 art. 13).
func PersonalNumber(number string) bool { return len(number) == 12 && Digits(number) }

// Passport reports whether a text may be the number of a passport, in capitals.
func Passport(number string) bool { return passport.MatchString(number) }

// Phone reports whether a text may be a phone number of any country.
func Phone(number string) bool { return phone.MatchString(number) }

// DomesticPhone is a Vietnamese phone number as it is dialled in the country, +84 and 0
// being the same. Ok is false for any other text.
func DomesticPhone(number string) (dialled string, ok bool) {
	if rest, abroad := strings.CutPrefix(number, "+84"); abroad {
		number = "0" + rest
	}
	return number, domestic.MatchString(number)
}

// Digits reports whether a text is digits only; an empty one is.
func Digits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}
