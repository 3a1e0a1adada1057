package queue

import (
	"slices"

	"motcua/center/refusal"
)

// lineBack is the way back of opening or closing a line.
type lineBack struct {
	id         LineID
	was, after *bool
}

func (b *lineBack) subject() string { return "line " + string(b.id) }
func (b *lineBack) settle(d *Day)   { b.after = d.line(b.id).closed }
func (b *lineBack) undo(d *Day)     { d.line(b.id).closed = b.was }

func (b *lineBack) refuse(d *Day) error {
	if d.line(b.id).closed != b.after {
		return refusal.DeedOvertaken
	}
	return nil
}

// linesBack is the way back of giving a counter other lines.
type linesBack struct {
	id         CounterID
	was, after []LineID
	changed    bool // they had been changed before
}

func (b *linesBack) subject() string { return "lines of counter " + string(b.id) }
func (b *linesBack) settle(d *Day)   { b.after = d.assigned[b.id] }

func (b *linesBack) refuse(d *Day) error {
	if !slices.Equal(d.assigned[b.id], b.after) {
		return refusal.DeedOvertaken
	}
	return nil
}

func (b *linesBack) undo(d *Day) {
	if b.changed {
		d.assigned[b.id] = b.was
		return
	}
	delete(d.assigned, b.id)
}

// counterBack is the way back of opening or closing a counter.
type counterBack struct {
	id   CounterID
	was  bool  // closed
	seat *seat // of the clerk whom closing sent away
}

func (b *counterBack) subject() string { return "counter " + string(b.id) }

func (b *counterBack) settle(d *Day) {
	if d.counters[b.id] == b.seat {
		b.seat = nil
	}
}

// refuse leaves nobody in two places: neither the clerk who was sent away and sits
// elsewhere now, nor one who sat down at a counter that was opened.
func (b *counterBack) refuse(d *Day) error {
	switch s := d.counters[b.id]; {
	case d.shut[b.id] == b.was:
		return refusal.DeedOvertaken
	case b.seat != nil && d.CounterOf(b.seat.staff) != "":
		return refuseStaffElsewhere(d.CounterOf(b.seat.staff), b.seat.staff)
	case b.was && s != nil && s.staff != "":
		return refuseCounterTaken(b.id, s.staff)
	}
	return nil
}

func (b *counterBack) undo(d *Day) {
	d.setShut(b.id, b.was)
	if b.seat != nil {
		d.counters[b.id] = b.seat
	}
}

func (e LineChanged) by(id DeedID) Event     { e.Deed = id; return e }
func (e CounterAssigned) by(id DeedID) Event { e.Deed = id; return e }
func (e CounterChanged) by(id DeedID) Event  { e.Deed = id; return e }

func (e LineChanged) wayBack(d *Day) wayBack {
	return &lineBack{id: e.Line, was: d.line(e.Line).closed}
}

func (e CounterAssigned) wayBack(d *Day) wayBack {
	was, changed := d.assigned[e.Counter]
	return &linesBack{id: e.Counter, was: was, changed: changed}
}

func (e CounterChanged) wayBack(d *Day) wayBack {
	return &counterBack{id: e.Counter, was: d.shut[e.Counter], seat: d.counters[e.Counter]}
}

func (e LineChanged) done(*Day) PastDeed {
	kind := OpenLineDeed
	if e.Closed {
		kind = CloseLineDeed
	}
	return PastDeed{ID: e.Deed, Kind: kind, Line: e.Line}
}

func (e CounterAssigned) done(*Day) PastDeed {
	return PastDeed{ID: e.Deed, Kind: AssignDeed, Counter: e.Counter, Lines: e.Lines}
}

func (e CounterChanged) done(*Day) PastDeed {
	kind := OpenCounterDeed
	if e.Closed {
		kind = CloseCounterDeed
	}
	return PastDeed{ID: e.Deed, Kind: kind, Counter: e.Counter}
}
