package printing

import (
	"encoding/json"
	"strings"

	"github.com/gofiber/fiber/v2"

	"motcua/agent/message"
	"motcua/center/records"
	"motcua/paper/escpos"
	"motcua/socket"
)

// ServeAgent keeps the line of a kiosk's agent until it ends. scanned is told what the
// scanner on the agent's cable read.
func (p *Printing) ServeAgent(c *fiber.Ctx, agent records.Device, scanned func(kiosk, text string)) error {
	id, kiosk := strings.Clone(agent.ID), strings.Clone(agent.Kiosk)
	return socket.Accept(c, socket.Terms{Now: p.Machine, ReadLimit: message.MaxReport}, func(l *socket.Line) {
		for p.hear(l, id, kiosk, scanned) {
		}
		if p.agents.leave(kiosk, l) {
			p.offline(kiosk)
		}
	})
}

// hear takes one message of an agent; false ends its line.
func (p *Printing) hear(l *socket.Line, device, kiosk string, scanned func(kiosk, text string)) bool {
	b, err := l.Receive()
	var r message.Report
	if err != nil || json.Unmarshal(b, &r) != nil {
		return false
	}
	if !p.agents.acts(device) { // it was revoked
		return false
	}
	switch r.Kind {
	case message.Hello:
		if r.Boot == "" { // it tells whether the agent is still the one that was asked to print
			return false
		}
		p.agents.greet(kiosk, device, r.Boot, l)
	case message.Done:
		p.report(kiosk, r)
		if heard, err := json.Marshal(message.Order{Kind: message.Heard, Job: r.Job}); err == nil {
			l.Send(heard)
		}
	case message.Printer:
		if q := p.queue(kiosk); q != nil {
			p.learn(q, escpos.Status{Trouble: troubleNamed(r.Trouble), PaperLow: r.PaperLow}, false)
		}
	case message.Scan:
		if r.Text != "" && len(r.Text) <= message.MaxScan {
			scanned(kiosk, r.Text)
		}
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

// report takes the outcome of an agent's job. An outcome that nobody waits for any more matters
// only when it is a success.
func (p *Printing) report(kiosk string, r message.Report) {
	r.Trouble = string(troubleNamed(r.Trouble))
	if !p.agents.done(kiosk, r) && r.Trouble == "" {
		p.late(kiosk, r.Job)
	}
}

// offline records that a kiosk's agent has disconnected.
func (p *Printing) offline(kiosk string) {
	if q := p.queue(kiosk); q != nil {
		p.learn(q, escpos.Status{Trouble: escpos.Offline}, false)
	}
}
