package card

import (
	"errors"
	"net/url"
	"regexp"
	"strings"
	"time"

	"motcua/center/refusal"
)

// Kind is what a scan turned out to be.
type Kind string

// The kinds of scans.
const (
	IdentityCard Kind = "card"
	Booking      Kind = "booking" // a check-in code from a phone
	Ticket       Kind = "ticket"  // the follow address of a ticket
	Dossier      Kind = "dossier" // a dossier's code
	Address      Kind = "url"     // somebody else's address
	Unknown      Kind = "unknown"
)

// Scan is what a scanner read at the kiosk or a counter.
type Scan struct {
	Kind Kind
	Card Card // of an identity card
	// Text is the check-in code, the follow token or the dossier code; empty for the others:
	// of what is not ours nothing is kept.
	Text string
}

var (
	// booking is a check-in code: eight of the 32 letters and digits that nobody confuses.
	booking = regexp.MustCompile(`^[2-9A-HJ-NP-Z]{4}[ -]?[2-9A-HJ-NP-Z]{4}$`)
	// dossierCode is that of TT 01/2018/TT-VPCP art. 19 in the new style and the old one.
	dossierCode = regexp.MustCompile(`^([A-Y]\d{2}(\.[A-Z0-9]{1,4}){0,6}|\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2})-\d{6}-\d{4,8}$`)
	// follow is the path of a ticket's follow page; the token is 96 random bits or more.
	follow = regexp.MustCompile(`^/t/([A-Za-z0-9_-]{16,64})$`)
)

// Read finds out what a scan is. Its errors are Refusals, of scans that should have been a
// card and cannot be used; anything else that nobody knows is Unknown.
func Read(scan string, at time.Time) (Scan, error) {
	text, ok := tidy(scan)
	if !ok {
		return Scan{Kind: Unknown}, nil
	}
	if s, ok := ours(text); ok {
		return s, nil
	}
	c, err := ReadMRZ(text, at)
	if unknown(err) {
		c, err = ReadQR(text)
	}
	if unknown(err) {
		return Scan{Kind: Unknown}, nil
	}
	if err != nil {
		return Scan{}, err
	}
	return Scan{Kind: IdentityCard, Card: c}, nil
}

// unknown reports whether an error says that it is no card at all.
func unknown(err error) bool {
	return errors.Is(err, refusal.NotACard)
}

// ours recognises codes of this program, and addresses.
func ours(text string) (Scan, bool) {
	upper := strings.ToUpper(text)
	switch {
	case dossierCode.MatchString(upper):
		return Scan{Kind: Dossier, Text: upper}, true
	case booking.MatchString(upper):
		return Scan{Kind: Booking, Text: strings.NewReplacer(" ", "", "-", "").Replace(upper)}, true
	case !strings.Contains(text, "://") && !strings.HasPrefix(strings.ToLower(text), "www."):
		return Scan{}, false
	}
	if u, err := url.Parse(text); err == nil {
		if m := follow.FindStringSubmatch(u.Path); m != nil {
			return Scan{Kind: Ticket, Text: m[1]}, true
		}
	}
	return Scan{Kind: Address}, true
}
