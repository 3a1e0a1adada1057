package queue

import "time"

// apply does to the model what an event says, in the plainest way.
func (m *model) apply(e Event, at time.Time, numberOf func(TicketID) Number) {
	ticket := func(id TicketID) *mTicket { return m.find(numberOf(id)) }
	switch e := e.(type) {
	case TicketIssued:
		m.places++
		t := &mTicket{
			number: e.Number, line: e.Line, priority: e.Priority != Ordinary, place: m.places, status: Waiting,
			checkInBy: e.CheckInBy, from: e.From, token: e.Token,
		}
		if !e.CheckInBy.IsZero() || !e.From.IsZero() {
			t.code = CodeOf(e.Token)
		}
		if !e.CheckInBy.IsZero() {
			t.status = Remote
		}
		m.tickets = append(m.tickets, t)
	case TicketCheckedIn:
		t := ticket(e.ID)
		t.status, t.here = Waiting, at
	case TicketReleased:
		ticket(e.ID).status = Released
	case TicketCalled:
		m.call(e, ticket(e.ID), at)
	case TicketRecalled:
		ticket(e.ID).times++
		m.calls = e.Call
	case ServiceStarted:
		ticket(e.ID).status = Serving
	case ServiceFinished:
		m.put(ticket(e.ID), Done, at, true)
	case TicketMissed:
		m.put(ticket(e.ID), NoShow, at, false)
	case TicketParked:
		t := ticket(e.ID)
		m.put(t, Parked, at, false)
		t.returnAt = e.ReturnAt
	case TicketReturned:
		t := ticket(e.ID)
		t.status, t.returning, t.aside = Waiting, e.Returning, false
		t.back(at)
	case TicketPostponed:
		t := ticket(e.ID)
		t.status, t.aside, t.returnAt, t.later = Parked, true, e.ReturnAt, e.ReturnAt
	case TicketTransferred:
		m.transfer(e, ticket(e.ID), at)
	case TicketCancelled:
		ticket(e.ID).status = Cancelled
	case StepUndone:
		m.undo(m.seats[e.Counter])
	case CounterSat:
		m.seats[e.Counter] = &mSeat{staff: e.Staff, calls: map[LineID]int{}}
	case CounterLeft:
		delete(m.seats, e.Counter)
	case CounterHanded:
		s := m.seats[e.Counter]
		s.staff, s.served, s.undo = e.To, 0, nil
	case CounterPaused:
		m.seats[e.Counter].paused = true
	case CounterResumed:
		m.seats[e.Counter].paused = false
	case CounterChanged:
		m.shut[e.Counter] = e.Closed
		if s := m.seats[e.Counter]; e.Closed && s != nil && s.ticket == nil {
			delete(m.seats, e.Counter)
		}
	case ActionUndone:
		m.undoAction(e.Action)
	case LineChanged:
		m.closed[e.Line] = e.Closed
	case CounterAssigned:
		m.lines[e.Counter] = e.Lines
	}
}

func (m *model) call(e TicketCalled, t *mTicket, at time.Time) {
	s := m.seats[e.Counter]
	u := s.undo
	if u == nil || !u.finish || !u.at.Equal(at) || s.ticket != nil || len(u.tickets) != 1 {
		u = &mUndo{at: at, inHand: s.ticket, served: s.served}
		s.undo = u
	}
	u.finish = false
	u.tickets, u.was = append(u.tickets, t), append(u.was, *t)
	where := t.where()
	if t.status == Waiting {
		counts := !t.returning && t.from.IsZero()
		u.from, u.line, u.since, u.priority, u.counted = where, t.line, m.since[where], t.priority, counts
		u.waited, u.nth = true, m.called[where]
		m.called[where]++
		if counts && t.priority {
			m.since[where] = 0
		} else if counts {
			m.since[where]++
		}
		s.calls[t.line]++
	}
	over := map[string]bool{"line " + string(t.line): true}
	for _, l := range e.Lines {
		over["line "+string(l)] = true
	}
	m.passes = append(m.passes, mPass{place: t.place, where: over, at: at})
	t.status, t.counter, t.returning, t.only, t.returnAt, t.aside = Called, e.Counter, false, "", time.Time{}, false
	t.back(at)
	t.times++
	s.ticket = t
	u.after = append(u.after, *t)
	m.calls = e.Call
}

// restore ends the time that was asked for.
func (t *mTicket) back(at time.Time) {
	if t.later.After(at) {
		t.later = at
	}
}

// put ends what a counter does with its ticket.
func (m *model) put(t *mTicket, to Status, at time.Time, finish bool) {
	s := m.seats[t.counter]
	s.undo = &mUndo{at: at, finish: finish, tickets: []*mTicket{t}, was: []mTicket{*t}, inHand: s.ticket, served: s.served}
	s.ticket, t.status = nil, to
	if finish {
		s.served++
	}
	s.undo.after = []mTicket{*t}
}

func (m *model) transfer(e TicketTransferred, t *mTicket, at time.Time) {
	var u *mUndo
	if e.From != "" {
		m.put(t, Waiting, at, false)
		u = m.seats[e.From].undo
	}
	if t.place != e.Place {
		t.from = time.Time{}
	}
	if t.line, t.only, t.place, t.returning = e.Line, e.Only, e.Place, e.Returning; !t.aside {
		t.status = Waiting
	}
	m.places = max(m.places, e.Place)
	if u != nil {
		u.after = []mTicket{*t}
	}
}

func (m *model) undo(s *mSeat) {
	u := s.undo
	for i, t := range u.tickets {
		*t = u.was[i]
	}
	if u.waited {
		s.calls[u.line]--
		if m.called[u.from] == u.nth+1 {
			m.called[u.from], m.since[u.from] = u.nth, u.since
		} else if u.counted && u.priority {
			m.since[u.from] += u.since
		} else if u.counted && m.since[u.from] > 0 {
			m.since[u.from]--
		}
	}
	s.ticket, s.served, s.undo = u.inHand, u.served, nil
}
