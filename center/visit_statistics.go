package center

import (
	"maps"
	"sort"

	"motcua/center/ids"
	"motcua/center/journal"
	"motcua/center/queue"
)

// visitStatistics is measured from all days so far: the lengths of visits, the counters that
// usually open, and the demand for procedures. It is updated when a day closes, from that day's
// tickets alone, so that replaying the journal gives the same.
type visitStatistics struct {
	Times queue.ServiceTimes `json:"times"`
	// Usual is how regularly a counter serves, between 0 and 1: the share of
	// the days, the last ones counting most.
	Usual map[queue.CounterID]float64 `json:"usual,omitempty"`
	// Numbers is how many numbers each procedure had, the last weeks counting most.
	Numbers map[ids.Procedure]float64 `json:"numbers,omitempty"`
}

const (
	// dayWeight is the weight of one day in Usual: after a week without a clerk a counter is no
	// longer expected to open.
	dayWeight = 0.2
	// numbersRetained is the daily decay factor of Numbers: after three months a season is
	// forgotten.
	numbersRetained = 0.98
	// minNumbers is the value below which a procedure's numbers are dropped.
	minNumbers = 0.05
	// minUsual is from which value on a counter is expected to open with the day.
	minUsual = 0.5
)

// statistics is the part of the state that is measured.
type statistics struct {
	visits      visitStatistics   // as of the end of the last day
	calibration queue.Calibration // of the waits told to citizens
}

var visitStatisticsTable = singleOf("learnt", "visits",
	func(s *State, v visitStatistics) {
		s.visits = v
		s.search.renew()
	},
	func(s *State) any { return s.visits },
	says[string, visitStatistics]{
		follow: func(v *verifier, _ wants[string, visitStatistics], e event, _ *journal.Record) {
			if _, closed := e.(queue.DayClosed); closed {
				v.counted.count(v.state.Day)
			}
		},
		// How long visits take rests on settings that have changed since. An older program
		// did not count all that this one does, so there may be less than the journal has.
		end: func(v *verifier, w wants[string, visitStatistics], _ map[string]visitStatistics) {
			if v.report.Days > 0 {
				w.may("visits", func(l visitStatistics, _ []byte) bool { return l.within(v.counted) })
			}
		},
	},
)

// field is the field (lĩnh vực) of a procedure, empty when the catalogue has none.
func (s *State) field(code ids.Procedure) string {
	if p, ok := s.Catalogue.Get(code); ok {
		return p.Field
	}
	return ""
}

// copied is an independent copy.
func (l visitStatistics) copied() visitStatistics {
	return visitStatistics{Times: l.Times.Copy(), Usual: maps.Clone(l.Usual), Numbers: maps.Clone(l.Numbers)}
}

// afterToday is what is known once today's visits are counted in.
func (s *State) afterToday() visitStatistics {
	l := s.visits.copied()
	l.Times.Defaults = s.Settings.MinutesOfLines()
	l.count(s.Day)
	worked := map[queue.CounterID]bool{}
	for _, t := range ended(s.Day) {
		l.Times.Observe(t, s.field(t.Procedure))
		worked[t.Counter] = true
	}
	if len(worked) == 0 {
		return l // a day off says nothing about counters
	}
	usual := map[queue.CounterID]float64{}
	for _, c := range s.Plan.Counters {
		share, known := l.Usual[c.ID]
		if !known {
			share = 1
		}
		served := 0.0
		if worked[c.ID] {
			served = 1
		}
		usual[c.ID] = (1-dayWeight)*share + dayWeight*served
	}
	l.Usual = usual
	return l
}

// count adds the numbers that were given on a day, with all the procedures of each visit. A
// day on which nobody came leaves everything as it is.
func (l *visitStatistics) count(d *queue.Day) {
	today := map[ids.Procedure]float64{}
	d.Each(func(t queue.Ticket) {
		for _, code := range append([]ids.Procedure{t.Procedure}, t.Added...) {
			if code != "" {
				today[code]++
			}
		}
	})
	if len(today) == 0 {
		return
	}
	numbers := map[ids.Procedure]float64{}
	for code, n := range l.Numbers {
		if n *= numbersRetained; n >= minNumbers {
			numbers[code] = n
		}
	}
	for code, n := range today {
		numbers[code] += n
	}
	l.Numbers = numbers
}

// within reports whether nothing was counted more often than it was by another.
func (l visitStatistics) within(other visitStatistics) bool {
	for code, n := range l.Numbers {
		if n > other.Numbers[code] {
			return false
		}
	}
	return true
}

// counted are the numbers of each procedure as the search wants them.
func (l visitStatistics) counted() map[ids.Procedure]float64 {
	counted := make(map[ids.Procedure]float64, len(l.Numbers))
	for code, n := range l.Numbers {
		counted[code] = n
	}
	return counted
}

// expected are the counters that usually open with the day; before anything is known,
// all of them.
func (l visitStatistics) expected(p *queue.Plan) map[queue.CounterID]bool {
	usual := map[queue.CounterID]bool{}
	for _, c := range p.Counters {
		share, known := l.Usual[c.ID]
		usual[c.ID] = !known || share >= minUsual
	}
	return usual
}

// ended are the day's visits that are over, in the order in which they ended.
func ended(d *queue.Day) []queue.Ticket {
	var list []queue.Ticket
	d.Each(func(t queue.Ticket) {
		if t.Status == queue.Done || t.Status == queue.NoShow {
			list = append(list, t)
		}
	})
	sort.Slice(list, func(i, j int) bool {
		if list[i].EndedAt.Equal(list[j].EndedAt) {
			return list[i].Seq < list[j].Seq
		}
		return list[i].EndedAt.Before(list[j].EndedAt)
	})
	return list
}
