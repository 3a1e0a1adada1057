package office

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// slip is what a ticket's slip says beside the ticket.
type slip struct {
	Ticket   ticketItem        `json:"ticket"`
	Centre   string            `json:"centre"`
	Parent   string            `json:"parent"`
	LineName map[string]string `json:"line_name"`
	Counters []queue.CounterID `json:"counters"`
}

// reprint gives a ticket's slip out again; the number stays.
func (f *Office) reprint(c *fiber.Ctx) error {
	var body struct {
		Kiosk string `json:"kiosk"` // whose printer prints it; empty for the page's own
	}
	actor, err := f.asks(c, &body)
	if err != nil {
		return err
	}
	var d center.Decision = center.Today{Decision: queue.Reprint{Number: numberOf(c)}}
	if body.Kiosk != "" {
		if !f.Printers.Prints(body.Kiosk) {
			return refusal.NoPrinter.In("kiosk")
		}
		d = center.WithSlip{Decision: d, Kiosk: center.DeviceID(body.Kiosk)}
	}
	r, err := f.Center.Do(c.UserContext(), actor, d)
	if err != nil {
		return err
	}
	if body.Kiosk != "" && r.Seq > 0 {
		f.printAgain(c, body.Kiosk, *r.Ticket)
	}
	var a slip
	f.Center.View(func(s *center.State) {
		line, _ := s.Settings.Line(r.Ticket.Line)
		a = slip{
			Ticket: ticketOf(s, *r.Ticket), Centre: s.Settings.Centre.FullName(), Parent: s.Settings.Centre.Parent,
			LineName: line.Name, Counters: s.Day.CountersOf(s.Plan, line.ID),
		}
	})
	return c.JSON(a)
}

// printAgain sends a slip that the center knows of to a kiosk's printer.
func (f *Office) printAgain(c *fiber.Ctx, kiosk string, t queue.Ticket) {
	tries := 0
	f.Center.View(func(s *center.State) {
		slip, _ := s.Day.Slip(t.ID)
		tries = slip.Tries
	})
	f.Printers.Print(kiosk, t, tries, c.BaseURL())
}
