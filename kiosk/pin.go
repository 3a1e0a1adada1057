package kiosk

import (
	"crypto/subtle"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/refusal"
	"motcua/ratelimit"
)

const (
	// pinTries wrong PINs within pinPause close a kiosk's settings until some of that time
	// has passed: a PIN of six digits would take a person who tries day and night some years.
	pinTries = 5
	pinPause = 10 * time.Minute
	// pinKiosks bounds the kiosks that are remembered: more than any centre has.
	pinKiosks = 1000
)

// newPINTries counts wrong PINs by kiosk: five, and then one each two minutes.
func newPINTries() *ratelimit.Limiter[string] {
	return ratelimit.New[string](pinTries, pinPause/pinTries, pinKiosks)
}

// opened lets a kiosk whose staff have typed the PIN pass.
func (k *Kiosk) opened(c *fiber.Ctx, pin string) (center.Actor, error) {
	actor, err := k.Taker(c)
	if err != nil {
		return actor, err
	}
	if actor.Kind != center.DeviceActor {
		return actor, refusal.NotAllowed.In("pin")
	}
	wanted, err := center.Read(k.Center, func(s *center.State) (string, error) {
		if pin := s.Settings.Kiosks.PIN; pin != "" {
			return pin, nil
		}
		return "", refusal.NoPIN.In("pin")
	})
	if err != nil {
		return actor, err
	}
	if !k.pins.Allow(actor.ID, k.Now()) { // counted before it is tried, so that many at once are not all let through
		return actor, refusal.PINLocked.In("pin")
	}
	if subtle.ConstantTimeCompare([]byte(pin), []byte(wanted)) != 1 {
		return actor, refusal.WrongPIN.In("pin")
	}
	k.pins.Forget(actor.ID)
	return actor, nil
}

// openSettings answers the kiosk's own settings screen.
func (k *Kiosk) openSettings(c *fiber.Ctx) error {
	var body PINRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	actor, err := k.opened(c, body.PIN)
	if err != nil {
		return err
	}
	return k.answerSettings(c, actor)
}

// rename gives the kiosk another name, by which staff know it.
func (k *Kiosk) rename(c *fiber.Ctx) error {
	var body RenameRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	actor, err := k.opened(c, body.PIN)
	if err != nil {
		return err
	}
	if _, err := k.Center.Do(c.UserContext(), actor, center.RenameDevice{ID: ids.Device(actor.ID), Name: body.Name}); err != nil {
		return err
	}
	return k.answerSettings(c, actor)
}

func (k *Kiosk) answerSettings(c *fiber.Ctx, actor center.Actor) error {
	answer, err := center.Read(k.Center, func(s *center.State) (SettingsResponse, error) {
		return SettingsResponse{Name: s.Devices[ids.Device(actor.ID)].Name}, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}
