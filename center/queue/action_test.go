package queue

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"
)

// action does something as a supervisor and says under which number.
func (h *hall) action(x decision) ActionID {
	h.t.Helper()
	h.actions++
	h.do(Action{ID: h.actions, Decision: x})
	return h.actions
}

// stands is a ticket as it stands, with the order of those who wait for a counter.
func (h *hall) stands(n Number, c CounterID) (Ticket, []Ticket) {
	h.t.Helper()
	t, ok := h.day.ByNumber(n)
	if !ok {
		h.t.Fatalf("there is no %s", n)
	}
	counter, _ := h.plan.Counter(c)
	return t, h.day.Upcoming(counter, h.plan.Rule, h.at, 20)
}

func TestAActionOnATicketIsTakenBackExactly(t *testing.T) {
	for name, action := range map[string]decision{
		"to a line":           Transfer{Number: "A002", ToLine: "B"},
		"to a line, in place": Transfer{Number: "A002", ToLine: "B", KeepPlace: true},
		"to a counter":        Transfer{Number: "A002", ToCounter: "3"},
		"cancelled":           Cancel{Number: "A002"},
		"parked, moved":       Transfer{Number: "A001", ToLine: "B"},
		"parked, back":        BringBack{Number: "A001"},
		"missed, back":        BringBack{Number: "A003"},
		"done, back":          BringBack{Number: "A004"},
	} {
		t.Run(name, func(t *testing.T) {
			h := openHall(t)
			h.arrive("A", "A!", "A", "A", "B", "A")
			h.do(Sit{Counter: "1", Staff: "ha"})
			h.do(CallNumber{Counter: "1", Staff: "ha", Number: "A001"})
			h.do(Park{Counter: "1", Staff: "ha", Reason: Paying, Minutes: 60})
			h.do(CallNumber{Counter: "1", Staff: "ha", Number: "A003"})
			h.do(Miss{Counter: "1", Staff: "ha"})
			h.do(CallNumber{Counter: "1", Staff: "ha", Number: "A004"})
			h.do(Finish{Counter: "1", Staff: "ha", Outcome: Served})
			before := h.copied()
			id := h.action(action)
			if reflect.DeepEqual(h.copied(), before) {
				t.Fatal("nothing was done")
			}
			if got := h.day.Actions(h.plan.Rule, h.at); len(got) != 1 || got[0].ID != id || got[0].Number == "" {
				t.Errorf("the deeds are %+v", got)
			}
			h.do(UndoAction{Action: id})
			if after := h.copied(); !reflect.DeepEqual(after, before) {
				t.Errorf("after the undo the day is\n%+v\nit was\n%+v", after, before)
			}
			h.refused("unknown_deed", UndoAction{Action: id})
		})
	}
}

// copied is everything of the day that people can see: each ticket, who is called next
// where, the parked and the missed.
func (h *hall) copied() map[string]any {
	all := map[string]any{"parked": h.day.Parked([]LineID{"A", "B"}), "missed": h.day.Missed([]LineID{"A", "B"}, 9)}
	h.day.Each(func(t Ticket) { all[string(t.Number)] = t })
	for _, c := range h.plan.Counters {
		all["next at "+string(c.ID)] = h.day.Upcoming(c, h.plan.Rule, opening, 20)
		all["lines of "+string(c.ID)] = h.day.LinesOf(c)
		all["seat "+string(c.ID)] = h.day.Seat(c.ID)
	}
	for _, l := range h.plan.Lines {
		all["closed "+string(l.ID)] = h.day.Closed(l)
	}
	return all
}

func TestWhatWasTouchedSinceIsNotTakenBack(t *testing.T) {
	h := openHall(t)
	h.plan.Rule.Undo = time.Hour
	h.arrive("A", "A", "B")
	h.do(Sit{Counter: "1", Staff: "ha"})
	moved := h.action(Transfer{Number: "A002", ToCounter: "1"})
	h.do(CallNumber{Counter: "1", Staff: "ha", Number: "A002"})
	h.refused("ticket_called", UndoAction{Action: moved})
	h.do(Undo{Counter: "1", Staff: "ha"})
	cancelled := h.action(Cancel{Number: "A002"})
	h.refused("deed_overtaken", UndoAction{Action: moved})
	h.do(UndoAction{Action: cancelled})
	h.do(UndoAction{Action: moved})
	if got, _ := h.stands("A002", "1"); got.Only != "" || got.Status != Waiting {
		t.Errorf("A002 stands as %+v", got)
	}
	late := h.action(Cancel{Number: "A001"})
	h.at = h.at.Add(time.Hour)
	h.refused("deed_too_late", UndoAction{Action: late})
	h.refused("unknown_deed", UndoAction{Action: 999})
	h.do(Cancel{Token: "t2"})
	if got := h.day.Actions(h.plan.Rule, h.at); len(got) != 0 {
		t.Errorf("what a citizen did is a deed: %+v", got)
	}
}

