package phone

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/qrsvg"
)

// held is what a phone has: a number of today, or an appointment. Status is the ticket's,
// or of an appointment that is not checked in yet "booked", and "over" when it was missed.
type held struct {
	Kind          string            `json:"kind"` // number, appointment
	Status        string            `json:"status"`
	Number        *queue.Number     `json:"number"`
	Token         queue.Token       `json:"token"`
	Code          queue.Code        `json:"code"`
	Line          queue.LineID      `json:"line"`
	LineName      map[string]string `json:"line_name"`
	ProcedureName string            `json:"procedure_name"`
	IssuedAt      *time.Time        `json:"issued_at"`
	CheckInBy     *time.Time        `json:"check_in_by"`
	From          *time.Time        `json:"from"`
	To            *time.Time        `json:"to"`
	CheckInFrom   *time.Time        `json:"check_in_from"` // of an appointment
	Ahead         int               `json:"ahead"`
	Wait          *queue.Wait       `json:"wait"`
	Counters      []queue.CounterID `json:"counters"`
	FollowURL     string            `json:"follow_url"`
	QRURL         string            `json:"qr_url"`
	At            time.Time         `json:"at"`
}

// held finds what a token stands for.
func (p *Phone) held(s *center.State, token queue.Token, at time.Time) (held, error) {
	h := held{Token: token, Code: queue.CodeOf(token), QRURL: "/api/v1/remote/" + string(token) + "/qr.svg", At: at}
	if t, ok := s.Day.ByToken(token); ok && token != "" {
		h.Kind, h.Status, h.Number, h.Line, h.ProcedureName = "number", t.Status.String(), &t.Number, t.Line, s.ProcedureName(t.Procedure)
		h.IssuedAt, h.CheckInBy, h.From, h.To = &t.IssuedAt, center.Moment(t.CheckInBy), center.Moment(t.From), center.Moment(t.To)
		h.Ahead, h.Wait = s.Day.Ahead(t.ID, s.Plan.Rule, at), p.Center.Waits().Of(t)
		if h.From != nil {
			h.Kind = "appointment"
		}
	} else if b, ok := s.BookingByToken(token); ok {
		opens := b.From.Add(-time.Duration(s.Settings.Remote.EarlyMinutes) * time.Minute)
		h.Kind, h.Status, h.Line, h.ProcedureName = "appointment", "booked", b.Line, s.ProcedureName(b.Procedure)
		h.From, h.To, h.CheckInFrom = &b.From, &b.To, &opens
		if !at.Before(b.To) {
			h.Status = "over"
		}
	} else {
		return held{}, refusal.UnknownTicket
	}
	line, _ := s.Settings.Line(h.Line)
	h.LineName, h.Counters = line.Name, s.Day.CountersOf(s.Plan, h.Line)
	return h, nil
}

func (p *Phone) answerHeld(c *fiber.Ctx, status int, token queue.Token) error {
	h, err := center.Read(p.Center, func(s *center.State) (held, error) {
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
	booked := false
	p.Center.View(func(s *center.State) { _, booked = s.BookingByToken(token) })
	var d center.Decision = center.Today{Decision: queue.Cancel{Token: token}}
	if booked {
		d = center.CancelBooking{Token: token}
	}
	if token == "" {
		return refusal.UnknownTicket
	}
	if _, err := p.Center.Do(c.UserContext(), actor, d); err != nil {
		return err
	}
	return c.JSON(fiber.Map{"status": queue.Cancelled})
}

// heldQR draws the check-in code, which the kiosk's scanner types: so few characters that
// every dot is large on a small phone.
func (p *Phone) heldQR(c *fiber.Ctx) error {
	token := queue.Token(c.Params("token"))
	_, err := center.Read(p.Center, func(s *center.State) (held, error) { return p.held(s, token, p.Now()) })
	if err != nil {
		return err
	}
	return qrsvg.Send(c, string(queue.CodeOf(token)))
}
