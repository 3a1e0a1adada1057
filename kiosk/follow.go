package kiosk

import (
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/queue"
)

// errNoTicket would mean that a number was given and is not there: a fault.
var errNoTicket = errors.New("the decision answered without its ticket")

// followed is what a phone sees of its ticket.
type followed struct {
	Number        queue.Number       `json:"number"`
	Status        queue.Status       `json:"status"`
	Ahead         int                `json:"ahead"`
	Wait          *queue.Wait        `json:"wait"`
	Counter       *queue.CounterID   `json:"counter"`
	Line          queue.LineID       `json:"line"`
	LineName      map[string]string  `json:"line_name"`
	ProcedureName string             `json:"procedure_name"`
	IssuedAt      time.Time          `json:"issued_at"`
	Counters      []queue.CounterID  `json:"counters"`
	Times         int                `json:"times"`
	Documents     []catalog.Document `json:"documents"`
	At            time.Time          `json:"at"`
}

// byToken finds the ticket that a follow address points to.
func byToken(s *center.State, token string) (queue.Ticket, error) {
	t, ok := s.Day.ByToken(queue.Token(token))
	if !ok || token == "" {
		return queue.Ticket{}, &center.UnknownTicketError{}
	}
	return t, nil
}

func (k *Kiosk) follow(c *fiber.Ctx) error {
	var answer followed
	var err error
	k.Center.View(func(s *center.State) {
		var t queue.Ticket
		if t, err = byToken(s, c.Params("token")); err != nil {
			return
		}
		line, _ := s.Settings.Line(t.Line)
		answer = followed{
			Number: t.Number, Status: t.Status, Ahead: s.Day.Ahead(t.ID, s.Plan.Rule, k.Now()), Line: t.Line, LineName: line.Name,
			ProcedureName: s.ProcedureName(t.Procedure), IssuedAt: t.IssuedAt, Counters: s.Day.CountersOf(s.Plan, t.Line), Times: t.Times,
			Wait: k.Center.Waits().Of(t), At: k.Now().In(center.Zone),
		}
		if t.Counter != "" {
			answer.Counter = &t.Counter
		}
		if p, err := s.Procedure(string(t.Procedure)); err == nil {
			answer.Documents = p.Documents
		}
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

func (k *Kiosk) cancel(c *fiber.Ctx) error {
	actor, err := k.Phone(c)
	if err != nil {
		return err
	}
	var body struct{}
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	r, err := k.Center.Do(c.UserContext(), actor, center.Today{Decision: queue.Cancel{Token: queue.Token(c.Params("token"))}})
	if err != nil {
		return err
	}
	if r.Ticket == nil {
		return errNoTicket
	}
	return c.JSON(fiber.Map{"number": r.Ticket.Number, "status": r.Ticket.Status})
}
