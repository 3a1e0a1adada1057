package printing

import (
	"context"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center/records"
	"motcua/paper/escpos"
)

// check queries a printer's status. An agent reports it by itself.
func (p *Printing) check(ctx context.Context, q *printQueue) {
	set, _ := p.setting(q.kiosk)
	status := escpos.Status{}
	switch set.Mode {
	case records.PrintNetwork:
		conn, err := p.dial(ctx, set.Address)
		if err != nil {
			status.Trouble = escpos.Offline
			break
		}
		status, _ = p.Printer.Ask(conn) // its error is in the status
		_ = conn.Close()                // it was only asked
	case records.PrintAgent:
		if p.agents.connected(q.kiosk) {
			return
		}
		status.Trouble = escpos.Offline
	default:
		status.Trouble = escpos.Unknown
	}
	if ctx.Err() == nil {
		p.learn(q, status, false)
	}
}

// learn takes a printer's reported status and tells the kiosk's pages of a change. printed says that
// it has just printed.
func (p *Printing) learn(q *printQueue, status escpos.Status, printed bool) {
	set, _ := p.setting(q.kiosk)
	q.mu.Lock()
	was := q.state
	if printed {
		q.state.Slips++
	}
	q.state.Mode = set.Mode
	switch q.state.State = string(status.Trouble); {
	case status.Trouble != escpos.NoTrouble:
	case was.State == string(escpos.PaperOut) || was.State == string(escpos.CoverOpen):
		q.state.Slips = 0 // the paper was changed
		fallthrough
	default:
		q.state.State = "ready"
		if status.PaperLow || set.LowAfter > 0 && q.state.Slips >= set.LowAfter {
			q.state.State = "paper_low"
		}
	}
	changed := q.state.State != was.State || q.state.Mode != was.Mode
	if changed {
		q.state.Since = p.Now()
	}
	news := PrinterMessage{Kind: "printer", PrinterState: q.state}
	q.mu.Unlock()
	if changed {
		p.Hub.Publish(q.kiosk, news)
	}
}

// Changed checks a kiosk's printer again and has its pages reload the kiosk's state, after the office
// changed its setting.
func (p *Printing) Changed(kiosk string) {
	if q := p.queue(kiosk); q != nil {
		select {
		case q.wake <- struct{}{}:
		default: // a check is pending anyway
		}
	}
	p.Hub.Publish(kiosk, KioskMessage{Kind: "kiosk"})
}

// Standing is how a kiosk's printer stands, for the office.
func (p *Printing) Standing(kiosk records.Device) (state string, since time.Time, slips int) {
	set := settingIn(kiosk)
	s := p.printer(kiosk.ID, set.Mode)
	return s.State, s.Since, s.Slips
}

// ServePage keeps the line of a kiosk's page, which is told first how its printer stands.
func (p *Printing) ServePage(c *fiber.Ctx, kiosk string) error {
	kiosk = strings.Clone(kiosk)
	return p.Hub.serve(c, kiosk, PrinterMessage{Kind: "printer", PrinterState: p.State(kiosk)})
}

// Revoked ends what a device that was just revoked still has here: the lines of a kiosk's
// pages, and that of the kiosk's agent.
func (p *Printing) Revoked(d records.Device) {
	kiosk := d.ID
	if d.Kind == records.Agent {
		kiosk = d.Kiosk
	} else {
		p.Hub.end(kiosk)
	}
	if p.agents.drop(kiosk) {
		p.offline(kiosk)
	}
}
