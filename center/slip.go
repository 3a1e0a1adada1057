package center

import (
	"time"

	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/records"
)

// WithSlip is a decision that gives a number at a kiosk. Where the server gives out the
// kiosk's slips, that this one is about to be printed is written together with the number,
// so that no crash forgets it.
type WithSlip struct {
	Decision Decision
	Kiosk    ids.Device
}

func (x WithSlip) decide(s *State, at time.Time) (change, error) {
	ch, err := x.Decision.decide(s, at)
	if err != nil || ch.ticket == "" || len(ch.events) == 0 || !s.Prints(x.Kiosk) {
		return ch, err
	}
	ch.events = append(ch.events, queue.SlipNoted{ID: ch.ticket, Kiosk: x.Kiosk, State: queue.SlipWaiting})
	return ch, nil
}

// Prints reports whether the server gives a kiosk's slips out.
func (s *State) Prints(kiosk ids.Device) bool {
	d := s.Devices[kiosk]
	return d.Active && (d.Printing.Mode == records.PrintNetwork || d.Printing.Mode == records.PrintAgent)
}

// SlipTask is a slip that staff should know of.
type SlipTask struct {
	Number queue.Number
	Slip   queue.Slip
}

// slipTasksFor is how long staff are told of a slip: who stood there has long found somebody.
const slipTasksFor = 15 * time.Minute

// SlipTasks are the slips that failed while their numbers still wait and nobody has said to
// know them, and those whose numbers have ended because of that.
func (s *State) SlipTasks(at time.Time) []SlipTask {
	var tasks []SlipTask
	for _, slip := range append(s.Day.Slips(queue.SlipFailed), s.Day.Slips(queue.SlipVoid)...) {
		t, _ := s.Day.Ticket(slip.ID)
		over := t.Status != queue.Waiting && slip.State == queue.SlipFailed || t.Status != queue.Cancelled && slip.State == queue.SlipVoid
		if !over && at.Sub(slip.Since) <= slipTasksFor {
			tasks = append(tasks, SlipTask{Number: t.Number, Slip: slip})
		}
	}
	return tasks
}
