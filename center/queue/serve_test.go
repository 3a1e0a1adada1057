package queue

import (
	"testing"
	"time"
)

func TestACitizensVisit(t *testing.T) {
	h := openHall(t)
	h.arrive("A")
	h.refused("counter_empty", CallNext{Counter: "1", Staff: "ha"})
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.refused("no_ticket_in_hand", Recall{Counter: "1", Staff: "ha"})
	h.calls("1", "A001")
	h.refused("ticket_in_hand", CallNext{Counter: "1", Staff: "ha"})
	h.refused("ticket_in_hand", Leave{Counter: "1", Staff: "ha"})
	h.refused("not_your_counter", Recall{Counter: "1", Staff: "mai"})
	h.do(Recall{Counter: "1", Staff: "ha"})
	h.do(Start{Counter: "1", Staff: "ha"})
	h.refused("ticket_serving", Start{Counter: "1", Staff: "ha"})
	h.refused("ticket_serving", Recall{Counter: "1", Staff: "ha"})
	h.refused("ticket_serving", Miss{Counter: "1", Staff: "ha"})
	h.do(Finish{Counter: "1", Staff: "ha", Outcome: MissingDocuments})
	got, _ := h.day.ByNumber("A001")
	if got.Status != Done || got.Outcome != MissingDocuments || got.Times != 2 || !got.StartedAt.After(got.CalledAt) {
		t.Errorf("the visit ended as %+v", got)
	}
	h.refused("nobody_waiting", CallNext{Counter: "1", Staff: "ha"})
	h.do(Leave{Counter: "1", Staff: "ha"})
}

func TestACitizenWhoDoesNotCome(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A")
	h.calls("1", "A001")
	h.do(Miss{Counter: "1"})
	h.calls("1", "A002")
	missed := h.day.Missed([]LineID{"A"}, 5)
	if len(missed) != 1 || missed[0].Number != "A001" || missed[0].Status != NoShow {
		t.Errorf("missed: %+v", missed)
	}
}

func TestACitizenWhoGivesTheNumberBack(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A")
	h.refused("unknown_ticket", Cancel{Token: "nonsense"})
	h.refused("unknown_ticket", Cancel{})
	h.do(Cancel{Token: "t0"})
	h.refused("ticket_cancelled", Cancel{Token: "t0"})
	h.calls("1", "A002")
	h.refused("ticket_called", Cancel{Token: "t1"})
}

func TestOneClerkACounterOneCounterAClerk(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	if events := h.do(Sit{Counter: "1", Staff: "ha"}); len(events) != 0 {
		t.Errorf("sitting down again: %v", events)
	}
	h.refused("counter_taken", Sit{Counter: "1", Staff: "mai"})
	h.refused("sitting_elsewhere", Sit{Counter: "2", Staff: "ha"})
	h.refused("unknown_counter", Sit{Counter: "9", Staff: "mai"})
}

func TestLinesThatGiveNoNumber(t *testing.T) {
	h := openHall(t)
	h.refused("line_closed", Issue{Line: "C", Priority: Ordinary})
	h.refused("unknown_line", Issue{Line: "Z", Priority: Ordinary})
	h.refused("day_closed", closedIssue{})
}

// closedIssue asks for a number before any day was opened.
type closedIssue struct{}

func (closedIssue) Decide(_ *Day, p *Plan, at time.Time) ([]Event, error) {
	return Issue{Line: "A", Priority: Ordinary}.Decide(&Day{}, p, at)
}
