package center

import (
	"testing"
	"time"

	"motcua/center/localtime"
	"motcua/center/queue"
)

// waits are the expected waits once they know of a record.
func (o *office) waits(seq uint64) Waits {
	o.t.Helper()
	look := time.NewTicker(time.Millisecond)
	defer look.Stop()
	for o.Waits().Seq < seq {
		<-look.C
	}
	return o.Waits()
}

// visit lets a citizen take a number of line A and be served at counter 1.
func (o *office) visit(request string, took time.Duration) Result {
	o.t.Helper()
	o.take("A", request)
	o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha"}})
	o.at = o.at.Add(took)
	return o.do(clerk, Today{queue.Finish{Counter: "1", Staff: "ha", Outcome: queue.Served}})
}

func TestAWaitNeedsAClerkAndComesWithTheNumber(t *testing.T) {
	o := openOffice(t)
	r := o.take("A", "tap1")
	if w := o.waits(r.Seq); w.Of(*r.Ticket) != nil || w.Next("A", queue.Ordinary) != nil {
		t.Fatal("a wait was promised with no clerk at any counter")
	}
	r2 := o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	w := o.waits(r2.Seq)
	first := w.Of(*r.Ticket)
	if first == nil || first.LowMinutes != 0 {
		t.Fatalf("who is called at once waits %+v", first)
	}
	for _, request := range []string{"tap2", "tap3", "tap4", "tap5", "tap6"} {
		r = o.take("A", request)
	}
	if told := w.Of(*r.Ticket); told == nil || *told != *w.Next("A", queue.Ordinary) {
		t.Errorf("before the waits are made anew a new number is told %+v, the next in line %+v", told, w.Next("A", queue.Ordinary))
	}
	if last := o.waits(r.Seq).Of(*r.Ticket); last.HighMinutes <= first.HighMinutes {
		t.Errorf("the sixth waits %+v, the first %+v", last, first)
	}
}

func TestACentreLearnsHowLongVisitsTake(t *testing.T) {
	o := openOffice(t)
	o.alwaysOpen()
	o.at = time.Date(2026, 11, 23, 8, 0, 0, 0, localtime.Zone)
	r := o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	wait := func() queue.Wait {
		r = o.take("A", o.at.String())
		r = o.take("A", o.at.String()+"again")
		w := *o.waits(r.Seq).Of(*r.Ticket)
		for range 2 {
			r = o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha", Finish: true, Outcome: queue.Served}})
		}
		r = o.do(clerk, Today{queue.Finish{Counter: "1", Staff: "ha", Outcome: queue.Served}})
		return w
	}
	before := wait()
	for i := range 8 {
		r = o.visit(string(rune('a'+i)), 24*time.Minute)
	}
	o.at = o.at.Add(3 * time.Minute)
	if now := wait(); now.HighMinutes <= before.HighMinutes {
		t.Errorf("after slow visits the second in line is told %+v, before them %+v", now, before)
	}
	o.at = time.Date(2026, 11, 25, 8, 0, 0, 0, localtime.Zone)
	o.reopen()
	o.View(func(s *State) {
		if n := s.visits.Times.Lines["A"].Visits; n != 8 {
			t.Errorf("after a restart on the next day the centre remembers %d visits", n)
		}
		if usual := s.visits.expected(s.Plan); !usual["1"] || s.visits.Usual["2"] >= 1 {
			t.Errorf("it expects the counters %v, as often as %v", usual, s.visits.Usual)
		}
	})
}

func TestTheEdgesOfTheWaitsAreKept(t *testing.T) {
	o := openOffice(t)
	r := o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	for i := range keepAfter + 5 {
		r = o.take("A", string(rune('A'+i)))
	}
	o.waits(r.Seq)
	for range keepAfter + 5 {
		o.at = o.at.Add(time.Minute)
		r = o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha", Finish: true, Outcome: queue.Served}})
	}
	o.waits(r.Seq)
	if err := o.Tick(t.Context()); err != nil {
		t.Fatal(err)
	}
	kept, found, err := calibrationTable.Get(o.store, calibrationTable.key)
	if err != nil || !found || kept.Waits() < keepAfter {
		t.Fatalf("%d compared waits are kept, found %v, %v", kept.Waits(), found, err)
	}
	o.reopen()
	if got := o.Center.waits.calibration.Waits(); got != kept.Waits() {
		t.Errorf("after a restart %d compared waits, kept were %d", got, kept.Waits())
	}
}
