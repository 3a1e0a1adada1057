package office

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/refusal"
)

func helpCallsOf(s *center.State, at time.Time) []HelpCall {
	items := []HelpCall{}
	for _, h := range s.HelpCalls(at) {
		d := s.Devices[h.Device]
		items = append(items, HelpCall{ID: h.ID, Device: h.Device, Name: d.Name, Hall: d.Hall, At: h.At, Last: h.Last, Times: h.Times})
	}
	return items
}

// helpCalls lists the calls that wait for an answer, the longest first.
func (f *Office) helpCalls(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	at := f.Now()
	answer, err := center.Read(f.Center, func(s *center.State) (HelpCallsResponse, error) {
		return HelpCallsResponse{Items: helpCallsOf(s, at), At: at}, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
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
	kiosk, err := center.Read(f.Center, func(s *center.State) (ids.Device, error) { return s.KioskOfHelp(center.HelpID(id)), nil })
	if err != nil {
		return err
	}
	f.KioskChanged(string(kiosk))
	return c.SendStatus(fiber.StatusNoContent)
}
