package queue

import (
	"slices"

	"motcua/center/refusal"
)

// lineInverse is the inverse of opening or closing a line.
type lineInverse struct {
	id         LineID
	was, after *bool
}

func (b *lineInverse) subject() string { return "line " + string(b.id) }
func (b *lineInverse) settle(d *Day)   { b.after = d.line(b.id).closed }
func (b *lineInverse) undo(d *Day)     { d.line(b.id).closed = b.was }

func (b *lineInverse) refuse(d *Day) error {
	if d.line(b.id).closed != b.after {
		return refusal.ActionOvertaken
	}
	return nil
}

// assignmentInverse is the inverse of giving a counter other lines.
type assignmentInverse struct {
	id         CounterID
	was, after []LineID
	changed    bool // they had been changed before
}

func (b *assignmentInverse) subject() string { return "lines of counter " + string(b.id) }
func (b *assignmentInverse) settle(d *Day)   { b.after = d.assigned[b.id] }

func (b *assignmentInverse) refuse(d *Day) error {
	if !slices.Equal(d.assigned[b.id], b.after) {
		return refusal.ActionOvertaken
	}
	return nil
}

func (b *assignmentInverse) undo(d *Day) {
	if b.changed {
		d.assigned[b.id] = b.was
		return
	}
	delete(d.assigned, b.id)
}

// counterInverse is the inverse of opening or closing a counter.
type counterInverse struct {
	id   CounterID
	was  bool  // closed
	seat *seat // of the clerk whom closing sent away
}

func (b *counterInverse) subject() string { return "counter " + string(b.id) }

func (b *counterInverse) settle(d *Day) {
	if d.counters[b.id] == b.seat {
		b.seat = nil
	}
}

// refuse prevents a clerk from sitting in two places: neither the one who was sent away and sits
// elsewhere now, nor one who sat down at a counter that was opened.
func (b *counterInverse) refuse(d *Day) error {
	switch s := d.counters[b.id]; {
	case d.shut[b.id] == b.was:
		return refusal.ActionOvertaken
	case b.seat != nil && d.CounterOf(b.seat.staff) != "":
		return refuseStaffElsewhere(d.CounterOf(b.seat.staff), b.seat.staff)
	case b.was && s != nil && s.staff != "":
		return refuseCounterTaken(b.id, s.staff)
	}
	return nil
}

func (b *counterInverse) undo(d *Day) {
	d.setShut(b.id, b.was)
	if b.seat != nil {
		d.counters[b.id] = b.seat
	}
}

func (e LineChanged) by(id ActionID) Event     { e.Action = id; return e }
func (e CounterAssigned) by(id ActionID) Event { e.Action = id; return e }
func (e CounterChanged) by(id ActionID) Event  { e.Action = id; return e }

func (e LineChanged) inverse(d *Day) inverse {
	return &lineInverse{id: e.Line, was: d.line(e.Line).closed}
}

func (e CounterAssigned) inverse(d *Day) inverse {
	was, changed := d.assigned[e.Counter]
	return &assignmentInverse{id: e.Counter, was: was, changed: changed}
}

func (e CounterChanged) inverse(d *Day) inverse {
	return &counterInverse{id: e.Counter, was: d.shut[e.Counter], seat: d.counters[e.Counter]}
}

func (e LineChanged) done(*Day) PastAction {
	kind := OpenLineAction
	if e.Closed {
		kind = CloseLineAction
	}
	return PastAction{ID: e.Action, Kind: kind, Line: e.Line}
}

func (e CounterAssigned) done(*Day) PastAction {
	return PastAction{ID: e.Action, Kind: AssignAction, Counter: e.Counter, Lines: e.Lines}
}

func (e CounterChanged) done(*Day) PastAction {
	kind := OpenCounterAction
	if e.Closed {
		kind = CloseCounterAction
	}
	return PastAction{ID: e.Action, Kind: kind, Counter: e.Counter}
}
