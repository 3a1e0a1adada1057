package queue

import (
	"testing"
	"time"
)

// comesBooked checks a citizen in who has an appointment so many minutes from now.
func (h *hall) comesBooked(line LineID, token Token, minutes int) Number {
	h.t.Helper()
	from := h.at.Add(time.Duration(minutes+1) * time.Minute) // the decision takes the hall's minute
	h.do(Issue{Line: line, Priority: Ordinary, Token: token, From: from, To: from.Add(30 * time.Minute)})
	t, _ := h.day.ByToken(token)
	return t.Number
}

// serveNext finishes what is in hand, calls, and says why.
func (h *hall) serveNext(counter CounterID) (Number, WhyRule) {
	h.t.Helper()
	t, _ := h.day.ByNumber(h.next(counter))
	return t.Number, t.Why.Rule
}

func TestAnAppointmentGoesBeforeTheMixOnceItsTimeHasCome(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A!", "A", "A", "A")
	later := h.comesBooked("A", "later", 10)
	sooner := h.comesBooked("A", "sooner", 5)
	h.calls("1", "A001", "A002")
	h.at = h.at.Add(12 * time.Minute)
	upcoming := h.day.Upcoming(h.plan.Counters[0], h.plan.Rule, h.at, 10)
	for i, u := range upcoming {
		if ahead := h.day.Ahead(u.ID, h.plan.Rule, h.at); ahead != i {
			t.Errorf("%s has %d ahead, and is called after %d", u.Number, ahead, i)
		}
	}
	for _, want := range []struct {
		number Number
		rule   WhyRule
	}{{sooner, ByAppointment}, {later, ByAppointment}, {"A003", ByArrival}, {"A004", ByArrival}} {
		if number, rule := h.serveNext("1"); number != want.number || rule != want.rule {
			t.Errorf("called %s by %s, want %s by %s", number, rule, want.number, want.rule)
		}
	}
}

func TestWhoIsEarlyForAnAppointmentIsCalledOnlyByAnIdleCounter(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	early := h.comesBooked("A", "early", 15)
	h.arrive("A")
	for i, want := range []Number{"A002", early} {
		if number, _ := h.serveNext("1"); number != want {
			t.Errorf("call %d is %s, want %s", i, number, want)
		}
	}
}

// TestAppointmentsCannotHoldAnyoneUpForLong: whoever waits is passed over by the first
// appointment, and after the bound goes before the next ones.
func TestAppointmentsCannotHoldAnyoneUpForLong(t *testing.T) {
	h := openHall(t)
	h.plan.Rule.Bound = 15 * time.Minute
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A")
	h.comesBooked("A", "first", 0)
	h.serveNext("1")
	h.comesBooked("A", "second", 0)
	h.at = h.at.Add(h.plan.Rule.Bound)
	if number, rule := h.serveNext("1"); number != "A001" || rule != ByBound {
		t.Errorf("called %s by %s", number, rule)
	}
	if number, rule := h.serveNext("1"); number != "A003" || rule != ByAppointment {
		t.Errorf("then called %s by %s", number, rule)
	}
}

func TestAnAppointmentIsKeptByALineThatClosed(t *testing.T) {
	h := openHall(t)
	h.do(ChangeLine{Line: "A", Closed: true})
	h.refused("line_closed", Issue{Line: "A", Priority: Ordinary})
	h.comesBooked("A", "kept", 0)
	from := h.at // as the window begins at once
	if n := h.day.Appointments("A", from); n != 1 {
		t.Errorf("%d came for this window", n)
	}
	h.do(Cancel{Token: "kept"})
	if n := h.day.Appointments("A", from); n != 0 {
		t.Errorf("given back, and still counted: %d", n)
	}
}

func TestAMoveBehindEveryoneGivesTheAppointmentUp(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	number := h.comesBooked("A", "moved", 0)
	h.arrive("A")
	h.do(Transfer{Number: number, ToLine: "A"})
	if got, rule := h.serveNext("1"); got != "A002" || rule != ByArrival {
		t.Errorf("called %s by %s", got, rule)
	}
}
