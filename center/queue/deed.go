package queue

import "time"

// DeedID numbers a supervisor's deed: the journal record that holds it. 0 is none.
type DeedID uint64

// DeedKind is what a supervisor did. The zero value is none.
type DeedKind uint8

// The deeds that can be taken back.
const (
	MoveDeed DeedKind = iota + 1
	CancelDeed
	ReactivateDeed
	OpenLineDeed
	CloseLineDeed
	AssignDeed
	OpenCounterDeed
	CloseCounterDeed
)

var deedNames = [...]string{
	MoveDeed: "move", CancelDeed: "cancel", ReactivateDeed: "reactivate", OpenLineDeed: "open_line", CloseLineDeed: "close_line",
	AssignDeed: "assign", OpenCounterDeed: "open_counter", CloseCounterDeed: "close_counter",
}

// String is the deed as the protocol writes it.
func (k DeedKind) String() string { return nameOf(deedNames[:], uint8(k)) }

// MarshalText writes the protocol's word; an invalid deed is an error.
func (k DeedKind) MarshalText() ([]byte, error) { return textOf("deed", deedNames[:], uint8(k)) }

// UnmarshalText reads the protocol's word.
func (k *DeedKind) UnmarshalText(b []byte) error {
	v, err := valueOf("deed", deedNames[:], string(b))
	*k = DeedKind(v)
	return err
}

// keptDeeds is how many deeds a day remembers: more than supervisors do while the first
// of them can still be taken back.
const keptDeeds = 64

// Deed is a supervisor's decision that can be taken back with UndoDeed.
type Deed struct {
	ID       DeedID
	Decision interface {
		Decide(d *Day, p *Plan, at time.Time) ([]Event, error)
	}
}

// Decide is the decision's own, with the deed's number on its event.
func (x Deed) Decide(d *Day, p *Plan, at time.Time) ([]Event, error) {
	events, err := x.Decision.Decide(d, p, at)
	for i, e := range events {
		if s, ok := e.(supervised); ok {
			events[i] = s.by(x.ID)
		}
	}
	return events, err
}

// supervised is an event that may be a supervisor's deed.
type supervised interface {
	Event
	// by is the event as that deed.
	by(id DeedID) Event
	// done says what was done, with DeedID 0 when it was no supervisor's deed.
	done(d *Day) PastDeed
	// inverse captures its subject before the event is applied.
	inverse(d *Day) inverse
}

// PastDeed is a deed that can be taken back, with what it was about.
type PastDeed struct {
	ID      DeedID
	Kind    DeedKind
	At      time.Time
	Number  Number    // of a ticket's deed
	Line    LineID    // that was opened or closed, or that the ticket went to
	Counter CounterID // that was changed, or to which alone the ticket went
	Lines   []LineID  // that the counter got
	ticket  TicketID
}

// inverse holds the state of the one thing that a deed changed, before and after.
type inverse interface {
	// subject names the thing: a later deed on the same one has to be taken back first.
	subject() string
	// settle notes how the deed left it.
	settle(d *Day)
	// refuse says why it cannot go back, nil when it stands as the deed left it.
	refuse(d *Day) error
	// undo puts it back as it was.
	undo(d *Day)
}

type deed struct {
	PastDeed
	inverse inverse
}

// note remembers the deed that an event is; it is called before the event is applied.
func (d *Day) note(e Event, at time.Time) *deed {
	s, ok := e.(supervised)
	if !ok {
		return nil
	}
	done := s.done(d)
	if done.ID == 0 {
		return nil
	}
	done.At = at
	return &deed{PastDeed: done, inverse: s.inverse(d)}
}

// keep adds a deed whose event has been applied to those that can be taken back.
func (d *Day) keep(k *deed) {
	k.inverse.settle(d)
	d.deeds = append(d.deeds, k)
	if len(d.deeds) > keptDeeds {
		d.deeds = append([]*deed(nil), d.deeds[1:]...)
	}
}

// LastDeed is the number of the newest deed, 0 for none.
func (d *Day) LastDeed() DeedID {
	if len(d.deeds) == 0 {
		return 0
	}
	return d.deeds[len(d.deeds)-1].ID
}

// Deeds lists what supervisors did that can still be taken back by its time, the latest
// first.
func (d *Day) Deeds(rule Rule, at time.Time) []PastDeed {
	var list []PastDeed
	for i := len(d.deeds) - 1; i >= 0; i-- {
		if at.Sub(d.deeds[i].At) <= rule.Undo {
			list = append(list, d.deeds[i].PastDeed)
		}
	}
	return list
}
