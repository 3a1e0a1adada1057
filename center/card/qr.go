package card

import (
	"strings"

	"motcua/center/check"
	"motcua/center/refusal"
)

// fields is how many parts a QR has at least: number, old number, name, birth, sex,
// address, day of issue. The 2024 card has four more, which are empty.
const fields = 7

// ReadQR reads the QR of an identity card. Its errors are Refusals.
func ReadQR(scan string) (Card, error) {
	text, ok := tidy(scan)
	if !ok {
		return Card{}, refusal.NotACard
	}
	text = strings.ReplaceAll(text, "\n", "")
	parts, moved := split(text)
	if err := whole(text, parts); err != nil {
		return Card{}, err
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	c := Card{Number: parts[0], OldNumber: parts[1], Name: strings.Join(strings.Fields(parts[2]), " "), Address: parts[5]}
	born, issued := true, true
	c.Birth, born = parseDate(parts[3])
	c.Issued, issued = parseDate(parts[6])
	c.Sex = sexOf(parts[4])
	switch {
	case c.Name == "" || !check.Digits(c.OldNumber):
		return Card{}, refusal.CardHalf
	case !born && c.Sex == Unstated:
		return Card{}, garbled(Unclear)
	case !issued && parts[6] != "" && check.Digits(parts[6]):
		return Card{}, refusal.CardHalf // cut in the last field, or the next scan already begins in it
	}
	if !born {
		c.warn(WarnBirth)
	}
	if moved {
		c.warn(WarnLayout)
	}
	c.compare()
	c.judgeLetters(parts[4])
	return c, nil
}

// whole refuses what is not the whole of a card, or not one.
func whole(text string, parts []string) error {
	if check.PersonalNumber(parts[0]) && len(parts) >= fields {
		return nil
	}
	if cause := moved(text); cause != "" {
		return garbled(cause)
	}
	if !cardLike(parts) {
		return refusal.NotACard
	}
	if len(parts) >= fields && !check.Digits(parts[0]) {
		return garbled(Unclear)
	}
	return refusal.CardHalf
}

// cardLike reports whether some of the parts can only come from a card: a number, a date, or
// the sex beside another part.
func cardLike(parts []string) bool {
	for _, p := range parts {
		p = strings.TrimSpace(p)
		if len(parts) == 1 {
			return check.PersonalNumber(p)
		}
		if _, date := parseDate(p); check.PersonalNumber(p) || len(p) == 8 && date || sexOf(p) != Unstated {
			return true
		}
	}
	return false
}

// sexOf reads the sex, also as an input method or a plain keyboard spells it.
func sexOf(s string) Sex {
	switch strings.ToLower(s) {
	case "nam":
		return Male
	case "nữ", "nu", "nư", "nũ", "nuwx", "nuxw", "nux", "nuw", "nu74", "nu47", "nu4", "nu7":
		return Female
	}
	return Unstated
}
