package office

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
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
	actor, err := f.bare(c)
	if err != nil {
		return err
	}
	r, err := f.Center.Do(c.UserContext(), actor, center.Today{Decision: queue.Reprint{Number: numberOf(c)}})
	if err != nil {
		return err
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
