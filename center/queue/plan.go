package queue

import (
	"time"

	"motcua/center/enum"
)

// Plan is how the office has set up the lines and counters. Decisions read it;
// Apply does not, so a journal replays the same whatever the settings are now.
type Plan struct {
	Lines    []Line
	Counters []Counter
	Rule     Rule
}

// Line is one line of the hall (hàng chờ).
type Line struct {
	ID     LineID
	Hall   HallID
	Closed bool // no numbers are given; those given before are still called
}

// Counter is one counter (quầy) and the lines it serves.
type Counter struct {
	ID      CounterID
	Hall    HallID
	Lines   []LineID
	Mode    Mode
	Weights map[LineID]int // for ByWeights: the share of calls of each line; 1 where it is missing
	Helps   []LineID       // lines it calls from when its own are empty
}

// Mode is how a counter chooses among its lines. The zero value is by arrival.
type Mode uint8

// The modes of a counter.
const (
	InArrival Mode = iota // whoever came first, whatever the line
	InOrder               // the first of its lines that has somebody
	ByWeights             // calls spread over its lines by their weights
)

var modeNames = enum.Of[Mode]("mode", []string{InArrival: "arrival", InOrder: "order", ByWeights: "weights"})

// MarshalText writes the settings' word; an invalid mode is an error.
func (m Mode) MarshalText() ([]byte, error) { return modeNames.Text(m) }

// UnmarshalText reads the settings' word; an empty one is InArrival.
func (m *Mode) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*m = InArrival
		return nil
	}
	return modeNames.Read(b, m)
}

// Rule holds the parameters of the queue's order and of the counters' steps.
type Rule struct {
	// OrdinaryPerPriority is after how many ordinary tickets of a line a priority
	// ticket of that line is called before ordinary ones that came earlier. At least 1.
	OrdinaryPerPriority int
	// Bound is how long after somebody who came later was called first a waiting
	// ticket goes before everyone.
	Bound time.Duration
	// Recalls is after how many recalls the next one makes the ticket a no-show;
	// 0 means never.
	Recalls int
	// Undo is how long a counter's last step can be taken back.
	Undo time.Duration
}

// Line finds a line by its letter.
func (p *Plan) Line(id LineID) (Line, bool) {
	for _, l := range p.Lines {
		if l.ID == id {
			return l, true
		}
	}
	return Line{}, false
}

// Counter finds a counter by its number.
func (p *Plan) Counter(id CounterID) (Counter, bool) {
	for _, c := range p.Counters {
		if c.ID == id {
			return c, true
		}
	}
	return Counter{}, false
}

// serves reports whether a line is among the lines.
func serves(lines []LineID, line LineID) bool {
	for _, l := range lines {
		if l == line {
			return true
		}
	}
	return false
}
