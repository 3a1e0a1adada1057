package queue

import (
	"time"

	"motcua/center/enum"
)

// StepKind is a step of a counter that can be taken back. The zero value is none.
type StepKind uint8

// The steps that can be taken back.
const (
	CallStep StepKind = iota + 1
	FinishStep
	FinishAndCallStep
	MissStep
	ParkStep
	TransferStep
)

var stepNames = enum.Of[StepKind]("step", []string{
	CallStep: "call", FinishStep: "finish", FinishAndCallStep: "finish_and_call", MissStep: "no_show", ParkStep: "park", TransferStep: "transfer",
})

// String is the step as the protocol writes it.
func (k StepKind) String() string { return stepNames.Name(k) }

// MarshalText writes the protocol's word; an invalid step is an error.
func (k StepKind) MarshalText() ([]byte, error) { return stepNames.Text(k) }

// UnmarshalText reads the protocol's word.
func (k *StepKind) UnmarshalText(b []byte) error {
	return stepNames.Read(b, k)
}

// step is a counter's last step with everything that undoing it needs: its tickets as they were
// before, and the ticket in hand.
type step struct {
	kind   StepKind
	at     time.Time
	before []snapshot
	inHand *Ticket
	served int
	ratio  *ratioBefore // of the line, for a call
}

// snapshot is a ticket as it was before a step. How the step left it tells whether
// anyone else has touched it since.
type snapshot struct {
	ticket *Ticket
	was    Ticket
	index  int // its place among the parked or the missed, see indexAside
	after  Status
	place  int
	asked  time.Time // its PostponedTo
}

// ratioBefore is what a call changed in a line's ratio of priority to ordinary calls.
type ratioBefore struct {
	line     *line
	since    int
	nth      int // calls of the line before this one
	priority bool
	counted  bool // see countsInRatio
	calls    LineID
}

// restore takes the call back. When nobody else was called from the line since, everything is as
// it was; otherwise it comes as close as possible: one ordinary call less, or as if the priority
// one had not come in between.
func (m *ratioBefore) restore() {
	switch l := m.line; {
	case l.calls == m.nth+1:
		l.calls, l.since = m.nth, m.since
	case !m.counted:
	case m.priority:
		l.since += m.since
	default:
		l.since = max(0, l.since-1)
	}
}

// remember begins a step of a counter on a ticket, or continues the step that the same decision
// began: finishing and calling are one.
func (d *Day) remember(s *seat, kind StepKind, t *Ticket, at time.Time) {
	if kind == CallStep && s.last != nil && s.last.kind == FinishStep && s.last.at.Equal(at) && s.ticket == nil {
		s.last.kind = FinishAndCallStep
		s.last.before = append(s.last.before, snapshot{ticket: t, was: *t, index: d.indexAside(t)})
		return
	}
	s.last = &step{kind: kind, at: at, before: []snapshot{{ticket: t, was: *t, index: d.indexAside(t)}}, inHand: s.ticket, served: s.served}
}

// stepped records the state in which the step left its last ticket.
func (s *seat) stepped() {
	last := &s.last.before[len(s.last.before)-1]
	last.after, last.place, last.asked = last.ticket.Status, last.ticket.Place, last.ticket.PostponedTo
}

// untouched reports whether the step's tickets are as the step left them. A called citizen may
// have come to the counter meanwhile and a parked one may have come back; a postponement that
// was asked for since is kept.
func (k *step) untouched() (*Ticket, bool) {
	for _, b := range k.before {
		now := b.ticket.Status
		came := b.after == Called && now == Serving || b.after == Parked && now == Waiting
		if now != b.after && !came || b.ticket.Place != b.place || !b.ticket.PostponedTo.Equal(b.asked) {
			return b.ticket, false
		}
	}
	return nil, true
}

// undo puts everything back as it was before the step.
func (d *Day) undo(s *seat) {
	k := s.last
	for i := len(k.before) - 1; i >= 0; i-- {
		b := k.before[i]
		d.leave(b.ticket)
		added := b.ticket.Added
		*b.ticket = b.was
		b.ticket.Added = added
		d.reinstate(b.ticket, b.index)
		if b.was.Times == 0 {
			d.withdrawCall(b.ticket)
		}
	}
	if m := k.ratio; m != nil {
		m.restore()
		s.calls[m.calls]--
	}
	s.ticket, s.served, s.last = k.inHand, k.served, nil
}

// withdrawCall takes an undone call off the board.
func (d *Day) withdrawCall(t *Ticket) {
	calls := make([]BoardCall, 0, len(d.calls))
	for _, c := range d.calls {
		if c.Number != t.Number {
			calls = append(calls, c)
		}
	}
	d.calls = calls
}
