package queue

import (
	"time"

	"motcua/center/enum"
	"motcua/center/refusal"
)

// Postponement is the time that a citizen who asks for it gets, once.
const Postponement = 10 * time.Minute

// Postpone sets a waiting ticket aside for Postponement because its citizen asks for time.
// It is not called meanwhile and keeps its place: afterwards it stands where it would have
// stood, neither before those who came earlier nor behind those who came later.
type Postpone struct {
	Token Token
}

// Decide refuses a ticket that does not wait, and one that was given time before.
func (x Postpone) Decide(d *Day, _ *Plan, at time.Time) ([]Event, error) {
	t := d.tokens[x.Token]
	switch {
	case t == nil || x.Token == "":
		return nil, refusal.UnknownTicket
	case !t.PostponedTo.IsZero():
		return nil, refusal.AlreadyLater.With(refusal.Facts{"number": string(t.Number), "line": string(t.Line)})
	case t.Status != Waiting:
		return nil, refusal.NotWaiting.With(refusal.Facts{"number": string(t.Number), "counter": string(t.Counter), "line": string(t.Line)})
	}
	return []Event{TicketPostponed{ID: t.ID, ReturnAt: at.Add(Postponement)}}, nil
}

// TicketPostponed sets a waiting ticket aside for a while, as its citizen asked. It keeps
// its place; at ReturnAt it waits again.
type TicketPostponed struct {
	ID       TicketID  `json:"id"`
	ReturnAt time.Time `json:"return_at"`
}

var _ = register(TicketPostponed{})

// Kind names the event in the journal.
func (TicketPostponed) Kind() string { return "ticket_postponed" }

func (e TicketPostponed) ticket() TicketID { return e.ID }

func (e TicketPostponed) apply(d *Day, _ time.Time) {
	t := d.tickets[e.ID]
	d.leave(t)
	t.Status, t.ParkedFor, t.ReturnAt, t.PostponedTo = Parked, AskedTime, e.ReturnAt, e.ReturnAt
	d.parked = append(d.parked, t)
}

// postponed reports whether a ticket is set aside because its citizen asked for time.
func (t *Ticket) postponed() bool { return t.Status == Parked && t.ParkedFor == AskedTime }

// returns reports whether a ticket that is set aside goes before those who came meanwhile
// when it is back: one from a clerk's hand does; one that asked for time only when it had
// that right before.
func (t *Ticket) returns() bool {
	return t.Status == Parked && (t.ParkedFor != AskedTime || t.Returning)
}

// backBy reports whether a parked ticket is due. Nobody who asked for time waits longer
// for it than that because the clock was set back.
func (t *Ticket) backBy(at time.Time) bool {
	return !t.ReturnAt.After(at) || t.postponed() && t.ReturnAt.Sub(at) > Postponement
}

// endPostponement ends a postponement before its time: from now on the ticket counts as passed
// over when others are called.
func (t *Ticket) endPostponement(at time.Time) {
	if t.PostponedTo.After(at) {
		t.PostponedTo = at
	}
}

// LaterState says whether a citizen can ask for time. The zero value is no state.
type LaterState uint8

// Whether time can be asked for.
const (
	LaterNone LaterState = iota + 1 // not as the ticket stands
	LaterAsk
	LaterUsed
)

var laterNames = enum.Of[LaterState]("state", []string{LaterNone: "none", LaterAsk: "ask", LaterUsed: "used"})

// MarshalText writes the protocol's word; an invalid state is an error.
func (s LaterState) MarshalText() ([]byte, error) { return laterNames.Text(s) }

// Later is whether the citizen can ask for time now, and while it runs until when.
func (t Ticket) Later() (state LaterState, until *time.Time) {
	switch {
	case t.postponed():
		return LaterUsed, &t.ReturnAt
	case !t.PostponedTo.IsZero():
		return LaterUsed, nil
	case t.Status == Waiting:
		return LaterAsk, nil
	}
	return LaterNone, nil
}
