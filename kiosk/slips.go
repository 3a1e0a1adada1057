package kiosk

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/printing"
)

// listFor is how long a kiosk's page waits for the outcome of a list: less than its timeout for any
// answer.
const listFor = 4 * time.Second

// slip answers how a ticket's slip stands.
func (k *Kiosk) slip(c *fiber.Ctx) error {
	a, err := k.Printing.Slip(queue.Token(c.Params("token")))
	if err != nil {
		return err
	}
	return c.JSON(a)
}

// slipPicture is a ticket's slip as a printer gets it. The browser of a kiosk prints it.
func (k *Kiosk) slipPicture(c *fiber.Ctx) error {
	kiosk := ""
	if actor, _, err := k.Device(c); err == nil {
		kiosk = actor.ID
	}
	picture, err := k.Printing.Picture(queue.Token(c.Params("token")), c.BaseURL(), kiosk, c.QueryInt("width", k.Printing.Width(kiosk)))
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
	var body SlipRequest
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
			return refusal.NoPrinter
		}
		return k.printAgain(c, actor, token)
	}
	return refusal.OutOfRange.In("do")
}

func (k *Kiosk) printAgain(c *fiber.Ctx, actor center.Actor, token queue.Token) error {
	r, err := k.Center.Do(c.UserContext(), actor, center.Today{Decision: queue.PrintSlip{Token: token, Kiosk: ids.Device(actor.ID)}})
	if err != nil {
		return err
	}
	if r.Seq > 0 && r.Ticket != nil { // else it is being printed
		issued, err := center.Read(k.Center, func(s *center.State) (printing.IssuedSlip, error) { return printing.IssuedSlipOf(s, actor, r), nil })
		if err != nil {
			return err
		}
		k.Printing.Begin(issued, c.BaseURL())
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
	actor, _, err := k.Device(c)
	if err != nil {
		return err
	}
	var body PrintListRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(c.UserContext(), listFor)
	defer cancel()
	err = k.Printing.PrintList(ctx, actor.ID, "list-"+k.Token(), body.Procedure, body.Ticked)
	if ctx.Err() != nil && err == ctx.Err() {
		return c.Status(fiber.StatusAccepted).JSON(PrintListResponse{State: "printing"})
	}
	if err != nil {
		return err
	}
	return c.JSON(PrintListResponse{State: "printed"})
}
