package kiosk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/records"
)

func helpOf(s *center.State, device records.Device, at time.Time) HelpState {
	h, ok := s.HelpOf(ids.Device(device.ID), at)
	if !ok {
		return HelpState{}
	}
	return HelpState{Call: &h.ID, Answered: !h.Answered.IsZero()}
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
	if _, err := k.Center.Do(c.UserContext(), actor, center.CallHelp{Device: ids.Device(device.ID)}); err != nil {
		return err
	}
	answer, err := center.Read(k.Center, func(s *center.State) (HelpResponse, error) {
		return HelpResponse{ID: helpOf(s, device, k.Now()).Call}, nil
	})
	if err != nil {
		return err
	}
	return c.Status(fiber.StatusCreated).JSON(answer)
}
