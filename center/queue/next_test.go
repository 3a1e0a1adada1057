package queue

import "testing"

func TestOnePriorityAfterTwoOrdinary(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A", "A", "A", "A!", "A!", "A!")
	h.calls("1", "A006", "A001", "A002", "A007", "A003", "A004", "A008", "A005", "")
}

func TestOnlyPriorityWaitingIsCalledAtOnce(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A!", "A!", "A!")
	h.calls("1", "A001", "A002", "A003", "")
}

func TestTheEarliestArrivalOfTheCountersLines(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "2", Staff: "ha"})
	h.arrive("B", "A", "B", "A")
	h.calls("2", "B001", "A001", "B002", "A002")
}

func TestUpcomingAndAheadTellWhatTheCallsDo(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A!", "A", "A", "A!", "A", "A", "A!", "A", "A!")
	h.do(Cancel{Token: "t3"})
	for range 5 {
		upcoming := h.day.Upcoming(h.plan.Counters[0], h.plan.Rule, h.at, 30)
		if len(upcoming) != h.day.Waiting("A") {
			t.Fatalf("%d upcoming, %d waiting", len(upcoming), h.day.Waiting("A"))
		}
		for i, u := range upcoming {
			if got := h.day.Ahead(u.ID, h.plan.Rule, h.at); got != i {
				t.Errorf("%s has %d ahead, and is called after %d", u.Number, got, i)
			}
		}
		h.calls("1", upcoming[0].Number)
	}
}

func TestACallSaysWhy(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A", "A!")
	h.calls("1", "A004", "A001")
	h.arrive("A!")
	h.calls("1", "A002", "A005")
	for number, want := range map[Number]Why{"A001": {Rule: ByArrival}, "A005": {Rule: ByPriority, Ordinary: 2}} {
		if got, _ := h.day.ByNumber(number); got.Why != want {
			t.Errorf("%s was called because of %+v, want %+v", number, got.Why, want)
		}
	}
}

func BenchmarkDecideWithFiveThousandWaiting(b *testing.B) {
	h := openHall(b)
	h.do(Sit{Counter: "2", Staff: "ha"})
	for range 1250 {
		h.arrive("A", "B", "A!", "B")
	}
	for b.Loop() {
		if _, err := (CallNext{Counter: "2", Finish: true, Outcome: Served}).Decide(h.day, h.plan, h.at); err != nil {
			b.Fatal(err)
		}
	}
}
