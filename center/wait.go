package center

import "motcua/center/queue"

// OpenCounters lists the counters of a line where somebody sits now.
func (s *State) OpenCounters(line queue.LineID) []queue.CounterID {
	open := []queue.CounterID{}
	for _, id := range s.Day.CountersOf(s.Plan, line) {
		if s.Day.Seat(id).Staff != "" {
			open = append(open, id)
		}
	}
	return open
}

// Wait is the expected wait with that many people of the line ahead; nil while no
// counter of the line is open.
func (s *State) Wait(line queue.LineID, ahead int) *queue.Wait {
	l, ok := s.Settings.Line(line)
	if !ok {
		return nil
	}
	w, ok := queue.EstimateWait(ahead, len(s.OpenCounters(line)), l.MeanMinutes)
	if !ok {
		return nil
	}
	return &w
}

// Open reports whether a line gives numbers now.
func (s *State) Open(line queue.LineID) bool {
	l, ok := s.Plan.Line(line)
	return ok && s.Day.Open() && !s.Day.Closed(l)
}
