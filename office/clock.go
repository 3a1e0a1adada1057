package office

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/localtime"
)

// clockOf is the doubt about the machine's clock, nil while it is believed.
func clockOf(c *center.Center) *ClockDoubt {
	d, doubted := c.ClockDoubt()
	if !doubted {
		return nil
	}
	return &ClockDoubt{Shows: d.Shows.In(localtime.Zone), Since: d.Since.In(localtime.Zone)}
}

// trustClock believes the machine's clock, because somebody has looked at it.
func (f *Office) trustClock(c *fiber.Ctx) error {
	actor, err := f.bare(c)
	if err != nil {
		return err
	}
	if err := f.Center.TrustClock(c.UserContext(), actor); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}
