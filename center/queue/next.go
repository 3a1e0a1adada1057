package queue

// Next is the ticket that a counter serving these lines calls next, and why; nil
// when nobody waits. In each line the two queues are mixed: one priority ticket
// after at most Rule.OrdinaryPerPriority ordinary ones, each queue by arrival.
// Among the lines' candidates the earliest arrival goes first. Every arrival has
// its own place (Ticket.Seq), so there are no ties and every machine decides alike.
func (d *Day) Next(lines []LineID, rule Rule) (*Ticket, Why) {
	var best *Ticket
	var why Why
	for _, id := range lines {
		l := d.lines[id]
		if l == nil || l.waiting == 0 {
			continue
		}
		t, w := pick(l.ordinary.first(), l.priority.first(), l.since, l.called, rule)
		if t != nil && (best == nil || t.Seq < best.Seq) {
			best, why = t, w
		}
	}
	return best, why
}

// pick mixes the heads of a line's two queues. since counts the ordinary tickets
// since the last priority one; before the first call of a day the next priority
// ticket is due at once.
func pick(ordinary, priority *Ticket, since int, called bool, rule Rule) (*Ticket, Why) {
	due := since >= rule.OrdinaryPerPriority || !called
	if priority != nil && (ordinary == nil || due) {
		return priority, Why{Rule: ByPriority, Ordinary: since}
	}
	if ordinary != nil {
		return ordinary, Why{Rule: ByArrival}
	}
	return nil, Why{}
}

// Upcoming lists copies of the next tickets of a counter in the order in which
// they would be called if nothing else happened, at most limit.
func (d *Day) Upcoming(lines []LineID, rule Rule, limit int) []Ticket {
	type cursor struct {
		l        *line
		o, p     int
		since    int
		called   bool
		ordinary *Ticket
		priority *Ticket
	}
	var cursors []*cursor
	for _, id := range lines {
		if l := d.lines[id]; l != nil && l.waiting > 0 {
			cursors = append(cursors, &cursor{l: l, o: l.ordinary.head, p: l.priority.head, since: l.since, called: l.called})
		}
	}
	var out []Ticket
	for len(out) < limit {
		var best *Ticket
		var from *cursor
		for _, c := range cursors {
			c.o, c.p = c.l.ordinary.next(c.o), c.l.priority.next(c.p)
			c.ordinary, c.priority = c.l.ordinary.from(c.o), c.l.priority.from(c.p)
			if t, _ := pick(c.ordinary, c.priority, c.since, c.called, rule); t != nil && (best == nil || t.Seq < best.Seq) {
				best, from = t, c
			}
		}
		if best == nil {
			break
		}
		from.called = true
		if best == from.priority {
			from.p, from.since = from.p+1, 0
		} else {
			from.o, from.since = from.o+1, from.since+1
		}
		out = append(out, *best)
	}
	return out
}

// Ahead is how many people of its own line will be called before a waiting ticket
// if nobody else comes; 0 for a ticket that does not wait.
func (d *Day) Ahead(id TicketID, rule Rule) int {
	t := d.tickets[id]
	if t == nil || t.Status != Waiting {
		return 0
	}
	l := d.lines[t.Line]
	if t.Priority == Ordinary {
		return mixAhead(false, l.ordinary.before(t.Seq), l.priority.before(d.issued+1), l, rule)
	}
	return mixAhead(true, l.ordinary.before(d.issued+1), l.priority.before(t.Seq), l, rule)
}

// mixAhead counts who goes first when o ordinary and p priority tickets stand
// before a ticket in their own queues: the closed form of pick.
func mixAhead(priority bool, o, p int, l *line, rule Rule) int {
	k := rule.OrdinaryPerPriority
	since := min(l.since, k)
	if !l.called {
		since = k
	}
	if priority {
		return p + min(o, max(0, (p+1)*k-since))
	}
	return o + min(p, (since+o)/k)
}
