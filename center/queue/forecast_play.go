package queue

import (
	"container/heap"
	"time"
)

// play is the rest of the day as it may go: copies of the lines, the counters where a
// clerk sits, and who is still to come. The day itself is only read.
type play struct {
	nth      int // which play it is: the draw of each visit's length
	at       time.Time
	rests    rests
	lengths  *lengths
	lines    map[LineID]*line
	scatters map[LineID]*scatter
	desks    desks
	idle     []*desk
	comers   []comer
	left     int // tickets whose call is awaited
}

// desk is an open counter in the play.
type desk struct {
	free     time.Duration // when it calls next, from the start of the play
	order    int
	choice   choice
	passes   []*line
	scatters []*scatter
}

// scatter is how far the visits at the counters of a line have scattered so far.
type scatter struct {
	desks    int
	variance float64
}

// of is the variance in minutes squared of when the next of the line is called: the
// counters share what was long and what was short. A line that the plan does not have
// any more scatters as nobody knows.
func (s *scatter) of() float64 {
	if s == nil || s.desks == 0 {
		return 0
	}
	return s.variance / float64(s.desks*s.desks)
}

// desks is a heap, the earliest free desk first.
type desks []*desk

func (h desks) Len() int { return len(h) }
func (h desks) Less(i, j int) bool {
	return h[i].free < h[j].free || h[i].free == h[j].free && h[i].order < h[j].order
}
func (h desks) Swap(i, j int) { h[i], h[j] = h[j], h[i] }

// Push and Pop are for package heap.
func (h *desks) Push(x any) { *h = append(*h, x.(*desk)) }

// Pop takes the last one off.
func (h *desks) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// newPlay sets the stage for one play.
func newPlay(o Outlook, d *Day, p *Plan, at time.Time, nth int, l *lengths, comers []comer) *play {
	x := &play{nth: nth, at: at, rests: restsAfter(at, o.Breaks), lengths: l, comers: comers, lines: map[LineID]*line{}, scatters: map[LineID]*scatter{}}
	for _, l := range p.Lines {
		copied := &line{}
		if real := d.lines[l.ID]; real != nil {
			copied = real.copied()
		}
		x.lines[l.ID] = copied
		x.left += copied.waiting()
		x.scatters[l.ID] = &scatter{}
	}
	for _, c := range comers {
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
			if s = x.absent(o, c.ID); s == nil {
				continue
			}
		}
		x.seat(d, c, s, p.Rule, o.Breaks)
	}
	heap.Init(&x.desks)
	return x
}

// copied is a line that can be played with: its queues may be read on and appended to.
func (l *line) copied() *line {
	c := *l
	for _, f := range c.queues() {
		f.tickets = f.tickets[:len(f.tickets):len(f.tickets)]
	}
	c.passes = c.passes[:len(c.passes):len(c.passes)]
	return &c
}

// seat opens a counter of the day in the play.
func (x *play) seat(d *Day, c Counter, s *seat, rule Rule, breaks []Break) {
	k := &desk{order: len(x.desks), choice: choice{mode: c.Mode, rule: rule, calls: map[LineID]int{}}}
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
			k.scatters = append(k.scatters, x.scatters[id])
		}
	}
	for _, id := range c.Helps {
		if l := x.lines[id]; l != nil {
			k.choice.help = append(k.choice.help, candidate{id: id, line: l, weight: 1})
			k.scatters = append(k.scatters, x.scatters[id])
		}
	}
	for _, sc := range k.scatters {
		if sc.desks++; sc.desks == 1 {
			x.left += len(newcomers)
		}
	}
	busy, variance := x.busy(s, k.order, breaks)
	k.free = x.rests.open(busy)
	k.scattered(variance)
	x.desks = append(x.desks, k)
}

func (k *desk) scattered(variance float64) {
	for _, sc := range k.scatters {
		sc.variance += variance
	}
}

// run plays until everybody who can be called has been, and tells each call.
func (x *play) run(tell func(t *Ticket, after time.Duration, variance float64)) {
	for x.left > 0 {
		if len(x.comers) > 0 && (len(x.desks) == 0 || x.comers[0].after <= x.desks[0].free) {
			x.come()
			continue
		}
		if len(x.desks) == 0 {
			return
		}
		k := x.desks[0]
		t, _, from := k.choice.next(x.at.Add(k.free))
		if t == nil {
			x.idle = append(x.idle, heap.Pop(&x.desks).(*desk))
			continue
		}
		from.queueOf(t).head++
		if t.Seq > 0 || t.Place == newcomer {
			x.left--
			tell(t, k.free, x.scatters[t.Line].of())
		}
		if t.Place == newcomer {
			continue
		}
		from.count(t)
		if k.choice.mode == ByWeights {
			k.choice.calls[t.Line]++
		}
		for _, l := range k.passes {
			l.pass(t.Place, x.at.Add(k.free))
		}
		v := x.lengths.of(t)
		k.scattered(v.Variance)
		k.free = x.rests.open(k.free + time.Duration(x.lengths.pace*float64(v.draws[drawOf(t.Place, x.nth, len(v.draws))])))
		heap.Fix(&x.desks, 0)
	}
}

// come lets the next comer wait; idle counters look up.
func (x *play) come() {
	c := x.comers[0]
	x.comers = x.comers[1:]
	x.lines[c.ticket.Line].queueOf(c.ticket).insert(c.ticket)
	for _, k := range x.idle {
		k.free = max(k.free, c.after)
		heap.Push(&x.desks, k)
	}
	x.idle = x.idle[:0]
}
