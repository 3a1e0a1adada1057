package center

import (
	"time"

	"motcua/center/queue"
	"motcua/center/refusal"
)

// CheckIn lets a number or an appointment from a phone wait: the citizen types or
// scans the code at the kiosk, or scans the card under whose number it was taken. Once
// checked in the same answers with the same ticket.
type CheckIn struct {
	Code queue.Code
	Card Holder // where there is no Code
}

func (x CheckIn) decide(s *State, at time.Time) (change, error) {
	if x.Code == "" {
		var err error
		if x.Code, err = s.heldCode(x.Card); err != nil {
			return change{}, err
		}
	}
	t, isTicket := s.Day.ByCode(x.Code)
	if b, ok := s.bookingByCode(x.Code); ok && !isTicket {
		return s.keepAppointment(b, at)
	}
	ch, err := Today{queue.CheckIn{Code: x.Code}}.decide(s, at)
	if err == nil {
		ch.ticket = t.ID
	}
	return ch, err
}

// keepAppointment gives who comes for an appointment a number of its line.
func (s *State) keepAppointment(b Booking, at time.Time) (change, error) {
	early := time.Duration(s.Settings.Remote.EarlyMinutes) * time.Minute
	switch {
	case at.Before(b.From.Add(-early)):
		return change{}, refusal.AppointmentEarly.At("time", b.From)
	case !at.Before(b.To):
		return change{}, refusal.AppointmentOver.At("time", b.From)
	}
	ch, err := Today{queue.Issue{Line: b.Line, Procedure: b.Procedure, Priority: queue.Ordinary, Token: b.Token, From: b.From, To: b.To}}.decide(s, at)
	if err != nil {
		return change{}, err
	}
	s.endBooking(&ch, b, Used)
	return ch, ch.put(holdTable.put(b.Holder, hold{Ticket: ch.ticket}))
}

// heldCode is the check-in code of what a holder took on a phone: a number that waits for
// its check-in goes before an appointment, and that before a number that is checked in.
func (s *State) heldCode(h Holder) (queue.Code, error) {
	if s.secret == "" || h == (Holder{}) {
		return "", refusal.NothingHeld
	}
	key, err := h.key(s.secret)
	if err != nil {
		return "", err
	}
	has := s.held[key]
	t, ok := s.Day.Ticket(has.Ticket)
	if code := queue.CodeOf(t.Token); ok && t.Status == queue.Remote {
		return code, nil
	}
	if b, ok := s.bookings[has.Booking]; ok {
		return b.Code(), nil
	}
	if code := queue.CodeOf(t.Token); ok && t.EndedAt.IsZero() {
		if _, phoned := s.Day.ByCode(code); phoned {
			return code, nil
		}
	}
	return "", refusal.NothingHeld
}
