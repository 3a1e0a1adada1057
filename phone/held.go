package phone

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/qrsvg"
)

// held finds what a token stands for.
func (p *Phone) held(s *center.State, token queue.Token, at time.Time) (HeldResponse, error) {
	h := HeldResponse{Token: token, Code: queue.CodeOf(token), QRURL: "/api/v1/remote/" + string(token) + "/qr.svg", At: at}
	if t, ok := s.Day.ByToken(token); ok && token != "" {
		h.Kind, h.Status, h.Number, h.Line, h.ProcedureName = "number", t.Status.String(), &t.Number, t.Line, s.ProcedureName(t.Procedure)
		h.IssuedAt, h.CheckInBy, h.From, h.To = &t.IssuedAt, center.Moment(t.CheckInBy), center.Moment(t.From), center.Moment(t.To)
		h.TicketWait = s.TicketWait(t, p.Center.Waits(), at)
		if h.From != nil {
			h.Kind = "appointment"
		}
		return h, nil
	}
	b, ok := s.BookingByToken(token)
	if !ok {
		return HeldResponse{}, refusal.UnknownTicket
	}
	opens := b.From.Add(-time.Duration(s.Settings.Remote.EarlyMinutes) * time.Minute)
	h.Kind, h.Status, h.Line, h.ProcedureName = "appointment", "booked", b.Line, s.ProcedureName(b.Procedure)
	h.From, h.To, h.CheckInFrom, h.TicketWait = &b.From, &b.To, &opens, s.WaitIn(b.Line)
	if !at.Before(b.To) {
		h.Status = "over"
	}
	return h, nil
}

func (p *Phone) answerHeld(c *fiber.Ctx, status int, token queue.Token) error {
	h, err := center.Read(p.Center, func(s *center.State) (HeldResponse, error) {
		h, err := p.held(s, token, p.Now())
		h.FollowURL = s.FollowURL(c.BaseURL(), token)
		return h, err
	})
	if err != nil {
		return err
	}
	return c.Status(status).JSON(h)
}

func (p *Phone) showHeld(c *fiber.Ctx) error {
	return p.answerHeld(c, fiber.StatusOK, queue.Token(c.Params("token")))
}

// giveBack gives a number or an appointment back.
func (p *Phone) giveBack(c *fiber.Ctx) error {
	actor, err := p.Holder(c)
	if err != nil {
		return err
	}
	var body struct{}
	if err := p.Parse(c, &body); err != nil {
		return err
	}
	token := queue.Token(c.Params("token"))
	d, err := center.Read(p.Center, func(s *center.State) (center.Decision, error) {
		if token == "" {
			return nil, refusal.UnknownTicket
		}
		if _, booked := s.BookingByToken(token); booked {
			return center.CancelBooking{Token: token}, nil
		}
		return center.Today{Decision: queue.Cancel{Token: token}}, nil
	})
	if err != nil {
		return err
	}
	if _, err := p.Center.Do(c.UserContext(), actor, d); err != nil {
		return err
	}
	return c.JSON(GiveBackResponse{Status: queue.Cancelled})
}

// heldQR draws the check-in code, which the kiosk's scanner types: so few characters that
// every dot is large on a small phone.
func (p *Phone) heldQR(c *fiber.Ctx) error {
	token := queue.Token(c.Params("token"))
	_, err := center.Read(p.Center, func(s *center.State) (HeldResponse, error) { return p.held(s, token, p.Now()) })
	if err != nil {
		return err
	}
	return qrsvg.Send(c, string(queue.CodeOf(token)))
}
