package queue

import (
	"testing"
	"time"
)

// status insists on how a number stands.
func (h *hall) status(n Number, want Status) Ticket {
	h.t.Helper()
	t, ok := h.day.ByNumber(n)
	if !ok || t.Status != want {
		h.t.Fatalf("%s is %s, want %s", n, t.Status, want)
	}
	return t
}

func TestFillingInTheFormKeepsThePlace(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A")
	h.calls("1", "A001")
	h.refused("bad_minutes", Park{Counter: "1", Staff: "ha", Reason: FillingForm})
	h.do(Park{Counter: "1", Staff: "ha", Reason: FillingForm, Minutes: 2})
	h.status("A001", Parked)
	h.calls("1", "A002")
	h.do(ReturnDue{})
	h.status("A001", Waiting)
	h.calls("1", "A001")
	if got := h.status("A001", Called); got.Why.Rule != ByReturn || got.Seq != 1 {
		t.Errorf("called back as %+v", got)
	}
}

func TestANoShowComesBackToItsPlace(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A")
	h.calls("1", "A001")
	h.do(Miss{Counter: "1"})
	h.refused("ticket_waiting", BringBack{Number: "A002"})
	h.do(BringBack{Number: "A001"})
	h.calls("1", "A001", "A002")
}

func TestTheRecallAfterTheLastIsANoShow(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A")
	h.calls("1", "A001")
	for range 3 {
		h.do(Recall{Counter: "1"})
		h.status("A001", Called)
	}
	h.do(Recall{Counter: "1"})
	h.status("A001", NoShow)
}

func TestATransferKeepsThePlaceOrGoesBehind(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(Sit{Counter: "3", Staff: "mai"})
	h.arrive("A", "A", "B", "B")
	h.calls("1", "A001")
	h.do(Transfer{Counter: "1", ToLine: "B", KeepPlace: true})
	h.calls("1", "A002")
	h.do(Transfer{Counter: "1", ToLine: "B"})
	h.calls("3", "A001", "B001", "B002", "A002")
	h.refused("unknown_line", Transfer{Counter: "3", ToLine: "Z"})
	h.refused("unknown_counter", Transfer{Counter: "3", ToCounter: "9"})
}

func TestATransferToACounterIsForThatCounterOnly(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(Sit{Counter: "3", Staff: "mai"})
	h.arrive("A", "B")
	h.calls("1", "A001")
	h.do(Transfer{Counter: "1", ToCounter: "3", KeepPlace: true})
	if n := h.day.Waiting("A"); n != 1 {
		t.Errorf("%d wait in line A", n)
	}
	h.refused("nobody_waiting", CallNext{Counter: "1"})
	h.calls("3", "A001", "B001")
}

