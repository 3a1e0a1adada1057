package kiosk

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/printing"
)

func (k *Kiosk) take(c *fiber.Ctx) error {
	actor, err := k.Taker(c)
	if err != nil {
		return err
	}
	var body TakeRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	x, err := k.wanted(actor, body)
	if err != nil {
		return err
	}
	r, err := k.Center.Do(c.UserContext(), actor, withSlip(actor, x))
	if err != nil {
		return err
	}
	if r.Ticket == nil {
		return center.ErrNoTicket
	}
	if body.TouchedAt != nil && !r.Repeated && !x.Staff {
		k.Took(k.Now().Sub(*body.TouchedAt))
	}
	answer, err := k.given(actor, r, c.BaseURL())
	if err != nil {
		return err
	}
	return c.Status(fiber.StatusCreated).JSON(answer)
}

// wanted is the number that a body asks for.
func (k *Kiosk) wanted(actor center.Actor, body TakeRequest) (x center.TakeNumber, err error) {
	x = center.TakeNumber{
		Procedure: body.Procedure, Also: body.Procedures, Line: queue.LineID(body.Line), Priority: queue.Ordinary,
		Token: queue.Token(k.Token()), Secret: k.Secret(), Staff: actor.Kind == center.StaffActor,
	}
	if x.Procedure == "" && len(x.Also) > 0 {
		x.Procedure, x.Also = x.Also[0], x.Also[1:]
	}
	if x.Visit, err = queue.ParseVisit(body.Visit); err != nil {
		return x, refusal.UnknownVisit.In("visit")
	}
	if body.Priority != "" {
		if err := x.Priority.UnmarshalText([]byte(body.Priority)); err != nil {
			return x, refusal.UnknownPriority.In("priority")
		}
	}
	// A card that is forgotten is refused by the center, which knows whether cards matter and
	// which requests it has answered: a repeated one gets the number, however long after the scan.
	card, err := k.holder(actor, body.Card)
	x.Card, x.Forgotten = card, err != nil
	return x, nil
}

// withSlip is a decision that gives a number, with its slip where a kiosk asks.
func withSlip(actor center.Actor, d center.Decision) center.Decision {
	if actor.Kind != center.DeviceActor {
		return d
	}
	return center.WithSlip{Decision: d, Kiosk: ids.Device(actor.ID)}
}

// given is the answer to a request that gave a number; its slip begins to be printed.
func (k *Kiosk) given(actor center.Actor, r center.Result, base string) (TakeResponse, error) {
	var issued printing.IssuedSlip
	answer, err := center.Read(k.Center, func(s *center.State) (TakeResponse, error) {
		issued = printing.IssuedSlipOf(s, actor, r)
		return k.taken(s, *r.Ticket, base), nil
	})
	if err != nil {
		return answer, err
	}
	answer.Slip = k.Printing.Begin(issued, base)
	return answer, nil
}

// taken is the answer for a ticket; base is the address under which the caller reached this program.
func (k *Kiosk) taken(s *center.State, t queue.Ticket, base string) TakeResponse {
	return TakeResponse{
		TicketDetail: s.TicketDetail(t), TicketWait: s.TicketWait(t, k.Center.Waits(), k.Now()), ID: t.ID, Added: s.NamedProcedures(t), Visit: t.Visit,
		Token: t.Token, FollowURL: s.FollowURL(base, t.Token), QRURL: "/api/v1/tickets/" + string(t.Token) + "/qr.svg",
	}
}
