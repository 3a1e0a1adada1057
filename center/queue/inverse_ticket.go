package queue

import (
	"reflect"

	"motcua/center/refusal"
)

// ticketInverse is the inverse of an action on a ticket.
type ticketInverse struct {
	ticket     *Ticket
	was, after Ticket
	spot       int // where it stood among the parked or the missed
}

func (d *Day) ticketInverse(id TicketID) inverse {
	t := d.tickets[id]
	return &ticketInverse{ticket: t, was: *t, spot: d.indexAside(t)}
}

func (b *ticketInverse) subject() string { return "ticket " + string(b.was.ID) }

func (b *ticketInverse) settle(*Day) { b.after = *b.ticket }

// refuse compares the whole ticket: any change in between has left a trace, and without one
// nothing is lost by going back.
func (b *ticketInverse) refuse(*Day) error {
	switch {
	case b.ticket.Status != b.after.Status:
		return RefuseStatus(b.ticket)
	case !reflect.DeepEqual(*b.ticket, b.after):
		return refusal.ActionOvertaken
	}
	return nil
}

func (b *ticketInverse) undo(d *Day) {
	d.leave(b.ticket)
	*b.ticket = b.was
	d.reinstate(b.ticket, b.spot)
}

func (e TicketTransferred) by(id ActionID) Event { e.Action = id; return e }
func (e TicketCancelled) by(id ActionID) Event   { e.Action = id; return e }
func (e TicketReturned) by(id ActionID) Event    { e.Action = id; return e }
func (e TicketCheckedIn) by(id ActionID) Event   { e.Action = id; return e }

func (e TicketTransferred) inverse(d *Day) inverse { return d.ticketInverse(e.ID) }
func (e TicketCancelled) inverse(d *Day) inverse   { return d.ticketInverse(e.ID) }
func (e TicketReturned) inverse(d *Day) inverse    { return d.ticketInverse(e.ID) }
func (e TicketCheckedIn) inverse(d *Day) inverse   { return d.ticketInverse(e.ID) }

func (e TicketTransferred) done(d *Day) PastAction {
	return PastAction{ID: e.Action, Kind: MoveAction, Number: d.tickets[e.ID].Number, Line: e.Line, Counter: e.Only, ticket: e.ID}
}

func (e TicketCancelled) done(d *Day) PastAction {
	return PastAction{ID: e.Action, Kind: CancelAction, Number: d.tickets[e.ID].Number, ticket: e.ID}
}

func (e TicketReturned) done(d *Day) PastAction {
	return PastAction{ID: e.Action, Kind: ReactivateAction, Number: d.tickets[e.ID].Number, ticket: e.ID}
}

func (e TicketCheckedIn) done(d *Day) PastAction {
	return PastAction{ID: e.Action, Kind: ReactivateAction, Number: d.tickets[e.ID].Number, ticket: e.ID}
}
