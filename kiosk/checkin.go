package kiosk

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// checkIn lets a number or an appointment from a phone wait, and answers with the ticket as taking
// one does.
func (k *Kiosk) checkIn(c *fiber.Ctx) error {
	actor, err := k.Checker(c)
	if err != nil {
		return err
	}
	var body CheckInRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	x, err := k.checkedIn(actor, body)
	if err != nil {
		return err
	}
	r, err := k.Center.Do(c.UserContext(), actor, withSlip(actor, x))
	if err != nil {
		return err
	}
	if r.Ticket == nil {
		return center.ErrNoTicket
	}
	answer, err := k.given(actor, r, c.BaseURL())
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

// checkedIn finds what is to be checked in: a code, a phone's token, or a card's handle.
func (k *Kiosk) checkedIn(actor center.Actor, body CheckInRequest) (center.CheckIn, error) {
	switch {
	case body.Code != "":
		code, ok := queue.ParseCode(body.Code)
		if !ok {
			return center.CheckIn{}, refusal.UnknownCode.In("code")
		}
		return center.CheckIn{Code: code}, nil
	case body.Token != "":
		return center.CheckIn{Code: queue.CodeOf(queue.Token(body.Token))}, nil
	case body.Card != "":
		h, err := k.holder(actor, body.Card)
		return center.CheckIn{Card: h}, err
	}
	return center.CheckIn{}, refusal.FieldMissing.In("code")
}
