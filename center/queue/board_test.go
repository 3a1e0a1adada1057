package queue

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestTheBoardOfAHallShowsItsCountersOnly(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(Sit{Counter: "3", Staff: "mai"})
	h.arrive("A", "B", "A")
	h.calls("1", "A001")
	h.calls("3", "B001")
	h.do(Recall{Counter: "1"})
	h.do(Start{Counter: "3"})
	names := map[LineID]string{"A": "Tư pháp", "B": "Đất đai", "C": "Thuế"}
	all := h.day.Board(h.plan, "", names, 7, h.at)
	if len(all.Calls) != 2 || all.Calls[0].Number != "A001" || all.Calls[0].Times != 2 || all.Calls[0].Seq != 3 || len(all.Lines) != 3 {
		t.Errorf("everything: %+v", all)
	}
	two := h.day.Board(h.plan, "2", names, 7, h.at)
	if len(two.Calls) != 1 || two.Calls[0].Number != "B001" || len(two.Serving) != 1 || two.Serving[0].Counter != "3" {
		t.Errorf("hall 2: %+v", two)
	}
	b, err := json.Marshal(two)
	if err != nil || strings.Contains(string(b), "mai") || strings.Contains(string(b), "null") {
		t.Errorf("the board on the wire: %s %v", b, err)
	}
}

func TestTheBoardKeepsTheLastTwelveCalls(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	for i := range 15 {
		h.arrive("A")
		h.calls("1", Number(fmt.Sprintf("A%03d", i+1)))
	}
	b := h.day.Board(h.plan, "1", nil, 1, h.at)
	if len(b.Calls) != MaxCalls || b.Calls[0].Number != "A015" || b.Calls[11].Number != "A004" {
		t.Errorf("%d calls: %+v", len(b.Calls), b.Calls)
	}
}

func TestTheBoardKeepsEveryFreshCallOfTheHall(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	for i := range MaxFresh + 10 {
		h.arrive("A")
		h.calls("1", Number(fmt.Sprintf("A%03d", i+1)))
	}
	for i := range h.day.calls {
		h.day.calls[i].CalledAt = h.at
	}
	if b := h.day.Board(h.plan, "1", nil, 1, h.at.Add(FreshFor)); len(b.Calls) != MaxFresh {
		t.Errorf("of many fresh calls the board has %d", len(b.Calls))
	}
	if b := h.day.Board(h.plan, "1", nil, 1, h.at.Add(FreshFor+time.Second)); len(b.Calls) != MaxCalls {
		t.Errorf("of many old calls the board has %d", len(b.Calls))
	}
	full, err := json.Marshal(h.day.Board(h.plan, "1", nil, 1, h.at))
	if err != nil || len(full) > 8<<10 {
		t.Errorf("a full board has %d bytes: %v", len(full), err)
	}
}

func TestACallIsOverWhenItsNumberIsNoLongerAwaitedThere(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(Sit{Counter: "2", Staff: "mai"})
	h.arrive("A", "A", "A", "A")
	over := func(want string) {
		t.Helper()
		var got []string
		for _, c := range h.day.Board(h.plan, "", nil, 1, h.at).Calls {
			got = append(got, fmt.Sprint(c.Number, " ", c.Counter, " ", c.Over))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("the board has %v, want %s", got, want)
		}
	}
	h.calls("1", "A001")
	over("A001 1 false")
	h.do(Start{Counter: "1"})
	over("A001 1 true")
	h.calls("1", "A002")
	h.do(Park{Counter: "1", Reason: Paying, Minutes: 15})
	over("A002 1 true, A001 1 true")
	h.calls("1", "A003")
	h.do(Miss{Counter: "1"})
	over("A003 1 true, A002 1 true, A001 1 true")
	h.do(CallNumber{Counter: "2", Number: "A003"})
	over("A003 2 false, A002 1 true, A001 1 true")
}

func TestTheBoardSaysHowEachCounterStands(t *testing.T) {
	h := openHall(t)
	stands := func(want BoardCounter) {
		t.Helper()
		b := h.day.Board(h.plan, "1", nil, 1, h.at)
		want.ID, want.Name = "1", "1"
		if len(b.Counters) != 2 || b.Counters[0] != want || b.Counters[1].ID != "2" {
			t.Errorf("the counters are %+v, want %+v first", b.Counters, want)
		}
	}
	stands(BoardCounter{State: ClosedCounter})
	h.do(Sit{Counter: "1", Staff: "ha"})
	stands(BoardCounter{State: FreeCounter})
	h.do(Pause{Counter: "1", Reason: Lunch})
	stands(BoardCounter{State: PausedCounter, Pause: "lunch"})
	h.do(Resume{Counter: "1"})
	h.arrive("A")
	h.calls("1", "A001")
	stands(BoardCounter{State: CallingCounter, Number: "A001"})
	h.do(Start{Counter: "1"})
	stands(BoardCounter{State: ServingCounter, Number: "A001"})
	h.do(Finish{Counter: "1", Outcome: Served})
	h.do(Leave{Counter: "1", Staff: "ha"})
	stands(BoardCounter{State: ClosedCounter})
}
