package queue

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
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
