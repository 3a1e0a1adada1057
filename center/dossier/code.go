package dossier

import (
	"fmt"
	"regexp"
	"time"
)

// MaxCodeLength bounds a dossier code: an agency identifier is at most 35
// characters (QĐ 20/2020/QĐ-TTg art. 3), the rest is -YYMMDD-NNNN and growth.
const MaxCodeLength = 52

var (
	// newStyle is H14.01-261123-0001; oldStyle is 000.00.01.H14-210531-0001, which
	// citizens still hold and may ask for.
	newStyle = regexp.MustCompile(`^[A-Y][0-9]{2}(\.[A-Z0-9]{1,4}){0,6}-[0-9]{6}-[0-9]{4,8}$`)
	oldStyle = regexp.MustCompile(`^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Y][0-9]{2}-[0-9]{6}-[0-9]{4}$`)
	agency   = regexp.MustCompile(`^[A-Y][0-9]{2}(\.[A-Z0-9]{1,4}){0,6}$`)
)

// Valid reports whether a text has the form of a dossier code, new or old.
func (c Code) Valid() bool {
	return len(c) <= MaxCodeLength && (newStyle.MatchString(string(c)) || oldStyle.MatchString(string(c)))
}

// Valid reports whether a text has the form of an agency identifier.
func (a AgencyCode) Valid() bool { return len(a) <= 35 && agency.MatchString(string(a)) }

// CodeOf is the nth code of an agency's day, n from 1. The sequence has four
// digits and grows beyond them when it must.
func CodeOf(a AgencyCode, day time.Time, n int) Code {
	return Code(fmt.Sprintf("%s-%s-%04d", a, day.Format("060102"), n))
}
