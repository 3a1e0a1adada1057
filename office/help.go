package office

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/refusal"
)

// helpCall is a call for staff from a kiosk.
type helpCall struct {
	ID     center.HelpID   `json:"id"`
	Device center.DeviceID `json:"device"`
	Name   string          `json:"name"` // of the kiosk
	Hall   string          `json:"hall"`
	At     time.Time       `json:"at"`   // the first time
	Last   time.Time       `json:"last"` // the last time
	Times  int             `json:"times"`
}

func helpCallsOf(s *center.State, at time.Time) []helpCall {
	items := []helpCall{}
	for _, h := range s.HelpCalls(at) {
		d := s.Devices[h.Device]
		items = append(items, helpCall{ID: h.ID, Device: h.Device, Name: d.Name, Hall: d.Hall, At: h.At, Last: h.Last, Times: h.Times})
	}
	return items
}

// helpCalls lists the calls that wait for an answer, the longest first.
func (f *Office) helpCalls(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	at := f.Now()
	var items []helpCall
	f.Center.View(func(s *center.State) { items = helpCallsOf(s, at) })
	return c.JSON(fiber.Map{"items": items, "at": at})
}

// answerHelp says that somebody goes to the kiosk.
func (f *Office) answerHelp(c *fiber.Ctx) error {
	actor, err := f.bare(c)
	if err != nil {
		return err
	}
	id, err := strconv.ParseUint(c.Params("id"), 10, 64)
	if err != nil {
		return refusal.OutOfRange.In("id")
	}
	if _, err := f.Center.Do(c.UserContext(), actor, center.AnswerHelp{Call: center.HelpID(id)}); err != nil {
		return err
	}
	kiosk := ""
	f.Center.View(func(s *center.State) { kiosk = string(s.KioskOfHelp(center.HelpID(id))) })
	f.KioskChanged(kiosk)
	return c.SendStatus(fiber.StatusNoContent)
}
