package queue

import "time"

// Undo takes a counter's last step back: a call, a finish (also with the call that
// followed it), a no-show, a park or a transfer.
type Undo struct {
	Counter CounterID
	Staff   StaffID
}

// Decide refuses after Rule.Undo, when there is no such step, and when somebody else
// has done something with its ticket meanwhile.
func (x Undo) Decide(d *Day, p *Plan, at time.Time) ([]Event, error) {
	s, err := d.seated(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	if s.paused != 0 { // the restored ticket would be in nobody's hand
		return nil, refuseCounterPaused(x.Counter)
	}
	if s.last == nil {
		return nil, refuseNothingToUndo(x.Counter)
	}
	if at.Sub(s.last.at) > p.Rule.Undo {
		return nil, refuseUndoTooLate(x.Counter)
	}
	if t, ok := s.last.untouched(); !ok {
		return nil, RefuseStatus(t)
	}
	return []Event{StepUndone{Counter: x.Counter, Step: s.last.kind, ID: s.last.before[0].ticket.ID}}, nil
}
