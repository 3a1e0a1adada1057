package kiosk

import (
	"github.com/gofiber/fiber/v2"
)

// agentSocket keeps the line of a kiosk's agent.
func (k *Kiosk) agentSocket(c *fiber.Ctx) error {
	device, err := k.Agent(c)
	if err != nil {
		return err
	}
	return k.Printing.ServeAgent(c, device, k.agentScanned)
}

// pageSocket keeps the line of a kiosk's page.
func (k *Kiosk) pageSocket(c *fiber.Ctx) error {
	actor, _, err := k.Device(c)
	if err != nil {
		return err
	}
	return k.Printing.ServePage(c, actor.ID)
}

// agentScanned tells a kiosk's pages what its serial scanner read. The text itself goes no
// further than this.
func (k *Kiosk) agentScanned(kiosk, text string) {
	scan, err := k.scanned(kiosk, text)
	if err != nil {
		code, sentence := k.Say(err)
		scan = RefusedScan{Kind: "refused", Code: code, Message: sentence}
	}
	k.Printing.Hub.Publish(kiosk, ScanMessage{Kind: "scan", Scan: scan})
}
