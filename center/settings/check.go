package settings

import (
	"motcua/center/queue"
	"motcua/center/refusal"
)

// Check refuses settings that the centre could not run with: every section by itself,
// then what one section says of another.
func (s *Settings) Check() error {
	for _, x := range Sections() {
		x.take(s)
		if err := checkSection(x); err != nil {
			return err
		}
	}
	if !s.AgencyCode.Valid() {
		return refusal.BadAgencyCode.In("agency_code").Value(string(s.AgencyCode))
	}
	halls, lines := map[queue.HallID]bool{}, map[queue.LineID]bool{}
	for _, h := range s.Halls {
		halls[h.ID] = true
	}
	for _, l := range s.Lines {
		lines[l.ID] = true
		if !halls[l.Hall] {
			return refusal.MissingReference.In("lines").Value(string(l.Hall))
		}
	}
	counters := map[queue.CounterID]bool{}
	for _, c := range s.Counters {
		counters[c.ID] = true
		if !halls[c.Hall] {
			return refusal.MissingReference.In("counters").Value(string(c.Hall))
		}
		for _, l := range append(append([]queue.LineID{}, c.Lines...), c.Helps...) {
			if !lines[l] {
				return refusal.MissingReference.In("counters").Value(string(l))
			}
		}
	}
	screens := s.ScreenList()
	return screens.refersTo(halls, lines, counters)
}
