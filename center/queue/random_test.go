package queue

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"motcua/center/refusal"
)

// steps is how many random decisions the model test makes; its short form makes a twentieth.
var steps = flag.Int("steps", 1_000_000, "random decisions of the model test")

// TestRandomDaysAgreeWithTheModel lives random days of every decision and holds each
// answer against the model, each state against the invariants, and each day's end
// against its replay.
func TestRandomDaysAgreeWithTheModel(t *testing.T) {
	t.Parallel()
	const perDay = 1000
	wanted := *steps
	if testing.Short() {
		wanted /= 20
	}
	made, counts := 0, map[string]int{}
	for seed := uint64(1); made < wanted; seed++ {
		r := &randomDay{t: t, random: rand.New(rand.NewPCG(seed, 7)), counts: counts}
		r.open()
		for range perDay {
			r.step()
			if t.Failed() {
				t.Fatalf("day %d, after %d steps", seed, made)
			}
			made++
		}
		r.replay()
	}
	t.Logf("%d decisions: %v", made, counts)
}

// randomDay is one day lived at random, beside its model.
type randomDay struct {
	t       *testing.T
	random  *rand.Rand
	day     *Day
	plan    *Plan
	model   *model
	at      time.Time
	log     []logged
	given   map[Number]bool
	counts  map[string]int
	actions ActionID
}

type logged struct {
	kind string
	data []byte
	at   time.Time
}

func (r *randomDay) open() {
	r.plan = &Plan{
		Lines: []Line{{ID: "A"}, {ID: "B"}, {ID: "C"}, {ID: "D"}},
		Counters: []Counter{
			{ID: "1", Lines: []LineID{"A"}, Helps: []LineID{"B", "C"}},
			{ID: "2", Lines: []LineID{"A", "B"}},
			{ID: "3", Lines: []LineID{"B", "C"}, Mode: InOrder},
			{ID: "4", Lines: []LineID{"A", "C", "D"}, Mode: ByWeights, Weights: map[LineID]int{"A": 3, "C": 2}},
			{ID: "5", Lines: []LineID{"D"}, Helps: []LineID{"A"}},
		},
		Rule: Rule{OrdinaryPerPriority: 1 + r.random.IntN(4), Bound: time.Duration(2+r.random.IntN(20)) * time.Minute, Recalls: r.random.IntN(4), Undo: 2 * time.Minute},
	}
	r.day, r.model, r.at = &Day{}, newModel(r.plan), opening
	r.given = map[Number]bool{}
	r.apply([]Event{DayOpened{Day: "2026-11-23", Calls: uint64(r.random.IntN(100))}})
	r.model.calls = r.day.Calls()
}

func (r *randomDay) apply(events []Event) {
	for _, e := range events {
		b, err := json.Marshal(e)
		if err != nil {
			r.t.Fatal(err)
		}
		r.log = append(r.log, logged{e.Kind(), b, r.at})
		r.day.Apply(e, r.at)
		numberOf := func(id TicketID) Number { return r.day.tickets[id].Number }
		k := r.model.action(e, r.at, numberOf)
		r.model.apply(e, r.at, numberOf)
		r.model.did(k)
		r.counts[e.Kind()]++
	}
}

// step makes one random decision.
func (r *randomDay) step() {
	r.at = r.at.Add(time.Duration(r.random.IntN(40)) * time.Second)
	r.clock()
	x := r.supervise(r.decision())
	want, called := r.foretell(x)
	events, err := x.Decide(r.day, r.plan, r.at)
	if err != nil {
		r.counts["refused"]++
		if no, ok := refusal.Of(err); !ok || want == "" || want != "any" && no.Code.String() != want {
			r.t.Errorf("%#v was refused with %v, the model says %q", x, err, want)
		}
		return
	}
	if want != "" && want != "any" {
		r.t.Errorf("%#v was not refused, the model says %q", x, want)
	}
	if called != nil {
		last, ok := events[len(events)-1].(TicketCalled)
		if !ok || r.day.tickets[last.ID].Number != called.number {
			r.t.Errorf("%#v led to %+v, the model calls %s", x, events, called.number)
		}
	}
	r.fair(x, events)
	for _, e := range events {
		if issued, ok := e.(TicketIssued); ok {
			if r.given[issued.Number] {
				r.t.Errorf("%s was given twice", issued.Number)
			}
			r.given[issued.Number] = true
		}
	}
	r.apply(events)
	r.invariants()
}

