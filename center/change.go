package center

import (
	"cmp"
	"time"

	"motcua/center/dossier"
	"motcua/center/queue"
)

// Decision is one thing that may change the centre. It is decided by a pure
// function of the state and the time: it changes nothing, reads no clock and does
// no I/O; it answers with a change or refuses with an error.
type Decision interface {
	decide(s *State, at time.Time) (change, error)
}

// event is one fact for the journal. Kinds are for ever.
type event interface {
	Kind() string
}

// change is what a decision leads to: events for the journal, rows of tables, and what its
// caller is told. There is no other way to change the centre. An empty change is a yes that
// changes nothing.
type change struct {
	events  []event
	rows    []row
	ticket  queue.TicketID
	code    dossier.Code
	booking BookingID
}

// put adds a row; err is the row's own.
func (ch *change) put(r row, err error) error {
	ch.rows = append(ch.rows, r)
	return err
}

// join adds another change, which was decided on the same state. What that one was about
// goes before.
func (ch *change) join(other change) {
	ch.events = append(ch.events, other.events...)
	ch.rows = append(ch.rows, other.rows...)
	ch.ticket, ch.code, ch.booking = cmp.Or(other.ticket, ch.ticket), cmp.Or(other.code, ch.code), cmp.Or(other.booking, ch.booking)
}

// Result is the answer to a decision that took effect.
type Result struct {
	Seq      uint64        // the journal record; 0 when nothing was to be changed
	Ticket   *queue.Ticket // the ticket it was about, as it stands now; nil for none
	Dossier  dossier.Code  // the dossier it was about, empty for none
	Booking  *Booking      // the appointment it booked, nil for none
	Repeated bool          // the same request had been answered before
}
