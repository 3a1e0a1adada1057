package phone

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/queue"
	"motcua/center/settings"
)

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

func (p *Phone) follow(c *fiber.Ctx) error {
	var id queue.TicketID
	answer, err := center.Read(p.Center, func(s *center.State) (followed, error) {
		t, err := s.TicketByToken(queue.Token(c.Params("token")))
		if err != nil {
			return followed{}, err
		}
		id = t.ID
		return p.followedOf(s, t), nil
	})
	if err != nil {
		return err
	}
	if _, _, kiosk := p.Kiosk(c); kiosk != nil { // a phone, so somebody has the number
		p.Opened(id, queue.Token(c.Params("token")))
	}
	return c.JSON(answer)
}

// followedOf is what a phone sees of a ticket.
func (p *Phone) followedOf(s *center.State, t queue.Ticket) followed {
	line, _ := s.Settings.Line(t.Line)
	answer := followed{
		Number: t.Number, Status: t.Status, Ahead: s.Day.Ahead(t.ID, s.Plan.Rule, p.Now()), Line: t.Line, LineName: line.Name,
		ProcedureName: s.ProcedureName(t.Procedure), IssuedAt: t.IssuedAt, Counters: s.Day.CountersOf(s.Plan, t.Line), Times: t.Times,
		Wait: p.Center.Waits().Of(t), Rating: ratingOf(s, t), At: p.Now(),
	}
	answer.Later, answer.LaterUntil = t.Later()
	hall := line.Hall
	if t.Counter != "" {
		answer.Counter = &t.Counter
		hall, answer.Way = wayTo(s.Settings, t.Counter)
	}
	answer.HallName = hallName(s.Settings, hall)
	if found, err := s.Procedure(string(t.Procedure)); err == nil {
		answer.Documents = found.Documents
	}
	return answer
}

// wayTo is the hall of a counter and how to get there.
func wayTo(s *settings.Settings, id queue.CounterID) (queue.HallID, map[string]string) {
	for _, c := range s.Counters {
		if c.ID == id {
			return c.Hall, c.Way
		}
	}
	return "", nil
}

// hallName is the name of a hall; empty where there is only one, which needs no name.
func hallName(s *settings.Settings, id queue.HallID) string {
	for _, h := range s.Halls {
		if h.ID == id && len(s.Halls) > 1 {
			return h.Name
		}
	}
	return ""
}

// later gives the citizen time, once.
func (p *Phone) later(c *fiber.Ctx) error {
	t, err := p.decide(c, queue.Postpone{Token: queue.Token(c.Params("token"))})
	if err != nil {
		return err
	}
	var answer followed
	p.Center.View(func(s *center.State) { answer = p.followedOf(s, t) })
	return c.JSON(answer)
}

func (p *Phone) cancel(c *fiber.Ctx) error {
	t, err := p.decide(c, queue.Cancel{Token: queue.Token(c.Params("token"))})
	if err != nil {
		return err
	}
	return c.JSON(fiber.Map{"number": string(t.Number), "status": t.Status})
}

// decide does what somebody asks who has a number's address, and answers with the
// ticket as it is then.
func (p *Phone) decide(c *fiber.Ctx, d center.DayDecision) (queue.Ticket, error) {
	actor, err := p.Holder(c)
	if err != nil {
		return queue.Ticket{}, err
	}
	var body struct{}
	if err := p.Parse(c, &body); err != nil {
		return queue.Ticket{}, err
	}
	r, err := p.Center.Do(c.UserContext(), actor, center.Today{Decision: d})
	if err == nil && r.Ticket == nil {
		err = center.ErrNoTicket
	}
	if err != nil {
		return queue.Ticket{}, err
	}
	return *r.Ticket, nil
}

// ratingState is whether a phone asks to rate its visit.
type ratingState string

const (
	ratingAsk   ratingState = "ask"
	ratingGiven ratingState = "given"
	ratingNone  ratingState = "none" // not served yet, or the centre does not ask
)

func ratingOf(s *center.State, t queue.Ticket) ratingState {
	switch {
	case s.Rated(t.ID):
		return ratingGiven
	case t.Status == queue.Done && s.Settings.NumberRules().Rating:
		return ratingAsk
	}
	return ratingNone
}
