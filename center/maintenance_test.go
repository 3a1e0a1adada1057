package center

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"motcua/center/journal"
	"motcua/center/queue"
)

// TestManyAreDueAtOnce: after a long stop more parked tickets come back than one record
// of the journal holds; the centre opens all the same.
func TestManyAreDueAtOnce(t *testing.T) {
	o := openOffice(t)
	const many = 1500
	o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	for i := range many {
		o.take("A", fmt.Sprint("tap", i))
		o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha"}})
		o.do(clerk, Today{queue.Park{Counter: "1", Staff: "ha", Reason: queue.FillingForm, Minutes: 5}})
	}
	o.at = o.at.Add(time.Hour)
	o.reopen()
	o.View(func(s *State) {
		if n := s.Day.Waiting("A"); n != many {
			t.Errorf("%d of %d are back", n, many)
		}
	})
}

// tooMuch is a decision whose events no record holds.
type tooMuch struct{}

func (tooMuch) decide(*State, time.Time) (change, error) {
	return change{events: []event{queue.TicketReturned{ID: queue.TicketID(strings.Repeat("1", journal.MaxRecord))}}}, nil
}

func TestARecordThatIsTooLargeStopsNobodyElse(t *testing.T) {
	o := openOffice(t)
	if _, err := o.Do(t.Context(), clerk, tooMuch{}); err == nil {
		t.Fatal("a record was taken that the journal cannot hold")
	}
	if got := o.take("A", "tap1").Ticket.Number; got != "A001" {
		t.Fatalf("after it the first number is %s", got)
	}
}
