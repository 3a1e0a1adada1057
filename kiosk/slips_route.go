package kiosk

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/paper/escpos"
	"motcua/paper/slip"
)

// listFor is how long a kiosk's page waits to hear what became of a list: less than it waits
// for an answer at all.
const listFor = 4 * time.Second

// slipAnswer is how a slip stands, for pages.
type slipAnswer struct {
	State   string  `json:"state"` // waiting, printing, printed, failed, void; browser or none when the server prints nothing
	Trouble *string `json:"trouble"`
	Tries   int     `json:"tries"`
	Kept    bool    `json:"kept"` // it failed, and somebody has the number without paper
}

// slipAnswerOf is how the slip of a ticket stands.
func (p *Printing) slipAnswerOf(s queue.Slip) slipAnswer {
	a := slipAnswer{State: s.State.String(), Tries: s.Tries}
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

// TroubleRefusal is the no to what a printer cannot print now.
type TroubleRefusal struct {
	code    string
	Trouble string
}

// Error states the fact.
func (r *TroubleRefusal) Error() string { return "the printer cannot print: " + r.Trouble }

// Code is the protocol's stable error code.
func (r *TroubleRefusal) Code() string { return r.code }

// Sentence is the key of the reader's sentence.
func (r *TroubleRefusal) Sentence() string {
	if r.code == "no_printer" {
		return r.code
	}
	return r.code + "." + r.Trouble
}

var errNoPrinter = &TroubleRefusal{code: "no_printer", Trouble: "none"}

// wrap makes a decision that gives a number write down that its slip is about to be printed,
// when the kiosk that asks prints by way of the server.
func (p *Printing) wrap(actor center.Actor, d center.Decision) center.Decision {
	if actor.Kind != center.DeviceActor || !p.Prints(actor.ID) {
		return d
	}
	return center.WithSlip{Decision: d, Kiosk: center.DeviceID(actor.ID)}
}

// begin prints the slip of a number that was just given, and says how it stands. base is the
// address that phones reach.
func (p *Printing) begin(actor center.Actor, r center.Result, base string) slipAnswer {
	none := slipAnswer{State: "none"}
	if actor.Kind != center.DeviceActor {
		return none
	}
	set, _ := p.setting(actor.ID)
	var kept queue.Slip
	ok := false
	p.Center.View(func(s *center.State) { kept, ok = s.Day.Slip(r.Ticket.ID) })
	switch {
	case ok && r.Seq > 0 && kept.State == queue.SlipWaiting:
		p.Print(actor.ID, *r.Ticket, kept.Tries, base)
		return slipAnswer{State: "printing", Tries: kept.Tries}
	case ok:
		return p.slipAnswerOf(kept)
	case set.Mode == records.PrintBrowser:
		return slipAnswer{State: "browser"}
	}
	return none
}

// Print sends a ticket's slip to a kiosk's printer, the tries-th time. The center knows
// already that it waits.
func (p *Printing) Print(kiosk string, t queue.Ticket, tries int, base string) {
	_, name := p.setting(kiosk)
	p.enqueue(kiosk, &printJob{
		id: fmt.Sprintf("%s.%d", t.ID, tries), ticket: t.ID, token: t.Token,
		draw: func(width int) (*escpos.Raster, error) { return p.drawTicket(t.Token, base, name, width) },
	})
}

// Test prints a slip by which the office sees that a printer works.
func (p *Printing) Test(ctx context.Context, kiosk, id string) error {
	now := p.Now().In(center.Zone)
	var centre string
	p.Center.View(func(s *center.State) { centre = s.Settings.Centre.FullName() })
	_, name := p.setting(kiosk)
	return p.ask(ctx, kiosk, &printJob{id: id, draw: func(width int) (*escpos.Raster, error) {
		return p.Press.Slip(slip.Content{
			Centre: centre, Number: "A000", Name: "In thử: ăắằẳẵặ êếềểễệ ôốồổỗộ ơớờởỡợ ưứừửữự đĐ", Place: "Phiếu in thử, không có giá trị",
			Test: true, Taken: now, Now: now, Priority: queue.Ordinary, URL: "http://127.0.0.1/t/in-thu", Kiosk: name,
		}, width)
	}})
}

// ask prints something that is in nobody's memory, and waits for what becomes of it.
func (p *Printing) ask(ctx context.Context, kiosk string, job *printJob) error {
	if !p.Prints(kiosk) {
		return errNoPrinter
	}
	job.done = make(chan error, 1)
	p.enqueue(kiosk, job)
	select {
	case err := <-job.done:
		if err != nil {
			return &TroubleRefusal{code: "not_printed", Trouble: troubleOf(err).String()}
		}
		return nil
	case <-p.stop:
		return &TroubleRefusal{code: "not_printed", Trouble: string(escpos.Offline)}
	case <-ctx.Done():
		return ctx.Err()
	}
}

// slip answers how a ticket's slip stands.
func (k *Kiosk) slip(c *fiber.Ctx) error {
	a := slipAnswer{State: "none"}
	var err error
	var kept queue.Slip
	ok := false
	k.Center.View(func(s *center.State) {
		var t queue.Ticket
		if t, err = byToken(s, c.Params("token")); err == nil {
			kept, ok = s.Day.Slip(t.ID)
		}
	})
	if err != nil {
		return err
	}
	if ok {
		a = k.Printing.slipAnswerOf(kept)
	}
	return c.JSON(a)
}

// slipPicture is a ticket's slip as a printer gets it. The browser of a kiosk prints it.
func (k *Kiosk) slipPicture(c *fiber.Ctx) error {
	width, name := escpos.Dots80, ""
	if actor, _, err := k.Device(c); err == nil {
		var set records.Printing
		set, name = k.Printing.setting(actor.ID)
		width = set.Width
	}
	raster, err := k.Printing.drawTicket(queue.Token(c.Params("token")), k.publicURL(c), name, c.QueryInt("width", width))
	if errors.Is(err, slip.ErrWidth) {
		return center.BadValue("out_of_range", "width")
	}
	if err != nil {
		return err
	}
	picture, err := raster.PNG()
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "image/png")
	return c.Send(picture)
}

