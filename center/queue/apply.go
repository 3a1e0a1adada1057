package queue

import "time"

func (e DayOpened) apply(d *Day, _ time.Time) {
	*d = Day{
		day: e.Day, open: true, call: e.Calls,
		tickets:  map[TicketID]*Ticket{},
		tokens:   map[Token]*Ticket{},
		codes:    map[Code]*Ticket{},
		slips:    map[TicketID]*Slip{},
		lines:    map[LineID]*line{},
		only:     map[CounterID]*line{},
		counters: map[CounterID]*seat{},
		assigned: map[CounterID][]LineID{},
		shut:     map[CounterID]bool{},
	}
}

func (e DayClosed) apply(d *Day, at time.Time) {
	for _, t := range d.bySeq {
		switch t.Status {
		case Waiting:
			t.Status = Cancelled
		case Called, Parked:
			if t.postponed() { // nobody ever called it
				t.Status = Cancelled
				break
			}
			t.Status = NoShow
		case Serving:
			t.Status, t.Outcome = Done, Served
		case Remote:
			t.Status = Released
		default:
			continue
		}
		t.EndedAt = at
	}
	d.lines = map[LineID]*line{}
	d.only = map[CounterID]*line{}
	d.counters = map[CounterID]*seat{}
	d.tokens = map[Token]*Ticket{}
	d.codes = map[Code]*Ticket{}
	d.remote, d.parked, d.missed, d.calls, d.actions = nil, nil, nil, nil, nil
	d.open = false
}

func (e LineChanged) apply(d *Day, _ time.Time) { d.line(e.Line).closed = &e.Closed }

func (e CounterAssigned) apply(d *Day, _ time.Time) { d.assigned[e.Counter] = e.Lines }

func (e TicketIssued) apply(d *Day, at time.Time) {
	d.issued++
	d.places++
	t := &Ticket{
		ID: e.ID, Number: e.Number, Line: e.Line, Procedure: e.Procedure, Added: e.Added, Visit: e.Visit, Priority: e.Priority,
		Token: e.Token, Seq: d.issued, Place: d.places, IssuedAt: at, CheckInBy: e.CheckInBy, From: e.From, To: e.To,
	}
	d.tickets[t.ID] = t
	d.bySeq = append(d.bySeq, t)
	if t.Token != "" {
		d.tokens[t.Token] = t
	}
	if t.fromPhone() {
		d.codes[CodeOf(t.Token)] = t
	}
	d.line(e.Line).issued = e.Nth
	if !t.CheckInBy.IsZero() {
		t.Status = Remote
		d.remote = append(d.remote, t)
		return
	}
	d.wait(t, at)
}

func (e TicketCalled) apply(d *Day, at time.Time) {
	t, s := d.tickets[e.ID], d.seat(e.Counter)
	d.remember(s, CallStep, t, at)
	l := d.lineOf(t)
	if t.Status == Waiting {
		s.last.ratio = &ratioBefore{line: l, since: l.since, nth: l.calls, priority: t.Priority != Ordinary, counted: t.countsInRatio(), calls: t.Line}
		l.count(t)
		s.calls[t.Line]++
	}
	d.leave(t)
	for _, id := range append([]LineID{t.Line}, e.Lines...) {
		d.line(id).pass(t.Place, at)
	}
	t.Status, t.Counter, t.CalledAt, t.Why, t.Returning, t.Only = Called, e.Counter, at, e.Why, false, ""
	t.StartedAt, t.EndedAt, t.ReturnAt, t.ParkedFor = time.Time{}, time.Time{}, time.Time{}, 0
	t.endPostponement(at)
	s.ticket = t
	s.stepped()
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
	s := d.drop(t, FinishStep, at)
	if t.StartedAt.IsZero() {
		t.StartedAt = t.CalledAt
	}
	t.Status, t.EndedAt, t.Outcome = Done, at, e.Outcome
	s.served++
	s.stepped()
}

func (e TicketMissed) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	s := d.drop(t, MissStep, at)
	t.Status, t.EndedAt = NoShow, at
	d.missed = append(d.missed, t)
	s.stepped()
}

func (e TicketParked) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	s := d.drop(t, ParkStep, at)
	t.Status, t.ParkedFor, t.ReturnAt = Parked, e.Reason, e.ReturnAt
	d.parked = append(d.parked, t)
	s.stepped()
}

// drop takes a ticket out of its counter's hand and remembers the step.
func (d *Day) drop(t *Ticket, kind StepKind, at time.Time) *seat {
	s := d.seat(t.Counter)
	d.remember(s, kind, t, at)
	s.ticket = nil
	return s
}

func (e TicketReturned) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	d.leave(t)
	t.Returning, t.EndedAt = e.Returning, time.Time{}
	t.endPostponement(at)
	d.wait(t, at)
}

func (e TicketTransferred) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	var s *seat
	aside := t.postponed() // it keeps the time that its citizen was promised
	if e.From != "" {
		s = d.drop(t, TransferStep, at)
	} else if !aside {
		d.leave(t)
	}
	if t.Place != e.Place {
		t.From, t.To = time.Time{}, time.Time{} // giving the place up gives the appointment up
	}
	t.Line, t.Only, t.Place, t.Returning = e.Line, e.Only, e.Place, e.Returning
	d.places = max(d.places, e.Place)
	if aside {
		return
	}
	d.wait(t, at)
	if s != nil {
		s.stepped()
	}
}

func (e TicketCancelled) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	d.leave(t)
	t.Status, t.EndedAt = Cancelled, at
}

func (e ProcedureAdded) apply(d *Day, _ time.Time) {
	t := d.tickets[e.ID]
	t.Added = append(t.Added[:len(t.Added):len(t.Added)], e.Procedure)
}

func (e StepUndone) apply(d *Day, _ time.Time) { d.undo(d.seat(e.Counter)) }

func (e CounterSat) apply(d *Day, _ time.Time) {
	*d.seat(e.Counter) = seat{staff: e.Staff, calls: map[LineID]int{}}
}

func (e CounterLeft) apply(d *Day, _ time.Time) { delete(d.counters, e.Counter) }

func (e CounterHanded) apply(d *Day, _ time.Time) {
	s := d.seat(e.Counter)
	s.staff, s.served, s.last = e.To, 0, nil
}

func (e CounterPaused) apply(d *Day, at time.Time) {
	s := d.seat(e.Counter)
	s.paused, s.since = e.Reason, at
}

func (e CounterResumed) apply(d *Day, _ time.Time) { d.seat(e.Counter).paused = 0 }
