package queue

import (
	"time"

	"motcua/center/ids"
)

// AddProcedure adds a procedure to the visit in hand, so that a citizen with two
// matters waits once.
type AddProcedure struct {
	Counter   CounterID
	Staff     StaffID
	Procedure ids.Procedure
}

// Decide refuses without a ticket in hand; a procedure that is there already changes
// nothing.
func (x AddProcedure) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	t, err := d.inHand(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	if t.Procedure == x.Procedure {
		return nil, nil
	}
	for _, p := range t.Added {
		if p == x.Procedure {
			return nil, nil
		}
	}
	return []Event{ProcedureAdded{ID: t.ID, Procedure: x.Procedure}}, nil
}
