package server

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/records"
	"motcua/center/refusal"
	"motcua/ratelimit"
)

// deviceFor is how long a page stays paired without being paired again.
const deviceFor = 5 * 365 * 24 * time.Hour

// devices pairs kiosks, displays and buttons.
type devices struct {
	center *center.Center
	auth   *auth
	// tries are wrong pairing codes. Six digits must not be found by trying, so all who try
	// share one allowance.
	tries *ratelimit.Limiter[struct{}]
}

func (d *devices) mount(r fiber.Router) {
	r.Post("/api/v1/pair", d.pair)
	r.Get("/api/v1/device", d.show)
}

func (d *devices) pair(c *fiber.Ctx) error {
	var body PairRequest
	if err := parse(c, &body); err != nil {
		return err
	}
	if !d.tries.Allow(struct{}{}, d.auth.now()) {
		return refusal.TooManyTries
	}
	secret := newSecret(tokenBytes)
	hash := hashSecret(secret)
	if _, err := d.center.Do(c.UserContext(), center.Actor{Kind: center.Public}, center.PairDevice{Pairing: hashSecret(body.Code), Token: hash}); err != nil {
		return err
	}
	d.tries.Forget(struct{}{})
	device, err := center.Read(d.center, func(s *center.State) (records.Device, error) {
		device, _ := s.DeviceByToken(hash)
		return device, nil
	})
	if err != nil {
		return err
	}
	setCookie(c, deviceCookie+string(device.Kind), secret, deviceFor)
	return c.JSON(PairResponse{Token: secret, ID: device.ID, Kind: device.Kind, Name: device.Name, Hall: device.Hall})
}

func (d *devices) show(c *fiber.Ctx) error {
	kind := records.DeviceKind(c.Query("kind"))
	device, err := d.auth.device(c, kind)
	if err != nil {
		return err
	}
	return c.JSON(DeviceResponse{ID: device.ID, Kind: device.Kind, Name: device.Name, Hall: device.Hall, Counter: device.Counter})
}

// newDevice makes an id and a pairing code with its hash.
func newDevice() (id ids.Device, code, codeHash string) {
	code = newPairingCode()
	return ids.Device(newSecret(6)), code, hashSecret(code)
}
