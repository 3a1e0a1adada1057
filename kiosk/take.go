package kiosk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/printing"
)

// taking is the body of a request for a number.
type taking struct {
	Procedure  string     `json:"procedure"`
	Procedures []string   `json:"procedures"` // of one visit; the first decides the line
	Line       string     `json:"line"`
	Visit      string     `json:"visit"`
	Priority   string     `json:"priority"`
	Card       string     `json:"card"`       // the handle of a scanned card
	TouchedAt  *time.Time `json:"touched_at"` // the citizen's first touch, by the server's clock
}

// taken is the answer to it.
type taken struct {
	ID            queue.TicketID      `json:"id"`
	Number        queue.Number        `json:"number"`
	Line          queue.LineID        `json:"line"`
	LineName      map[string]string   `json:"line_name"`
	Procedure     queue.ProcedureCode `json:"procedure"`
	ProcedureName string              `json:"procedure_name"`
	Added         []procedureName     `json:"added"` // further procedures of the same visit
	Visit         queue.Visit         `json:"visit"`
	Priority      queue.Priority      `json:"priority"`
	IssuedAt      time.Time           `json:"issued_at"`
	Ahead         int                 `json:"ahead"`
	Wait          *queue.Wait         `json:"wait"`
	Counters      []queue.CounterID   `json:"counters"`
	Token         queue.Token         `json:"token"`
	FollowURL     string              `json:"follow_url"`
	QRURL         string              `json:"qr_url"`
	Slip          printing.SlipState  `json:"slip"`
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
	x, err := k.wanted(actor, body)
	if err != nil {
		return err
	}
	r, err := k.Center.Do(c.UserContext(), actor, k.Printing.Wrap(actor, x))
	if err != nil {
		return err
	}
	if r.Ticket == nil {
		return center.ErrNoTicket
	}
	if body.TouchedAt != nil && !r.Repeated && !x.Staff {
		k.Took(k.Now().Sub(*body.TouchedAt))
	}
	var answer taken
	k.Center.View(func(s *center.State) { answer = k.taken(s, *r.Ticket, c.BaseURL()) })
	answer.Slip = k.Printing.Begin(actor, r, c.BaseURL())
	return c.Status(fiber.StatusCreated).JSON(answer)
}

// wanted is the number that a body asks for.
func (k *Kiosk) wanted(actor center.Actor, body taking) (x center.TakeNumber, err error) {
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

// taken is the answer for a ticket; base is the address under which the caller reached this program.
func (k *Kiosk) taken(s *center.State, t queue.Ticket, base string) taken {
	line, _ := s.Settings.Line(t.Line)
	ahead := s.Day.Ahead(t.ID, s.Plan.Rule, k.Now())
	return taken{
		Added: namesOf(s, t.Added), Visit: t.Visit,
		ID: t.ID, Number: t.Number, Line: t.Line, LineName: line.Name, Procedure: t.Procedure, ProcedureName: s.ProcedureName(t.Procedure),
		Priority: t.Priority, IssuedAt: t.IssuedAt, Ahead: ahead, Wait: k.Center.Waits().Of(t),
		Counters: s.Day.CountersOf(s.Plan, t.Line), Token: t.Token, FollowURL: s.FollowURL(base, t.Token), QRURL: "/api/v1/tickets/" + string(t.Token) + "/qr.svg",
	}
}

// procedureName is a procedure of a visit.
type procedureName struct {
	Code queue.ProcedureCode `json:"code"`
	Name string              `json:"name"`
}

func namesOf(s *center.State, codes []queue.ProcedureCode) []procedureName {
	names := []procedureName{}
	for _, code := range codes {
		names = append(names, procedureName{Code: code, Name: s.ProcedureName(code)})
	}
	return names
}
