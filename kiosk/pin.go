package kiosk

import (
	"crypto/subtle"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
)

const (
	// pinTries wrong PINs at one kiosk close its settings for pinPause: a PIN of six digits
	// would take a person who tries day and night some years.
	pinTries = 5
	pinPause = 10 * time.Minute
)

// pins counts wrong PINs by kiosk. Its zero value is ready.
type pins struct {
	mu    sync.Mutex
	wrong map[string]wrongPins
}

// wrongPins are the tries since the first of them.
type wrongPins struct {
	n     int
	since time.Time
}

// mayTry counts a try before it is made, so that many at the same moment are not all let
// through; right takes them back.
func (p *pins) mayTry(device string, at time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.wrong[device]
	if t.n == 0 || at.Sub(t.since) >= pinPause {
		t = wrongPins{since: at}
	}
	if t.n >= pinTries {
		return false
	}
	t.n++
	if p.wrong == nil {
		p.wrong = map[string]wrongPins{}
	}
	p.wrong[device] = t
	return true
}

func (p *pins) right(device string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.wrong, device)
}

// opened lets a kiosk whose staff have typed the PIN pass.
func (k *Kiosk) opened(c *fiber.Ctx, pin string) (center.Actor, error) {
	actor, err := k.Taker(c)
	if err != nil {
		return actor, err
	}
	if actor.Kind != center.DeviceActor {
		return actor, center.BadValue("not_allowed", "pin")
	}
	wanted := ""
	k.Center.View(func(s *center.State) { wanted = s.Settings.KioskRules().PIN })
	if wanted == "" {
		return actor, center.BadValue("no_pin", "pin")
	}
	if !k.pins.mayTry(actor.ID, k.Now()) {
		return actor, center.BadValue("pin_locked", "pin")
	}
	if subtle.ConstantTimeCompare([]byte(pin), []byte(wanted)) != 1 {
		return actor, center.BadValue("wrong_pin", "pin")
	}
	k.pins.right(actor.ID)
	return actor, nil
}

// openSettings answers the kiosk's own settings screen.
func (k *Kiosk) openSettings(c *fiber.Ctx) error {
	var body struct {
		PIN string `json:"pin"`
	}
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
	var body struct {
		PIN  string `json:"pin"`
		Name string `json:"name"`
	}
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	actor, err := k.opened(c, body.PIN)
	if err != nil {
		return err
	}
	if _, err := k.Center.Do(c.UserContext(), actor, center.RenameDevice{ID: center.DeviceID(actor.ID), Name: body.Name}); err != nil {
		return err
	}
	return k.answerSettings(c, actor)
}

func (k *Kiosk) answerSettings(c *fiber.Ctx, actor center.Actor) error {
	name := ""
	k.Center.View(func(s *center.State) { name = s.Devices[center.DeviceID(actor.ID)].Name })
	return c.JSON(fiber.Map{"name": name})
}