// clock lets parked tickets come back, as it does every second.
func (r *randomDay) clock() {
	events, err := (ReturnDue{}).Decide(r.day, r.plan, r.at)
	if err != nil {
		r.t.Fatal(err)
	}
	due := 0
	for _, t := range r.model.tickets {
		if t.status == Parked && !t.returnAt.After(r.at) {
			due++
		}
	}
	if due != len(events) {
		r.t.Errorf("%d come back, the model says %d", len(events), due)
	}
	r.apply(events)
	if events, err = (ReleaseDue{}).Decide(r.day, r.plan, r.at); err != nil {
		r.t.Fatal(err)
	}
	late := 0
	for _, t := range r.model.tickets {
		if t.status == Remote && !t.checkInBy.After(r.at) {
			late++
		}
	}
	if late != len(events) {
		r.t.Errorf("%d are released, the model says %d", len(events), late)
	}
	r.apply(events)
}

// replay folds the day's journal into a new day.
func (r *randomDay) replay() {
	again := &Day{}
	for _, l := range r.log {
		again.Apply(readBack(r.t, l.kind, l.data), l.at)
	}
	if !reflect.DeepEqual(again, r.day) {
		r.t.Errorf("the replayed day differs: %+v, lived %+v", again, r.day)
	}
	r.apply([]Event{DayClosed{Day: r.day.Name()}})
	r.day.Each(func(t Ticket) {
		if t.Status != Done && t.Status != NoShow && t.Status != Cancelled && t.Status != Released {
			r.t.Errorf("%s is %s after the day", t.Number, t.Status)
		}
	})
}

// decision makes up a decision; calls and finishes are common, as they are in life.
func (r *randomDay) decision() decision {
	counter := r.plan.Counters[r.random.IntN(len(r.plan.Counters))].ID
	staff := StaffID(fmt.Sprintf("staff%d", 1+r.random.IntN(6)))
	if s := r.model.seats[counter]; s != nil && r.random.IntN(10) > 0 {
		staff = s.staff
	}
	line := r.plan.Lines[r.random.IntN(len(r.plan.Lines))].ID
	number := NumberOf(line, 1+r.random.IntN(60))
	switch n := r.random.IntN(100); {
	case n < 22:
		x := Issue{Line: line, Priority: Ordinary}
		if r.random.IntN(4) == 0 {
			x.Priority = Elderly
		}
		x.Token = Token(fmt.Sprintf("token%d", len(r.given)))
		switch r.random.IntN(8) {
		case 0, 1:
			x.CheckInBy = r.at.Add(time.Duration(r.random.IntN(60)) * time.Minute)
		case 2:
			x.From = r.at.Add(time.Duration(r.random.IntN(40)-20) * time.Minute).Truncate(10 * time.Minute)
			x.To = x.From.Add(10 * time.Minute)
		}
		if len(r.given) > 150 && r.random.IntN(4) > 0 {
			return Recall{Counter: counter, Staff: staff}
		}
		return x
	case n < 23:
		return Postpone{Token: Token(fmt.Sprintf("token%d", max(0, len(r.given)-r.random.IntN(30))))}
	case n < 26:
		return CheckIn{Code: CodeOf(Token(fmt.Sprintf("token%d", r.random.IntN(len(r.given)+1))))}
	case n < 52:
		return CallNext{Counter: counter, Staff: staff, Finish: r.random.IntN(2) == 0, Outcome: Served}
	case n < 57:
		return Recall{Counter: counter, Staff: staff}
	case n < 62:
		return Start{Counter: counter, Staff: staff}
	case n < 69:
		return Finish{Counter: counter, Staff: staff, Outcome: Served}
	case n < 72:
		return Miss{Counter: counter, Staff: staff}
	case n < 75:
		return Park{Counter: counter, Staff: staff, Reason: FillingForm, Minutes: 1 + r.random.IntN(12)}
	case n < 79:
		x := Transfer{Counter: counter, Staff: staff, KeepPlace: r.random.IntN(2) == 0}
		if r.random.IntN(3) == 0 {
			x.Counter, x.Number = "", number
		}
		if r.random.IntN(3) == 0 {
			x.ToCounter = r.plan.Counters[r.random.IntN(len(r.plan.Counters))].ID
		} else {
			x.ToLine = line
		}
		return x
	case n < 86:
		return Undo{Counter: counter, Staff: staff}
	case n < 89:
		return CallNumber{Counter: counter, Staff: staff, Number: number}
	case n < 91:
		return BringBack{Number: number}
	case n < 92:
		return Cancel{Number: number}
	case n < 93:
		return Pause{Counter: counter, Staff: staff, Reason: Lunch}
	case n < 95:
		return Resume{Counter: counter, Staff: staff}
	case n < 98:
		return Sit{Counter: counter, Staff: staff, TakeOver: r.random.IntN(2) == 0}
	case n < 99:
		return Leave{Counter: counter, Staff: staff}
	}
	if r.random.IntN(2) == 0 {
		return ChangeLine{Line: line, Closed: r.random.IntN(3) == 0}
	}
	return AssignCounter{Counter: counter, Lines: []LineID{line, r.plan.Lines[r.random.IntN(len(r.plan.Lines))].ID}}
}
