package phone

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// remoteLine is a line as a phone may choose it.
type remoteLine struct {
	ID          queue.LineID      `json:"id"`
	Name        map[string]string `json:"name"`
	Kind        settings.LineKind `json:"kind"`
	Open        bool              `json:"open"`
	Waiting     int               `json:"waiting"`
	Wait        *queue.Wait       `json:"wait"`
	NumbersLeft int               `json:"numbers_left"`
	Bookable    bool              `json:"bookable"`
}

// remote says what phones may do here.
func (p *Phone) remote(c *fiber.Ctx) error {
	at := p.Now()
	lines := []remoteLine{}
	var rules settings.RemoteRules
	p.Center.View(func(s *center.State) {
		rules = s.Settings.Remote
		left := s.RemoteNumbersLeft()
		for _, l := range s.Settings.Lines {
			item := remoteLine{
				ID: l.ID, Name: l.Name, Kind: l.Kind, Open: s.Open(l.ID), Waiting: s.Day.Waiting(l.ID),
				Wait: p.Center.Waits().Next(l.ID, queue.Ordinary), NumbersLeft: left[l.ID], Bookable: rules.Appointments && s.Bookable(l.ID),
			}
			if !rules.Numbers {
				item.NumbersLeft = 0
			}
			lines = append(lines, item)
		}
	})
	if !rules.Open() {
		return refusal.RemoteClosed
	}
	return c.JSON(fiber.Map{
		"numbers": rules.Numbers, "appointments": rules.Appointments, "check_in_minutes": rules.CheckInMinutes,
		"early_minutes": rules.EarlyMinutes, "lines": lines, "at": at,
	})
}

// slots are the appointments that a line has left.
func (p *Phone) slots(c *fiber.Ctx) error {
	at := p.Now()
	line := queue.LineID(c.Query("line"))
	var days []center.SlotDay
	open := false
	p.Center.View(func(s *center.State) {
		if open = s.Settings.Remote.Appointments; open {
			days = s.Slots(line, at)
		}
	})
	if !open {
		return refusal.RemoteClosed
	}
	return c.JSON(fiber.Map{"days": days, "at": at})
}

// asking is the body of a phone's request: for a number, or with a slot an appointment.
type asking struct {
	Procedure string `json:"procedure"`
	Line      string `json:"line"`
	Phone     string `json:"phone"`
	IDNumber  string `json:"id_number"`
}

func (a asking) holder() center.Holder { return center.Holder{Phone: a.Phone, IDNumber: a.IDNumber} }

func (p *Phone) takeRemote(c *fiber.Ctx) error {
	actor, err := p.Visitor(c)
	if err != nil {
		return err
	}
	var body asking
	if err := p.Parse(c, &body); err != nil {
		return err
	}
	r, err := p.Center.Do(c.UserContext(), actor, center.TakeRemoteNumber{
		Procedure: body.Procedure, Line: queue.LineID(body.Line), Holder: body.holder(), Token: queue.Token(p.Token()), Secret: p.Secret(),
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
	var body struct {
		asking
		Slot time.Time `json:"slot"`
	}
	if err := p.Parse(c, &body); err != nil {
		return err
	}
	if body.Slot.IsZero() {
		return refusal.FieldMissing.In("slot")
	}
	r, err := p.Center.Do(c.UserContext(), actor, center.BookAppointment{
		Procedure: body.Procedure, Line: queue.LineID(body.Line), Slot: body.Slot, Holder: body.holder(),
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
