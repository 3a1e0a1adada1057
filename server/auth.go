package server

import (
	"strings"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/records"
	"motcua/center/refusal"
	"motcua/office"
)

// The cookies of a session and of a page's device.
const (
	sessionCookie = "motcua_session"
	deviceCookie  = "motcua_" // followed by the device's kind
)

// auth identifies the caller: a member of staff by the session cookie, a device by its bearer
// token or the cookie that pairing set.
type auth struct {
	center   *center.Center
	now      func() time.Time
	mu       sync.Mutex
	seen     map[string]sighting // by device
	rejected []office.Rejection  // rejected devices, the newest last
}

// sighting is the time of a device's last request, and its battery charge if reported.
type sighting struct {
	at      time.Time
	battery *int
}

// maxRejections is how many rejections are kept for the office.
const maxRejections = 50

// signedIn is the calling member of staff.
func (w *auth) signedIn(c *fiber.Ctx) (v records.Staff, err error) {
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
func (w *auth) staff(role records.Role) func(*fiber.Ctx) (center.Actor, error) {
	return func(c *fiber.Ctx) (center.Actor, error) {
		v, err := w.signedIn(c)
		if err != nil {
			return center.Actor{}, err
		}
		if !v.Role.Includes(role) {
			return center.Actor{}, refusal.NotAllowed
		}
		return withRequest(c, center.Actor{Kind: center.StaffActor, ID: v.Username})
	}
}

// device is the calling device of that kind.
func (w *auth) device(c *fiber.Ctx, kind records.DeviceKind) (d records.Device, err error) {
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
			w.reject(office.Rejection{At: w.now(), Kind: kind, From: c.IP()})
		}
		return d, refusal.NotPaired
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.seen[d.ID] = sighting{at: w.now(), battery: w.seen[d.ID].battery}
	return d, nil
}

// reject keeps a office.Rejection for the office; a device that keeps trying is kept once.
func (w *auth) reject(r office.Rejection) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for i, old := range w.rejected {
		if old.Kind == r.Kind && old.From == r.From {
			w.rejected = append(w.rejected[:i], w.rejected[i+1:]...)
			break
		}
	}
	if len(w.rejected) == maxRejections {
		w.rejected = w.rejected[1:]
	}
	w.rejected = append(w.rejected, r)
}

// rejections are the rejected devices, the newest first.
func (w *auth) rejections() []office.Rejection {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := make([]office.Rejection, 0, len(w.rejected))
	for i := len(w.rejected) - 1; i >= 0; i-- {
		out = append(out, w.rejected[i])
	}
	return out
}

// battery records a button's reported battery charge.
func (w *auth) battery(id string, percent int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s := w.seen[id]
	s.battery = &percent
	w.seen[id] = s
}

// lastSeen is the time of a device's last request since the program started, and its reported
// battery charge.
func (w *auth) lastSeen(id string) (at string, battery *int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s, ok := w.seen[id]
	if !ok {
		return "", nil
	}
	return s.at.Format(time.RFC3339), s.battery
}

// aliveFor is how recent a device's last request must be for it to count as alive: pages ask every
// 15 s.
const aliveFor = time.Minute

// alive reports whether a device has sent a request recently.
func (w *auth) alive(id string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	s, ok := w.seen[id]
	return ok && w.now().Sub(s.at) < aliveFor
}

// taker identifies a caller that may take a number: a kiosk, or a clerk for a citizen.
func (w *auth) taker(c *fiber.Ctx) (center.Actor, error) {
	d, err := w.device(c, records.Kiosk)
	if err == nil {
		return withRequest(c, center.Actor{Kind: center.DeviceActor, ID: d.ID})
	}
	if _, staffErr := w.signedIn(c); staffErr == nil {
		return w.staff(records.Clerk)(c)
	}
	return center.Actor{}, err
}

// kiosk is the calling kiosk.
func (w *auth) kiosk(c *fiber.Ctx) (center.Actor, records.Device, error) {
	return w.acting(c, records.Kiosk)
}

// phone is a citizen's phone, known only by the token in the path.
func (w *auth) phone(c *fiber.Ctx) (center.Actor, error) {
	return withRequest(c, center.Actor{Kind: center.Public})
}

// button is the calling hardware button.
func (w *auth) button(c *fiber.Ctx) (center.Actor, records.Device, error) {
	return w.acting(c, records.Button)
}

// acting is the calling device of that kind, as an actor.
func (w *auth) acting(c *fiber.Ctx, kind records.DeviceKind) (center.Actor, records.Device, error) {
	d, err := w.device(c, kind)
	if err != nil {
		return center.Actor{}, d, err
	}
	a, err := withRequest(c, center.Actor{Kind: center.DeviceActor, ID: d.ID})
	return a, d, err
}
