package center

import (
	"time"

	"motcua/center/ids"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/refusal"
)

const (
	// HelpRepeat is after how long a kiosk that has called for help rings again.
	HelpRepeat = 30 * time.Second
	// helpStands is how long a call stands that nobody answers: the citizen has left.
	helpStands = 30 * time.Minute
	// helpThanks is how long the kiosk says that somebody is coming.
	helpThanks = 3 * time.Minute
)

// HelpID names a call for help: the journal record that called first.
type HelpID uint64

// HelpCalled notes that somebody at a kiosk called for staff. A repeat has the same Call.
type HelpCalled struct {
	Call   HelpID     `json:"call"`
	Device ids.Device `json:"device"`
}

// HelpAnswered notes that a member of staff goes there.
type HelpAnswered struct {
	Call HelpID `json:"call"`
}

// Kind names the event in the journal.
func (HelpCalled) Kind() string   { return "help_called" }
func (HelpAnswered) Kind() string { return "help_answered" }

var (
	_ = register(func(s *State, e HelpCalled, r *journal.Record) { s.called(e, r) })
	_ = register(func(s *State, e HelpAnswered, r *journal.Record) { s.answered(e, r) })
)

// HelpCall is a call for help of today. It holds nothing about who called.
type HelpCall struct {
	ID       HelpID
	Device   ids.Device
	At       time.Time // the first call
	Last     time.Time
	Times    int
	Answered time.Time // zero while nobody has
	By       queue.StaffID
}

// stands reports whether a call waits for an answer.
func (h HelpCall) stands(at time.Time) bool {
	return h.Answered.IsZero() && at.Sub(h.Last) < helpStands
}

// helps are the calls for help of a day, the oldest first.
type helps []HelpCall

// HelpCalls are the calls that wait for an answer, the longest first.
func (all helps) HelpCalls(at time.Time) []HelpCall {
	calls := []HelpCall{}
	for _, h := range all {
		if h.stands(at) {
			calls = append(calls, h)
		}
	}
	return calls
}

// HelpOf is a kiosk's call that stands, or was answered just now.
func (all helps) HelpOf(device ids.Device, at time.Time) (HelpCall, bool) {
	for i := len(all) - 1; i >= 0; i-- {
		if h := all[i]; h.Device == device {
			return h, h.stands(at) || !h.Answered.IsZero() && at.Sub(h.Answered) < helpThanks
		}
	}
	return HelpCall{}, false
}

// KioskOfHelp is the kiosk from which today's call with that id came, empty for none.
func (all helps) KioskOfHelp(id HelpID) ids.Device {
	for _, h := range all {
		if h.ID == id {
			return h.Device
		}
	}
	return ""
}

// CallHelp calls for staff from a kiosk. While its call stands it rings again after
// HelpRepeat, and earlier changes nothing.
type CallHelp struct {
	Device ids.Device
}

func (x CallHelp) decide(s *State, at time.Time) (change, error) {
	e := HelpCalled{Call: HelpID(s.seq + 1), Device: x.Device}
	if h, ok := s.HelpOf(x.Device, at); ok && h.stands(at) {
		if at.Sub(h.Last) < HelpRepeat {
			return change{}, nil
		}
		e.Call = h.ID
	}
	return change{events: []event{e}}, nil
}

// AnswerHelp says that a member of staff goes to the kiosk. A call that is answered
// already changes nothing.
type AnswerHelp struct {
	Call HelpID
}

func (x AnswerHelp) decide(s *State, at time.Time) (change, error) {
	for _, h := range s.helps {
		if h.ID != x.Call {
			continue
		}
		if !h.Answered.IsZero() {
			return change{}, nil
		}
		if h.stands(at) {
			return change{events: []event{HelpAnswered(x)}}, nil
		}
	}
	return change{}, refusal.UnknownHelpCall.In("id")
}

// called folds a call for help in.
func (all *helps) called(e HelpCalled, r *journal.Record) {
	for i := range *all {
		if (*all)[i].ID == e.Call {
			(*all)[i].Last = r.At
			(*all)[i].Times++
			return
		}
	}
	*all = append(*all, HelpCall{ID: e.Call, Device: e.Device, At: r.At, Last: r.At, Times: 1})
}

// answered folds an answer in.
func (all *helps) answered(e HelpAnswered, r *journal.Record) {
	for i := range *all {
		if (*all)[i].ID == e.Call {
			(*all)[i].Answered, (*all)[i].By = r.At, staffOf(r.Actor)
		}
	}
}
