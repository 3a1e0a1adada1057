package server

import (
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
)

const (
	// visitorTries is how many numbers and appointments one address may ask for within a
	// minute. Phones of one mobile network can share an address, so it is no fewer.
	visitorTries = 20
	// checkerTries is how many codes one kiosk may try within a minute: more than fingers
	// and a scanner can, far fewer than finding one by trying would take.
	checkerTries = 60
	paceWindow   = time.Minute
)

// pace lets each caller do something so many times a minute.
type pace struct {
	most int
	now  func() time.Time
	mu   sync.Mutex
	seen map[string]tries
}

func newPace(most int, now func() time.Time) *pace {
	return &pace{most: most, now: now, seen: map[string]tries{}}
}

// allow counts a caller's try and refuses one too many.
func (p *pace) allow(caller string) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.of(caller)
	if t.n >= p.most {
		return &refusal{code: "too_many_requests"}
	}
	p.count(caller, t)
	return nil
}

// miss counts a caller's try that was in vain.
func (p *pace) miss(caller string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.count(caller, p.of(caller))
}

// tired is whether a caller has had all tries of this minute.
func (p *pace) tired(caller string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.of(caller).n >= p.most
}

// of is a caller's tries of this minute, and count adds one; for who has the lock.
func (p *pace) of(caller string) tries {
	t := p.seen[caller]
	if t.n == 0 || p.now().Sub(t.since) >= paceWindow {
		t = tries{since: p.now()}
	}
	return t
}

func (p *pace) count(caller string, t tries) {
	t.n++
	if len(p.seen) >= maxNames {
		p.seen = map[string]tries{}
	}
	p.seen[caller] = t
}

// guesses are the codes of slips that an address tries in vain.
type guesses struct{ *pace }

// Tired is whether an address has tried as often as it may for now.
func (g guesses) Tired(c *fiber.Ctx) bool { return g.tired(c.IP()) }

// Missed counts a try in vain.
func (g guesses) Missed(c *fiber.Ctx) { g.miss(c.IP()) }

// visitor is a phone without a ticket, so many times a minute for each address.
func (w *who) visitor(p *pace) func(*fiber.Ctx) (center.Actor, error) {
	return func(c *fiber.Ctx) (center.Actor, error) {
		if err := p.allow(c.IP()); err != nil {
			return center.Actor{}, err
		}
		return w.phone(c)
	}
}

// checker is who may take numbers, so many times a minute for each device or clerk.
func (w *who) checker(p *pace) func(*fiber.Ctx) (center.Actor, error) {
	return func(c *fiber.Ctx) (center.Actor, error) {
		actor, err := w.taker(c)
		if err == nil {
			err = p.allow(actor.String())
		}
		return actor, err
	}
}
