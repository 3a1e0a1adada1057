package queue

import (
	"testing"
	"time"
)

// remote takes a number on a phone, to be checked in within so many minutes.
func (h *hall) remote(line LineID, token Token, minutes int) Ticket {
	h.t.Helper()
	h.do(Issue{Line: line, Priority: Ordinary, Token: token, CheckInBy: h.at.Add(time.Duration(minutes) * time.Minute)})
	t, ok := h.day.ByToken(token)
	if !ok || t.Status != Remote {
		h.t.Fatalf("taken on a phone: %+v", t)
	}
	return t
}

func TestARemoteNumberKeepsItsPlaceAndIsNotCalledBeforeItIsHere(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A")
	taken := h.remote("A", "phone", 60)
	h.arrive("A", "A")
	if ahead := h.day.Ahead(taken.ID, h.plan.Rule, h.at); ahead != 1 || h.day.Waiting("A") != 3 {
		t.Errorf("%d ahead of the phone, %d wait", ahead, h.day.Waiting("A"))
	}
	h.refused("ticket_remote", CallNumber{Counter: "1", Staff: "ha", Number: "A002"})
	h.calls("1", "A001")
	h.do(CheckIn{Code: CodeOf("phone")})
	if events := h.do(CheckIn{Code: CodeOf("phone")}); len(events) != 0 {
		t.Errorf("checked in twice: %v", events)
	}
	h.calls("1", "A002")
	got := h.status("A002", Called)
	if got.Why.Rule != ByArrival || !got.IssuedAt.Equal(taken.IssuedAt) || got.Seq != 2 || !got.WaitsFrom.Equal(got.CheckedInAt) {
		t.Errorf("called as %+v", got)
	}
}

func TestANumberThatIsNotCheckedInIsReleased(t *testing.T) {
	h := openHall(t)
	h.remote("A", "late", 5)
	h.remote("A", "given back", 5)
	h.do(Cancel{Token: "given back"})
	h.refused("unknown_code", CheckIn{Code: "ZZZZZZZZ"})
	h.at = h.at.Add(5 * time.Minute)
	if events := h.do(ReleaseDue{SteadySince: h.at}); len(events) != 0 {
		t.Fatalf("released, though nobody knows how much of the time has passed: %v", events)
	}
	if events := h.do(ReleaseDue{}); len(events) != 1 {
		t.Fatalf("released: %v", events)
	}
	h.status("A001", Released)
	h.refused("ticket_released", CheckIn{Code: CodeOf("late")})
	h.refused("ticket_cancelled", CheckIn{Code: CodeOf("given back")})
	if left := h.day.RemoteNumbers()["A"]; left != 0 {
		t.Errorf("%d numbers from phones are still held", left)
	}
	h.do(BringBack{Number: "A001"})
	h.status("A001", Waiting)
}

// TestTheBoundCountsFromTheCheckIn: who was passed over while still on the way goes before
// everyone only when 15 minutes in the hall have gone by, and holds nobody up who was
// passed over in the hall.
func TestTheBoundCountsFromTheCheckIn(t *testing.T) {
	h := openHall(t)
	h.plan.Rule.Bound = 15 * time.Minute
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.remote("A", "phone", 120)
	h.arrive("A", "A", "A!")
	h.calls("1", "A004")
	passed := h.at
	h.at = passed.Add(13 * time.Minute)
	h.do(CheckIn{Code: CodeOf("phone")})
	if number, rule := h.serveNext("1"); number != "A002" || rule != ByBound {
		t.Errorf("called %s by %s", number, rule)
	}
	h.arrive("A!")
	h.at = passed.Add(27 * time.Minute)
	h.do(Cancel{Number: "A003"})
	if number, rule := h.serveNext("1"); number != "A001" || rule != ByBound {
		t.Errorf("then called %s by %s", number, rule)
	}
}

func TestACodeIsReadAsPeopleTypeIt(t *testing.T) {
	code := CodeOf("HNhCnPLSl7uZioMP")
	for _, text := range []string{string(code), string(code[:4] + " " + code[4:]), " " + string(code[:4]+"-"+code[4:]) + " "} {
		if got, ok := ParseCode(text); !ok || got != code {
			t.Errorf("%q is read as %q", text, got)
		}
	}
	for _, text := range []string{"", "ABCD", "ABCDEFG0", "ABCDEFGHJ", "ABCDEFGĐ"} {
		if got, ok := ParseCode(text); ok {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}
