package office

import (
	"maps"
	"slices"
	"sort"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
)

// deviceItem is a device as the office lists it.
type deviceItem struct {
	ID       string             `json:"id"`
	Kind     records.DeviceKind `json:"kind"`
	Name     string             `json:"name"`
	Hall     string             `json:"hall"`
	Counter  string             `json:"counter"`
	Active   bool               `json:"active"`
	Paired   bool               `json:"paired"`
	LastSeen string             `json:"last_seen"`
	Battery  *int               `json:"battery"`
	Kiosk    string             `json:"kiosk"`    // of an agent: the kiosk that it belongs to
	Printing *printingItem      `json:"printing"` // of a kiosk, null for any other
}

func (f *Office) devices(c *fiber.Ctx) error {
	if _, err := f.Administrator(c); err != nil {
		return err
	}
	var all []records.Device
	f.Center.View(func(s *center.State) { all = slices.Collect(maps.Values(s.Devices)) })
	items := []deviceItem{}
	for _, d := range all {
		at, battery := f.LastSeen(d.ID)
		items = append(items, deviceItem{
			ID: d.ID, Kind: d.Kind, Name: d.Name, Hall: d.Hall, Counter: d.Counter, Active: d.Active,
			Paired: d.Token != "", LastSeen: at, Battery: battery, Kiosk: d.Kiosk, Printing: f.printingOf(d),
		})
	}
	sort.Slice(items, func(i, j int) bool { return items[i].ID < items[j].ID })
	return c.JSON(fiber.Map{"items": items})
}

// addingDevice is the body of a new device.
type addingDevice struct {
	Kind    string `json:"kind"`
	Name    string `json:"name"`
	Hall    string `json:"hall"`
	Counter string `json:"counter"`
	Kiosk   string `json:"kiosk"` // of an agent
}

// addedDevice is the answer: the code that is typed at the device, and until when.
type addedDevice struct {
	ID          center.DeviceID `json:"id"`
	PairingCode string          `json:"pairing_code"`
	ExpiresAt   time.Time       `json:"expires_at"`
}

func (f *Office) addDevice(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body addingDevice
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	id, code, hash := f.NewDevice()
	x := center.AddDevice{
		ID: id, Kind: records.DeviceKind(body.Kind), Name: body.Name, Hall: queue.HallID(body.Hall),
		Counter: queue.CounterID(body.Counter), Kiosk: center.DeviceID(body.Kiosk), Pairing: hash,
	}
	r, err := f.Center.Do(c.UserContext(), actor, x)
	if err != nil {
		return err
	}
	if r.Repeated { // the code is kept nowhere, so it cannot be told again
		return refusal.AlreadyAdded.In("Idempotency-Key")
	}
	answer := addedDevice{ID: id, PairingCode: code}
	f.Center.View(func(s *center.State) { answer.ExpiresAt = s.Devices[id].PairingExpires })
	return c.Status(fiber.StatusCreated).JSON(answer)
}

func (f *Office) revoke(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body struct{}
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	id := center.DeviceID(c.Params("id"))
	if _, err := f.Center.Do(c.UserContext(), actor, center.RevokeDevice{ID: id}); err != nil {
		return err
	}
	f.Revoked(id)
	return c.SendStatus(fiber.StatusNoContent)
}

// rejections lists the devices that were rejected: an old button that is still pressed, or somebody
// who tries tokens.
func (f *Office) rejections(c *fiber.Ctx) error {
	if _, err := f.Administrator(c); err != nil {
		return err
	}
	return c.JSON(fiber.Map{"items": f.Rejections()})
}
