package kiosk

import (
	"encoding/json"
	"strings"

	"github.com/gofiber/fiber/v2"

	"motcua/agent/message"
	"motcua/paper/escpos"
	"motcua/socket"
)

// agentSocket keeps the line of a kiosk's agent.
func (k *Kiosk) agentSocket(c *fiber.Ctx) error {
	device, err := k.Agent(c)
	if err != nil {
		return err
	}
	id, kiosk := strings.Clone(device.ID), strings.Clone(device.Kiosk)
	return socket.Accept(c, socket.Terms{Now: k.Printing.Machine, ReadLimit: message.MaxReport}, func(l *socket.Line) {
		for k.hear(l, id, kiosk) {
		}
		if k.Printing.agents.leave(kiosk, l) {
			k.Printing.offline(kiosk)
		}
	})
}

// hear takes one message of an agent; false ends its line.
func (k *Kiosk) hear(l *socket.Line, device, kiosk string) bool {
	b, err := l.Receive()
	var r message.Report
	if err != nil || json.Unmarshal(b, &r) != nil {
		return false
	}
	if !k.Printing.agents.acts(device) { // it was revoked
		return false
	}
	switch r.Kind {
	case message.Hello:
		if r.Boot == "" { // by which it is told whether it is still the same that was asked to print
			return false
		}
		k.Printing.agents.greet(kiosk, device, r.Boot, l)
	case message.Done:
		k.Printing.report(kiosk, r)
		if heard, err := json.Marshal(message.Order{Kind: message.Heard, Job: r.Job}); err == nil {
			l.Send(heard)
		}
	case message.Printer:
		if q := k.Printing.queue(kiosk); q != nil {
			k.Printing.learn(q, escpos.Status{Trouble: troubleNamed(r.Trouble), PaperLow: r.PaperLow}, false)
		}
	case message.Scan:
		k.agentScanned(kiosk, r.Text)
	}
	return true
}

// troubleNamed is a trouble of an agent; a word that is not known is Unknown.
func troubleNamed(word string) escpos.Trouble {
	t := escpos.Trouble(word)
	if _, known := troubles[t]; known || t == escpos.NoTrouble {
		return t
	}
	return escpos.Unknown
}

// report takes what became of an agent's job. What nobody waits for any more matters only
// when it is good news.
func (p *Printing) report(kiosk string, r message.Report) {
	r.Trouble = string(troubleNamed(r.Trouble))
	if !p.agents.done(kiosk, r) && r.Trouble == "" {
		p.late(kiosk, r.Job)
	}
}

// offline notes that a kiosk's agent has gone.
func (p *Printing) offline(kiosk string) {
	if q := p.queue(kiosk); q != nil {
		p.learn(q, escpos.Status{Trouble: escpos.Offline}, false)
	}
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
	if text == "" || len(text) > message.MaxScan {
		return
	}
	scan, err := k.scanned(kiosk, text)
	if err != nil {
		code, sentence := k.Say(err)
		scan = refusedScan{Kind: "refused", Code: code, Message: sentence}
	}
	k.Printing.Hub.Publish(kiosk, scanNews{Kind: "scan", Scan: scan})
}

// pageSocket keeps the line of a kiosk's page.
func (k *Kiosk) pageSocket(c *fiber.Ctx) error {
	actor, _, err := k.Device(c)
	if err != nil {
		return err
	}
	id := strings.Clone(actor.ID)
	return k.Printing.Hub.serve(c, id, printerNews{Kind: "printer", PrinterState: k.Printing.State(id)})
}
