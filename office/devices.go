package office

import (
	"maps"
	"slices"
	"sort"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
)

func (f *Office) devices(c *fiber.Ctx) error {
	if _, err := f.Administrator(c); err != nil {
		return err
	}
	all, err := center.Read(f.Center, func(s *center.State) ([]records.Device, error) { return slices.Collect(maps.Values(s.Devices)), nil })
	if err != nil {
		return err
	}
	items := []Device{}
	for _, d := range all {
		at, battery := f.LastSeen(d.ID)
		items = append(items, Device{
			ID: d.ID, Kind: d.Kind, Name: d.Name, Hall: d.Hall, Counter: d.Counter, Active: d.Active,
			Paired: d.Token != "", LastSeen: at, Battery: battery, Kiosk: d.Kiosk, Printing: f.printingOf(d),
		})
	}
	sort.Slice(items, func(i, j int) bool { return items[i].ID < items[j].ID })
	return c.JSON(DevicesResponse{Items: items})
}

func (f *Office) addDevice(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body AddDeviceRequest
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	id, code, hash := f.NewDevice()
	x := center.AddDevice{
		ID: id, Kind: records.DeviceKind(body.Kind), Name: body.Name, Hall: queue.HallID(body.Hall),
		Counter: queue.CounterID(body.Counter), Kiosk: ids.Device(body.Kiosk), Pairing: hash,
	}
	r, err := f.Center.Do(c.UserContext(), actor, x)
	if err != nil {
		return err
	}
	if r.Repeated { // the code is kept nowhere, so it cannot be told again
		return refusal.AlreadyAdded.In("Idempotency-Key")
	}
	answer, err := center.Read(f.Center, func(s *center.State) (AddDeviceResponse, error) {
		return AddDeviceResponse{ID: id, PairingCode: code, ExpiresAt: s.PairingEnds(id)}, nil
	})
	if err != nil {
		return err
	}
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
	id := ids.Device(c.Params("id"))
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
	return c.JSON(RejectionsResponse{Items: f.Rejections()})
}
