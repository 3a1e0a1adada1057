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
	Rating        ratingState        `json:"rating"`
	// HallName is of the hall where the counter that called is, before that of the line's.
	HallName string `json:"hall_name"`
	// Way is how to get to the counter that called, by language; nil when nobody wrote it down.
	Way        map[string]string `json:"way"`
	Later      queue.LaterState  `json:"later"`
	LaterUntil *time.Time        `json:"later_until"`
	At         time.Time         `json:"at"`
}

func (k *Kiosk) follow(c *fiber.Ctx) error {
	var answer followed
	var err error
	var id queue.TicketID
	k.Center.View(func(s *center.State) {
		var t queue.Ticket
		if t, err = s.TicketByToken(queue.Token(c.Params("token"))); err != nil {
			return
		}
		id = t.ID
		answer = k.followedOf(s, t)
	})
	if err != nil {
		return err
	}
	if _, _, kiosk := k.Device(c); kiosk != nil { // a phone, so somebody has the number
		k.Printing.Followed(id, queue.Token(c.Params("token")))
	}
	return c.JSON(answer)
}

// followedOf is what a phone sees of a ticket.
func (k *Kiosk) followedOf(s *center.State, t queue.Ticket) followed {
	line, _ := s.Settings.Line(t.Line)
	answer := followed{
		Number: t.Number, Status: t.Status, Ahead: s.Day.Ahead(t.ID, s.Plan.Rule, k.Now()), Line: t.Line, LineName: line.Name,
		ProcedureName: s.ProcedureName(t.Procedure), IssuedAt: t.IssuedAt, Counters: s.Day.CountersOf(s.Plan, t.Line), Times: t.Times,
		Wait: k.Center.Waits().Of(t), Rating: ratingOf(s, t), At: k.Now().In(center.Zone),
	}
	answer.Later, answer.LaterUntil = t.Later()
	hall := line.Hall
	if t.Counter != "" {
		answer.Counter = &t.Counter
		hall, answer.Way = wayTo(s.Settings, t.Counter)
	}
	answer.HallName = hallName(s.Settings, hall)
	if p, err := s.Procedure(string(t.Procedure)); err == nil {
		answer.Documents = p.Documents
	}
	return answer
}

// wayTo is the hall of a counter and how to get there.
func wayTo(s *center.Settings, id queue.CounterID) (queue.HallID, map[string]string) {
	for _, c := range s.Counters {
		if c.ID == id {
			return c.Hall, c.Way
		}
	}
	return "", nil
}

// hallName is the name of a hall; empty where there is only one, which needs no name.
func hallName(s *center.Settings, id queue.HallID) string {
	for _, h := range s.Halls {
		if h.ID == id && len(s.Halls) > 1 {
			return h.Name
		}
	}
	return ""
}

// later gives the citizen time, once.
func (k *Kiosk) later(c *fiber.Ctx) error {
	t, err := k.decideByPhone(c, queue.Postpone{Token: queue.Token(c.Params("token"))})
	if err != nil {
		return err
	}
	var answer followed
	k.Center.View(func(s *center.State) { answer = k.followedOf(s, t) })
	return c.JSON(answer)
}

func (k *Kiosk) cancel(c *fiber.Ctx) error {
	t, err := k.decideByPhone(c, queue.Cancel{Token: queue.Token(c.Params("token"))})
	if err != nil {
		return err
	}
	return c.JSON(fiber.Map{"number": string(t.Number), "status": t.Status})
}

// decideByPhone does what somebody asks who has a number's address, and answers with the
// ticket as it is then.
func (k *Kiosk) decideByPhone(c *fiber.Ctx, d center.DayDecision) (queue.Ticket, error) {
	actor, err := k.Phone(c)
	if err != nil {
		return queue.Ticket{}, err
	}
	var body struct{}
	if err := k.Parse(c, &body); err != nil {
		return queue.Ticket{}, err
	}
	r, err := k.Center.Do(c.UserContext(), actor, center.Today{Decision: d})
	if err == nil && r.Ticket == nil {
		err = errNoTicket
	}
	if err != nil {
		return queue.Ticket{}, err
	}
	return *r.Ticket, nil
}
