package kiosk

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// rate takes a citizen's rating of a visit. Anyone may know a number of the board, so a
// number alone is taken from kiosks only.
func (k *Kiosk) rate(c *fiber.Ctx) error {
	var body RateRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	actor, err := k.Phone(c)
	if body.Token == "" {
		actor, _, err = k.Device(c)
	}
	if err != nil {
		return err
	}
	if body.Token == "" && body.Number == "" {
		return refusal.FieldMissing.In("number")
	}
	number := queue.Number(strings.ToUpper(strings.TrimSpace(body.Number)))
	x := center.Rate{Token: queue.Token(body.Token), Number: number, Score: body.Score, Reasons: body.Reasons}
	if _, err := k.Center.Do(c.UserContext(), actor, x); err != nil {
		return err
	}
	return c.Status(fiber.StatusCreated).JSON(RateResponse{Score: body.Score})
}
