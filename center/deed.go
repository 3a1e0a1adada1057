package center

import (
	"sort"
	"strings"
	"time"

	"motcua/center/journal"
	"motcua/center/queue"
)

// Supervise is a supervisor's decision on today's tickets, lines or counters. It can be
// taken back with UndoDeed.
type Supervise struct {
	Decision DayDecision
}

func (x Supervise) decide(s *State, at time.Time) (change, error) {
	return Today{queue.Deed{ID: s.nextDeed(), Decision: x.Decision}}.decide(s, at)
}

// nextDeed is the number of the record that is being decided.
func (s *State) nextDeed() queue.DeedID { return queue.DeedID(s.seq + 1) }

// DeedKind is what a supervisor did: a word of queue.DeedKind, or one about a notice.
type DeedKind string

// The deeds on notices.
const (
	NoticePosted  DeedKind = "post_notice"
	NoticeRemoved DeedKind = "remove_notice"
)

// Deed is what a supervisor did and can still take back.
type Deed struct {
	ID      queue.DeedID
	Kind    DeedKind
	At      time.Time
	Until   time.Time     // when it can no longer be taken back
	Staff   queue.StaffID // who did it
	Number  queue.Number
	Line    queue.LineID
	Counter queue.CounterID
	Lines   []queue.LineID
	Notice  NoticeID
}

// Deeds lists what can still be taken back, the latest first.
func (s *State) Deeds(at time.Time) []Deed {
	list := []Deed{}
	for _, d := range s.Day.Deeds(s.Plan.Rule, at) {
		list = append(list, Deed{ID: d.ID, Kind: DeedKind(d.Kind.String()), At: d.At, Number: d.Number, Line: d.Line, Counter: d.Counter, Lines: d.Lines})
	}
	for _, n := range s.notices {
		if d := n.deed(); s.fresh(d.At, at) && d.ID > 0 {
			list = append(list, d)
		}
	}
	for i := range list {
		list[i].Until, list[i].Staff = list[i].At.Add(s.Plan.Rule.Undo), s.doers[list[i].ID]
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID > list[j].ID })
	return list
}

// did notes who did a deed, when a record is one.
func (t *today) did(r *journal.Record, deed queue.DeedID) {
	if name := staffOf(r.Actor); name != "" && deed == queue.DeedID(r.Seq) {
		t.doers[deed] = name
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

// fresh reports whether what was done then can be taken back now.
func (s *State) fresh(then, now time.Time) bool { return now.Sub(then) <= s.Plan.Rule.Undo }

// UndoDeed takes back what a supervisor did, whoever it was.
type UndoDeed struct {
	Deed queue.DeedID
}

func (x UndoDeed) decide(s *State, at time.Time) (change, error) {
	for _, n := range s.notices {
		if n.Posted == x.Deed || n.Removal == x.Deed {
			return s.undoNotice(n, x.Deed, at)
		}
	}
	return Today{queue.UndoDeed{Deed: x.Deed}}.decide(s, at)
}
