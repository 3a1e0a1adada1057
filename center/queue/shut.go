package queue

import "time"

// ChangeCounter closes a counter for the rest of the day, or opens it again. A clerk who
// sits there with nobody in hand is sent away; one who serves finishes that visit, and
// calls nobody after it.
type ChangeCounter struct {
	Counter CounterID
	Closed  bool
}

// Decide changes nothing when the counter is so already. It does not close a counter
// for which alone somebody waits: nobody else would call them.
func (x ChangeCounter) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	if _, ok := p.Counter(x.Counter); !ok {
		return nil, refuseUnknownCounter(x.Counter)
	}
	if d.shut[x.Counter] == x.Closed {
		return nil, nil
	}
	if number := d.awaiting(x.Counter); x.Closed && number != "" {
		return nil, refuseCounterAwaited(x.Counter, number)
	}
	return []Event{CounterChanged{Counter: x.Counter, Closed: x.Closed}}, nil
}

// Shut reports whether a counter is closed for the rest of the day.
func (d *Day) Shut(id CounterID) bool { return d.shut[id] }

func (d *Day) setShut(id CounterID, closed bool) {
	if closed {
		d.shut[id] = true
		return
	}
	delete(d.shut, id)
}

func (e CounterChanged) apply(d *Day, _ time.Time) {
	d.setShut(e.Counter, e.Closed)
	if s := d.counters[e.Counter]; e.Closed && s != nil && s.ticket == nil {
		delete(d.counters, e.Counter)
	}
}

// awaiting is a number that only this counter may call, waiting or given time; empty for
// none.
func (d *Day) awaiting(id CounterID) Number {
	if only := d.only[id]; only != nil {
		for _, f := range only.queues() {
			if t := f.first(); t != nil {
				return t.Number
			}
		}
	}
	for _, t := range d.parked {
		if t.postponed() && t.Only == id {
			return t.Number
		}
	}
	return ""
}
