package card

import "motcua/center/refusal"

// Cause is what spoilt a scan: what is to be set at the scanner or the computer.
type Cause string

// The causes that make a scan useless. What can be read in spite of them is a Warning.
const (
	Shifted   Cause = "shift"   // digits came as !@#: Shift or Caps Lock is held down by the scanner's settings
	OtherKeys Cause = "layout"  // digits came as letters: the computer's keyboard is not the scanner's (US)
	Unclear   Cause = "unclear" // a card, but no setting that would explain it
)

// The refusals of a scan; none holds any of it.

func garbled(cause Cause) error { return refusal.CardGarbled.Variant(string(cause)) }
func misread(line string) error { return refusal.CardMisread.With(refusal.Facts{"line": line}) }
