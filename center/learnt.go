package center

import (
	"maps"
	"sort"

	"motcua/center/catalog"
	"motcua/center/journal"
	"motcua/center/queue"
)

// learnt is what the days so far have taught about the lengths of visits and about the
// counters that usually open. It is brought up to date when a day closes, from that
// day's tickets alone, so that replaying the journal teaches the same.
type learnt struct {
	Times queue.ServiceTimes `json:"times"`
	// Usual is how regularly a counter serves, between 0 and 1: the share of
	// the days, the last ones counting most.
	Usual map[queue.CounterID]float64 `json:"usual,omitempty"`
	// Numbers is how many numbers each procedure had, the last weeks counting most.
	Numbers map[queue.ProcedureCode]float64 `json:"numbers,omitempty"`
}

const (
	// yesterday is how much one day counts in Usual: after a week without a clerk a
	// counter is not expected to open any more.
	yesterday = 0.2
	// weeks is what is left of a day's numbers a day later: after three months a
	// season is forgotten.
	weeks = 0.98
	// forgotten is from where a procedure's numbers are dropped.
	forgotten = 0.05
	// usually is from where on a counter is expected to open with the day.
	usually = 0.5
)

// statistics is what was stored of what the days so far have taught.
type statistics struct {
	learnt learnt            // as of the end of the last day
	edges  queue.Calibration // of the waits told to citizens
}

var learntTable = singleOf("learnt", "visits",
	func(s *State, v learnt) {
		s.learnt = v
		s.search.renew()
	},
	func(s *State) any { return s.learnt },
	says[string, learnt]{
		follow: func(v *verifier, _ wants[string, learnt], e event, _ *journal.Record) {
			if _, closed := e.(queue.DayClosed); closed {
				v.counted.count(v.state.Day)
			}
		},
		// How long visits take rests on settings that have changed since. An older program
		// did not count all that this one does, so there may be less than the journal has.
		end: func(v *verifier, w wants[string, learnt], _ map[string]learnt) {
			if v.report.Days > 0 {
				w.may("visits", func(l learnt, _ []byte) bool { return l.within(v.counted) })
			}
		},
	},
)

// field is the field (lĩnh vực) of a procedure, empty when the catalogue has none.
func (s *State) field(code queue.ProcedureCode) string {
	if p, ok := s.Catalogue.Get(catalog.Code(code)); ok {
		return p.Field
	}
	return ""
}

// copied is a copy that can be taught without changing the original.
func (l learnt) copied() learnt {
	return learnt{Times: l.Times.Copy(), Usual: maps.Clone(l.Usual), Numbers: maps.Clone(l.Numbers)}
}

// afterToday is what is known once today's visits are counted in.
func (s *State) afterToday() learnt {
	l := s.learnt.copied()
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
		usual[c.ID] = (1-yesterday)*share + yesterday*served
	}
	l.Usual = usual
	return l
}

// count adds the numbers that were given on a day, with all the procedures of each visit. A
// day on which nobody came leaves everything as it is.
func (l *learnt) count(d *queue.Day) {
	today := map[queue.ProcedureCode]float64{}
	d.Each(func(t queue.Ticket) {
		for _, code := range append([]queue.ProcedureCode{t.Procedure}, t.Added...) {
			if code != "" {
				today[code]++
			}
		}
	})
	if len(today) == 0 {
		return
	}
	numbers := map[queue.ProcedureCode]float64{}
	for code, n := range l.Numbers {
		if n *= weeks; n >= forgotten {
			numbers[code] = n
		}
	}
	for code, n := range today {
		numbers[code] += n
	}
	l.Numbers = numbers
}

// within reports whether nothing was counted more often than it was by another.
func (l learnt) within(other learnt) bool {
	for code, n := range l.Numbers {
		if n > other.Numbers[code] {
			return false
		}
	}
	return true
}

// counted are the numbers of each procedure as the search wants them.
func (l learnt) counted() map[catalog.Code]float64 {
	counted := make(map[catalog.Code]float64, len(l.Numbers))
	for code, n := range l.Numbers {
		counted[catalog.Code(code)] = n
	}
	return counted
}

// expected are the counters that usually open with the day; before anything is known,
// all of them.
func (l learnt) expected(p *queue.Plan) map[queue.CounterID]bool {
	usual := map[queue.CounterID]bool{}
	for _, c := range p.Counters {
		share, known := l.Usual[c.ID]
		usual[c.ID] = !known || share >= usually
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
