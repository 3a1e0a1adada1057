package queue

// foretell is what the model says of a decision before it is made: the refusal that
// must come ("" for none, "any" where the model leaves it open), and for a call who it
// must be.
func (r *randomDay) foretell(x decision) (refusal string, called *mTicket) {
	m := r.model
	seat := func(c CounterID, staff StaffID) (*mSeat, string) {
		s := m.seats[c]
		if s == nil {
			return nil, "counter_empty"
		}
		if s.staff != staff {
			return nil, "not_your_counter"
		}
		return s, ""
	}
	hand := func(c CounterID, staff StaffID) (*mTicket, string) {
		s, refusal := seat(c, staff)
		if refusal != "" {
			return nil, refusal
		}
		if s.ticket == nil {
			return nil, "no_ticket_in_hand"
		}
		return s.ticket, ""
	}
	if action, ok := x.(Action); ok {
		x = action.Decision
	}
	if refusal := r.foretellActions(x); refusal != "" {
		return refusal, nil
	}
	switch x := x.(type) {
	case Issue:
		if m.closed[x.Line] && x.From.IsZero() {
			return "line_closed", nil
		}
	case CheckIn:
		return r.foretellCheckIn(x), nil
	case CallNext:
		s, refusal := seat(x.Counter, x.Staff)
		if refusal != "" {
			return refusal, nil
		}
		if s.ticket != nil && !x.Finish {
			return "ticket_in_hand", nil
		}
		if s.ticket == nil && s.paused {
			return "counter_paused", nil
		}
		c, _ := r.plan.Counter(x.Counter)
		t, _ := m.next(c, r.at)
		if t == nil && s.ticket == nil {
			return "nobody_waiting", nil
		}
		return "", t
	case CallNumber:
		s, refusal := seat(x.Counter, x.Staff)
		t := m.find(x.Number)
		switch {
		case refusal != "":
			return refusal, nil
		case s.paused:
			return "counter_paused", nil
		case s.ticket != nil:
			return "ticket_in_hand", nil
		case t == nil:
			return "unknown_ticket", nil
		case t.status != Waiting && t.status != Parked && t.status != NoShow:
			return "ticket_" + t.status.String(), nil
		}
		return "", t
	case Recall:
		return r.notServing(hand(x.Counter, x.Staff)), nil
	case Start:
		return r.notServing(hand(x.Counter, x.Staff)), nil
	case Miss:
		return r.notServing(hand(x.Counter, x.Staff)), nil
	case Finish:
		_, refusal := hand(x.Counter, x.Staff)
		return refusal, nil
	case Park:
		_, refusal := hand(x.Counter, x.Staff)
		return refusal, nil
	case Transfer:
		if x.Counter != "" {
			_, refusal := hand(x.Counter, x.Staff)
			return refusal, nil
		}
		return r.stands(x.Number, Waiting, Parked, NoShow), nil
	case BringBack:
		return r.stands(x.Number, Parked, NoShow, Done, Cancelled, Remote, Released), nil
	case Cancel:
		return r.stands(x.Number, Waiting, Parked, Remote), nil
	case Postpone:
		return r.foretellPostpone(x), nil
	case Undo:
		return r.foretellUndo(x), nil
	case Pause:
		s, refusal := seat(x.Counter, x.Staff)
		if refusal == "" && s.paused {
			refusal = "counter_paused"
		} else if refusal == "" && s.ticket != nil {
			refusal = "ticket_in_hand"
		}
		return refusal, nil
	case Resume:
		s, refusal := seat(x.Counter, x.Staff)
		if refusal == "" && !s.paused {
			refusal = "counter_not_paused"
		}
		return refusal, nil
	case Leave:
		s, refusal := seat(x.Counter, x.Staff)
		if refusal == "" && s.ticket != nil {
			refusal = "ticket_in_hand"
		}
		return refusal, nil
	case Sit:
		return r.foretellSit(x), nil
	}
	return "", nil
}

func (r *randomDay) notServing(t *mTicket, refusal string) string {
	if refusal == "" && t.status == Serving {
		return "ticket_serving"
	}
	return refusal
}

// stands is the refusal for a number that stands elsewhere than in one of the statuses.
func (r *randomDay) stands(n Number, allowed ...Status) string {
	t := r.model.find(n)
	if t == nil {
		return "unknown_ticket"
	}
	for _, s := range allowed {
		if t.status == s {
			return ""
		}
	}
	return "ticket_" + t.status.String()
}

func (r *randomDay) foretellCheckIn(x CheckIn) string {
	for _, t := range r.model.tickets {
		if t.code != x.Code {
			continue
		}
		if t.status == Waiting || t.status == Remote && t.checkInBy.After(r.at) {
			return ""
		}
		return "ticket_" + t.status.String()
	}
	return "unknown_code"
}

func (r *randomDay) foretellPostpone(x Postpone) string {
	for _, t := range r.model.tickets {
		switch {
		case t.token != x.Token:
		case !t.later.IsZero():
			return "already_later"
		case t.status != Waiting:
			return "not_waiting"
		default:
			return ""
		}
	}
	return "unknown_ticket"
}

