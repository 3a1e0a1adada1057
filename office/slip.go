package office

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// reprint gives a ticket's slip out again; the number stays.
func (f *Office) reprint(c *fiber.Ctx) error {
	var body ReprintRequest
	actor, err := f.asks(c, &body)
	if err != nil {
		return err
	}
	var d center.Decision = center.Today{Decision: queue.Reprint{Number: numberOf(c)}}
	if body.Kiosk != "" {
		if !f.Printers.Prints(body.Kiosk) {
			return refusal.NoPrinter.In("kiosk")
		}
		d = center.WithSlip{Decision: d, Kiosk: ids.Device(body.Kiosk)}
	}
	r, err := f.Center.Do(c.UserContext(), actor, d)
	if err != nil {
		return err
	}
	tries := 0
	answer, err := center.Read(f.Center, func(s *center.State) (SlipResponse, error) {
		line, _ := s.Settings.Line(r.Ticket.Line)
		slip, _ := s.Day.Slip(r.Ticket.ID)
		tries = slip.Tries
		return SlipResponse{
			Ticket: ticketOf(s, *r.Ticket), Centre: s.Settings.Centre.FullName(), Parent: s.Settings.Centre.Parent,
			LineName: line.Name, Counters: s.Day.CountersOf(s.Plan, line.ID),
		}, nil
	})
	if err != nil {
		return err
	}
	if body.Kiosk != "" && r.Seq > 0 {
		f.Printers.Print(body.Kiosk, *r.Ticket, tries, c.BaseURL())
	}
	return c.JSON(answer)
}
