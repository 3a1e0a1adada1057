package server

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center/records"
	"motcua/embed"
	"motcua/paper/slip"
	"motcua/printing"
)

// newPrinting makes what prints slips, with the program's own fonts.
func (s *Server) newPrinting() (*printing.Printing, error) {
	press, err := slip.New(slip.Fonts{
		Medium: embed.Font("mot-cua-slip-medium.ttf"), Bold: embed.Font("mot-cua-slip-bold.ttf"), Figures: embed.Font("mot-cua-slip-figures.ttf"),
	})
	if err != nil {
		return nil, err
	}
	return printing.New(context.Background(), printing.Options{
		Center: s.center, Now: s.options.Now, Machine: time.Now, Press: press, Log: s.options.Log,
	})
}

// agent is the agent of a kiosk's PC that asks.
func (w *auth) agent(c *fiber.Ctx) (records.Device, error) { return w.device(c, records.Agent) }
