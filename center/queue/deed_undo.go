package queue

import (
	"time"

	"motcua/center/refusal"
)

// UndoDeed takes a supervisor's deed back, whoever did it.
type UndoDeed struct {
	Deed DeedID
}

// Decide refuses after Rule.Undo, and when what the deed changed has been changed again.
func (x UndoDeed) Decide(d *Day, p *Plan, at time.Time) ([]Event, error) {
	k, later := d.deed(x.Deed)
	if k == nil {
		return nil, refusal.UnknownDeed
	}
	if at.Sub(k.At) > p.Rule.Undo {
		return nil, refusal.DeedTooLate
	}
	for _, other := range later {
		if other.inverse.subject() == k.inverse.subject() {
			return nil, refusal.DeedOvertaken
		}
	}
	if err := k.inverse.refuse(d); err != nil {
		return nil, err
	}
	return []Event{DeedUndone{Deed: k.ID, What: k.Kind, ID: k.ticket, Line: k.Line, Counter: k.Counter}}, nil
}

// deed finds a deed and those that came after it; nil when it is not there.
func (d *Day) deed(id DeedID) (k *deed, later []*deed) {
	for i := range d.deeds {
		if d.deeds[i].ID == id {
			return d.deeds[i], d.deeds[i+1:]
		}
	}
	return nil, nil
}

// DeedUndone takes a supervisor's deed back.
type DeedUndone struct {
	Deed    DeedID    `json:"deed"`
	What    DeedKind  `json:"what"`
	ID      TicketID  `json:"id,omitempty"`
	Line    LineID    `json:"line,omitempty"`
	Counter CounterID `json:"counter,omitempty"`
}

var _ = register(DeedUndone{})

// Kind names the event in the journal.
func (DeedUndone) Kind() string { return "deed_undone" }

func (e DeedUndone) ticket() TicketID { return e.ID }

func (e DeedUndone) apply(d *Day, _ time.Time) {
	k, _ := d.deed(e.Deed)
	k.inverse.undo(d)
	kept := make([]*deed, 0, len(d.deeds))
	for _, other := range d.deeds {
		if other != k {
			kept = append(kept, other)
		}
	}
	d.deeds = kept
}
