package queue

import (
	"slices"
	"time"
)

// mAction is a supervisor's action in the model: a copy of the one thing that it changed,
// before and after.
type mAction struct {
	id         ActionID
	at         time.Time
	subject    string
	ticket     *mTicket
	was, after mTicket
	line       LineID
	closed     bool
	counter    CounterID
	lines      []LineID
	shut       bool
	seat       *mSeat
}

// action copies what an event is going to change, nil when it is no action.
func (m *model) action(e Event, at time.Time, numberOf func(TicketID) Number) *mAction {
	k := &mAction{at: at}
	id := TicketID("")
	switch e := e.(type) {
	case TicketTransferred:
		k.id, id = e.Action, e.ID
	case TicketCancelled:
		k.id, id = e.Action, e.ID
	case TicketReturned:
		k.id, id = e.Action, e.ID
	case TicketCheckedIn:
		k.id, id = e.Action, e.ID
	case LineChanged:
		k.id, k.line, k.closed, k.subject = e.Action, e.Line, m.closed[e.Line], "line "+string(e.Line)
	case CounterAssigned:
		k.id, k.counter, k.lines, k.subject = e.Action, e.Counter, m.lines[e.Counter], "lines "+string(e.Counter)
	case CounterChanged:
		k.id, k.counter, k.shut, k.seat, k.subject = e.Action, e.Counter, m.shut[e.Counter], m.seats[e.Counter], "counter "+string(e.Counter)
	}
	if k.id == 0 {
		return nil
	}
	if id != "" {
		k.ticket = m.find(numberOf(id))
		k.was, k.subject = *k.ticket, "ticket "+string(k.ticket.number)
	}
	return k
}

// did keeps an action whose event was applied.
func (m *model) did(k *mAction) {
	if k == nil {
		return
	}
	if k.ticket != nil {
		k.after = *k.ticket
	}
	if k.seat != nil && m.seats[k.counter] == k.seat {
		k.seat = nil
	}
	m.actions = append(m.actions, k)
	if len(m.actions) > keptActions {
		m.actions = slices.Clone(m.actions[1:])
	}
}

func (m *model) undoAction(id ActionID) {
	i := slices.IndexFunc(m.actions, func(k *mAction) bool { return k.id == id })
	k := m.actions[i]
	switch {
	case k.ticket != nil:
		*k.ticket = k.was
	case k.line != "":
		m.closed[k.line] = k.closed
	case k.lines != nil:
		m.lines[k.counter] = k.lines
	default:
		m.shut[k.counter] = k.shut
		if k.seat != nil {
			m.seats[k.counter] = k.seat
		}
	}
	m.actions = slices.Concat(m.actions[:i], m.actions[i+1:])
}

// foretellUndoAction is the refusal that must come.
func (r *randomDay) foretellUndoAction(x UndoAction) string {
	m := r.model
	i := slices.IndexFunc(m.actions, func(k *mAction) bool { return k.id == x.Action })
	if i < 0 {
		return "unknown_deed"
	}
	k := m.actions[i]
	switch {
	case r.at.Sub(k.at) > r.plan.Rule.Undo:
		return "deed_too_late"
	case slices.ContainsFunc(m.actions[i+1:], func(o *mAction) bool { return o.subject == k.subject }):
		return "deed_overtaken"
	case k.ticket != nil && k.ticket.status != k.after.status:
		return "ticket_" + k.ticket.status.String()
	case k.ticket != nil && *k.ticket != k.after:
		return "deed_overtaken"
	case k.seat != nil && m.sits(k.seat.staff):
		return "sitting_elsewhere"
	case k.counter != "" && k.lines == nil && k.shut && m.seats[k.counter] != nil:
		return "counter_taken"
	}
	return ""
}

// awaited reports whether somebody waits for a counter alone, or asked for time before.
func (m *model) awaited(c CounterID) bool {
	return slices.ContainsFunc(m.tickets, func(t *mTicket) bool { return t.only == c && (t.status == Waiting || t.aside && t.status == Parked) })
}

func (m *model) sits(staff StaffID) bool {
	for _, s := range m.seats {
		if s.staff == staff {
			return true
		}
	}
	return false
}

// supervise makes a decision a supervisor's where it may be one, and now and then takes a
// recent action back or opens or closes a counter instead.
func (r *randomDay) supervise(x decision) decision {
	switch n := r.random.IntN(100); {
	case n < 4 && len(r.model.actions) > 0:
		back := min(len(r.model.actions), 1+r.random.IntN(4))
		return UndoAction{Action: r.model.actions[len(r.model.actions)-back].id}
	case n < 5:
		counter := r.plan.Counters[r.random.IntN(len(r.plan.Counters))].ID
		x = ChangeCounter{Counter: counter, Closed: r.random.IntN(6) == 0}
	}
	switch y := x.(type) {
	case ChangeLine, AssignCounter, ChangeCounter, Cancel:
	case Transfer:
		if y.Counter != "" {
			return x
		}
	case BringBack:
		if r.random.IntN(2) == 0 {
			return x
		}
	default:
		return x
	}
	r.actions++
	return Action{ID: r.actions, Decision: x}
}

// foretellActions is the refusal that comes of actions and of counters that are closed.
func (r *randomDay) foretellActions(x decision) string {
	m := r.model
	sits := func(c CounterID, staff StaffID) bool { return m.seats[c] != nil && m.seats[c].staff == staff }
	shut, here := CounterID(""), true
	switch x := x.(type) {
	case UndoAction:
		return r.foretellUndoAction(x)
	case ChangeCounter:
		if x.Closed && !m.shut[x.Counter] && m.awaited(x.Counter) {
			return "counter_awaited"
		}
		return ""
	case CallNext:
		shut = x.Counter
	case Sit:
		shut = x.Counter
	case CallNumber:
		shut, here = x.Counter, sits(x.Counter, x.Staff)
	case Pause:
		shut, here = x.Counter, sits(x.Counter, x.Staff)
	case Transfer:
		shut, here = x.ToCounter, x.Counter == "" && r.stands(x.Number, Waiting, Parked, NoShow) == "" ||
			x.Counter != "" && sits(x.Counter, x.Staff) && m.seats[x.Counter].ticket != nil
	}
	if here && m.shut[shut] {
		return "counter_closed"
	}
	return ""
}
