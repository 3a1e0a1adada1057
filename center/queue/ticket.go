package queue

import "time"

// Ticket is one citizen's number on one day. Its arrival (Seq, IssuedAt) is never
// rewritten, whatever happens to it afterwards.
type Ticket struct {
	ID        TicketID
	Number    Number
	Line      LineID
	Procedure ProcedureCode // empty when the citizen chose only a line
	Priority  Priority
	Token     Token
	Seq       int // the how-manieth ticket of the day, from 1: the order of arrival
	Status    Status
	IssuedAt  time.Time
	Counter   CounterID // where it was called last
	CalledAt  time.Time // the last call
	StartedAt time.Time
	EndedAt   time.Time
	Times     int // how often it was called
	Why       Why
	Outcome   Outcome
}

// Why explains a call: the rule that chose the ticket, and how many ordinary
// tickets of the line had gone before it since the last priority one.
type Why struct {
	Rule     WhyRule `json:"rule"`
	Ordinary int     `json:"ordinary,omitempty"`
}

// WhyRule is the rule that made a ticket the next one. The zero value is none.
type WhyRule uint8

// The rules of the call order, see Next.
const (
	ByArrival WhyRule = iota + 1
	ByPriority
)

var whyNames = [...]string{ByArrival: "arrival", ByPriority: "priority"}

// String is the rule as the protocol writes it.
func (w WhyRule) String() string { return nameOf(whyNames[:], uint8(w)) }

// MarshalText writes the protocol's word; an invalid rule is an error.
func (w WhyRule) MarshalText() ([]byte, error) { return textOf("rule", whyNames[:], uint8(w)) }

// UnmarshalText reads the protocol's word.
func (w *WhyRule) UnmarshalText(b []byte) error {
	v, err := valueOf("rule", whyNames[:], string(b))
	*w = WhyRule(v)
	return err
}

// transitions is the one table of what may follow what. Decisions refuse by it and
// Apply trusts it.
var transitions = map[Status][]Status{
	Waiting: {Called, Cancelled},
	Called:  {Called, Serving, Done, NoShow},
	Serving: {Done},
}

// may reports whether a ticket in status from can become to.
func may(from, to Status) bool {
	for _, s := range transitions[from] {
		if s == to {
			return true
		}
	}
	return false
}
