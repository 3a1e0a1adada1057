package queue

import (
	"time"

	"motcua/center/refusal"
)

// MaxParkMinutes is the longest time a ticket is parked for: half a working day.
const MaxParkMinutes = 240

// Park sets the ticket in hand aside for some minutes. The citizen keeps the place and
// comes back by itself when the minutes are over.
type Park struct {
	Counter CounterID
	Staff   StaffID
	Reason  ParkReason
	Minutes int // 1 to MaxParkMinutes
}

// Decide refuses without a ticket in hand.
func (x Park) Decide(d *Day, _ *Plan, at time.Time) ([]Event, error) {
	t, err := d.inHand(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	if x.Minutes < 1 || x.Minutes > MaxParkMinutes {
		return nil, refusal.BadMinutes
	}
	return []Event{TicketParked{ID: t.ID, Reason: x.Reason, ReturnAt: at.Add(time.Duration(x.Minutes) * time.Minute)}}, nil
}

// BringBack lets a ticket wait again at its original place: one that was missed,
// parked, finished or cancelled. One that a clerk parked goes before those who came
// meanwhile. One taken on a phone is checked in by it, also when it came too late for that.
type BringBack struct {
	Number Number
}

// Decide refuses a ticket that waits already or is at a counter.
func (x BringBack) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t := d.byNumber(x.Number)
	if t == nil {
		return nil, refusal.UnknownTicket
	}
	if t.Status == Waiting || t.Status == Called || t.Status == Serving {
		return nil, RefuseStatus(t)
	}
	if t.Status == Remote || t.Status == Released {
		return []Event{TicketCheckedIn{ID: t.ID}}, nil
	}
	return d.keepSlip([]Event{TicketReturned{ID: t.ID, Returning: t.returns()}}, t), nil
}

// DueAtOnce is how many tickets the clock lets return, or releases, in one decision:
// after a long stop more may be due than one journal record holds.
const DueAtOnce = 100

// ReturnDue is the clock's: it lets parked tickets whose time is over wait again, at most
// DueAtOnce of them.
type ReturnDue struct{}

// Decide changes nothing while nobody is due.
func (ReturnDue) Decide(d *Day, _ *Plan, at time.Time) ([]Event, error) {
	var events []Event
	for _, t := range d.parked {
		if t.backBy(at) && len(events) < DueAtOnce {
			events = append(events, TicketReturned{ID: t.ID, Returning: t.returns()})
		}
	}
	return events, nil
}
