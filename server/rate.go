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

// perMinute limits how often a key may act within a minute.
func perMinute[K comparable](tries int) *ratelimit.Limiter[K] {
	return ratelimit.New[K](tries, time.Minute/time.Duration(tries), maxRemembered)
}

// guesses counts the wrong codes of slips by address.
type guesses struct {
	tries *ratelimit.Limiter[netip.Prefix]
	now   func() time.Time
}

// Exhausted reports whether an address has used up its tries for now.
func (g guesses) Exhausted(c *fiber.Ctx) bool {
	return g.tries.Spent(ratelimit.Network(c.IP()), g.now())
}

// RecordFailure counts a wrong code.
func (g guesses) RecordFailure(c *fiber.Ctx) { g.tries.Allow(ratelimit.Network(c.IP()), g.now()) }

// visitor identifies a phone without a ticket, within a rate limit for each address.
func (w *auth) visitor() func(*fiber.Ctx) (center.Actor, error) {
	tries := perMinute[netip.Prefix](visitorTries)
	return func(c *fiber.Ctx) (center.Actor, error) {
		if !tries.Allow(ratelimit.Network(c.IP()), w.now()) {
			return center.Actor{}, refusal.TooManyRequests
		}
		return w.phone(c)
	}
}

// checker identifies a caller that may take numbers, within a rate limit for each device or clerk.
func (w *auth) checker() func(*fiber.Ctx) (center.Actor, error) {
	tries := perMinute[string](checkerTries)
	return func(c *fiber.Ctx) (center.Actor, error) {
		actor, err := w.taker(c)
		if err == nil && !tries.Allow(actor.String(), w.now()) {
			err = refusal.TooManyRequests
		}
		return actor, err
	}
}
