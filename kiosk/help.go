package kiosk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/records"
)

// helpItem is a kiosk's call for staff; Call is null while there is none.
type helpItem struct {
	Call     *center.HelpID `json:"call"`
	Answered bool           `json:"answered"`
}

func helpOf(s *center.State, device records.Device, at time.Time) helpItem {
	h, ok := s.HelpOf(center.DeviceID(device.ID), at)
	if !ok {
		return helpItem{}
	}
	return helpItem{Call: &h.ID, Answered: !h.Answered.IsZero()}
}

// callHelp calls for staff.
func (k *Kiosk) callHelp(c *fiber.Ctx) error {
	actor, device, err := k.Device(c)
	if err != nil {
		return err
	}
	var body struct{}
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	if _, err := k.Center.Do(c.UserContext(), actor, center.CallHelp{Device: center.DeviceID(device.ID)}); err != nil {
		return err
	}
	var answer helpItem
	k.Center.View(func(s *center.State) { answer = helpOf(s, device, k.Now()) })
	return c.Status(fiber.StatusCreated).JSON(fiber.Map{"id": answer.Call})
}
