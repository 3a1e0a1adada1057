package card

import (
	"regexp"
	"strings"
	"unicode"

	"motcua/center/check"
)

// split takes a scan apart at the separator. Where a keyboard layout typed another sign for
// | the card still tells which: twelve digits, then the same sign at least six times.
func split(text string) (parts []string, moved bool) {
	if strings.Contains(text, "|") {
		return strings.Split(text, "|"), false
	}
	if parts := splitAt(text); parts != nil {
		return parts, true
	}
	if m := unseparated.FindStringSubmatch(text); m != nil {
		return m[1:], true
	}
	return []string{text}, false
}

// unseparated is a card whose separators were not typed at all. Names have no digits.
var unseparated = regexp.MustCompile(`^(\d{12})(\d{9})?(\pL[^\d|]*?)(\d{8})(Nam|Nữ)(.+?)(\d{8})$`)

// splitAt splits at whatever sign stands after the number. The address may hold it too.
func splitAt(text string) []string {
	if len(text) < 13 || !check.PersonalNumber(text[:12]) {
		return nil
	}
	sign := []rune(text[12:])[0]
	if unicode.IsLetter(sign) || unicode.IsDigit(sign) || unicode.IsSpace(sign) || strings.Count(text, string(sign)) < fields-1 {
		return nil
	}
	parts := strings.Split(strings.TrimRight(text, string(sign)), string(sign))
	last := len(parts) - 1
	if last < fields-1 {
		return nil
	}
	address := strings.Join(parts[5:last], string(sign))
	return []string{parts[0], parts[1], parts[2], parts[3], parts[4], address, parts[last]}
}

// The digits 0 to 9 as they come when Shift is held, and on keyboards that are not the
// scanner's: French, and the Vietnamese layout of Windows, where they are letters and tones.
const (
	shiftedDigits = ")!@#$%^&*("
	frenchDigits  = `à&é"'(-è_ç`
	vietnameseUp  = "đăâêô"
)

// moved says what typed other signs than the digits that every card begins with, empty for
// nothing that is known.
func moved(text string) Cause {
	begin := []rune(text)
	if len(begin) < 12 {
		return ""
	}
	number := string(begin[:12])
	switch {
	case strings.Trim(number, shiftedDigits) == "":
		return Shifted
	case strings.Trim(number, frenchDigits) == "":
		return OtherKeys
	case vietnameseKeys(begin):
		return OtherKeys
	}
	return ""
}

// vietnameseKeys reports whether a scan begins as digits do on the Vietnamese layout: 0 to 4
// are đ ă â ê ô, and 5 to 9 tones on the letter before. No word has four such letters together.
func vietnameseKeys(begin []rune) bool {
	for i, r := range begin {
		r = unicode.ToLower(bare(r))
		if !strings.ContainsRune(vietnameseUp, r) && !unicode.Is(unicode.Mn, r) {
			return i >= 6
		}
	}
	return true
}
