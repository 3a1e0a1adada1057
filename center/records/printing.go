package records

import "slices"

// PrintMode is how a kiosk gives slips out. The zero value is PrintNone.
type PrintMode string

// The ways to print.
const (
	PrintNone    PrintMode = "none"    // numbers are on the screen and the phone
	PrintNetwork PrintMode = "network" // the server speaks to a printer on the network
	PrintAgent   PrintMode = "agent"   // the agent on the kiosk's PC speaks to its printer
	PrintBrowser PrintMode = "browser" // the kiosk's browser prints silently, and nobody knows whether
)

// PrintModes are all of them.
func PrintModes() []PrintMode { return []PrintMode{PrintNone, PrintNetwork, PrintAgent, PrintBrowser} }

// Valid reports whether the mode is one of the list.
func (m PrintMode) Valid() bool { return slices.Contains(PrintModes(), m) }

// SlipPaper is a paper of slips, and how many dots wide its printers print.
type SlipPaper struct {
	MM   int `json:"mm"`
	Dots int `json:"dots"`
}

// SlipPapers are those that slips are drawn for, the usual one first.
func SlipPapers() []SlipPaper { return []SlipPaper{{80, 576}, {58, 384}} }

// Prints reports whether slips are drawn for a width in dots.
func Prints(dots int) bool {
	return slices.ContainsFunc(SlipPapers(), func(p SlipPaper) bool { return p.Dots == dots })
}

// Printing is how a kiosk gives slips out.
type Printing struct {
	Mode     PrintMode `json:"mode,omitempty"`
	Address  string    `json:"address,omitempty"`   // host:port of a network printer
	Width    int       `json:"width,omitempty"`     // in dots, of one of SlipPapers; 0 is that of the first
	LowAfter int       `json:"low_after,omitempty"` // slips on a roll until it is said to be low; 0: the printer says it
}

// Complete is the printing with what was left out.
func (p Printing) Complete() Printing {
	if p.Mode == "" {
		p.Mode = PrintNone
	}
	if p.Width == 0 {
		p.Width = SlipPapers()[0].Dots
	}
	return p
}
