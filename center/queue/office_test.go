package queue

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"motcua/center/refusal"
)

var opening = time.Date(2026, 11, 23, 7, 30, 0, 0, time.UTC)

// hall is a day with three counters on two lines, told by tests in the office's words.
type hall struct {
	t    testing.TB
	day  *Day
	plan *Plan
	at   time.Time

	actions ActionID
}

func openHall(t testing.TB) *hall {
	h := &hall{t: t, day: &Day{}, at: opening, plan: &Plan{
		Lines: []Line{{ID: "A", Hall: "1"}, {ID: "B", Hall: "2"}, {ID: "C", Hall: "2", Closed: true}},
		Counters: []Counter{
			{ID: "1", Hall: "1", Lines: []LineID{"A"}}, {ID: "2", Hall: "1", Lines: []LineID{"A", "B"}}, {ID: "3", Hall: "2", Lines: []LineID{"B"}},
		},
		Rule: Rule{OrdinaryPerPriority: 2, Bound: 24 * time.Hour, Recalls: 3, Undo: 2 * time.Minute},
	}}
	h.do(Turn{To: "2026-11-23"})
	return h
}

type decision interface {
	Decide(d *Day, p *Plan, at time.Time) ([]Event, error)
}

// do decides and applies, a minute later each time.
func (h *hall) do(x decision) []Event {
	h.t.Helper()
	events, err := h.try(x)
	if err != nil {
		h.t.Fatalf("%#v: %v", x, err)
	}
	return events
}

func (h *hall) try(x decision) ([]Event, error) {
	h.at = h.at.Add(time.Minute)
	events, err := x.Decide(h.day, h.plan, h.at)
	for _, e := range events {
		h.day.Apply(e, h.at)
	}
	return events, err
}

func (h *hall) refused(code string, x decision) {
	h.t.Helper()
	_, err := h.try(x)
	if r, ok := refusal.Of(err); !ok || r.Code.String() != code {
		h.t.Errorf("%#v: got %v, want %s", x, err, code)
	}
}

// arrive issues numbers: "A" for ordinary, "A!" for a priority one.
func (h *hall) arrive(who ...string) {
	h.t.Helper()
	for _, w := range who {
		x := Issue{Line: LineID(w[:1]), Priority: Ordinary, Token: Token(fmt.Sprint("t", h.day.issued))}
		if strings.HasSuffix(w, "!") {
			x.Priority = Elderly
		}
		h.do(x)
	}
}

// next calls at a counter, finishing what was there.
func (h *hall) next(c CounterID) Number {
	h.t.Helper()
	events := h.do(CallNext{Counter: c, Finish: true, Outcome: Served})
	called, ok := events[len(events)-1].(TicketCalled)
	if !ok {
		return ""
	}
	t, _ := h.day.Ticket(called.ID)
	return t.Number
}

func (h *hall) calls(c CounterID, want ...Number) {
	h.t.Helper()
	for _, w := range want {
		if got := h.next(c); got != w {
			h.t.Fatalf("counter %s called %q, want %q", c, got, w)
		}
	}
}
