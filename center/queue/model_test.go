package queue

import (
	"sort"
	"time"
)

// model is the queue as a person with a pencil would keep it: flat lists, searched from
// the front each time. It knows nothing of how Day stores things.
type model struct {
	plan    *Plan
	tickets []*mTicket
	seats   map[CounterID]*mSeat
	since   map[string]int // ordinary calls since the last priority one, by waiting place
	called  map[string]int // how often somebody was called from there
	passes  []mPass
	places  int
	calls   uint64
	closed  map[LineID]bool
	lines   map[CounterID][]LineID
	shut    map[CounterID]bool
	actions []*mAction
}

type mTicket struct {
	number    Number
	line      LineID
	only      CounterID
	priority  bool
	place     int
	status    Status
	returning bool
	returnAt  time.Time
	times     int
	counter   CounterID
	code      Code
	checkInBy time.Time // of a number taken on a phone
	here      time.Time // when it was checked in
	from      time.Time // of an appointment
	aside     bool      // parked because its citizen asked for time
	later     time.Time // until when, or when it was back
	token     Token
}

// where is the place a ticket waits: its line, or the one counter that may call it.
func (t *mTicket) where() string {
	if t.only != "" {
		return "counter " + string(t.only)
	}
	return "line " + string(t.line)
}

type mSeat struct {
	staff  StaffID
	ticket *mTicket
	paused bool
	served int
	calls  map[LineID]int
	undo   *mUndo
}

// mUndo is a whole copy of what a step may change.
type mUndo struct {
	at       time.Time
	finish   bool
	tickets  []*mTicket
	was      []mTicket
	after    []mTicket
	inHand   *mTicket
	served   int
	from     string
	line     LineID
	since    int
	nth      int
	priority bool
	counted  bool
	waited   bool
}

// mPass is a call: who waits at one of those places and has a smaller place was passed.
type mPass struct {
	place int
	where map[string]bool
	at    time.Time
}

func newModel(p *Plan) *model {
	m := &model{plan: p, seats: map[CounterID]*mSeat{}, since: map[string]int{}, called: map[string]int{}, closed: map[LineID]bool{}, lines: map[CounterID][]LineID{}, shut: map[CounterID]bool{}}
	for _, l := range p.Lines {
		m.closed[l.ID] = l.Closed
	}
	for _, c := range p.Counters {
		m.lines[c.ID] = c.Lines
	}
	return m
}

func (m *model) find(n Number) *mTicket {
	for _, t := range m.tickets {
		if t.number == n {
			return t
		}
	}
	return nil
}

// waiting are those who wait somewhere, by place.
func (m *model) waiting(where string) []*mTicket {
	var out []*mTicket
	for _, t := range m.tickets {
		if t.status == Waiting && t.where() == where {
			out = append(out, t)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].place < out[j].place })
	return out
}

// passedAt is when somebody behind a ticket was called first, and not before it was here
// and its appointment came and the time that it asked for was over.
func (m *model) passedAt(t *mTicket) (time.Time, bool) {
	for _, p := range m.passes {
		if p.where[t.where()] && p.place > t.place {
			at := p.at
			for _, from := range []time.Time{t.here, t.from, t.later} {
				if at.Before(from) {
					at = from
				}
			}
			return at, true
		}
	}
	return time.Time{}, false
}

// next is docs/queue.md read aloud.
func (m *model) next(c Counter, at time.Time) (*mTicket, WhyRule) {
	own := []string{"counter " + string(c.ID)}
	for _, l := range m.lines[c.ID] {
		own = append(own, "line "+string(l))
	}
	if t, why := m.among(own, c, at); t != nil {
		return t, why
	}
	var help []string
	for _, l := range c.Helps {
		help = append(help, "line "+string(l))
	}
	if t, why := m.among(help, c, at); t != nil {
		return t, why
	}
	if t := m.appointment(own, time.Time{}); t != nil {
		return t, ByAppointment
	}
	return m.appointment(help, time.Time{}), ByAppointment
}

// appointment is who has the earliest appointment that has come, or, with no time given,
// the earliest at all.
func (m *model) appointment(places []string, at time.Time) (first *mTicket) {
	for _, where := range places {
		for _, t := range m.waiting(where) {
			if t.returning || t.from.IsZero() || !at.IsZero() && t.from.After(at) {
				continue
			}
			if first == nil || t.from.Before(first.from) || t.from.Equal(first.from) && t.place < first.place {
				first = t
			}
		}
	}
	return first
}

func (m *model) among(places []string, c Counter, at time.Time) (*mTicket, WhyRule) {
	var everyone []*mTicket
	for _, where := range places {
		everyone = append(everyone, m.waiting(where)...)
	}
	sort.Slice(everyone, func(i, j int) bool { return everyone[i].place < everyone[j].place })
	var longest *mTicket
	var since time.Time
	for _, t := range everyone {
		if passed, ok := m.passedAt(t); ok && at.Sub(passed) >= m.plan.Rule.Bound && (longest == nil || passed.Before(since)) {
			longest, since = t, passed
		}
	}
	if longest != nil {
		return longest, ByBound
	}
	for _, t := range everyone {
		if t.returning {
			return t, ByReturn
		}
	}
	if t := m.appointment(places, at); t != nil {
		return t, ByAppointment
	}
	return m.mixed(places, c)
}

func (m *model) mixed(places []string, c Counter) (best *mTicket, why WhyRule) {
	var bestLine LineID
	weight := func(l LineID) int { return max(1, c.Weights[l]) }
	for _, where := range places {
		t, w := m.mix(where)
		if t == nil {
			continue
		}
		var line LineID
		if t.only == "" {
			line = t.line
		}
		var given map[LineID]int
		if s := m.seats[c.ID]; s != nil {
			given = s.calls
		}
		if best == nil ||
			c.Mode == InArrival && t.place < best.place ||
			c.Mode == ByWeights && float64(given[line])/float64(weight(line)) < float64(given[bestLine])/float64(weight(bestLine)) {
			best, why, bestLine = t, w, line
		}
	}
	return best, why
}

// mix takes the first ordinary and the first priority ticket of a place to wait.
func (m *model) mix(where string) (*mTicket, WhyRule) {
	var ordinary, priority *mTicket
	for _, t := range m.waiting(where) {
		if !t.from.IsZero() {
			continue
		}
		if t.priority && priority == nil {
			priority = t
		}
		if !t.priority && ordinary == nil {
			ordinary = t
		}
	}
	if priority == nil && ordinary == nil {
		return nil, 0
	}
	if priority == nil {
		return ordinary, ByArrival
	}
	if ordinary == nil || priority.place < ordinary.place || m.called[where] == 0 || m.since[where] >= m.plan.Rule.OrdinaryPerPriority {
		return priority, ByPriority
	}
	return ordinary, ByArrival
}
