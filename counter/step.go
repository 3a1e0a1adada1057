package counter

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// outcome is how the visit ended, served unless something else was said.
func (b StepRequest) outcome() (o queue.Outcome, err error) {
	if b.Outcome == "" {
		return queue.Served, nil
	}
	if o.UnmarshalText([]byte(b.Outcome)) != nil {
		return 0, refusal.UnknownOutcome.In("outcome")
	}
	return o, nil
}

// at is the counter of a step and the clerk who takes it.
type at struct {
	counter queue.CounterID
	staff   queue.StaffID
}

// maker makes a step's decision, or says what is wrong with its body.
type maker func(w at, b StepRequest) (center.Decision, error)

// steps are the decisions of a counter by the last part of their path.
var steps = map[string]maker{
	"sit": func(w at, b StepRequest) (center.Decision, error) {
		return center.Today{Decision: queue.Sit{Counter: w.counter, Staff: w.staff, TakeOver: b.TakeOver}}, nil
	},
	"leave": func(w at, _ StepRequest) (center.Decision, error) {
		return center.Today{Decision: queue.Leave{Counter: w.counter, Staff: w.staff}}, nil
	},
	"call-next": func(w at, b StepRequest) (center.Decision, error) {
		o, err := b.outcome()
		return center.Today{Decision: queue.CallNext{Counter: w.counter, Staff: w.staff, Finish: b.Finish, Outcome: o}}, err
	},
	"call": func(w at, b StepRequest) (center.Decision, error) {
		return center.Today{Decision: queue.CallNumber{Counter: w.counter, Staff: w.staff, Number: queue.Number(b.Number)}}, nil
	},
	"bring-back": func(_ at, b StepRequest) (center.Decision, error) {
		return center.Today{Decision: queue.BringBack{Number: queue.Number(b.Number)}}, nil
	},
	"recall": func(w at, _ StepRequest) (center.Decision, error) {
		return center.Today{Decision: queue.Recall{Counter: w.counter, Staff: w.staff}}, nil
	},
	"start": func(w at, _ StepRequest) (center.Decision, error) {
		return center.Today{Decision: queue.Start{Counter: w.counter, Staff: w.staff}}, nil
	},
	"finish": func(w at, b StepRequest) (center.Decision, error) {
		o, err := b.outcome()
		return center.Today{Decision: queue.Finish{Counter: w.counter, Staff: w.staff, Outcome: o}}, err
	},
	"no-show": func(w at, _ StepRequest) (center.Decision, error) {
		return center.Today{Decision: queue.Miss{Counter: w.counter, Staff: w.staff}}, nil
	},
	"park":      park,
	"transfer":  transfer,
	"pause":     pauseCounter,
	"procedure": addProcedure,
	"resume": func(w at, _ StepRequest) (center.Decision, error) {
		return center.Today{Decision: queue.Resume{Counter: w.counter, Staff: w.staff}}, nil
	},
	"undo": func(w at, _ StepRequest) (center.Decision, error) {
		return center.Today{Decision: queue.Undo{Counter: w.counter, Staff: w.staff}}, nil
	},
}

func park(w at, b StepRequest) (center.Decision, error) {
	x := queue.Park{Counter: w.counter, Staff: w.staff, Minutes: b.Minutes}
	if x.Reason.UnmarshalText([]byte(b.Reason)) != nil {
		return nil, refusal.UnknownReason.In("reason")
	}
	return center.Today{Decision: x}, nil
}

func pauseCounter(w at, b StepRequest) (center.Decision, error) {
	x := queue.Pause{Counter: w.counter, Staff: w.staff}
	if x.Reason.UnmarshalText([]byte(b.Reason)) != nil {
		return nil, refusal.UnknownReason.In("reason")
	}
	return center.Today{Decision: x}, nil
}

func transfer(w at, b StepRequest) (center.Decision, error) {
	if (b.Line == "") == (b.Counter == "") {
		return nil, refusal.FieldMissing.In("line")
	}
	return center.TransferWithNote{Note: b.Note, Transfer: queue.Transfer{
		Counter: w.counter, Staff: w.staff, ToLine: queue.LineID(b.Line), ToCounter: queue.CounterID(b.Counter), KeepPlace: b.KeepPlace,
	}}, nil
}

func addProcedure(w at, b StepRequest) (center.Decision, error) {
	return center.AddProcedure{Counter: w.counter, Staff: w.staff, Procedure: b.Procedure}, nil
}

// step answers one of the counter's steps, asked by the clerk who sits there.
func (k *Counter) step(decide maker) fiber.Handler {
	return func(c *fiber.Ctx) error {
		actor, err := k.Staff(c)
		if err != nil {
			return err
		}
		var body StepRequest
		if err := k.Parse(c, &body); err != nil {
			return err
		}
		id := queue.CounterID(c.Params("id"))
		if _, err := center.Read(k.Center, func(s *center.State) (queue.Counter, error) { return known(s, id) }); err != nil {
			return err
		}
		decision, err := decide(at{counter: id, staff: queue.StaffID(actor.ID)}, body)
		if err != nil {
			return err
		}
		r, err := k.Center.Do(c.UserContext(), actor, decision)
		if err != nil {
			return err
		}
		answer, err := k.answer(r)
		if err != nil {
			return err
		}
		return c.JSON(answer)
	}
}

// known is a counter of the settings; one that they do not have is refused.
func known(s *center.State, id queue.CounterID) (queue.Counter, error) {
	counter, ok := s.Plan.Counter(id)
	if !ok {
		return counter, refusal.UnknownCounter.With(refusal.Facts{"counter": string(id)})
	}
	return counter, nil
}

func (k *Counter) answer(r center.Result) (StepResponse, error) {
	if r.Ticket == nil {
		return StepResponse{}, nil
	}
	return center.Read(k.Center, func(s *center.State) (StepResponse, error) {
		item := itemOf(s, *r.Ticket)
		return StepResponse{Ticket: &item}, nil
	})
}
