package office

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
)

func actionsOf(s *center.State, at time.Time) []Action {
	items := []Action{}
	for _, d := range s.Actions(at) {
		items = append(items, Action(d))
	}
	return items
}

// undo takes an action back, whoever did it.
func (f *Office) undo(c *fiber.Ctx) error {
	actor, err := f.bare(c)
	if err != nil {
		return err
	}
	id, err := strconv.ParseUint(c.Params("id"), 10, 64)
	if err != nil {
		return refusal.OutOfRange.In("id")
	}
	return f.done(c, actor, center.UndoAction{Action: queue.ActionID(id)})
}

// asks is the supervisor who asks, with the body read.
func (f *Office) asks(c *fiber.Ctx, body any) (center.Actor, error) {
	actor, err := f.Supervisor(c)
	if err != nil {
		return actor, err
	}
	return actor, f.Parse(c, body)
}

// bare is the supervisor who asks something that needs no body.
func (f *Office) bare(c *fiber.Ctx) (center.Actor, error) {
	var body struct{}
	return f.asks(c, &body)
}

// done asks a decision whose answer is only that it took effect.
func (f *Office) done(c *fiber.Ctx, actor center.Actor, d center.Decision) error {
	if _, err := f.Center.Do(c.UserContext(), actor, d); err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}
