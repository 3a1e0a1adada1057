package server

import (
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/records"
)

// The cookies of a session and of a page's device.
const (
	sessionCookie = "motcua_session"
	deviceCookie  = "motcua_" // followed by the device's kind
)

// who finds out who asks: a member of staff by the session cookie, a device by its
// bearer token or the cookie that pairing set.
type who struct {
	center *center.Center
	now    func() time.Time
	mu     sync.Mutex
	seen   map[string]time.Time // by device
}

// withRequest adds the caller's request id.
func withRequest(c *fiber.Ctx, a center.Actor) (center.Actor, error) {
	a.Request = c.Get("Idempotency-Key")
	if len(a.Request) > center.MaxRequest || strings.ContainsFunc(a.Request, unicode.IsControl) {
		return a, &refusal{code: "bad_key", field: "Idempotency-Key"}
	}
	return a, nil
}

// signed is the member of staff who asks.
func (w *who) signed(c *fiber.Ctx) (v records.Staff, err error) {
	cookie := c.Cookies(sessionCookie)
	ok := false
	if cookie != "" {
		w.center.View(func(s *center.State) { v, ok = s.Signed(hashSecret(cookie), w.now()) })
	}
	if !ok {
		return v, &refusal{code: "not_signed_in"}
	}
	return v, nil
}

// staff makes a guard that lets members of staff with at least that role pass.
func (w *who) staff(role records.Role) func(*fiber.Ctx) (center.Actor, error) {
	return func(c *fiber.Ctx) (center.Actor, error) {
		v, err := w.signed(c)
		if err != nil {
			return center.Actor{}, err
		}
		if !v.Role.Includes(role) {
			return center.Actor{}, &refusal{code: "not_allowed"}
		}
		return withRequest(c, center.Actor{Kind: center.StaffActor, ID: v.Username})
	}
}

// device is the device of that kind that asks.
func (w *who) device(c *fiber.Ctx, kind records.DeviceKind) (d records.Device, err error) {
	token, bearer := strings.CutPrefix(c.Get(fiber.HeaderAuthorization), "Bearer ")
	if !bearer {
		token = c.Cookies(deviceCookie + string(kind))
	}
	ok := false
	if token != "" {
		w.center.View(func(s *center.State) { d, ok = s.DeviceByToken(hashSecret(token)) })
	}
	if !ok || d.Kind != kind {
		return d, &refusal{code: "not_paired"}
	}
	w.mu.Lock()
	w.seen[d.ID] = w.now()
	w.mu.Unlock()
	return d, nil
}

// lastSeen is when a device last asked something since the program started.
func (w *who) lastSeen(id string) string {
	w.mu.Lock()
	defer w.mu.Unlock()
	at, ok := w.seen[id]
	if !ok {
		return ""
	}
	return at.In(center.Zone).Format(time.RFC3339)
}

// taker is who may take a number: a kiosk, or a clerk for a citizen.
func (w *who) taker(c *fiber.Ctx) (center.Actor, error) {
	d, err := w.device(c, records.Kiosk)
	if err == nil {
		return withRequest(c, center.Actor{Kind: center.DeviceActor, ID: d.ID})
	}
	if a, staffErr := w.staff(records.Clerk)(c); staffErr == nil {
		return a, nil
	}
	return center.Actor{}, err
}

// phone is a citizen's phone, known only by the token in the path.
func (w *who) phone(c *fiber.Ctx) (center.Actor, error) {
	return withRequest(c, center.Actor{Kind: center.Public})
}

// button is the hardware button that asks.
func (w *who) button(c *fiber.Ctx) (center.Actor, records.Device, error) {
	d, err := w.device(c, records.Button)
	if err != nil {
		return center.Actor{}, d, err
	}
	a, err := withRequest(c, center.Actor{Kind: center.DeviceActor, ID: d.ID})
	return a, d, err
}
