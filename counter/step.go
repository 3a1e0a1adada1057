package counter

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
)

// stepping is the body of every step; each step reads what concerns it.
type stepping struct {
	Finish  bool   `json:"finish"`
	Outcome string `json:"outcome"`
}

// outcome is how the visit ended, served unless something else was said.
func (b stepping) outcome() (queue.Outcome, error) {
	if b.Outcome == "" {
		return queue.Served, nil
	}
	var o queue.Outcome
	if err := o.UnmarshalText([]byte(b.Outcome)); err != nil {
		return 0, &BadValueError{code: "unknown_outcome", field: "outcome"}
	}
	return o, nil
}

// maker makes a step's decision.
type maker func(counter queue.CounterID, staff queue.StaffID, b stepping, o queue.Outcome) center.DayDecision

// steps are the decisions of a counter by the last part of their path.
var steps = map[string]maker{
	"sit": func(c queue.CounterID, s queue.StaffID, _ stepping, _ queue.Outcome) center.DayDecision {
		return queue.Sit{Counter: c, Staff: s}
	},
	"leave": func(c queue.CounterID, s queue.StaffID, _ stepping, _ queue.Outcome) center.DayDecision {
		return queue.Leave{Counter: c, Staff: s}
	},
	"call-next": func(c queue.CounterID, s queue.StaffID, b stepping, o queue.Outcome) center.DayDecision {
		return queue.CallNext{Counter: c, Staff: s, Finish: b.Finish, Outcome: o}
	},
	"recall": func(c queue.CounterID, s queue.StaffID, _ stepping, _ queue.Outcome) center.DayDecision {
		return queue.Recall{Counter: c, Staff: s}
	},
	"start": func(c queue.CounterID, s queue.StaffID, _ stepping, _ queue.Outcome) center.DayDecision {
		return queue.Start{Counter: c, Staff: s}
	},
	"finish": func(c queue.CounterID, s queue.StaffID, _ stepping, o queue.Outcome) center.DayDecision {
		return queue.Finish{Counter: c, Staff: s, Outcome: o}
	},
	"no-show": func(c queue.CounterID, s queue.StaffID, _ stepping, _ queue.Outcome) center.DayDecision {
		return queue.Miss{Counter: c, Staff: s}
	},
}

// BadValueError says which field of a request holds a value that is not on its list.
type BadValueError struct {
	code  string
	field string
}

// Error states the fact.
func (e *BadValueError) Error() string { return e.field + ": " + e.code }

// Code is the protocol's stable error code.
func (e *BadValueError) Code() string { return e.code }

// Facts are the values that the reader's sentence needs.
func (e *BadValueError) Facts() map[string]string { return map[string]string{"field": e.field} }

// step answers one of the counter's steps, asked by the clerk who sits there.
func (k *Counter) step(decision maker) fiber.Handler {
	return func(c *fiber.Ctx) error {
		actor, err := k.Staff(c)
		if err != nil {
			return err
		}
		var body stepping
		if err := k.Parse(c, &body); err != nil {
			return err
		}
		outcome, err := body.outcome()
		if err != nil {
			return err
		}
		id := queue.CounterID(c.Params("id"))
		if err := k.known(id); err != nil {
			return err
		}
		r, err := k.Center.Do(c.UserContext(), actor, center.Today{Decision: decision(id, queue.StaffID(actor.ID), body, outcome)})
		if err != nil {
			return err
		}
		return c.JSON(k.answer(r))
	}
}

// known refuses a counter that the settings do not have.
func (k *Counter) known(id queue.CounterID) (err error) {
	k.Center.View(func(s *center.State) {
		if _, ok := s.Plan.Counter(id); !ok {
			err = &UnknownCounterError{Counter: id}
		}
	})
	return err
}

// stepped is the answer to a step: the ticket it was about, null for a step about
// none.
type stepped struct {
	Ticket *ticketItem `json:"ticket"`
}

func (k *Counter) answer(r center.Result) stepped {
	var a stepped
	if r.Ticket != nil {
		k.Center.View(func(s *center.State) {
			item := itemOf(s, *r.Ticket)
			a.Ticket = &item
		})
	}
	return a
}
