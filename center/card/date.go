package card

import (
	"fmt"
	"strings"
	"time"

	"motcua/center/check"
)

// Date is a day as papers have it. Month and Day are 0 where only the year is known, as of
// many old people; a zero Date is unknown.
type Date struct {
	Year, Month, Day int
}

// String is the date as Vietnamese papers write it: 05/03/1990, or 1942; empty when unknown.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	}
	return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year)
}

// before reports whether the whole of the date lies before a moment's day.
func (d Date) before(at time.Time) bool {
	return d.Year != 0 && d.Month != 0 && time.Date(d.Year, time.Month(d.Month), d.Day+1, 0, 0, 0, 0, at.Location()).Before(at)
}

// parseDate reads ddMMyyyy as the QR has it, with or without signs between; 00 for a day or
// a month that is not known; a year alone.
func parseDate(s string) (Date, bool) {
	s = strings.NewReplacer("/", "", "-", "", ".", "", " ", "").Replace(s)
	if !check.Digits(s) {
		return Date{}, false
	}
	var d Date
	switch len(s) {
	case 4:
		d = Date{Year: number(s)}
	case 8:
		d = Date{Day: number(s[:2]), Month: number(s[2:4]), Year: number(s[4:])}
	default:
		return Date{}, false
	}
	if d.Day == 0 || d.Month == 0 {
		d.Day, d.Month = 0, 0
	}
	return d, d.real()
}

// real reports whether there is such a day; 29/02 only in leap years.
func (d Date) real() bool {
	if d.Year < 1800 || d.Year > 2400 {
		return false
	}
	if d.Month == 0 {
		return true
	}
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return d.Month <= 12 && t.Day() == d.Day && t.Month() == time.Month(d.Month)
}

// number is the value of a few digits.
func number(s string) int {
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}
