package queue

import "motcua/center/enum"

// Why explains a call: the rule that chose the ticket.
type Why struct {
	Rule WhyRule `json:"rule"`
	// Ordinary is how many ordinary tickets of the line had gone since the last
	// priority one, for ByPriority.
	Ordinary int `json:"ordinary,omitempty"`
	// Minutes is how long ago somebody who came later was called first, for ByBound.
	Minutes int `json:"minutes,omitempty"`
	// Help says that the counter helped a line that is not its own.
	Help bool `json:"help,omitempty"`
}

// WhyRule is the rule that made a ticket the next one. The zero value is none.
type WhyRule uint8

// The rules of the call order, see Next and docs/queue.md.
const (
	ByArrival WhyRule = iota + 1
	ByPriority
	ByReturn
	ByBound
	ByNumber
	ByAppointment
)

var whyNames = enum.Of[WhyRule]("rule", []string{
	ByArrival: "arrival", ByPriority: "priority", ByReturn: "return", ByBound: "bound", ByNumber: "number", ByAppointment: "appointment",
})

// String is the rule as the protocol writes it.
func (w WhyRule) String() string { return whyNames.Name(w) }

// MarshalText writes the protocol's word; an invalid rule is an error.
func (w WhyRule) MarshalText() ([]byte, error) { return whyNames.Text(w) }

// UnmarshalText reads the protocol's word.
func (w *WhyRule) UnmarshalText(b []byte) error {
	return whyNames.Read(b, w)
}
