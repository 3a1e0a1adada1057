package queue

// Plan is how the office has set up the lines and counters. Decisions read it;
// Apply does not, so a journal replays the same whatever the settings are now.
type Plan struct {
	Lines    []Line
	Counters []Counter
	Rule     Rule
}

// Line is one line of the hall (hàng chờ).
type Line struct {
	ID     LineID
	Hall   HallID
	Closed bool // no numbers are given; those who have one are still called
}

// Counter is one counter (quầy) and the lines it serves, in their order.
type Counter struct {
	ID    CounterID
	Hall  HallID
	Lines []LineID
}

// Rule is the fairness between priority and ordinary tickets.
type Rule struct {
	// OrdinaryPerPriority is after how many ordinary tickets of a line a priority
	// ticket of that line must be called. At least 1.
	OrdinaryPerPriority int
}

// Line finds a line by its letter.
func (p *Plan) Line(id LineID) (Line, bool) {
	for _, l := range p.Lines {
		if l.ID == id {
			return l, true
		}
	}
	return Line{}, false
}

// Counter finds a counter by its number.
func (p *Plan) Counter(id CounterID) (Counter, bool) {
	for _, c := range p.Counters {
		if c.ID == id {
			return c, true
		}
	}
	return Counter{}, false
}

// CountersOf lists the counters that serve a line, in the plan's order.
func (p *Plan) CountersOf(line LineID) []CounterID {
	var ids []CounterID
	for _, c := range p.Counters {
		for _, l := range c.Lines {
			if l == line {
				ids = append(ids, c.ID)
				break
			}
		}
	}
	return ids
}
