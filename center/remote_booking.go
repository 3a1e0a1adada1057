package center

import (
	"errors"
	"time"

	"motcua/center/ids"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// BookingID names a booking; the caller makes it up. It opens nothing.
type BookingID string

// Booking is an appointment from when it is booked until it is checked in, given up, or
// its day is over. Token is its phone's and becomes that of the ticket.
type Booking struct {
	ID        BookingID     `json:"id"`
	Token     queue.Token   `json:"token"`
	Line      queue.LineID  `json:"line"`
	Procedure ids.Procedure `json:"procedure,omitempty"`
	From      time.Time     `json:"from"`
	To        time.Time     `json:"to"`
	Holder    HolderKey     `json:"holder"`
}

// BookingChanged notes that an appointment was booked (Added), given up (Revoked),
// checked in (Used), or that nobody came (Expired). The holder is in the row alone.
type BookingChanged struct {
	Booking BookingID    `json:"booking"`
	What    What         `json:"what"`
	Line    queue.LineID `json:"line"`
	From    time.Time    `json:"from"`
}

// Kind names the event in the journal.
func (BookingChanged) Kind() string { return "booking_changed" }

var _ = register[BookingChanged](nil)

// Code is what the citizen types at the kiosk.
func (b Booking) Code() queue.Code { return queue.CodeOf(b.Token) }

func (b Booking) changed(what What) BookingChanged {
	return BookingChanged{Booking: b.ID, What: what, Line: b.Line, From: b.From}
}

// BookAppointment books one of the Slots of a line. ID, Token and Secret are random and
// made by the caller; the secret is used by the first only.
type BookAppointment struct {
	Procedure string // any spelling of a code; empty when Line is given
	Line      queue.LineID
	Slot      time.Time
	Holder    Holder
	ID        BookingID
	Token     queue.Token
	Secret    string
}

func (x BookAppointment) decide(s *State, at time.Time) (change, error) {
	if !s.Settings.Remote.Appointments {
		return change{}, refusal.RemoteClosed
	}
	line, procedure, err := s.remoteLine(x.Line, x.Procedure)
	if err != nil {
		return change{}, err
	}
	if _, ok := s.Settings.Line(line); !ok {
		return change{}, refusal.UnknownLine.With(refusal.Facts{"line": string(line)})
	}
	key, ch, err := s.admit(x.Holder, x.Secret, at)
	if err != nil {
		return change{}, err
	}
	slot, ok := s.slot(line, x.Slot.In(localtime.Zone), at)
	if !ok {
		return change{}, refusal.UnknownSlot.In("slot")
	}
	if slot.Left == 0 {
		return change{}, refusal.SlotFull.With(refusal.Facts{"line": string(line)})
	}
	b := Booking{ID: x.ID, Token: x.Token, Line: line, Procedure: procedure, From: slot.From, To: slot.To, Holder: key}
	ch.events, ch.booking = append(ch.events, b.changed(Added)), b.ID
	return ch, errors.Join(ch.put(bookingTable.put(b.ID, b)), ch.put(holdTable.put(key, hold{Booking: b.ID})))
}

// CancelBooking gives an appointment up, by the phone that booked it.
type CancelBooking struct {
	Token queue.Token
}

func (x CancelBooking) decide(s *State, _ time.Time) (change, error) {
	b, ok := s.BookingByToken(x.Token)
	if !ok {
		return change{}, refusal.UnknownTicket
	}
	var ch change
	s.endBooking(&ch, b, Revoked)
	return ch, nil
}
