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
	var body struct {
		Code  string `json:"code"`
		Token string `json:"token"`
		Card  string `json:"card"` // the handle of a scanned card
	}
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	x, err := k.checkedIn(actor, body.Code, body.Token, body.Card)
	if err != nil {
		return err
	}
	r, err := k.Center.Do(c.UserContext(), actor, k.Printing.Wrap(actor, x))
	if err != nil {
		return err
	}
	if r.Ticket == nil {
		return center.ErrNoTicket
	}
	var answer taken
	k.Center.View(func(s *center.State) { answer = k.taken(s, *r.Ticket, c.BaseURL()) })
	answer.Slip = k.Printing.Begin(actor, r, c.BaseURL())
	return c.JSON(answer)
}

// checkedIn finds what is to be checked in: a code, a phone's token, or a card's handle.
func (k *Kiosk) checkedIn(actor center.Actor, text, token, handle string) (center.CheckIn, error) {
	switch {
	case text != "":
		code, ok := queue.ParseCode(text)
		if !ok {
			return center.CheckIn{}, refusal.UnknownCode.In("code")
		}
		return center.CheckIn{Code: code}, nil
	case token != "":
		return center.CheckIn{Code: queue.CodeOf(queue.Token(token))}, nil
	case handle != "":
		h, err := k.holder(actor, handle)
		return center.CheckIn{Card: h}, err
	}
	return center.CheckIn{}, refusal.FieldMissing.In("code")
}
