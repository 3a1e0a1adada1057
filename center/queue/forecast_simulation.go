package queue

import (
	"container/heap"
	"time"
)

// simulation is one run through the rest of the day: copies of the lines, the counters with a
// clerk as servers, and the coming arrivals. The day itself is only read.
type simulation struct {
	run       int // which run it is: it chooses the draw of each visit's length
	at        time.Time
	closures  closures
	durations *durations
	lines     map[LineID]*line
	variances map[LineID]*lineVariance
	servers   serverHeap
	idle      []*server
	arrivals  []arrival
	left      int // tickets that have not been called yet
	yield     func()
}

// server is an open counter in the simulation.
type server struct {
	free      time.Duration // when it calls next, as an offset from the start
	order     int
	choice    choice
	passes    []*line
	variances []*lineVariance
}

// lineVariance sums the variance of the visits at the counters of a line so far.
type lineVariance struct {
	servers  int
	variance float64
}

// of is the variance in minutes squared of the next call of the line: long and short visits
// average out over its counters. For a line that the plan no longer has it is zero.
func (s *lineVariance) of() float64 {
	if s == nil || s.servers == 0 {
		return 0
	}
	return s.variance / float64(s.servers*s.servers)
}

// serverHeap is a heap of servers, the one that is free first at the top.
type serverHeap []*server

func (h serverHeap) Len() int { return len(h) }
func (h serverHeap) Less(i, j int) bool {
	return h[i].free < h[j].free || h[i].free == h[j].free && h[i].order < h[j].order
}
func (h serverHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }

// Push and Pop are for package heap.
func (h *serverHeap) Push(x any) { *h = append(*h, x.(*server)) }

// Pop takes the last one off.
func (h *serverHeap) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// newSimulation prepares one run.
func newSimulation(o Model, d *Day, p *Plan, at time.Time, run int, l *durations, arrivals []arrival) *simulation {
	x := &simulation{run: run, at: at, closures: closuresAfter(at, o.Breaks), durations: l, arrivals: arrivals, lines: map[LineID]*line{}, variances: map[LineID]*lineVariance{}, yield: o.Yield}
	for _, l := range p.Lines {
		copied := &line{}
		if real := d.lines[l.ID]; real != nil {
			copied = real.copied()
		}
		x.lines[l.ID] = copied
		x.left += copied.waiting()
		x.variances[l.ID] = &lineVariance{}
	}
	for _, c := range arrivals {
		if c.ticket.Seq > 0 {
			x.left++
		}
	}
	for _, c := range p.Counters {
		if d.shut[c.ID] {
			continue
		}
		s := d.counters[c.ID]
		if s == nil || s.staff == "" {
			if s = x.awaitedClerk(o, c.ID); s == nil {
				continue
			}
		}
		x.addServer(d, c, s, p.Rule, o.Breaks)
	}
	heap.Init(&x.servers)
	return x
}

// copied is a copy of a line for a simulation: its queues may be consumed and appended to.
func (l *line) copied() *line {
	c := *l
	for _, f := range c.queues() {
		f.tickets = f.tickets[:len(f.tickets):len(f.tickets)]
	}
	c.passes = c.passes[:len(c.passes):len(c.passes)]
	return &c
}

// addServer opens a counter of the day in the simulation.
func (x *simulation) addServer(d *Day, c Counter, s *seat, rule Rule, breaks []Break) {
	k := &server{order: len(x.servers), choice: choice{mode: c.Mode, rule: rule, calls: map[LineID]int{}}}
	for id, n := range s.calls {
		k.choice.calls[id] = n
	}
	if only := d.only[c.ID]; only != nil {
		copied := only.copied()
		x.left += copied.waiting()
		k.choice.own = append(k.choice.own, candidate{line: copied, weight: 1})
	}
	for _, id := range d.LinesOf(c) {
		if l := x.lines[id]; l != nil {
			k.choice.own = append(k.choice.own, candidate{id: id, line: l, weight: max(1, c.Weights[id])})
			k.passes = append(k.passes, l)
			k.variances = append(k.variances, x.variances[id])
		}
	}
	for _, id := range c.Helps {
		if l := x.lines[id]; l != nil {
			k.choice.help = append(k.choice.help, candidate{id: id, line: l, weight: 1})
			k.variances = append(k.variances, x.variances[id])
		}
	}
	for _, sc := range k.variances {
		if sc.servers++; sc.servers == 1 {
			x.left += len(probeClasses)
		}
	}
	busy, variance := x.busyFor(s, k.order, breaks)
	k.free = x.closures.nextOpen(busy)
	k.addVariance(variance)
	x.servers = append(x.servers, k)
}

func (k *server) addVariance(variance float64) {
	for _, sc := range k.variances {
		sc.variance += variance
	}
}

// yieldEvery is after how many calls and arrivals a simulation yields: some tens of microseconds.
const yieldEvery = 64

// simulate runs until every ticket that can be called has been, and reports each call.
func (x *simulation) simulate(tell func(t *Ticket, after time.Duration, variance float64)) {
	for steps := 0; x.left > 0; steps++ {
		if steps%yieldEvery == yieldEvery-1 && x.yield != nil {
			x.yield()
		}
		if len(x.arrivals) > 0 && (len(x.servers) == 0 || x.arrivals[0].after <= x.servers[0].free) {
			x.admitNext()
			continue
		}
		if len(x.servers) == 0 {
			return
		}
		k := x.servers[0]
		t, _, from := k.choice.next(x.at.Add(k.free))
		if t == nil {
			x.idle = append(x.idle, heap.Pop(&x.servers).(*server))
			continue
		}
		from.queueOf(t).head++
		if t.Seq > 0 || t.Place == probePlace {
			x.left--
			tell(t, k.free, x.variances[t.Line].of())
		}
		if t.Place == probePlace {
			continue
		}
		from.count(t)
		if k.choice.mode == ByWeights {
			k.choice.calls[t.Line]++
		}
		for _, l := range k.passes {
			l.pass(t.Place, x.at.Add(k.free))
		}
		v := x.durations.of(t)
		k.addVariance(v.Variance)
		k.free = x.closures.nextOpen(k.free + time.Duration(x.durations.slowness*float64(v.draws[drawOf(t.Place, x.run, len(v.draws))])))
		x.servers.sink()
	}
}

// sink moves the first server, which is free later than it was, to where it belongs. It is
// heap.Fix without the interface, which a forecast would call for every visit.
func (h serverHeap) sink() {
	for i := 0; ; {
		first := 2*i + 1
		if first >= len(h) {
			return
		}
		if second := first + 1; second < len(h) && h.Less(second, first) {
			first = second
		}
		if !h.Less(first, i) {
			return
		}
		h.Swap(i, first)
		i = first
	}
}

// admitNext lets the next arrival wait and wakes the idle counters.
func (x *simulation) admitNext() {
	c := x.arrivals[0]
	x.arrivals = x.arrivals[1:]
	x.lines[c.ticket.Line].queueOf(c.ticket).insert(c.ticket)
	for _, k := range x.idle {
		k.free = max(k.free, c.after)
		heap.Push(&x.servers, k)
	}
	x.idle = x.idle[:0]
}
