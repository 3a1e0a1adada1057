package server

import (
	"net/netip"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/refusal"
	"motcua/ratelimit"
)

const (
	// visitorTries is how many numbers and appointments one address may ask for within a
	// minute. Phones of one mobile network can share an address, so it is no fewer.
	visitorTries = 20
	// checkerTries is how many codes one kiosk may try within a minute: more than fingers
	// and a scanner can, far fewer than finding one by trying would take.
	checkerTries = 60
	// maxRemembered bounds the callers that each limit remembers.
	maxRemembered = 10_000
)

// perMinute lets each key act so many times a minute.
func perMinute[K comparable](tries int) *ratelimit.Limiter[K] {
	return ratelimit.New[K](tries, time.Minute/time.Duration(tries), maxRemembered)
}

// guesses are the codes of slips that an address tries in vain.
type guesses struct {
	tries *ratelimit.Limiter[netip.Prefix]
	now   func() time.Time
}

// Tired is whether an address has tried as often as it may for now.
func (g guesses) Tired(c *fiber.Ctx) bool { return g.tries.Spent(ratelimit.Network(c.IP()), g.now()) }

// Missed counts a try in vain.
func (g guesses) Missed(c *fiber.Ctx) { g.tries.Allow(ratelimit.Network(c.IP()), g.now()) }

// visitor is a phone without a ticket, so many times a minute for each address.
func (w *who) visitor() func(*fiber.Ctx) (center.Actor, error) {
	tries := perMinute[netip.Prefix](visitorTries)
	return func(c *fiber.Ctx) (center.Actor, error) {
		if !tries.Allow(ratelimit.Network(c.IP()), w.now()) {
			return center.Actor{}, refusal.TooManyRequests
		}
		return w.phone(c)
	}
}

// checker is who may take numbers, so many times a minute for each device or clerk.
func (w *who) checker() func(*fiber.Ctx) (center.Actor, error) {
	tries := perMinute[string](checkerTries)
	return func(c *fiber.Ctx) (center.Actor, error) {
		actor, err := w.taker(c)
		if err == nil && !tries.Allow(actor.String(), w.now()) {
			err = refusal.TooManyRequests
		}
		return actor, err
	}
}
