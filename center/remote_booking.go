package center

import (
	"errors"
	"sort"
	"time"

	"motcua/center/queue"
	"motcua/center/refusal"
)

// BookingID names a booking; the caller makes it up. It opens nothing.
type BookingID string

// Booking is an appointment from when it is booked until it is checked in, given up, or
// its day is over. Token is its phone's and becomes that of the ticket.
type Booking struct {
	ID        BookingID           `json:"id"`
	Token     queue.Token         `json:"token"`
	Line      queue.LineID        `json:"line"`
	Procedure queue.ProcedureCode `json:"procedure,omitempty"`
	From      time.Time           `json:"from"`
	To        time.Time           `json:"to"`
	Holder    HolderKey           `json:"holder"`
}

// BookingChanged notes that an appointment was booked (Added), given up (Revoked),
// checked in (Used), or that nobody came (Expired). Who booked is in the record alone.
type BookingChanged struct {
	Booking BookingID    `json:"booking"`
	What    What         `json:"what"`
	Line    queue.LineID `json:"line"`
	From    time.Time    `json:"from"`
}

// Kind names the event in the journal.
func (BookingChanged) Kind() string { return "booking_changed" }

var bookingTable = tableOf("bookings", func(s *State) map[BookingID]Booking { return s.bookings })

// Code is what the citizen types at the kiosk.
func (b Booking) Code() queue.Code { return queue.CodeOf(b.Token) }

func (b Booking) changed(what What) BookingChanged {
	return BookingChanged{Booking: b.ID, What: what, Line: b.Line, From: b.From}
}

// BookingByToken finds a booking by its phone's token.
func (s *State) BookingByToken(token queue.Token) (Booking, bool) {
	for _, b := range s.bookings {
		if b.Token == token {
			return b, true
		}
	}
	return Booking{}, false
}

func (s *State) bookingByCode(code queue.Code) (Booking, bool) {
	for _, b := range s.bookings {
		if b.Code() == code {
			return b, true
		}
	}
	return Booking{}, false
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
	slot, ok := s.slot(line, x.Slot.In(Zone), at)
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

// endBooking adds the end of a booking, and frees its holder, who may have something else
// by now if the appointment was missed.
func (s *State) endBooking(ch *change, b Booking, what What) {
	ch.events = append(ch.events, b.changed(what))
	ch.rows = append(ch.rows, bookingTable.drop(b.ID))
	if s.held[b.Holder].Booking == b.ID {
		ch.rows = append(ch.rows, holdTable.drop(b.Holder))
	}
}

// expireBookings adds the end of every booking whose day is over.
func (s *State) expireBookings(ch *change, at time.Time) {
	var over []Booking
	for _, b := range s.bookings {
		if ServiceDayOf(b.From) < ServiceDayOf(at) {
			over = append(over, b)
		}
	}
	sort.Slice(over, func(i, j int) bool { return over[i].ID < over[j].ID })
	for _, b := range over[:min(len(over), queue.DueAtOnce)] {
		s.endBooking(ch, b, Expired)
	}
}