func TestAWrongStepIsTakenBack(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.refused("nothing_to_undo", Undo{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A!")
	h.calls("1", "A003")
	h.do(Undo{Counter: "1"})
	h.status("A003", Waiting)
	if b := h.day.Board(h.plan, "1", nil, 1, h.at); len(b.Calls) != 0 {
		t.Errorf("the call that was taken back is on the board: %+v", b.Calls)
	}
	h.calls("1", "A003")
	h.do(Start{Counter: "1"})
	h.calls("1", "A001")
	h.do(Undo{Counter: "1"})
	h.status("A003", Serving)
	h.status("A001", Waiting)
	h.do(Finish{Counter: "1", Outcome: Served})
	h.do(Undo{Counter: "1"})
	h.status("A003", Serving)
	h.do(Transfer{Counter: "1", ToLine: "B"})
	h.do(Undo{Counter: "1"})
	h.status("A003", Serving)
	h.do(Park{Counter: "1", Reason: Paying, Minutes: 5})
	h.do(Undo{Counter: "1"})
	h.status("A003", Serving)
	h.do(Finish{Counter: "1", Outcome: Served})
	h.at = h.at.Add(2 * time.Minute)
	h.refused("undo_too_late", Undo{Counter: "1"})
}

func TestUndoSaysWhoHasTheTicketNow(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(Sit{Counter: "3", Staff: "mai"})
	h.arrive("A")
	h.calls("1", "A001")
	h.do(Transfer{Counter: "1", ToLine: "B", KeepPlace: true})
	h.calls("3", "A001")
	h.refused("ticket_called", Undo{Counter: "1"})
}

func TestACounterPausesWithAReason(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A")
	h.refused("counter_not_paused", Resume{Counter: "1"})
	h.do(Pause{Counter: "1", Reason: Lunch})
	h.refused("counter_paused", CallNext{Counter: "1"})
	h.do(Resume{Counter: "1"})
	h.calls("1", "A001")
	h.refused("ticket_in_hand", Pause{Counter: "1", Reason: Lunch})
}

func TestASecondSignInTakesOver(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(Sit{Counter: "2", Staff: "mai"})
	h.arrive("A", "A")
	h.calls("1", "A001")
	h.do(Sit{Counter: "1", Staff: "mai", TakeOver: true})
	if seat := h.day.Seat("1"); seat.Staff != "mai" || seat.Ticket.Number != "A001" || h.day.CounterOf("ha") != "" || h.day.Seat("2").Staff != "" {
		t.Errorf("after the takeover: %+v", seat)
	}
	h.refused("not_your_counter", Finish{Counter: "1", Staff: "ha"})
	h.refused("ticket_in_hand", Sit{Counter: "2", Staff: "mai", TakeOver: true})
}

func TestSeveralProceduresOnOneNumber(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A")
	h.calls("1", "A001")
	h.do(AddProcedure{Counter: "1", Procedure: "1.003583"})
	if events := h.do(AddProcedure{Counter: "1", Procedure: "1.003583"}); len(events) != 0 {
		t.Errorf("the same procedure again: %v", events)
	}
	if got := h.status("A001", Called); len(got.Added) != 1 {
		t.Errorf("added: %v", got.Added)
	}
}

func TestWhoIsPassedOverTooLongGoesFirst(t *testing.T) {
	h := openHall(t)
	h.plan.Rule.Bound = 10 * time.Minute
	h.plan.Counters[1].Mode = InOrder
	h.do(Sit{Counter: "2", Staff: "ha"})
	h.arrive("B", "A", "A", "A", "A", "A", "A", "A", "A", "A", "A", "A", "A")
	h.calls("2", "A001", "A002", "A003", "A004", "A005", "A006", "A007", "A008", "A009", "A010", "B001")
	if got := h.status("B001", Called); got.Why.Rule != ByBound || got.Why.Minutes != 10 {
		t.Errorf("called because of %+v", got.Why)
	}
}

func TestWeightsSpreadTheCalls(t *testing.T) {
	h := openHall(t)
	h.plan.Counters[1].Mode, h.plan.Counters[1].Weights = ByWeights, map[LineID]int{"A": 2, "B": 1}
	h.do(Sit{Counter: "2", Staff: "ha"})
	h.arrive("A", "A", "A", "A", "B", "B", "B")
	h.calls("2", "A001", "B001", "A002", "A003", "B002", "A004", "B003")
}

func TestACounterHelpsWhenItsOwnLinesAreEmpty(t *testing.T) {
	h := openHall(t)
	h.plan.Counters[0].Helps = []LineID{"B"}
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("B", "A")
	h.calls("1", "A001", "B001")
	if got := h.status("B001", Called); !got.Why.Help {
		t.Errorf("called because of %+v", got.Why)
	}
}

func TestTheSupervisorsHand(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A")
	h.do(Cancel{Number: "A001"})
	h.do(BringBack{Number: "A001"})
	h.do(Transfer{Number: "A002", ToLine: "B"})
	h.calls("1", "A001")
	h.refused("ticket_called", Transfer{Number: "A001", ToLine: "B"})
	h.do(ChangeLine{Line: "A", Closed: true})
	h.refused("line_closed", Issue{Line: "A", Priority: Ordinary})
	h.do(ChangeLine{Line: "C"})
	h.arrive("C")
	h.refused("no_lines", AssignCounter{Counter: "1"})
	h.do(AssignCounter{Counter: "1", Lines: []LineID{"C", "B"}})
	h.calls("1", "A002", "C001")
}
