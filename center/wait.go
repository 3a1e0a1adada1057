package center

import "motcua/center/queue"

// Waits are the expected waits as of one record of the journal.
type Waits struct {
	// Seq is the newest record that they know of.
	Seq      uint64
	forecast queue.Forecast
}

// Waits are the newest expected waits. They are made anew after every change, beside
// the decisions and a moment after them.
func (c *Center) Waits() Waits { return *c.waits.newest.Load() }

// Of is the expected wait of a ticket, nil for one that does not wait and while no
// counter with a clerk can call it. A ticket that was taken just now has the wait of the
// next in its line.
func (w Waits) Of(t queue.Ticket) *queue.Wait {
	if r, ok := w.forecast.Of(t); ok {
		return shown(r)
	}
	if (t.Status == queue.Waiting || t.Status == queue.Remote) && !w.forecast.Knows(t) {
		return w.Next(t.Line, t.Priority)
	}
	return nil
}

// Next is the expected wait of a number if it were taken now, nil while no counter
// with a clerk can call it.
func (w Waits) Next(line queue.LineID, p queue.Priority) *queue.Wait {
	if r, ok := w.forecast.Next(line, p); ok {
		return shown(r)
	}
	return nil
}

func shown(r queue.Range) *queue.Wait {
	w := r.Wait()
	return &w
}

// OpenCounters lists the counters of a line where somebody sits now.
func (s *State) OpenCounters(line queue.LineID) []queue.CounterID {
	open := []queue.CounterID{}
	for _, id := range s.Day.CountersOf(s.Plan, line) {
		if s.Day.Seat(id).Staff != "" && !s.Day.Shut(id) {
			open = append(open, id)
		}
	}
	return open
}

// Open reports whether a line gives numbers now.
func (s *State) Open(line queue.LineID) bool {
	l, ok := s.Plan.Line(line)
	return ok && s.Day.Open() && !s.Day.Closed(l)
}
