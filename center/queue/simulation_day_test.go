package queue

import (
	"container/heap"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// The hours of the made-up centre, in minutes after midnight.
const (
	doors     = 7*60 + 15 // the kiosk gives numbers
	morning   = 7*60 + 30
	noon      = 11*60 + 30
	afternoon = 13*60 + 30
	evening   = 17 * 60
)

// someDay is one simulated day of a centre: citizens and clerks that act by chance,
// and the real decisions of this package that answer them.
type someDay struct {
	t       testing.TB
	centre  *centre
	r       *rand.Rand
	plan    *Plan
	day     *Day
	at      time.Time
	agenda  agenda
	planned int
	people  map[TicketID]citizen
	idle    map[CounterID]bool
	pace    float64 // of the whole day: some days everything is slow
	errand  map[CounterID]bool
	lunch   map[CounterID]bool
	close   map[CounterID]bool
	outlook Model
	watched map[TicketID][]*told
	tolds   []*told
	learns  bool
}

// told is a forecast that was made for a ticket, and what became of it.
type told struct {
	at      time.Time
	line    LineID
	rng     Range
	ahead   int     // in its line
	desks   int     // of its line that call
	average float64 // minutes of a visit of its line
	atIssue bool
	wait    float64
	called  bool
}

type entry struct {
	at time.Time
	n  int
	do func()
}

// agenda is a heap, the soonest first.
type agenda []entry

func (a agenda) Len() int { return len(a) }
func (a agenda) Less(i, j int) bool {
	return a[i].at.Before(a[j].at) || a[i].at.Equal(a[j].at) && a[i].n < a[j].n
}
func (a agenda) Swap(i, j int) { a[i], a[j] = a[j], a[i] }
func (a *agenda) Push(x any)   { *a = append(*a, x.(entry)) }
func (a *agenda) Pop() any {
	last := (*a)[len(*a)-1]
	*a = (*a)[:len(*a)-1]
	return last
}

func clock(m float64) time.Time { return opening.Truncate(24 * time.Hour).Add(minutes(m)) }

// sessions are the breaks that the opening hours tell.
func sessions() []Break {
	return []Break{{From: clock(0), To: clock(morning)}, {From: clock(noon), To: clock(afternoon)}}
}

// simulate runs one day. The outlook is the program's; learns says that it learns.
func simulate(t testing.TB, c *centre, seed uint64, o Model, learns bool) []*told {
	x := &someDay{
		t: t, centre: c, r: rand.New(rand.NewPCG(seed, 99)), plan: c.plan, day: &Day{}, outlook: o, learns: learns,
		people: map[TicketID]citizen{}, idle: map[CounterID]bool{}, errand: map[CounterID]bool{}, lunch: map[CounterID]bool{}, close: map[CounterID]bool{},
		watched: map[TicketID][]*told{},
	}
	x.pace = math.Exp(0.08 * x.r.NormFloat64())
	x.at = clock(doors - 15)
	x.do(Turn{To: "2026-11-23"})
	x.clerksCome()
	x.citizensCome()
	x.thingsHappen()
	n := 0
	for len(x.agenda) > 0 {
		e := heap.Pop(&x.agenda).(entry)
		x.at = e.at
		e.do()
		if n++; n > 100_000 {
			t.Fatalf("the day of seed %d does not end", seed)
		}
	}
	return x.tolds
}

func (x *someDay) later(m float64, do func()) { x.when(x.at.Add(minutes(m)), do) }

func (x *someDay) when(at time.Time, do func()) {
	if at.Before(x.at) {
		at = x.at
	}
	x.planned++
	heap.Push(&x.agenda, entry{at, x.planned, do})
}

// between is a chance number of minutes.
func (x *someDay) between(a, b float64) float64 { return a + (b-a)*x.r.Float64() }

// do decides and applies; a refusal ends nothing, as at a real counter.
func (x *someDay) do(s decision) []Event {
	events, err := s.Decide(x.day, x.plan, x.at)
	if err != nil {
		return nil
	}
	for _, e := range events {
		x.day.Apply(e, x.at)
		switch e := e.(type) {
		case TicketCalled:
			x.resolve(e.ID)
		case ServiceFinished:
			x.observe(e.ID)
		case TicketMissed:
			x.observe(e.ID)
		}
	}
	return events
}

func (x *someDay) observe(id TicketID) {
	if t, ok := x.day.Ticket(id); ok && x.learns {
		field := ""
		if t.Procedure != "" {
			field = fieldOf(t.Procedure)
		}
		x.outlook.Times.Observe(t, field)
	}
}

func (x *someDay) resolve(id TicketID) {
	for _, w := range x.watched[id] {
		w.wait, w.called = x.at.Sub(w.at).Minutes(), true
		if x.learns {
			x.outlook.Calibration.Learn(w.line, w.rng, w.at, x.at, x.outlook.Breaks)
		}
	}
	delete(x.watched, id)
}

// citizensCome plans the arrivals: the crowd before opening, a steady stream that ebbs,
// and rushes of people with the same matter.
func (x *someDay) citizensCome() {
	busy := math.Exp(0.2*x.r.NormFloat64() - 0.02)
	for range 40 {
		x.when(clock(x.between(doors, morning+10)), func() { x.issue(x.centre.line(x.r)) })
	}
	for _, s := range []struct{ from, to, rate float64 }{
		{morning + 10, 9*60 + 30, 56}, {9*60 + 30, 10*60 + 45, 44}, {10*60 + 45, noon - 15, 26},
		{afternoon - 15, 14*60 + 30, 48}, {14*60 + 30, 16 * 60, 40}, {16 * 60, 16*60 + 30, 20},
	} {
		for m := s.from; ; {
			if m += x.r.ExpFloat64() * 60 / (s.rate * busy); m >= s.to {
				break
			}
			x.when(clock(m), func() { x.issue(x.centre.line(x.r)) })
		}
	}
	for range x.r.IntN(3) {
		start, line := x.between(8*60, 15*60+30), x.centre.line(x.r)
		if start > noon-45 && start < afternoon {
			continue
		}
		for range 8 + x.r.IntN(14) {
			x.when(clock(start+x.between(0, 20)), func() { x.issue(line) })
		}
	}
}

func (x *someDay) issue(line LineID) {
	procedure, who := x.centre.citizen(x.r, line)
	priority := Ordinary
	if x.r.Float64() < 0.16 {
		priority = Elderly
	}
	token := Token(fmt.Sprint("t", len(x.people)))
	for _, e := range x.do(Issue{Line: line, Procedure: procedure, Priority: priority, Token: token}) {
		id := TicketOf(e)
		x.people[id] = who
		if x.r.Float64() < 0.03 {
			x.later(x.between(5, 60), func() { x.do(Cancel{Token: token}) })
		}
		x.wake()
		if x.r.Float64() < 0.05 || x.learns && x.r.Float64() < 0.12 {
			x.ask(id)
		}
	}
}

// thingsHappen plans what the program cannot know: a supervisor who moves counters
// and opens the spare one, and moments at which forecasts are asked for.
func (x *someDay) thingsHappen() {
	for range 10 {
		x.when(clock(x.between(doors+5, evening-15)), func() { x.ask("") })
	}
	for m := float64(morning + 20); m < evening; m += 20 {
		x.when(clock(m), x.supervise)
	}
}

// supervise looks at the hall as a supervisor does.
func (x *someDay) supervise() {
	now := x.at.Sub(clock(0)).Minutes()
	if now > noon-20 && now < afternoon+10 {
		return
	}
	longest, most, all := LineID(""), 0, 0
	for _, l := range x.plan.Lines {
		n := x.day.Waiting(l.ID)
		if all += n; n > most {
			longest, most = l.ID, n
		}
	}
	open := x.day.Seat(spare).Staff != ""
	switch {
	case all > 32 && !open && x.r.Float64() < 0.5:
		x.do(Sit{Counter: spare, Staff: "spare"})
		x.close[spare] = false
		x.ready(spare)
	case all < 8 && open:
		x.close[spare] = true
		x.wake()
	}
	if most > 14 && x.r.Float64() < 0.3 {
		counter := x.plan.Counters[x.r.IntN(10)]
		own := x.day.LinesOf(counter)
		if !serves(own, longest) {
			x.do(AssignCounter{Counter: counter.ID, Lines: append([]LineID{longest}, own...)})
			x.wake()
			x.later(x.between(40, 90), func() { x.do(AssignCounter{Counter: counter.ID, Lines: own}) })
		}
	}
}
