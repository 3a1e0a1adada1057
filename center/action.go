package center

import (
	"sort"
	"strings"
	"time"

	"motcua/center/journal"
	"motcua/center/queue"
)

// Supervise is a supervisor's decision on today's tickets, lines or counters. It can be
// taken back with UndoAction.
type Supervise struct {
	Decision DayDecision
}

func (x Supervise) decide(s *State, at time.Time) (change, error) {
	return Today{queue.Action{ID: s.nextAction(), Decision: x.Decision}}.decide(s, at)
}

// nextAction is the number of the record that is being decided.
func (s *State) nextAction() queue.ActionID { return queue.ActionID(s.seq + 1) }

// ActionKind is what a supervisor did: a word of queue.ActionKind, or one about a notice.
type ActionKind string

// The actions on notices.
const (
	NoticePosted  ActionKind = "post_notice"
	NoticeRemoved ActionKind = "remove_notice"
)

// Action is what a supervisor did and can still take back.
type Action struct {
	ID      queue.ActionID
	Kind    ActionKind
	At      time.Time
	Until   time.Time     // when it can no longer be taken back
	Staff   queue.StaffID // who did it
	Number  queue.Number
	Line    queue.LineID
	Counter queue.CounterID
	Lines   []queue.LineID
	Notice  NoticeID
}

// Actions lists what can still be taken back, the latest first.
func (s *State) Actions(at time.Time) []Action {
	list := []Action{}
	for _, d := range s.Day.Actions(s.Plan.Rule, at) {
		list = append(list, Action{ID: d.ID, Kind: ActionKind(d.Kind.String()), At: d.At, Number: d.Number, Line: d.Line, Counter: d.Counter, Lines: d.Lines})
	}
	for _, n := range s.notices {
		if d := n.action(); s.fresh(d.At, at) && d.ID > 0 {
			list = append(list, d)
		}
	}
	for i := range list {
		list[i].Until, list[i].Staff = list[i].At.Add(s.Plan.Rule.Undo), s.actionStaff[list[i].ID]
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID > list[j].ID })
	return list
}

// noteAction records who did an action, when a record is one.
func (t *today) noteAction(r *journal.Record, action queue.ActionID) {
	if name := staffOf(r.Actor); name != "" && action == queue.ActionID(r.Seq) {
		t.actionStaff[action] = name
	}
}

// staffOf is the member of staff that the journal names as actor, empty for anyone else.
func staffOf(actor string) queue.StaffID {
	name, ok := strings.CutPrefix(actor, string(StaffActor)+"/")
	if !ok {
		return ""
	}
	return queue.StaffID(name)
}

// fresh reports whether an action of that time can be undone now.
func (s *State) fresh(then, now time.Time) bool { return now.Sub(then) <= s.Plan.Rule.Undo }

// UndoAction takes back what a supervisor did, whoever it was.
type UndoAction struct {
	Action queue.ActionID
}

func (x UndoAction) decide(s *State, at time.Time) (change, error) {
	for _, n := range s.notices {
		if n.Posted == x.Action || n.Removal == x.Action {
			return s.undoNotice(n, x.Action, at)
		}
	}
	return Today{queue.UndoAction{Action: x.Action}}.decide(s, at)
}
