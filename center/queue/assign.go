package queue

import (
	"slices"
	"time"
)

// ChangeLine opens or closes a line for the rest of the day. Numbers of a closed line are still
// called.
type ChangeLine struct {
	Line   LineID
	Closed bool
}

// Decide changes nothing when the line is so already.
func (x ChangeLine) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	l, ok := p.Line(x.Line)
	if !ok {
		return nil, refuseUnknownLine(x.Line)
	}
	if d.Closed(l) == x.Closed {
		return nil, nil
	}
	return []Event{LineChanged{Line: x.Line, Closed: x.Closed}}, nil
}

// AssignCounter gives a counter other lines for the rest of the day.
type AssignCounter struct {
	Counter CounterID
	Lines   []LineID
}

// Decide refuses lines that do not exist, and none.
func (x AssignCounter) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	c, ok := p.Counter(x.Counter)
	if !ok {
		return nil, refuseUnknownCounter(x.Counter)
	}
	var lines []LineID
	for _, id := range x.Lines {
		if _, ok := p.Line(id); !ok {
			return nil, refuseUnknownLine(id)
		}
		if !serves(lines, id) {
			lines = append(lines, id)
		}
	}
	if len(lines) == 0 {
		return nil, refuseNoLines(x.Counter)
	}
	if slices.Equal(lines, d.LinesOf(c)) {
		return nil, nil
	}
	return []Event{CounterAssigned{Counter: x.Counter, Lines: lines}}, nil
}
