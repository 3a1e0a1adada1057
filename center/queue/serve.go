package queue

import "time"

// Recall calls the ticket in hand again.
type Recall struct {
	Counter CounterID
	Staff   StaffID
}

// Decide refuses once the citizen is being served. After Rule.Recalls recalls the next
// one makes the ticket a no-show.
func (x Recall) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	t, err := d.inHand(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	if !canBecome(t.Status, Called) {
		return nil, RefuseStatus(t)
	}
	if p.Rule.Recalls > 0 && t.Times > p.Rule.Recalls {
		return []Event{TicketMissed{ID: t.ID, Automatic: true}}, nil
	}
	return []Event{TicketRecalled{ID: t.ID, Call: d.call + 1}}, nil
}

// Start notes that the called citizen is at the counter.
type Start struct {
	Counter CounterID
	Staff   StaffID
}

// Decide refuses when nobody was called or the service has begun.
func (x Start) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t, err := d.inHand(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	if !canBecome(t.Status, Serving) {
		return nil, RefuseStatus(t)
	}
	return []Event{ServiceStarted{ID: t.ID}}, nil
}

// Finish ends the visit in hand.
type Finish struct {
	Counter CounterID
	Staff   StaffID
	Outcome Outcome
}

// Decide finishes a visit whether or not its start was noted.
func (x Finish) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t, err := d.inHand(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	return []Event{ServiceFinished{ID: t.ID, Outcome: x.Outcome}}, nil
}

// Miss ends the called ticket of a citizen who did not come.
type Miss struct {
	Counter CounterID
	Staff   StaffID
}

// Decide refuses once the citizen is being served.
func (x Miss) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t, err := d.inHand(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	if !canBecome(t.Status, NoShow) {
		return nil, RefuseStatus(t)
	}
	return []Event{TicketMissed{ID: t.ID}}, nil
}
