package counter

import (
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
)

// samePress is how soon a second press of the same kind is the same press: a worn
// key bounces, and an impatient thumb presses twice.
const samePress = 1500 * time.Millisecond

// pressSteps are the steps of the button's presses.
var pressSteps = map[string]string{"next": "call-next", "recall": "recall", "no_show": "no-show", "finish": "finish", "start": "start"}

// presses remembers each button's last press and its answer.
type presses struct {
	mu   sync.Mutex
	last map[string]*press
}

// press is one button's last press; its lock is held while the press is acted on,
// so that a bounce waits for the answer instead of asking again.
type press struct {
	mu     sync.Mutex
	kind   string
	at     time.Time
	answer StepResponse
	err    error
}

func (p *presses) of(device string) *press {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last == nil {
		p.last = map[string]*press{}
	}
	if p.last[device] == nil {
		p.last[device] = &press{}
	}
	return p.last[device]
}

func (k *Counter) button(c *fiber.Ctx) error {
	actor, device, err := k.Button(c)
	if err != nil {
		return err
	}
	var body ButtonRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	if body.Battery != nil {
		if *body.Battery < 0 || *body.Battery > 100 {
			return refusal.OutOfRange.In("battery")
		}
		k.Battery(device.ID, *body.Battery)
	}
	step := steps[pressSteps[body.Press]]
	if step == nil {
		return refusal.UnknownPress.In("press")
	}
	p := k.presses.of(device.ID)
	p.mu.Lock()
	defer p.mu.Unlock()
	now := k.Now()
	if since := now.Sub(p.at); p.kind != body.Press || since < 0 || since >= samePress {
		p.kind, p.at = body.Press, now
		p.answer, p.err = k.pressed(c, actor, device, step, body)
	}
	if p.err != nil {
		return p.err
	}
	return c.JSON(p.answer)
}

// pressed acts on a press for whoever sits at the button's counter.
func (k *Counter) pressed(c *fiber.Ctx, actor center.Actor, device records.Device, step maker, body ButtonRequest) (StepResponse, error) {
	decision, err := step(at{counter: queue.CounterID(device.Counter)}, StepRequest{Finish: body.Finish})
	if err != nil {
		return StepResponse{}, err
	}
	r, err := k.Center.Do(c.UserContext(), actor, decision)
	if err != nil {
		return StepResponse{}, err
	}
	return k.answer(r)
}
