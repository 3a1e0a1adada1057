package printing

import (
	"context"
	"fmt"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
	"motcua/paper/escpos"
	"motcua/paper/slip"
)

// Slip is how the slip of the number behind a follow address stands.
func (p *Printing) Slip(token queue.Token) (SlipState, error) {
	ok := false
	kept, err := center.Read(p.Center, func(s *center.State) (kept queue.Slip, err error) {
		t, err := s.TicketByToken(token)
		if err == nil {
			kept, ok = s.Day.Slip(t.ID)
		}
		return kept, err
	})
	if err != nil || !ok {
		return SlipState{State: "none"}, err
	}
	return p.stateOf(kept), nil
}

// stateOf is how a slip stands.
func (p *Printing) stateOf(s queue.Slip) SlipState {
	a := SlipState{State: s.State.String(), Tries: s.Tries}
	switch s.State {
	case queue.SlipWaiting:
		if q := p.queue(string(s.Kiosk)); q != nil {
			q.mu.Lock()
			if q.now == s.ID {
				a.State = "printing"
			}
			q.mu.Unlock()
		}
	case queue.SlipKept:
		a.State, a.Kept = "failed", true
		fallthrough
	case queue.SlipFailed, queue.SlipVoid:
		trouble := s.Trouble.String()
		a.Trouble = &trouble
	}
	return a
}

// notPrinted refuses what a printer cannot print now. The code has a sentence for each
// trouble.
func notPrinted(trouble string) error { return refusal.NotPrinted.Variant(trouble) }

// IssuedSlip is the slip of a number that was just given, and what is to be done about it.
type IssuedSlip struct {
	kiosk  string // empty where no kiosk asks
	mode   records.PrintMode
	ticket queue.Ticket
	slip   queue.Slip
	noted  bool // the center knows of the slip
	fresh  bool // the number was given now, not when the request came first
}

// IssuedSlipOf is the slip of a number that was given to an actor.
func IssuedSlipOf(s *center.State, actor center.Actor, r center.Result) IssuedSlip {
	h := IssuedSlip{ticket: *r.Ticket, fresh: r.Seq > 0}
	if actor.Kind == center.DeviceActor {
		set, _ := settingOf(s, actor.ID)
		h.kiosk, h.mode = actor.ID, set.Mode
		h.slip, h.noted = s.Day.Slip(r.Ticket.ID)
	}
	return h
}

// Begin prints a slip where it is to be printed, and says how it stands. base is the address
// under which the caller reached this program.
func (p *Printing) Begin(h IssuedSlip, base string) SlipState {
	switch {
	case h.noted && h.fresh && h.slip.State == queue.SlipWaiting:
		p.Print(h.kiosk, h.ticket, h.slip.Tries, base)
		return SlipState{State: "printing", Tries: h.slip.Tries}
	case h.noted:
		return p.stateOf(h.slip)
	case h.mode == records.PrintBrowser:
		return SlipState{State: "browser"}
	}
	return SlipState{State: "none"}
}

// Print sends a ticket's slip to a kiosk's printer, the tries-th time. The center knows
// already that it waits. base is as for Begin.
func (p *Printing) Print(kiosk string, t queue.Ticket, tries int, base string) {
	p.enqueue(kiosk, &printJob{
		id: fmt.Sprintf("%s.%d", t.ID, tries), ticket: t.ID, token: t.Token,
		draw: func(width int) (*escpos.Raster, error) { return p.drawTicket(t.Token, base, kiosk, width) },
	})
}

// Test prints a test slip, which shows that a printer works.
func (p *Printing) Test(ctx context.Context, kiosk, id string) error {
	now := p.Now()
	var centre, name string
	p.Center.View(func(s *center.State) {
		centre = s.Settings.Centre.FullName()
		_, name = settingOf(s, kiosk)
	})
	return p.ask(ctx, kiosk, &printJob{id: id, draw: func(width int) (*escpos.Raster, error) {
		return p.Press.Slip(slip.Content{
			Centre: centre, Number: "A000", Name: "In thử: ăắằẳẵặ êếềểễệ ôốồổỗộ ơớờởỡợ ưứừửữự đĐ", Place: "Phiếu in thử, không có giá trị",
			Test: true, Taken: now, Now: now, Priority: queue.Ordinary, URL: "http://127.0.0.1/t/in-thu", Kiosk: name,
		}, width)
	}})
}

// ask prints a job whose outcome is not stored, and waits for the outcome.
func (p *Printing) ask(ctx context.Context, kiosk string, job *printJob) error {
	if !p.Prints(kiosk) {
		return refusal.NoPrinter
	}
	job.done = make(chan error, 1)
	p.enqueue(kiosk, job)
	select {
	case err := <-job.done:
		if err != nil {
			return notPrinted(troubleOf(err).String())
		}
		return nil
	case <-p.stop:
		return notPrinted(string(escpos.Offline))
	case <-ctx.Done():
		return ctx.Err()
	}
}

// PrintList prints a procedure's documents, those ticked that the citizen has, and waits for
// the outcome. id is a unique name for the job.
func (p *Printing) PrintList(ctx context.Context, kiosk, id, procedure string, ticked []int) error {
	list, err := center.Read(p.Center, func(s *center.State) (slip.List, error) {
		found, err := s.Procedure(procedure)
		if err != nil {
			return slip.List{}, err
		}
		_, name := settingOf(s, kiosk)
		return listOf(s, found, ticked, name, p.Now()), nil
	})
	if err != nil {
		return err
	}
	if len(list.Items) == 0 {
		return refusal.FieldMissing.In("procedure")
	}
	return p.ask(ctx, kiosk, &printJob{
		id: id, list: list.Code, draw: func(width int) (*escpos.Raster, error) { return p.Press.List(list, width) },
	})
}