func (r *randomDay) foretellUndo(x Undo) string {
	s := r.model.seats[x.Counter]
	switch {
	case s == nil:
		return "counter_empty"
	case s.staff != x.Staff:
		return "not_your_counter"
	case s.paused:
		return "counter_paused"
	case s.undo == nil:
		return "nothing_to_undo"
	case r.at.Sub(s.undo.at) > r.plan.Rule.Undo:
		return "undo_too_late"
	}
	for i, t := range s.undo.tickets {
		after := s.undo.after[i]
		same := t.status == after.status || after.status == Called && t.status == Serving || after.status == Parked && t.status == Waiting
		if !same || t.place != after.place || !t.later.Equal(after.later) {
			return "ticket_" + t.status.String()
		}
	}
	return ""
}

func (r *randomDay) foretellSit(x Sit) string {
	for id, s := range r.model.seats {
		if s.staff == x.Staff && id == x.Counter {
			return ""
		}
	}
	for _, s := range r.model.seats {
		if s.staff == x.Staff && !x.TakeOver {
			return "sitting_elsewhere"
		}
		if s.staff == x.Staff && s.ticket != nil {
			return "ticket_in_hand"
		}
	}
	if r.model.seats[x.Counter] != nil && !x.TakeOver {
		return "counter_taken"
	}
	return ""
}

// invariants hold after every step, whatever the model says.
func (r *randomDay) invariants() {
	hands := map[TicketID]CounterID{}
	for id, s := range r.day.counters {
		if s.ticket == nil {
			continue
		}
		if other, twice := hands[s.ticket.ID]; twice {
			r.t.Errorf("%s is at counter %s and at counter %s", s.ticket.Number, id, other)
		}
		hands[s.ticket.ID] = id
		if s.ticket.Status != Called && s.ticket.Status != Serving || s.ticket.Counter != id {
			r.t.Errorf("counter %s holds %+v", id, s.ticket)
		}
	}
	waiting := 0
	for _, lines := range []map[string]*line{named(r.day.lines), named(r.day.only)} {
		for name, l := range lines {
			for _, f := range l.queues() {
				var last *Ticket
				for _, t := range f.all() {
					waiting++
					if t.Status != Waiting || last != nil && !r.inOrder(last, t) || r.day.lineOf(t) != l || l.queueOf(t) != f {
						r.t.Errorf("in %s stands %+v behind %+v", name, t, last)
					}
					last = t
				}
			}
		}
	}
	for _, t := range r.model.tickets {
		live := r.day.byNumber(t.number)
		if live.Status != t.status || live.Place != t.place || live.Line != t.line || live.Only != t.only || live.Times != t.times || !live.From.Equal(t.from) || !live.CheckedInAt.Equal(t.here) || !live.PostponedTo.Equal(t.later) || live.postponed() != (t.aside && t.status == Parked) {
			r.t.Errorf("%s lives as %+v, the model has %+v", t.number, live, t)
		}
		if _, inHand := hands[live.ID]; (live.Status == Called || live.Status == Serving) != inHand {
			r.t.Errorf("%s is %s, in a hand: %v", t.number, live.Status, inHand)
		}
		if t.status == Waiting {
			waiting--
		}
	}
	if waiting != 0 {
		r.t.Errorf("%d more stand in queues than wait", waiting)
	}
}

// inOrder is the order within a queue: by place, in that of the appointments by window.
func (r *randomDay) inOrder(a, b *Ticket) bool {
	if !a.Returning && a.From != b.From {
		return a.From.Before(b.From)
	}
	return a.Place < b.Place
}

func named[K ~string](lines map[K]*line) map[string]*line {
	out := map[string]*line{}
	for id, l := range lines {
		out[string(id)] = l
	}
	return out
}

// fair holds a call by the rules against what the rules promise: nobody of the same
// class came earlier, and nobody of the counter's lines was passed over longer ago than
// the bound, unless it is the one who was called.
func (r *randomDay) fair(x decision, events []Event) {
	if _, byRules := x.(CallNext); !byRules || len(events) == 0 {
		return
	}
	e, ok := events[len(events)-1].(TicketCalled)
	if !ok {
		return
	}
	called := r.model.find(r.day.tickets[e.ID].Number)
	for _, t := range r.model.tickets {
		if t.status != Waiting || t == called {
			continue
		}
		// Who checked in late, or asked for time, was passed over for a shorter time than one
		// behind its place.
		late := e.Why.Rule == ByBound && (!t.here.IsZero() || !t.later.IsZero())
		if !late && t.where() == called.where() && t.priority == called.priority && t.returning == called.returning && t.from.Equal(called.from) && t.place < called.place {
			r.t.Errorf("%s was called by %s, and %s of its class came earlier", called.number, e.Why.Rule, t.number)
		}
		passed, ok := r.model.passedAt(t)
		if ok && t.only == "" && serves(e.Lines, t.line) && e.Why.Rule != ByBound && r.at.Sub(passed) >= r.plan.Rule.Bound {
			r.t.Errorf("%s was called by %s, and %s was passed over %s ago", called.number, e.Why.Rule, t.number, r.at.Sub(passed))
		}
	}
}
