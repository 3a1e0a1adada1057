package server

import (
	"strings"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/records"
	"motcua/center/refusal"
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
	seen   map[string]sighting // by device
	turned []rejection         // devices that were turned away, the newest last
}

// sighting is when a device last asked something, and its battery if it told.
type sighting struct {
	at      time.Time
	battery *int
}

// rejection is a device whose token is wrong or was revoked: somebody's old button, or
// somebody who tries. The token itself is not kept.
type rejection struct {
	At   time.Time          `json:"at"`
	Kind records.DeviceKind `json:"kind"`
	From string             `json:"from"`
}

// maxTurned is how many rejections are kept for the office.
const maxTurned = 50

// signed is the member of staff who asks.
func (w *who) signed(c *fiber.Ctx) (v records.Staff, err error) {
	cookie := c.Cookies(sessionCookie)
	ok := false
	if cookie != "" {
		w.center.View(func(s *center.State) { v, ok = s.Signed(hashSecret(cookie), w.now()) })
	}
	if !ok {
		return v, refusal.NotSignedIn
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
			return center.Actor{}, refusal.NotAllowed
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
		if bearer {
			w.turnAway(rejection{At: w.now(), Kind: kind, From: c.IP()})
		}
		return d, refusal.NotPaired
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.seen[d.ID] = sighting{at: w.now(), battery: w.seen[d.ID].battery}
	return d, nil
}

// turnAway keeps a rejection for the office; a device that keeps trying is kept once.
func (w *who) turnAway(r rejection) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for i, old := range w.turned {
		if old.Kind == r.Kind && old.From == r.From {
			w.turned = append(w.turned[:i], w.turned[i+1:]...)
			break
		}
	}
	if len(w.turned) == maxTurned {
		w.turned = w.turned[1:]
	}
	w.turned = append(w.turned, r)
}

// rejections are the devices that were turned away, the newest first.
func (w *who) rejections() []rejection {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := make([]rejection, 0, len(w.turned))
	for i := len(w.turned) - 1; i >= 0; i-- {
		out = append(out, w.turned[i])
	}
	return out
}

// battery notes what a button says of its battery.
func (w *who) battery(id string, percent int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s := w.seen[id]
	s.battery = &percent
	w.seen[id] = s
}

// lastSeen is when a device last asked something since the program started, and what it
// said of its battery.
func (w *who) lastSeen(id string) (at string, battery *int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s, ok := w.seen[id]
	if !ok {
		return "", nil
	}
	return s.at.Format(time.RFC3339), s.battery
}

// aliveFor is within what time a device that lives asks something: pages do every 15 s.
const aliveFor = time.Minute

// alive is whether a device has asked something just now.
func (w *who) alive(id string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	s, ok := w.seen[id]
	return ok && w.now().Sub(s.at) < aliveFor
}

// taker identifies a caller that may take a number: a kiosk, or a clerk for a citizen.
func (w *who) taker(c *fiber.Ctx) (center.Actor, error) {
	d, err := w.device(c, records.Kiosk)
	if err == nil {
		return withRequest(c, center.Actor{Kind: center.DeviceActor, ID: d.ID})
	}
	if _, staffErr := w.signed(c); staffErr == nil {
		return w.staff(records.Clerk)(c)
	}
	return center.Actor{}, err
}

// kiosk is the kiosk that asks.
func (w *who) kiosk(c *fiber.Ctx) (center.Actor, records.Device, error) {
	return w.acting(c, records.Kiosk)
}

// phone is a citizen's phone, known only by the token in the path.
func (w *who) phone(c *fiber.Ctx) (center.Actor, error) {
	return withRequest(c, center.Actor{Kind: center.Public})
}

// button is the hardware button that asks.
func (w *who) button(c *fiber.Ctx) (center.Actor, records.Device, error) {
	return w.acting(c, records.Button)
}

// acting is the device of that kind that asks, as an actor.
func (w *who) acting(c *fiber.Ctx, kind records.DeviceKind) (center.Actor, records.Device, error) {
	d, err := w.device(c, kind)
	if err != nil {
		return center.Actor{}, d, err
	}
	a, err := withRequest(c, center.Actor{Kind: center.DeviceActor, ID: d.ID})
	return a, d, err
}
