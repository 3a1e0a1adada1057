package queue

import "time"

func (e DayOpened) apply(d *Day, _ time.Time) {
	*d = Day{
		day: e.Day, open: true, call: e.Calls,
		tickets:  map[TicketID]*Ticket{},
		tokens:   map[Token]*Ticket{},
		lines:    map[LineID]*line{},
		counters: map[CounterID]*seat{},
	}
}

func (e DayClosed) apply(d *Day, at time.Time) {
	for _, t := range d.tickets {
		switch t.Status {
		case Waiting:
			t.Status = Cancelled
		case Called, Parked:
			t.Status = NoShow
		case Serving:
			t.Status, t.Outcome = Done, Served
		default:
			continue
		}
		t.EndedAt = at
	}
	for _, l := range d.lines {
		l.waiting = 0
	}
	d.counters = map[CounterID]*seat{}
	d.tokens = map[Token]*Ticket{}
	d.calls = nil
	d.open = false
}

func (e TicketIssued) apply(d *Day, at time.Time) {
	d.issued++
	t := &Ticket{
		ID: e.ID, Number: e.Number, Line: e.Line, Procedure: e.Procedure, Priority: e.Priority,
		Token: e.Token, Seq: d.issued, Status: Waiting, IssuedAt: at,
	}
	d.tickets[t.ID] = t
	if t.Token != "" {
		d.tokens[t.Token] = t
	}
	l := d.line(e.Line)
	l.issued = e.Nth
	l.waiting++
	l.queueOf(t).push(t)
}

func (e TicketCalled) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	t.Status, t.Counter, t.CalledAt, t.Why = Called, e.Counter, at, e.Why
	l := d.line(t.Line)
	l.leave(t)
	l.called = true
	if t.Priority == Ordinary {
		l.since++
	} else {
		l.since = 0
	}
	d.seat(e.Counter).ticket = t
	d.announce(t, e.Call, at)
}

func (e TicketRecalled) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	t.CalledAt = at
	d.announce(t, e.Call, at)
}

// announce puts a call at the head of the board; the number's earlier call goes.
func (d *Day) announce(t *Ticket, call uint64, at time.Time) {
	t.Times++
	d.call = call
	calls := make([]BoardCall, 0, min(len(d.calls)+1, keptCalls))
	calls = append(calls, BoardCall{Seq: call, Number: t.Number, Counter: t.Counter, Line: t.Line, CalledAt: at, Times: t.Times})
	for _, c := range d.calls {
		if c.Number != t.Number && len(calls) < keptCalls {
			calls = append(calls, c)
		}
	}
	d.calls = calls
}

func (e ServiceStarted) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	t.Status, t.StartedAt = Serving, at
}

func (e ServiceFinished) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	if t.StartedAt.IsZero() {
		t.StartedAt = t.CalledAt
	}
	t.Status, t.EndedAt, t.Outcome = Done, at, e.Outcome
	s := d.seat(t.Counter)
	s.ticket = nil
	s.served++
}

func (e TicketMissed) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	t.Status, t.EndedAt = NoShow, at
	d.seat(t.Counter).ticket = nil
	d.missed = append(d.missed, t)
}

func (e TicketCancelled) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	t.Status, t.EndedAt = Cancelled, at
	d.line(t.Line).leave(t)
}

func (e CounterSat) apply(d *Day, _ time.Time) {
	*d.seat(e.Counter) = seat{staff: e.Staff}
}

func (e CounterLeft) apply(d *Day, _ time.Time) {
	delete(d.counters, e.Counter)
}
