package records

// PrintMode is how a kiosk gives slips out. The zero value is PrintNone.
type PrintMode string

// The ways to print.
const (
	PrintNone    PrintMode = "none"    // numbers are on the screen and the phone
	PrintNetwork PrintMode = "network" // the server speaks to a printer on the network
	PrintAgent   PrintMode = "agent"   // the agent on the kiosk's PC speaks to its printer
	PrintBrowser PrintMode = "browser" // the kiosk's browser prints silently, and nobody knows whether
)

// Valid reports whether the mode is one of the list.
func (m PrintMode) Valid() bool {
	return m == PrintNone || m == PrintNetwork || m == PrintAgent || m == PrintBrowser
}

// Printing is how a kiosk gives slips out.
type Printing struct {
	Mode     PrintMode `json:"mode,omitempty"`
	Address  string    `json:"address,omitempty"`   // host:port of a network printer
	Width    int       `json:"width,omitempty"`     // in dots: 576 or 384; 0 is 576
	LowAfter int       `json:"low_after,omitempty"` // slips on a roll until it is said to be low; 0: the printer says it
}

// Complete is the printing with what was left out.
func (p Printing) Complete() Printing {
	if p.Mode == "" {
		p.Mode = PrintNone
	}
	if p.Width == 0 {
		p.Width = 576
	}
	return p
}