// settleSlip prints a slip again, or notes that the citizen has the number without it.
func (k *Kiosk) settleSlip(c *fiber.Ctx) error {
	actor, device, err := k.Device(c)
	if err != nil {
		return err
	}
	var body struct {
		Do string `json:"do"`
	}
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	token := queue.Token(c.Params("token"))
	switch body.Do {
	case "keep":
		if _, err := k.Center.Do(c.UserContext(), actor, center.Today{Decision: queue.KeepSlip{Token: token}}); err != nil {
			return err
		}
		return k.slip(c)
	case "again":
		if !k.Printing.Prints(device.ID) {
			return errNoPrinter
		}
		return k.printAgain(c, actor, token)
	}
	return center.BadValue("out_of_range", "do")
}

func (k *Kiosk) printAgain(c *fiber.Ctx, actor center.Actor, token queue.Token) error {
	r, err := k.Center.Do(c.UserContext(), actor, center.Today{Decision: queue.PrintSlip{Token: token, Kiosk: queue.KioskID(actor.ID)}})
	if err != nil {
		return err
	}
	if r.Seq > 0 && r.Ticket != nil { // else it is being printed
		k.Printing.begin(actor, r, k.publicURL(c))
	}
	return k.slip(c)
}

// printer answers how the kiosk's printer stands.
func (k *Kiosk) printer(c *fiber.Ctx) error {
	actor, _, err := k.Device(c)
	if err != nil {
		return err
	}
	return c.JSON(k.Printing.State(actor.ID))
}

// printList prints a procedure's documents, those ticked that the citizen has.
func (k *Kiosk) printList(c *fiber.Ctx) error {
	actor, device, err := k.Device(c)
	if err != nil {
		return err
	}
	var body struct {
		Procedure string `json:"procedure"`
		Ticked    []int  `json:"ticked"`
	}
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	var list slip.List
	var code string
	k.Center.View(func(s *center.State) {
		found, notFound := s.Procedure(body.Procedure)
		if err = notFound; err == nil {
			code = string(found.Code)
			list = listOf(s, found, body.Ticked, device.Name, k.Now())
		}
	})
	if err != nil {
		return err
	}
	if len(list.Items) == 0 {
		return center.BadValue("field_missing", "procedure")
	}
	ctx, cancel := context.WithTimeout(c.UserContext(), listFor)
	defer cancel()
	err = k.Printing.ask(ctx, actor.ID, &printJob{
		id: "list-" + k.Token(), list: code, draw: func(width int) (*escpos.Raster, error) { return k.Printing.Press.List(list, width) },
	})
	if ctx.Err() != nil && err == ctx.Err() {
		return c.Status(fiber.StatusAccepted).JSON(fiber.Map{"state": "printing"})
	}
	if err != nil {
		return err
	}
	return c.JSON(fiber.Map{"state": "printed"})
}
