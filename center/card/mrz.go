package card

import (
	"strings"
	"time"

	"motcua/center/check"
	"motcua/center/refusal"
)

// The MRZ of cards (TD1) is three lines of 30, of passports (TD3) two of 44; ICAO Doc 9303.
const (
	td1Line = 30
	td3Line = 44
)

// ReadMRZ reads the lines at the bottom of a card or passport, scanned or typed: in any case,
// with or without line ends, the fillers at the end of the names left out. at is the day on
// which births lie in the past. Its errors are Refusals.
func ReadMRZ(scan string, at time.Time) (Card, error) {
	text, ok := tidy(scan)
	if !ok {
		return Card{}, refusal.NotACard
	}
	lines := mrzLines(text)
	switch {
	case lines == nil || !strings.ContainsRune("IACP", rune(lines[0][0])):
		return Card{}, refusal.NotACard
	case len(lines) == 3 && len(lines[0]) == td1Line && len(lines[1]) == td1Line && len(lines[2]) <= td1Line:
		return readTD1(lines, at)
	case len(lines) == 2 && lines[0][0] == 'P' && len(lines[0]) <= td3Line && len(lines[1]) == td3Line:
		return readTD3(lines, at)
	}
	return Card{}, refusal.CardHalf
}

// mrzLines are the lines of a text that is made of an MRZ's letters only, nil for any other.
func mrzLines(text string) []string {
	text = strings.NewReplacer(" ", "", "«", "<<", "‹", "<").Replace(strings.ToUpper(text))
	if !strings.Contains(text, "<") || strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<\n") != "" {
		return nil
	}
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
	if len(lines) != 1 {
		return lines
	}
	length := td1Line
	if text[0] == 'P' {
		length = td3Line
	}
	lines = nil
	for ; len(text) > length; text = text[length:] {
		lines = append(lines, text[:length])
	}
	return append(lines, text)
}

func readTD1(lines []string, at time.Time) (Card, error) {
	one, two := lines[0], lines[1]
	born, expires, composite := numeric(two[0:7]), numeric(two[8:15]), numeric(two[29:30])
	if !checked(one[5:14], numeric(one[14:15])) {
		return Card{}, misread("1")
	}
	all := one[5:14] + numeric(one[14:15]) + one[15:30] + born + expires + two[18:29]
	c := Card{Number: plain(one[5:14])}
	if one[2:5] == "VNM" { // the personal number and its own check digit stand where others have nothing
		if c.Number = numeric(one[15:27]); !check.PersonalNumber(c.Number) || !checked(one[15:29], numeric(one[29:30])) {
			return Card{}, misread("1")
		}
	}
	if !checked(born[:6], born[6:]) || !checked(expires[:6], expires[6:]) || !checked(all, composite) {
		return Card{}, misread("2")
	}
	c.finish(born, expires, two[7], lines[2], at)
	return c, nil
}

func readTD3(lines []string, at time.Time) (Card, error) {
	two := lines[1]
	born, expires, composite := numeric(two[13:20]), numeric(two[21:28]), numeric(two[43:44])
	optional := checked(two[28:42], numeric(two[42:43])) || plain(two[28:43]) == ""
	all := two[0:9] + numeric(two[9:10]) + born + expires + two[28:43]
	if !checked(two[0:9], numeric(two[9:10])) || !checked(born[:6], born[6:]) || !checked(expires[:6], expires[6:]) || !optional || !checked(all, composite) {
		return Card{}, misread("2")
	}
	c := Card{Passport: plain(two[0:9])}
	c.Number = c.Passport
	if id := plain(two[28:42]); two[10:13] == "VNM" && check.PersonalNumber(id) {
		c.Number = id
	}
	c.finish(born, expires, two[20], lines[0][min(5, len(lines[0])):], at)
	return c, nil
}

// finish takes in what TD1 and TD3 have in common.
func (c *Card) finish(born, expires string, sex byte, names string, at time.Time) {
	c.Name = namesOf(names)
	c.Sex = map[byte]Sex{'M': Male, 'F': Female}[sex]
	c.Birth, c.Expires = c.born(born[:6], at), parseYMD(expires[:6], 2000)
	if c.Birth.Year == 0 {
		c.warn(WarnBirth)
	}
	if c.Expires.before(at) {
		c.warn(WarnExpired)
	}
	c.compare()
}

// born finds the century of a birth: the personal number has it; without one it is the
// latest in which the day is not to come.
func (c *Card) born(yymmdd string, at time.Time) Date {
	if check.PersonalNumber(c.Number) {
		return parseYMD(yymmdd, 1900+100*(int(c.Number[3]-'0')/2))
	}
	d := parseYMD(yymmdd, 2000)
	if d.Year != 0 && time.Date(d.Year, time.Month(max(1, d.Month)), max(1, d.Day), 0, 0, 0, 0, at.Location()).After(at) {
		d = parseYMD(yymmdd, 1900)
	}
	return d
}

// parseYMD reads YYMMDD of a century; month and day may be fillers.
func parseYMD(s string, century int) Date {
	if s = strings.ReplaceAll(s, "<", "0"); !check.Digits(s) {
		return Date{}
	}
	d := Date{Year: century + number(s[:2]), Month: number(s[2:4]), Day: number(s[4:])}
	if d.Month == 0 || d.Day == 0 {
		d.Month, d.Day = 0, 0
	}
	if !d.real() {
		return Date{}
	}
	return d
}

// namesOf is SURNAME<<GIVEN<NAMES as a Vietnamese name: the surname first.
func namesOf(field string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(field, "<", " ")), " ")
}

// plain is a field without its fillers.
func plain(field string) string { return strings.Trim(strings.TrimRight(field, "<"), "<") }

// numeric puts letters right that scanners and people read for digits, in a field that has
// digits only.
func numeric(field string) string {
	return strings.NewReplacer("O", "0", "Q", "0", "D", "0", "I", "1", "L", "1", "Z", "2", "S", "5", "G", "6", "B", "8").Replace(field)
}

// checked reports whether a field has that check digit: weights 7, 3, 1, letters from 10,
// the filler 0.
func checked(field, digit string) bool {
	sum := 0
	for i := range len(field) {
		v := 0
		switch b := field[i]; {
		case b >= '0' && b <= '9':
			v = int(b - '0')
		case b >= 'A' && b <= 'Z':
			v = int(b-'A') + 10
		}
		sum += v * [3]int{7, 3, 1}[i%3]
	}
	return digit == string(rune('0'+sum%10))
}
