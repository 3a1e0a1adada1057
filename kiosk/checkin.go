package kiosk

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
)

// checkIn lets who took a number or booked a time on a phone wait, and answers with the
// ticket as taking one does.
func (k *Kiosk) checkIn(c *fiber.Ctx) error {
	actor, err := k.Checker(c)
	if err != nil {
		return err
	}
	var body struct {
		Code  string `json:"code"`
		Token string `json:"token"`
	}
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	code, ok := queue.ParseCode(body.Code)
	if body.Code == "" && body.Token != "" {
		code, ok = queue.CodeOf(queue.Token(body.Token)), true
	}
	if body.Code == "" && body.Token == "" {
		return center.BadValue("field_missing", "code")
	}
	if !ok {
		return center.BadValue("unknown_code", "code")
	}
	r, err := k.Center.Do(c.UserContext(), actor, center.CheckIn{Code: code})
	if err != nil {
		return err
	}
	if r.Ticket == nil {
		return errNoTicket
	}
	var answer taken
	k.Center.View(func(s *center.State) { answer = k.taken(s, *r.Ticket) })
	answer.FollowURL = k.followURL(c, r.Ticket.Token)
	return c.JSON(answer)
}
