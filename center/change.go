package center

import (
	"time"

	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/records"
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

// change is what a decision leads to. An empty change is a yes that changes nothing.
type change struct {
	events  []event
	rows    []records.Row
	memory  func(*State) // what records kept in memory become
	ticket  queue.TicketID
	code    dossier.Code
	booking BookingID
}

// Result is the answer to a decision that took effect.
type Result struct {
	Seq      uint64        // the journal record; 0 when nothing was to be changed
	Ticket   *queue.Ticket // the ticket it was about, as it stands now; nil for none
	Dossier  dossier.Code  // the dossier it was about, empty for none
	Booking  *Booking      // the appointment it booked, nil for none
	Repeated bool          // the same request had been answered before
}
