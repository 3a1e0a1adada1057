package kiosk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
)

// taking is the body of a request for a number.
type taking struct {
	Procedure string `json:"procedure"`
	Line      string `json:"line"`
	Priority  string `json:"priority"`
}

// taken is the answer to it.
type taken struct {
	ID            queue.TicketID      `json:"id"`
	Number        queue.Number        `json:"number"`
	Line          queue.LineID        `json:"line"`
	LineName      map[string]string   `json:"line_name"`
	Procedure     queue.ProcedureCode `json:"procedure"`
	ProcedureName string              `json:"procedure_name"`
	Priority      queue.Priority      `json:"priority"`
	IssuedAt      time.Time           `json:"issued_at"`
	Ahead         int                 `json:"ahead"`
	Wait          *queue.Wait         `json:"wait"`
	Counters      []queue.CounterID   `json:"counters"`
	Token         queue.Token         `json:"token"`
	FollowURL     string              `json:"follow_url"`
	QRURL         string              `json:"qr_url"`
}

func (k *Kiosk) take(c *fiber.Ctx) error {
	actor, err := k.Taker(c)
	if err != nil {
		return err
	}
	var body taking
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	x := center.TakeNumber{Procedure: body.Procedure, Line: queue.LineID(body.Line), Priority: queue.Ordinary, Token: queue.Token(k.Token())}
	if body.Procedure == "" && body.Line == "" {
		return center.BadValue("field_missing", "procedure")
	}
	if body.Priority != "" {
		if err := x.Priority.UnmarshalText([]byte(body.Priority)); err != nil {
			return center.BadValue("unknown_priority", "priority")
		}
	}
	r, err := k.Center.Do(c.UserContext(), actor, x)
	if err != nil {
		return err
	}
	if r.Ticket == nil {
		return errNoTicket
	}
	var answer taken
	k.Center.View(func(s *center.State) { answer = k.taken(s, *r.Ticket) })
	answer.FollowURL = k.followURL(c, r.Ticket.Token)
	return c.Status(fiber.StatusCreated).JSON(answer)
}

func (k *Kiosk) taken(s *center.State, t queue.Ticket) taken {
	line, _ := s.Settings.Line(t.Line)
	ahead := s.Day.Ahead(t.ID, s.Plan.Rule, k.Now())
	return taken{
		ID: t.ID, Number: t.Number, Line: t.Line, LineName: line.Name, Procedure: t.Procedure, ProcedureName: s.ProcedureName(t.Procedure),
		Priority: t.Priority, IssuedAt: t.IssuedAt, Ahead: ahead, Wait: k.Center.Waits().Of(t),
		Counters: s.Day.CountersOf(s.Plan, t.Line), Token: t.Token, QRURL: "/api/v1/tickets/" + string(t.Token) + "/qr.svg",
	}
}

// followURL is the address that a phone opens: the office's public address if it
// has set one, else the one under which the kiosk itself came.
func (k *Kiosk) followURL(c *fiber.Ctx, token queue.Token) string {
	base := ""
	k.Center.View(func(s *center.State) { base = s.Settings.PublicURL })
	if base == "" {
		base = c.BaseURL()
	}
	return base + "/t/" + string(token)
}
