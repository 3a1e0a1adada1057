package office

import (
	"sort"
	"strings"
	"time"

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

// ticketItem is one of today's tickets as the office finds it.
type ticketItem struct {
	Number        queue.Number        `json:"number"`
	Line          queue.LineID        `json:"line"`
	Procedure     queue.ProcedureCode `json:"procedure"`
	ProcedureName string              `json:"procedure_name"`
	Priority      queue.Priority      `json:"priority"`
	Status        queue.Status        `json:"status"`
	IssuedAt      time.Time           `json:"issued_at"`
	CalledAt      *time.Time          `json:"called_at"`
	StartedAt     *time.Time          `json:"started_at"`
	EndedAt       *time.Time          `json:"ended_at"`
	ReturnAt      *time.Time          `json:"return_at"`
	Counter       queue.CounterID     `json:"counter"` // where it was called last
	Only          queue.CounterID     `json:"only"`    // the one counter that may call it
	Staff         *queue.StaffID      `json:"staff"`   // in whose hand it is now
	Times         int                 `json:"times"`
	Reason        *queue.Why          `json:"reason"`
	FollowPath    string              `json:"follow_path"`
	QRURL         string              `json:"qr_url"`
}

func ticketOf(s *center.State, t queue.Ticket) ticketItem {
	item := ticketItem{
		Number: t.Number, Line: t.Line, Procedure: t.Procedure, ProcedureName: s.ProcedureName(t.Procedure), Priority: t.Priority,
		Status: t.Status, IssuedAt: t.IssuedAt, StartedAt: center.Moment(t.StartedAt), EndedAt: center.Moment(t.EndedAt), Counter: t.Counter,
		Only: t.Only, Times: t.Times,
	}
	if t.Token != "" {
		item.FollowPath, item.QRURL = "/t/"+string(t.Token), "/api/v1/tickets/"+string(t.Token)+"/qr.svg"
	}
	if !t.CalledAt.IsZero() {
		item.CalledAt, item.Reason = &t.CalledAt, &t.Why
	}
	if t.Status == queue.Parked {
		item.ReturnAt = &t.ReturnAt
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
	items := []ticketItem{}
	total, limit := 0, limitOf(c, fewTickets, manyTickets)
	f.Center.View(func(s *center.State) {
		var found []queue.Ticket
		s.Day.Each(func(t queue.Ticket) {
			if (status == 0 || t.Status == status) && strings.Contains(string(t.Number), q) {
				found = append(found, t)
			}
		})
		sort.Slice(found, func(i, j int) bool { return found[i].Seq > found[j].Seq })
		total = len(found)
		for _, t := range found[:min(total, limit)] {
			items = append(items, ticketOf(s, t))
		}
	})
	return c.JSON(fiber.Map{"items": items, "total": total, "at": f.Now()})
}

// limitOf is how many items the question asks for, usual when it does not say.
func limitOf(c *fiber.Ctx, usual, most int) int {
	if n := c.QueryInt("limit"); n > 0 {
		return min(n, most)
	}
	return usual
}

// moving is the body of a move.
type moving struct {
	Line      queue.LineID    `json:"line"`
	Counter   queue.CounterID `json:"counter"`
	KeepPlace bool            `json:"keep_place"`
}

// move sends a ticket to a line, to one counter, or to one counter of a line.
func (f *Office) move(c *fiber.Ctx) error {
	var body moving
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
	var a struct {
		Ticket *ticketItem `json:"ticket"`
	}
	if r.Ticket != nil {
		f.Center.View(func(s *center.State) {
			item := ticketOf(s, *r.Ticket)
			a.Ticket = &item
		})
	}
	return c.JSON(a)
}
