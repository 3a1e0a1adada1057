package phone

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// remote says what phones may do here.
func (p *Phone) remote(c *fiber.Ctx) error {
	at := p.Now()
	answer, err := center.Read(p.Center, func(s *center.State) (RemoteResponse, error) {
		rules, left := s.Settings.Remote, s.RemoteNumbersLeft()
		if !rules.Open() {
			return RemoteResponse{}, refusal.RemoteClosed
		}
		a := RemoteResponse{
			Numbers: rules.Numbers, Appointments: rules.Appointments, CheckInMinutes: rules.CheckInMinutes, EarlyMinutes: rules.EarlyMinutes,
			Lines: []Line{}, At: at,
		}
		for _, l := range s.Settings.Lines {
			item := Line{
				ID: l.ID, Name: l.Name, Kind: l.Kind, Open: s.Open(l.ID), Waiting: s.Day.Waiting(l.ID),
				Wait: p.Center.Waits().Next(l.ID, queue.Ordinary), NumbersLeft: left[l.ID], Bookable: rules.Appointments && s.Bookable(l.ID),
			}
			if !rules.Numbers {
				item.NumbersLeft = 0
			}
			a.Lines = append(a.Lines, item)
		}
		return a, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

// slots are the appointments that a line has left.
func (p *Phone) slots(c *fiber.Ctx) error {
	answer, err := center.Read(p.Center, func(s *center.State) (SlotsResponse, error) {
		if !s.Settings.Remote.Appointments {
			return SlotsResponse{}, refusal.RemoteClosed
		}
		at := p.Now()
		return SlotsResponse{Days: s.Slots(queue.LineID(c.Query("line")), at), At: at}, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

func (p *Phone) takeRemote(c *fiber.Ctx) error {
	actor, err := p.Visitor(c)
	if err != nil {
		return err
	}
	var body RemoteRequest
	if err := p.Parse(c, &body); err != nil {
		return err
	}
	r, err := p.Center.Do(c.UserContext(), actor, center.TakeRemoteNumber{
		Procedure: body.Procedure, Line: queue.LineID(body.Line), Holder: center.Holder{Phone: body.Phone, IDNumber: body.IDNumber},
		Token: queue.Token(p.Token()), Secret: p.Secret(),
	})
	if err != nil {
		return err
	}
	if r.Ticket == nil {
		return center.ErrNoTicket
	}
	return p.answerHeld(c, fiber.StatusCreated, r.Ticket.Token)
}

func (p *Phone) book(c *fiber.Ctx) error {
	actor, err := p.Visitor(c)
	if err != nil {
		return err
	}
	var body BookRequest
	if err := p.Parse(c, &body); err != nil {
		return err
	}
	if body.Slot.IsZero() {
		return refusal.FieldMissing.In("slot")
	}
	r, err := p.Center.Do(c.UserContext(), actor, center.BookAppointment{
		Procedure: body.Procedure, Line: queue.LineID(body.Line), Slot: body.Slot, Holder: center.Holder{Phone: body.Phone, IDNumber: body.IDNumber},
		ID: center.BookingID(p.Token()), Token: queue.Token(p.Token()), Secret: p.Secret(),
	})
	if err != nil {
		return err
	}
	if r.Booking == nil { // a repeat after the appointment was given up or checked in
		return refusal.UnknownTicket
	}
	return p.answerHeld(c, fiber.StatusCreated, r.Booking.Token)
}
