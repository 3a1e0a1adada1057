package card

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// MaxScan is the longest scan that can be a card, in bytes: addresses are at most 300
// characters. What is longer is somebody else's code.
const MaxScan = 1024

// tidy is a scan without what scanners add: a byte order mark, line ends, control
// characters, the AIM identifier of the symbology. Letters are composed (NFC).
func tidy(scan string) (string, bool) {
	if len(scan) > MaxScan || !utf8.ValidString(scan) {
		return "", false
	}
	scan = strings.Map(func(r rune) rune {
		if r == '\uFEFF' || r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(recode(scan)))
	scan = strings.TrimSpace(scan)
	if len(scan) > 3 && scan[0] == ']' && scan[2] >= '0' && scan[2] <= '9' { // ]Q1 and the like
		scan = strings.TrimSpace(scan[3:])
	}
	scan = norm.NFC.String(scan)
	return scan, scan != ""
}

// recode puts UTF-8 right that somebody has read byte by byte as Latin-1 or Windows-1252,
// as serial drivers do: "Nữ" came as "Ná»¯". Nothing else looks like that.
func recode(scan string) string {
	raw := make([]byte, 0, len(scan))
	wide := false
	for _, r := range scan {
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			if r > 0xFF {
				return scan
			}
			b = byte(r)
		}
		wide = wide || b >= 0x80
		raw = append(raw, b)
	}
	if !wide || !utf8.Valid(raw) {
		return scan
	}
	return string(raw)
}
