package card

// Cause is what spoilt a scan: what is to be set at the scanner or the computer.
type Cause string

// The causes that make a scan useless. What can be read in spite of them is a Warning.
const (
	Shifted   Cause = "shift"   // digits came as !@#: Shift or Caps Lock is held down by the scanner's settings
	OtherKeys Cause = "layout"  // digits came as letters: the computer's keyboard is not the scanner's (US)
	Unclear   Cause = "unclear" // a card, but no setting that would explain it
	NoLetters Cause = "signs"   // separators were lost and nothing tells the fields apart
	Typing    Cause = "typing"  // an input method swallowed the keys
)

// Refusal says why a scan is no usable card. It never holds any of the scan.
type Refusal struct {
	code  string
	cause Cause
	line  string
}

// Error states the fact.
func (r *Refusal) Error() string { return "reading a card: " + r.Sentence() }

// Code is the protocol's stable error code: card_half, card_garbled, card_misread or
// not_a_card.
func (r *Refusal) Code() string { return r.code }

// Cause is what spoilt a garbled scan, empty for any other.
func (r *Refusal) Cause() Cause { return r.cause }

// Sentence is the key of the reader's sentence: of a garbled scan it says what to set.
func (r *Refusal) Sentence() string {
	if r.cause == "" {
		return r.code
	}
	return r.code + "." + string(r.cause)
}

// Facts are the values that the reader's sentence needs: the line of an MRZ.
func (r *Refusal) Facts() map[string]string { return map[string]string{"line": r.line} }

func half() error               { return &Refusal{code: "card_half"} }
func garbled(cause Cause) error { return &Refusal{code: "card_garbled", cause: cause} }
func misread(line string) error { return &Refusal{code: "card_misread", line: line} }
func notACard() error           { return &Refusal{code: "not_a_card"} }
