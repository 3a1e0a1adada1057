package queue

import (
	"time"

	"motcua/center/enum"
)

// ActionID numbers a supervisor's action: the journal record that holds it. 0 is none.
type ActionID uint64

// ActionKind is what a supervisor did. The zero value is none.
type ActionKind uint8

// The actions that can be taken back.
const (
	MoveAction ActionKind = iota + 1
	CancelAction
	ReactivateAction
	OpenLineAction
	CloseLineAction
	AssignAction
	OpenCounterAction
	CloseCounterAction
)

var actionNames = enum.Of[ActionKind]("action", []string{
	MoveAction: "move", CancelAction: "cancel", ReactivateAction: "reactivate", OpenLineAction: "open_line", CloseLineAction: "close_line",
	AssignAction: "assign", OpenCounterAction: "open_counter", CloseCounterAction: "close_counter",
})

// String is the action as the protocol writes it.
func (k ActionKind) String() string { return actionNames.Name(k) }

// MarshalText writes the protocol's word; an invalid action is an error.
func (k ActionKind) MarshalText() ([]byte, error) { return actionNames.Text(k) }

// UnmarshalText reads the protocol's word.
func (k *ActionKind) UnmarshalText(b []byte) error {
	return actionNames.Read(b, k)
}

// keptActions is how many actions a day remembers: more than supervisors do while the first
// of them can still be taken back.
const keptActions = 64

// Action is a supervisor's decision that can be taken back with UndoAction.
type Action struct {
	ID       ActionID
	Decision interface {
		Decide(d *Day, p *Plan, at time.Time) ([]Event, error)
	}
}

// Decide is the decision's own, with the action's number on its event.
func (x Action) Decide(d *Day, p *Plan, at time.Time) ([]Event, error) {
	events, err := x.Decision.Decide(d, p, at)
	for i, e := range events {
		if s, ok := e.(supervised); ok {
			events[i] = s.by(x.ID)
		}
	}
	return events, err
}

// supervised is an event that may be a supervisor's action.
type supervised interface {
	Event
	// by is the event as that action.
	by(id ActionID) Event
	// done says what was done, with ActionID 0 when it was no supervisor's action.
	done(d *Day) PastAction
	// inverse captures its subject before the event is applied.
	inverse(d *Day) inverse
}

// PastAction is an action that can be taken back, with what it was about.
type PastAction struct {
	ID      ActionID
	Kind    ActionKind
	At      time.Time
	Number  Number    // of a ticket's action
	Line    LineID    // that was opened or closed, or that the ticket went to
	Counter CounterID // that was changed, or to which alone the ticket went
	Lines   []LineID  // that the counter got
	ticket  TicketID
}

// inverse holds the state of the one thing that an action changed, before and after.
type inverse interface {
	// subject names the thing: a later action on the same one has to be taken back first.
	subject() string
	// settle notes how the action left it.
	settle(d *Day)
	// refuse says why it cannot go back, nil when it stands as the action left it.
	refuse(d *Day) error
	// undo puts it back as it was.
	undo(d *Day)
}

type action struct {
	PastAction
	inverse inverse
}

// note remembers the action that an event is; it is called before the event is applied.
func (d *Day) note(e Event, at time.Time) *action {
	s, ok := e.(supervised)
	if !ok {
		return nil
	}
	done := s.done(d)
	if done.ID == 0 {
		return nil
	}
	done.At = at
	return &action{PastAction: done, inverse: s.inverse(d)}
}

// keep adds an action whose event has been applied to those that can be taken back.
func (d *Day) keep(k *action) {
	k.inverse.settle(d)
	d.actions = append(d.actions, k)
	if len(d.actions) > keptActions {
		d.actions = append([]*action(nil), d.actions[1:]...)
	}
}

// LastAction is the number of the newest action, 0 for none.
func (d *Day) LastAction() ActionID {
	if len(d.actions) == 0 {
		return 0
	}
	return d.actions[len(d.actions)-1].ID
}

// Actions lists what supervisors did that can still be taken back by its time, the latest
// first.
func (d *Day) Actions(rule Rule, at time.Time) []PastAction {
	var list []PastAction
	for i := len(d.actions) - 1; i >= 0; i-- {
		if at.Sub(d.actions[i].At) <= rule.Undo {
			list = append(list, d.actions[i].PastAction)
		}
	}
	return list
}
