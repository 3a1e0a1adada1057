package queue

import (
	"testing"
	"time"
)

// wait lets minutes pass, at whose end the clock decides.
func (h *hall) wait(minutes int) {
	h.t.Helper()
	h.at = h.at.Add(time.Duration(minutes-1) * time.Minute)
	h.do(ReturnDue{})
}

func TestWhoAsksForTimeIsNotCalledAndStandsWhereItWouldHaveStood(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A", "A", "A")
	h.do(Postpone{Token: "t1"})
	got := h.status("A002", Parked)
	if state, until := got.Later(); state != LaterUsed || until == nil || !until.Equal(h.at.Add(10*time.Minute)) {
		t.Errorf("given time: %v %v", state, until)
	}
	if ahead := h.day.Ahead(got.ID, h.plan.Rule, h.at); ahead != 1 {
		t.Errorf("%d ahead", ahead)
	}
	h.calls("1", "A001", "A003")
	h.wait(7)
	h.status("A002", Parked)
	h.wait(1)
	h.status("A002", Waiting)
	h.arrive("A")
	h.calls("1", "A002", "A004", "A005", "A006")
	if why := h.status("A002", Done).Why; why.Rule != ByArrival {
		t.Errorf("called by %s", why.Rule)
	}
}

func TestTimeAskedForBehindManyIsNoShortCut(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A", "A!", "A")
	h.do(Postpone{Token: "t4"})
	h.do(Postpone{Token: "t3"})
	h.wait(10)
	h.calls("1", "A004", "A001", "A002", "A003", "A005")
}

func TestTimeIsGivenOnceAndOnlyWhileWaiting(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A")
	h.remote("A", "phone", 60)
	h.refused("unknown_ticket", Postpone{Token: "t80"})
	h.refused("unknown_ticket", Postpone{})
	h.refused("not_waiting", Postpone{Token: "phone"})
	h.do(Postpone{Token: "t0"})
	h.refused("already_later", Postpone{Token: "t0"})
	h.wait(10)
	h.refused("already_later", Postpone{Token: "t0"})
	h.calls("1", "A001")
	h.do(Miss{Counter: "1", Staff: "ha"})
	h.do(BringBack{Number: "A001"})
	h.refused("already_later", Postpone{Token: "t0"})
	h.calls("1", "A001", "A002")
	h.refused("not_waiting", Postpone{Token: "t1"})
	h.do(Postpone{Token: "t2"})
	h.do(Cancel{Token: "t2"})
	h.status("A003", Cancelled)
}

func TestTheBoundDoesNotCountTimeThatWasAskedFor(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "2", Staff: "ha"})
	h.arrive("A", "A", "A", "A")
	h.do(Postpone{Token: "t0"})
	h.calls("2", "A002", "A003")
	h.wait(8)
	a, _ := h.day.ByNumber("A001")
	if passed, ok := h.day.line("A").passedAt(&a); !ok || !passed.Equal(h.at) {
		t.Errorf("passed over from %v, it is %v", passed, h.at)
	}
}

func TestAClockThatIsSetBackGivesNoHours(t *testing.T) {
	h := openHall(t)
	h.arrive("A")
	h.do(Postpone{Token: "t0"})
	h.at = h.at.Add(-2 * time.Hour)
	h.do(ReturnDue{})
	h.status("A001", Waiting)
}

func TestTheOfficeMovesCallsAndLetsBackWhoAskedForTime(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "2", Staff: "ha"})
	h.arrive("A", "A", "A", "A")
	for _, token := range []Token{"t0", "t1", "t2"} {
		h.do(Postpone{Token: token})
	}
	h.do(Transfer{Number: "A001", ToCounter: "2", KeepPlace: true})
	if moved := h.status("A001", Parked); moved.Only != "2" || !moved.Returning {
		t.Errorf("moved: %+v", moved)
	}
	h.refused("counter_awaited", ChangeCounter{Counter: "2", Closed: true})
	h.do(BringBack{Number: "A002"})
	if back := h.status("A002", Waiting); back.Returning || !back.PostponedTo.Equal(h.at) {
		t.Errorf("let back: %+v", back)
	}
	asked := h.status("A003", Parked)
	h.do(CallNumber{Counter: "2", Staff: "ha", Number: "A003"})
	h.do(Undo{Counter: "2", Staff: "ha"})
	if again := h.status("A003", Parked); !again.PostponedTo.Equal(asked.PostponedTo) {
		t.Errorf("taken back: %+v", again)
	}
	h.wait(10)
	h.calls("2", "A001", "A002", "A003", "A004")
}

func TestAStepIsNotTakenBackUnderWhoAskedForTimeSince(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A")
	h.calls("1", "A001")
	h.do(Transfer{Counter: "1", Staff: "ha", ToLine: "A", KeepPlace: true})
	h.do(Postpone{Token: "t0"})
	h.refused("ticket_parked", Undo{Counter: "1", Staff: "ha"})
	h.wait(10)
	if back := h.status("A001", Waiting); !back.Returning {
		t.Error("the right to go first that it was sent on with is lost")
	}
}

func TestTheDaysEndCancelsWhoAskedForTime(t *testing.T) {
	h := openHall(t)
	h.arrive("A")
	h.do(Postpone{Token: "t0"})
	h.do(Turn{To: "2026-11-24"})
	if _, found := h.day.ByToken("t0"); found {
		t.Error("the token lives on")
	}
}

func TestNoClerkParksForAskedTime(t *testing.T) {
	var reason ParkReason
	if reason.UnmarshalText([]byte("asked_time")) == nil || reason.UnmarshalText([]byte("form")) != nil {
		t.Errorf("read as %s", reason)
	}
}

func TestAForecastKnowsWhoAskedForTime(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A")
	h.do(Postpone{Token: "t0"})
	asked := h.status("A001", Parked)
	f := Model{Times: &ServiceTimes{Defaults: map[LineID]int{"A": 5}}, Calibration: &Calibration{}}.Forecast(h.day, h.plan, h.at)
	r, ok := f.Of(asked)
	if other, _ := f.Of(h.status("A002", Waiting)); !ok || r.High < 10 || other.Low > 1 {
		t.Errorf("the wait is told as %+v %v, the other's as %+v", r, ok, other)
	}
}
