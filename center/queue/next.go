package queue

import "time"

// Next is the ticket that a counter calls next, and why; nil when nobody waits for it.
// The order is written down in docs/queue.md:
//
//  1. a ticket that was passed over longer ago than Rule.Bound, the longest first;
//  2. a returning ticket: its return time has come, or it kept its place;
//  3. an appointment whose window has opened, the earliest window first;
//  4. of each line the priority or the ordinary head, chosen by pick;
//  5. among the lines by the counter's mode, by arrival unless it says otherwise;
//  6. when the counter's own lines are empty, the lines that it helps;
//  7. when nobody else waits, an appointment whose window has not opened.
//
// Every ticket has a place of its own, so there are no ties and every machine decides
// alike.
func (d *Day) Next(c Counter, rule Rule, at time.Time) (*Ticket, Why) {
	x := d.choice(c, rule)
	t, why, _ := x.next(at)
	return t, why
}

// choice is what a counter chooses from.
type choice struct {
	own   []candidate
	help  []candidate
	mode  Mode
	rule  Rule
	calls map[LineID]int // calls so far by line, for ByWeights
}

// candidate is one line of a choice.
type candidate struct {
	id     LineID
	line   *line
	weight int
}

func (d *Day) choice(c Counter, rule Rule) choice {
	x := choice{mode: c.Mode, rule: rule}
	if s := d.counters[c.ID]; s != nil {
		x.calls = s.calls
	}
	if l := d.only[c.ID]; l != nil {
		x.own = append(x.own, candidate{line: l, weight: 1})
	}
	for _, id := range d.LinesOf(c) {
		if l := d.lines[id]; l != nil {
			x.own = append(x.own, candidate{id: id, line: l, weight: max(1, c.Weights[id])})
		}
	}
	for _, id := range c.Helps {
		if l := d.lines[id]; l != nil {
			x.help = append(x.help, candidate{id: id, line: l, weight: 1})
		}
	}
	return x
}

// next chooses a ticket and says from which line.
func (x *choice) next(at time.Time) (*Ticket, Why, *line) {
	if t, why, l := x.among(x.own, at); t != nil {
		return t, why, l
	}
	if t, why, l := x.among(x.help, at); t != nil {
		why.Help = true
		return t, why, l
	}
	if t, l := firstBooked(x.own, nil); t != nil {
		return t, Why{Rule: ByAppointment}, l
	}
	t, l := firstBooked(x.help, nil)
	return t, Why{Rule: ByAppointment, Help: t != nil}, l
}

func (x *choice) among(lines []candidate, at time.Time) (*Ticket, Why, *line) {
	if t, why, l := bounded(lines, x.rule, at); t != nil {
		return t, why, l
	}
	var best *Ticket
	var from *line
	for _, c := range lines {
		if t := c.line.returning.first(); t != nil && (best == nil || t.Place < best.Place) {
			best, from = t, c.line
		}
	}
	if best != nil {
		return best, Why{Rule: ByReturn}, from
	}
	if t, l := firstBooked(lines, &at); t != nil {
		return t, Why{Rule: ByAppointment}, l
	}
	return x.byMode(lines)
}

// bounded is the ticket that was passed over longest ago, if longer than the bound.
// Places and passes grow together, so only the heads of the queues can be it, and behind
// a head that came late (from a phone, by appointment or after a postponement) the first that did
// not.
func bounded(lines []candidate, rule Rule, at time.Time) (best *Ticket, why Why, from *line) {
	var since time.Time
	for _, c := range lines {
		if len(c.line.passes) == 0 || c.line.waiting() == 0 {
			continue
		}
		for _, f := range c.line.queues() {
			for _, t := range f.all() {
				passed, ok := c.line.passedAt(t)
				if ok && at.Sub(passed) >= rule.Bound && (best == nil || passed.Before(since) || passed.Equal(since) && t.Place < best.Place) {
					best, from, since = t, c.line, passed
				}
				if !t.mayComeLate() {
					break
				}
			}
		}
	}
	if best != nil {
		why = Why{Rule: ByBound, Minutes: int(at.Sub(since) / time.Minute)}
	}
	return best, why, from
}

// byMode is the head of one of the lines, by the counter's mode.
func (x *choice) byMode(lines []candidate) (best *Ticket, why Why, from *line) {
	load := 0
	for i, c := range lines {
		t, w := c.line.pick(x.rule)
		if t == nil {
			continue
		}
		better := best == nil
		switch {
		case better:
		case x.mode == InArrival:
			better = t.Place < best.Place
		case x.mode == ByWeights:
			// The calls that a line was given, compared across weights without fractions.
			better = x.calls[c.id]*lines[load].weight < x.calls[lines[load].id]*c.weight
		}
		if better {
			best, why, from, load = t, w, c.line, i
		}
	}
	return best, why, from
}

// pick chooses between the heads of a line's priority and ordinary queues: a priority ticket
// always goes before an ordinary one that came later, and before one that came earlier once
// enough ordinary ones were called since the last priority ticket.
func (l *line) pick(rule Rule) (*Ticket, Why) {
	o, p := l.ordinary.first(), l.priority.first()
	switch {
	case p == nil && o == nil:
		return nil, Why{}
	case o == nil || p != nil && (p.Place < o.Place || l.due(rule) >= rule.OrdinaryPerPriority):
		return p, Why{Rule: ByPriority, Ordinary: l.since}
	}
	return o, Why{Rule: ByArrival}
}

// count records a call in the line's ratio.
func (l *line) count(t *Ticket) {
	l.calls++
	switch {
	case !t.countsInRatio():
	case t.Priority == Ordinary:
		l.since++
	default:
		l.since = 0
	}
}

// Upcoming lists copies of the next tickets of a counter in the order in which they
// would be called if nothing else happened, at most limit.
func (d *Day) Upcoming(c Counter, rule Rule, at time.Time, limit int) []Ticket {
	x := d.choice(c, rule)
	for _, lines := range [][]candidate{x.own, x.help} {
		for i := range lines {
			copied := *lines[i].line
			lines[i].line = &copied
		}
	}
	calls := map[LineID]int{}
	for id, n := range x.calls {
		calls[id] = n
	}
	x.calls = calls
	var out []Ticket
	for len(out) < limit {
		t, _, l := x.next(at)
		if t == nil {
			break
		}
		l.queueOf(t).head++
		l.count(t)
		calls[t.Line]++
		out = append(out, *t)
	}
	return out
}

// Ahead is how many people of its own line will be called before a waiting ticket if
// nobody else comes and nobody is passed over; before a remote one, if it were checked in
// now, and before one that asked for time, if that were over now. 0 for any other.
func (d *Day) Ahead(id TicketID, rule Rule, at time.Time) int {
	t := d.tickets[id]
	if t == nil || t.Status != Waiting && t.Status != Remote && !t.postponed() {
		return 0
	}
	return d.lineOf(t).ahead(t, rule, at)
}
