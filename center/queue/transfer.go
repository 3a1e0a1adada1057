package queue

import (
	"time"

	"motcua/center/refusal"
)

// Transfer moves a ticket to a line or to one counter: the one in a clerk's hand, or
// by a supervisor any that waits, is parked or was missed. With KeepPlace it goes
// before those who came later; without, behind everyone.
type Transfer struct {
	Counter   CounterID // whose ticket in hand; empty for a supervisor's Number
	Staff     StaffID
	Number    Number
	ToLine    LineID
	ToCounter CounterID
	KeepPlace bool
}

// Decide refuses a line or counter that does not exist.
func (x Transfer) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	t, err := x.subject(d)
	if err != nil {
		return nil, err
	}
	e := TicketTransferred{ID: t.ID, Line: t.Line, Only: x.ToCounter, Place: t.Place, Returning: x.KeepPlace, From: x.Counter}
	if x.ToLine != "" {
		if _, ok := p.Line(x.ToLine); !ok {
			return nil, refuseUnknownLine(x.ToLine)
		}
		e.Line = x.ToLine
	}
	if _, ok := p.Counter(x.ToCounter); x.ToCounter != "" && !ok || x.ToLine == "" && x.ToCounter == "" {
		return nil, refuseUnknownCounter(x.ToCounter)
	}
	if d.shut[x.ToCounter] {
		return nil, refuseCounterClosed(x.ToCounter)
	}
	if !x.KeepPlace {
		e.Place = d.places + 1
	}
	return d.keepSlip([]Event{e}, t), nil
}

func (x Transfer) subject(d *Day) (*Ticket, error) {
	if x.Counter != "" {
		return d.inHand(x.Counter, x.Staff)
	}
	t := d.byNumber(x.Number)
	if t == nil {
		return nil, refusal.UnknownTicket
	}
	if t.Status != Waiting && t.Status != Parked && t.Status != NoShow {
		return nil, RefuseStatus(t)
	}
	return t, nil
}
