package queue

import (
	"time"

	"motcua/center/enum"
	"motcua/center/ids"
)

// SlipState is how the slip of a number stands. The zero value is none.
type SlipState uint8

// The states of slips.
const (
	SlipWaiting SlipState = iota + 1 // to be printed, or being printed
	SlipPrinted
	SlipFailed // the citizen is asked whether to print it again
	SlipKept   // it failed, and the citizen has the number on the phone or in mind
	SlipVoid   // it failed and nobody was there any more: the number has ended
)

var slipNames = enum.Of[SlipState]("slip", []string{SlipWaiting: "waiting", SlipPrinted: "printed", SlipFailed: "failed", SlipKept: "kept", SlipVoid: "void"})

// String is the state as the protocol writes it.
func (s SlipState) String() string { return slipNames.Name(s) }

// MarshalText writes the protocol's word; an invalid state is an error.
func (s SlipState) MarshalText() ([]byte, error) { return slipNames.Text(s) }

// UnmarshalText reads the protocol's word.
func (s *SlipState) UnmarshalText(b []byte) error {
	return slipNames.Read(b, s)
}

// SlipTrouble is why a slip failed. The zero value is none.
type SlipTrouble uint8

// The troubles of slips. With NobodyKnows it may be out: nothing says so, and nothing says
// that it is not.
const (
	NoPaper SlipTrouble = iota + 1
	CoverOpen
	PrinterOffline
	NobodyKnows
)

var troubleNames = enum.Of[SlipTrouble]("trouble", []string{NoPaper: "paper_out", CoverOpen: "cover_open", PrinterOffline: "offline", NobodyKnows: "unknown"})

// String is the trouble as the protocol writes it.
func (t SlipTrouble) String() string { return troubleNames.Name(t) }

// MarshalText writes the protocol's word; an invalid trouble is an error.
func (t SlipTrouble) MarshalText() ([]byte, error) {
	return troubleNames.Text(t)
}

// UnmarshalText reads the protocol's word.
func (t *SlipTrouble) UnmarshalText(b []byte) error {
	return troubleNames.Read(b, t)
}

// Slip is the slip of a number of today.
type Slip struct {
	ID      TicketID
	Kiosk   ids.Device
	State   SlipState
	Trouble SlipTrouble // of the last failure, none before
	Tries   int         // how often it was sent to a printer
	Since   time.Time   // the state
}

// SlipNoted says how the slip of a number stands.
type SlipNoted struct {
	ID      TicketID    `json:"id"`
	Kiosk   ids.Device  `json:"kiosk"`
	State   SlipState   `json:"state"`
	Trouble SlipTrouble `json:"trouble,omitempty"`
}

// SlipVoided ends a number whose slip failed, because nobody has it.
type SlipVoided struct {
	ID      TicketID    `json:"id"`
	Kiosk   ids.Device  `json:"kiosk"`
	Trouble SlipTrouble `json:"trouble"`
}

var _ = register(SlipNoted{}, SlipVoided{})

// Kind names the event in the journal.
func (SlipNoted) Kind() string  { return "slip_noted" }
func (SlipVoided) Kind() string { return "slip_voided" }

func (e SlipNoted) ticket() TicketID  { return e.ID }
func (e SlipVoided) ticket() TicketID { return e.ID }

// A slip is kept beside its ticket: what a step or an action takes back is the ticket, and no
// paper goes back into the printer.
func (e SlipNoted) apply(d *Day, at time.Time) {
	s := d.slips[e.ID]
	if s == nil {
		s = &Slip{ID: e.ID}
		d.slips[e.ID] = s
	}
	s.Kiosk, s.State, s.Since = e.Kiosk, e.State, at
	switch e.State {
	case SlipWaiting:
		s.Tries++
	case SlipFailed:
		s.Trouble = e.Trouble
	}
}

func (e SlipVoided) apply(d *Day, at time.Time) {
	t := d.tickets[e.ID]
	d.leave(t)
	t.Status, t.EndedAt = Cancelled, at
	SlipNoted{ID: e.ID, Kiosk: e.Kiosk, State: SlipVoid}.apply(d, at)
}

// Slip is the slip of a ticket; ok is false when none was ever to be printed.
func (d *Day) Slip(id TicketID) (s Slip, ok bool) {
	if kept := d.slips[id]; kept != nil {
		return *kept, true
	}
	return Slip{}, false
}

// Slips lists the slips in a state, in no order.
func (d *Day) Slips(state SlipState) []Slip {
	var list []Slip
	for _, s := range d.slips {
		if s.State == state {
			list = append(list, *s)
		}
	}
	return list
}