func TestActionsOnLinesAndCountersAreTakenBack(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(AssignCounter{Counter: "1", Lines: []LineID{"A", "B"}})
	for _, x := range []decision{
		ChangeLine{Line: "A", Closed: true}, ChangeLine{Line: "C", Closed: false},
		AssignCounter{Counter: "1", Lines: []LineID{"B"}}, AssignCounter{Counter: "2", Lines: []LineID{"B"}},
		ChangeCounter{Counter: "1", Closed: true}, ChangeCounter{Counter: "3", Closed: true},
	} {
		before := h.copied()
		id := h.action(x)
		h.do(UndoAction{Action: id})
		if after := h.copied(); !reflect.DeepEqual(after, before) {
			t.Errorf("%+v was not taken back: %+v, it was %+v", x, after, before)
		}
	}
	first := h.action(ChangeLine{Line: "A", Closed: true})
	second := h.action(ChangeLine{Line: "A", Closed: false})
	h.refused("deed_overtaken", UndoAction{Action: first})
	h.do(UndoAction{Action: second})
	h.at = h.at.Add(-2 * time.Minute)
	h.do(UndoAction{Action: first})
	h.arrive("A")
}

func TestAClosedCounterCallsNobody(t *testing.T) {
	h := openHall(t)
	h.arrive("A", "A", "B")
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(CallNext{Counter: "1", Staff: "ha"})
	h.action(ChangeCounter{Counter: "1", Closed: true})
	h.refused("counter_closed", CallNext{Counter: "1", Staff: "ha", Finish: true, Outcome: Served})
	h.do(Finish{Counter: "1", Staff: "ha", Outcome: Served})
	h.refused("counter_closed", CallNumber{Counter: "1", Staff: "ha", Number: "A002"})
	h.do(Leave{Counter: "1", Staff: "ha"})
	h.refused("counter_closed", Sit{Counter: "1", Staff: "ha"})
	h.refused("counter_closed", Transfer{Number: "A002", ToCounter: "1"})
	h.do(Sit{Counter: "2", Staff: "ha"})
	away := h.action(ChangeCounter{Counter: "2", Closed: true})
	if h.day.CounterOf("ha") != "" {
		t.Error("who has nobody in hand was not sent away")
	}
	h.do(Sit{Counter: "3", Staff: "ha"})
	h.refused("sitting_elsewhere", UndoAction{Action: away})
	h.do(Leave{Counter: "3", Staff: "ha"})
	open := h.action(ChangeCounter{Counter: "1", Closed: false})
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.refused("counter_taken", UndoAction{Action: open})
	h.do(Transfer{Number: "B001", ToCounter: "3"})
	h.refused("counter_awaited", ChangeCounter{Counter: "3", Closed: true})
	h.refused("unknown_counter", ChangeCounter{Counter: "9", Closed: true})
	if events := h.do(ChangeCounter{Counter: "3", Closed: false}); len(events) != 0 {
		t.Errorf("an open counter was opened: %+v", events)
	}
}

func TestActionsSurviveARestart(t *testing.T) {
	h := openHall(t)
	again := &Day{}
	again.Apply(DayOpened{Day: "2026-11-23"}, opening)
	log := func(events []Event) {
		for _, e := range events {
			b, err := json.Marshal(e)
			if err != nil {
				t.Fatal(err)
			}
			again.Apply(readBack(t, e.Kind(), b), h.at)
		}
	}
	log(h.do(Issue{Line: "A", Priority: Ordinary}))
	log(h.do(Action{ID: 7, Decision: Transfer{Number: "A001", ToLine: "B"}}))
	log(h.do(Action{ID: 8, Decision: ChangeCounter{Counter: "1", Closed: true}}))
	log(h.do(UndoAction{Action: 7}))
	if !reflect.DeepEqual(again, h.day) {
		t.Errorf("replayed %+v, lived %+v", again, h.day)
	}
}

func TestASlipIsShownAgainForWhoStillNeedsIt(t *testing.T) {
	h := openHall(t)
	h.arrive("A", "A")
	if events := h.do(Reprint{Number: "A001"}); len(events) != 1 || TicketOf(events[0]) != "20261123-A001" {
		t.Errorf("reprinting led to %+v", events)
	}
	h.do(Cancel{Number: "A002"})
	h.refused("ticket_cancelled", Reprint{Number: "A002"})
	h.refused("unknown_ticket", Reprint{Number: "A009"})
}
