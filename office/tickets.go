package office

import (
	"sort"
	"strings"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
)

const (
	// fewTickets are found when the question names no limit, manyTickets at most: a list
	// to look through, not a report.
	fewTickets  = 20
	manyTickets = 200
)

func ticketOf(s *center.State, t queue.Ticket) Ticket {
	item := Ticket{TicketProgress: s.TicketProgress(t), EndedAt: center.Moment(t.EndedAt), Counter: t.Counter, Only: t.Only}
	if t.Token != "" {
		item.FollowPath, item.QRURL = "/t/"+string(t.Token), "/api/v1/tickets/"+string(t.Token)+"/qr.svg"
	}
	if t.Status == queue.Called || t.Status == queue.Serving {
		staff := s.Day.Seat(t.Counter).Staff
		item.Staff = &staff
	}
	return item
}

// tickets lists today's tickets, the newest first.
func (f *Office) tickets(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	q := strings.ToUpper(strings.TrimSpace(c.Query("q")))
	var status queue.Status
	if word := c.Query("status"); word != "" && status.UnmarshalText([]byte(word)) != nil {
		return refusal.OutOfRange.In("status")
	}
	limit := limitOf(c, fewTickets, manyTickets)
	answer, err := center.Read(f.Center, func(s *center.State) (TicketsResponse, error) {
		var found []queue.Ticket
		s.Day.Each(func(t queue.Ticket) {
			if (status == 0 || t.Status == status) && strings.Contains(string(t.Number), q) {
				found = append(found, t)
			}
		})
		sort.Slice(found, func(i, j int) bool { return found[i].Seq > found[j].Seq })
		a := TicketsResponse{Items: []Ticket{}, Total: len(found), At: f.Now()}
		for _, t := range found[:min(a.Total, limit)] {
			a.Items = append(a.Items, ticketOf(s, t))
		}
		return a, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

// limitOf is how many items the question asks for, usual when it does not say.
func limitOf(c *fiber.Ctx, usual, most int) int {
	if n := c.QueryInt("limit"); n > 0 {
		return min(n, most)
	}
	return usual
}

// move sends a ticket to a line, to one counter, or to one counter of a line.
func (f *Office) move(c *fiber.Ctx) error {
	var body MoveRequest
	actor, err := f.asks(c, &body)
	if err != nil {
		return err
	}
	if body.Line == "" && body.Counter == "" {
		return refusal.FieldMissing.In("line")
	}
	return f.act(c, actor, queue.Transfer{
		Number: numberOf(c), ToLine: body.Line, ToCounter: body.Counter, KeepPlace: body.KeepPlace,
	})
}

func (f *Office) cancel(c *fiber.Ctx) error {
	return f.plain(c, queue.Cancel{Number: numberOf(c)})
}

func (f *Office) reactivate(c *fiber.Ctx) error {
	return f.plain(c, queue.BringBack{Number: numberOf(c)})
}

func numberOf(c *fiber.Ctx) queue.Number { return queue.Number(strings.ToUpper(c.Params("number"))) }

// plain asks a decision about a ticket that needs nothing of the body.
func (f *Office) plain(c *fiber.Ctx, d center.DayDecision) error {
	actor, err := f.bare(c)
	if err != nil {
		return err
	}
	return f.act(c, actor, d)
}

// act asks a decision about a ticket and answers with the ticket as it stands then.
func (f *Office) act(c *fiber.Ctx, actor center.Actor, d center.DayDecision) error {
	r, err := f.Center.Do(c.UserContext(), actor, center.Supervise{Decision: d})
	if err != nil {
		return err
	}
	if r.Ticket == nil {
		return c.JSON(TicketResponse{})
	}
	ticket, err := center.Read(f.Center, func(s *center.State) (Ticket, error) { return ticketOf(s, *r.Ticket), nil })
	if err != nil {
		return err
	}
	return c.JSON(TicketResponse{Ticket: &ticket})
}
