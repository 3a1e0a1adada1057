package queue

import (
	"reflect"
	"testing"
)

func TestTheDayTurnsOnceAndNumbersBeginAgain(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A")
	h.calls("1", "A001")
	h.do(Start{Counter: "1"})
	h.do(Turn{To: "2026-11-24"})
	if h.day.Name() != "2026-11-24" || h.day.Waiting("A") != 0 || h.day.CounterOf("ha") != "" {
		t.Fatalf("the new day began as %+v", h.day)
	}
	for _, earlier := range []ServiceDay{"2026-11-24", "2026-11-23", "2000-01-01"} {
		if events := h.do(Turn{To: earlier}); len(events) != 0 {
			t.Errorf("a clock set to %s turned the day: %v", earlier, events)
		}
	}
	h.arrive("A")
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.calls("1", "A001")
	if h.day.Calls() != 2 {
		t.Errorf("the calls began again: %d", h.day.Calls())
	}
}

func TestAClosedDayLeavesNobodyInTheAir(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(Sit{Counter: "2", Staff: "mai"})
	h.arrive("A", "A", "A")
	h.calls("1", "A001")
	h.calls("2", "A002")
	h.do(Start{Counter: "1"})
	h.day.Apply(DayClosed{Day: "2026-11-23"}, h.at)
	want := map[string]int{"issued": 3, "done": 1, "no_show": 1, "cancelled": 1}
	if got := h.day.Sum(); !reflect.DeepEqual(got, want) {
		t.Errorf("the day's sums are %v, want %v", got, want)
	}
	if _, ok := h.day.ByToken("t0"); ok {
		t.Error("a token outlived its day")
	}
}
