package phone

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/settings"
)

func (p *Phone) follow(c *fiber.Ctx) error {
	var id queue.TicketID
	answer, err := center.Read(p.Center, func(s *center.State) (FollowResponse, error) {
		t, err := s.TicketByToken(queue.Token(c.Params("token")))
		if err != nil {
			return FollowResponse{}, err
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
func (p *Phone) followedOf(s *center.State, t queue.Ticket) FollowResponse {
	line, _ := s.Settings.Line(t.Line)
	at := p.Now()
	answer := FollowResponse{
		TicketView: s.TicketView(t), TicketWait: s.TicketWait(t, p.Center.Waits(), at), Status: t.Status, Times: t.Times, Rating: ratingOf(s, t), At: at,
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
	answer, err := center.Read(p.Center, func(s *center.State) (FollowResponse, error) { return p.followedOf(s, t), nil })
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

func (p *Phone) cancel(c *fiber.Ctx) error {
	t, err := p.decide(c, queue.Cancel{Token: queue.Token(c.Params("token"))})
	if err != nil {
		return err
	}
	return c.JSON(CancelResponse{Number: t.Number, Status: t.Status})
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

func ratingOf(s *center.State, t queue.Ticket) RatingState {
	switch {
	case s.Rated(t.ID):
		return RatingGiven
	case t.Status == queue.Done && s.Settings.Numbers.Rating:
		return RatingAsk
	}
	return RatingNone
}
