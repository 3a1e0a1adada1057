package center

import (
	"testing"
	"time"

	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// withQuota gives line A a quota.
func (o *office) withQuota(q settings.Quota) {
	o.t.Helper()
	lines, seen := section(o, &settings.LineList{})
	next := &settings.LineList{Lines: append([]settings.Line{}, lines.Lines...)}
	next.Lines[0].Quota = q
	o.do(clerk, ChangeSettings{Section: next, Revision: seen})
}

func (o *office) numberRules(change func(*settings.NumberRules)) {
	o.t.Helper()
	rules, seen := section(o, &settings.NumberRules{})
	change(rules)
	o.do(clerk, ChangeSettings{Section: rules, Revision: seen})
}

func (o *office) lineState(want LineState, left int) {
	o.t.Helper()
	o.View(func(s *State) {
		state, got := s.LineState("A", o.at)
		if state != want || (got == nil) != (left < 0) || got != nil && got.Left != left {
			o.t.Errorf("at %s the line is %s with %v left, want %s with %d", o.at.Format("15:04"), state, got, want, left)
		}
	})
}

func TestAQuotaOfTheDay(t *testing.T) {
	o := openOffice(t)
	o.lineState(LineOpen, -1)
	o.withQuota(settings.Quota{Day: 2})
	o.lineState(LineOpen, 2)
	o.take("A", "1")
	o.take("A", "2")
	o.lineState(LineNoQuota, 0)
	_, err := o.Do(t.Context(), kiosk, TakeNumber{Line: "A", Priority: queue.Ordinary})
	if no, ok := refusal.Of(err); !ok || no.Code != refusal.QuotaReached || no.Facts["line"] != "A" || no.Facts["quota"] != "2" {
		t.Fatalf("the third is told %v", err)
	}
	o.refused("quota_reached", TakeNumber{Line: "A", Priority: queue.Elderly})
	o.do(clerk, TakeNumber{Line: "A", Priority: queue.Ordinary, Staff: true})
	o.take("B", "3")
	// A number that is given back frees nothing, and one that is moved counts where it was given.
	o.do(Actor{Kind: Public}, Today{queue.Cancel{Token: "token1"}})
	o.do(clerk, Supervise{queue.Transfer{Number: "A002", ToLine: "B"}})
	o.lineState(LineNoQuota, 0)
	o.reopen()
	o.refused("quota_reached", TakeNumber{Line: "A", Priority: queue.Ordinary})
	o.do(clerk, Supervise{queue.ChangeLine{Line: "A", Closed: true}})
	o.lineState(LineClosed, 0)
	o.refused("line_closed", TakeNumber{Line: "A", Priority: queue.Ordinary})
	o.at = time.Date(2026, 11, 25, 0, 0, 0, 0, localtime.Zone) // 24 November is off
	if err := o.Tick(t.Context()); err != nil {
		t.Fatal(err)
	}
	o.lineState(LineNotNow, 2)
	o.at = time.Date(2026, 11, 25, 7, 0, 0, 0, localtime.Zone)
	o.lineState(LineOpen, 2)
}

// reached insists that line A is full until then, with the limit that was reached.
func (o *office) reached(until QuotaUntil, limit string) {
	o.t.Helper()
	_, err := o.Do(o.t.Context(), kiosk, TakeNumber{Line: "A", Priority: queue.Ordinary})
	no, ok := refusal.Of(err)
	if !ok || no.Code != refusal.QuotaReached || no.Facts["until"] != string(until) || no.Facts["quota"] != limit || no.Key() != "quota_reached."+string(until) {
		o.t.Errorf("at %s one more is told %#v, want %s of the %s", o.at.Format("15:04"), err, limit, until)
	}
	o.View(func(s *State) {
		if _, q := s.LineState("A", o.at); q == nil || q.Until != until {
			o.t.Errorf("at %s the line has %+v", o.at.Format("15:04"), q)
		}
	})
}

func TestAFullLineSaysUntilWhen(t *testing.T) {
	o := openOffice(t)
	o.withQuota(settings.Quota{Day: 3, Session: 1})
	o.take("A", "1")
	o.reached(UntilSession, "1")
	o.at = time.Date(2026, 11, 23, 13, 5, 0, 0, localtime.Zone)
	o.take("A", "2")
	o.reached(UntilDay, "1") // no session comes after the afternoon
	o.withQuota(settings.Quota{Day: 2, Session: 1})
	o.reached(UntilDay, "2")
	o.at = time.Date(2026, 11, 25, 9, 0, 0, 0, localtime.Zone)
	o.withQuota(settings.Quota{Day: 1, Session: 5})
	o.take("A", "3")
	o.reached(UntilDay, "1")
}

func TestAQuotaOfASession(t *testing.T) {
	o := openOffice(t)
	o.withQuota(settings.Quota{Session: 1, Day: 5})
	o.take("A", "1")
	o.lineState(LineNoQuota, 0)
	o.at = time.Date(2026, 11, 23, 12, 0, 0, 0, localtime.Zone)
	o.lineState(LineNotNow, 1)
	o.at = time.Date(2026, 11, 23, 13, 5, 0, 0, localtime.Zone)
	o.take("A", "2")
	o.at = time.Date(2026, 11, 23, 14, 0, 0, 0, localtime.Zone)
	o.lineState(LineNoQuota, 0)
}

func TestPriorityOutsideTheQuota(t *testing.T) {
	o := openOffice(t)
	o.withQuota(settings.Quota{Day: 1})
	o.numberRules(func(r *settings.NumberRules) { r.PriorityOutsideQuota = true })
	elderly := TakeNumber{Line: "A", Priority: queue.Elderly}
	o.do(kiosk, elderly)
	o.lineState(LineOpen, 1)
	o.take("A", "1")
	o.lineState(LineNoQuota, 0)
	o.do(kiosk, elderly)
	o.numberRules(func(r *settings.NumberRules) { r.Priorities = []queue.Priority{queue.Disabled} })
	o.refused("unknown_priority", elderly)
	_, seen := section(o, &settings.NumberRules{})
	o.refused("given_twice", ChangeSettings{Section: &settings.NumberRules{Priorities: []queue.Priority{queue.Ordinary}}, Revision: seen})
}
