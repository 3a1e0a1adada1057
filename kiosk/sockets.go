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

// scanNews is what pages are told of a scan.
type scanNews struct {
	Kind string `json:"kind"`
	Scan any    `json:"scan"`
}

// refusedScan is a scan that is no usable card.
type refusedScan struct {
	Kind    string `json:"kind"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// agentScanned tells a kiosk's pages what its serial scanner read. The text itself goes no
// further than this.
func (k *Kiosk) agentScanned(kiosk, text string) {
	scan, err := k.scanned(kiosk, text)
	if err != nil {
		code, sentence := k.Say(err)
		scan = refusedScan{Kind: "refused", Code: code, Message: sentence}
	}
	k.Printing.Hub.Publish(kiosk, scanNews{Kind: "scan", Scan: scan})
}
