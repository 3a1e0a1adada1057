package center

import (
	"time"

	"motcua/center/queue"
)

// WithSlip is a decision that gives a number, which is printed at a kiosk too: that it is
// about to be printed is written together with the number, so that no crash forgets it.
type WithSlip struct {
	Decision Decision
	Kiosk    DeviceID
}

func (x WithSlip) decide(s *State, at time.Time) (change, error) {
	ch, err := x.Decision.decide(s, at)
	if err != nil || ch.ticket == "" || len(ch.events) == 0 {
		return ch, err
	}
	ch.events = append(ch.events, queue.SlipNoted{ID: ch.ticket, Kiosk: queue.KioskID(x.Kiosk), State: queue.SlipWaiting})
	return ch, nil
}
