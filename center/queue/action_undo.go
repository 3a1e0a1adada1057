package queue

import (
	"time"

	"motcua/center/refusal"
)

// UndoAction takes a supervisor's action back, whoever did it.
type UndoAction struct {
	Action ActionID
}

// Decide refuses after Rule.Undo, and when what the action changed has been changed again.
func (x UndoAction) Decide(d *Day, p *Plan, at time.Time) ([]Event, error) {
	k, later := d.action(x.Action)
	if k == nil {
		return nil, refusal.UnknownAction
	}
	if at.Sub(k.At) > p.Rule.Undo {
		return nil, refusal.ActionTooLate
	}
	for _, other := range later {
		if other.inverse.subject() == k.inverse.subject() {
			return nil, refusal.ActionOvertaken
		}
	}
	if err := k.inverse.refuse(d); err != nil {
		return nil, err
	}
	return []Event{ActionUndone{Action: k.ID, What: k.Kind, ID: k.ticket, Line: k.Line, Counter: k.Counter}}, nil
}

// action finds an action and those that came after it; nil when it is not there.
func (d *Day) action(id ActionID) (k *action, later []*action) {
	for i := range d.actions {
		if d.actions[i].ID == id {
			return d.actions[i], d.actions[i+1:]
		}
	}
	return nil, nil
}

// ActionUndone takes a supervisor's action back.
type ActionUndone struct {
	Action  ActionID   `json:"deed"`
	What    ActionKind `json:"what"`
	ID      TicketID   `json:"id,omitempty"`
	Line    LineID     `json:"line,omitempty"`
	Counter CounterID  `json:"counter,omitempty"`
}

var _ = register(ActionUndone{})

// Kind names the event in the journal.
func (ActionUndone) Kind() string { return "deed_undone" }

func (e ActionUndone) ticket() TicketID { return e.ID }

func (e ActionUndone) apply(d *Day, _ time.Time) {
	k, _ := d.action(e.Action)
	k.inverse.undo(d)
	kept := make([]*action, 0, len(d.actions))
	for _, other := range d.actions {
		if other != k {
			kept = append(kept, other)
		}
	}
	d.actions = kept
}
