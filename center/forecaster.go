package center

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"motcua/center/queue"
)

const (
	// rest is the pause after a forecast, which takes at most a few milliseconds: in a rush it
	// leaves the processor to the calls and numbers, as a forecast does by yielding.
	rest = 250 * time.Millisecond
	// stale is the age at which a forecast is made again though nothing has changed.
	stale = time.Minute
	// retold is the least time between two recorded ranges of the same ticket.
	retold = 15 * time.Minute
	// keepAfter is after how many compared waits the calibration is stored.
	keepAfter = 50
)

// forecaster computes the expected waits beside the decisions. It follows the durable
// records with a state of its own, so nobody ever waits for it.
type forecaster struct {
	newest atomic.Pointer[Waits] // written by its goroutine, read by anyone
	wake   chan struct{}
	done   chan struct{}

	mu       sync.Mutex         // of the three below
	feed     []*step            // durable records that are not folded in yet; written by the owner
	at       time.Time          // the time of the newest; written by the owner
	unstored *queue.Calibration // to be stored, nil for none; taken by Tick

	// Of its goroutine only, once it runs.
	state       *State             // a copy of its own, folded from feed
	times       queue.ServiceTimes // with today's visits that can no longer be undone
	calibration queue.Calibration  // ahead of those in the state until they are stored
	kept        int                // waits compared when the calibration was last handed over to be stored
	ended       []queue.Ticket     // visits whose end may still be undone, in that order
	told        map[queue.TicketID][]toldWait
	lastCall    time.Time
	made        time.Time // when the newest forecast was made
}

// toldWait is a range that was told to a citizen, to be compared with the wait.
type toldWait struct {
	at     time.Time
	rng    queue.Range
	breaks []queue.Break
}

// newForecaster starts from a loaded state, which it owns from then on.
func newForecaster(state *State, at time.Time) *forecaster {
	edges := state.calibration.Copy()
	f := &forecaster{wake: make(chan struct{}, 1), done: make(chan struct{}), state: state, calibration: edges, kept: edges.Waits(), told: map[queue.TicketID][]toldWait{}}
	f.begin()
	f.forecast(at)
	return f
}

// begin takes up a service day.
func (f *forecaster) begin() {
	f.times = f.state.visits.Times.Copy()
	f.times.Defaults = f.state.Settings.MinutesOfLines()
	f.ended = ended(f.state.Day)
	clear(f.told)
	f.lastCall = time.Time{}
	f.state.Day.Each(func(t queue.Ticket) {
		if t.CalledAt.After(f.lastCall) {
			f.lastCall = t.CalledAt
		}
	})
}

// take hands over what became durable, and the time. It never blocks.
func (f *forecaster) take(steps []*step, at time.Time) {
	f.mu.Lock()
	f.at = at
	for _, s := range steps {
		if s.record != nil {
			f.feed = append(f.feed, s)
		}
	}
	f.mu.Unlock()
	select {
	case f.wake <- struct{}{}:
	default:
	}
}

// toKeep is the calibration to be stored, nil when it is stored already.
func (f *forecaster) toKeep() *queue.Calibration {
	f.mu.Lock()
	defer f.mu.Unlock()
	edges := f.unstored
	f.unstored = nil
	return edges
}

// run forecasts until stop is closed.
func (f *forecaster) run(c *Center) {
	defer close(f.done)
	for {
		select {
		case <-f.wake:
		case <-c.stop:
			return
		}
		f.mu.Lock()
		feed, at := f.feed, f.at
		f.feed = nil
		f.mu.Unlock()
		for _, x := range feed {
			f.fold(x)
		}
		if len(feed) == 0 && at.Sub(f.made) < stale {
			continue
		}
		if f.calibration.Waits() >= f.kept+keepAfter {
			f.kept = f.calibration.Waits()
			edges := f.calibration.Copy()
			f.mu.Lock()
			f.unstored = &edges
			f.mu.Unlock()
		}
		f.forecast(at) // last: the calibration is stored after the waits are visible
		select {
		case <-time.After(rest):
		case <-c.stop:
			return
		}
	}
}

// fold follows one record, and learns from it.
func (f *forecaster) fold(x *step) {
	f.state.fold(x.record, x.request, x.change)
	for _, e := range x.change.events {
		switch e := e.(type) {
		case queue.DayOpened:
			f.begin()
		case queue.Event:
			if t, ok := f.state.Day.Ticket(queue.TicketOf(e)); ok {
				f.saw(t, x.record.At)
			}
		}
	}
}

// saw learns from the state of a ticket after an event.
func (f *forecaster) saw(t queue.Ticket, at time.Time) {
	switch t.Status {
	case queue.Called:
		if t.CalledAt.Equal(at) {
			f.lastCall = at
			for _, w := range f.told[t.ID] {
				f.calibration.Learn(t.Line, w.rng, w.at, at, w.breaks)
			}
		}
	case queue.Done, queue.NoShow:
		if t.EndedAt.Equal(at) {
			f.ended = append(f.ended, t)
		}
	}
	delete(f.told, t.ID)
}

// forecast computes the waits and records what was told for each ticket.
func (f *forecaster) forecast(at time.Time) {
	s := f.state
	f.observe(at)
	breaks := s.Settings.BreaksOn(at, f.lastCall)
	o := queue.Model{Times: &f.times, Calibration: &f.calibration, Field: s.field, Breaks: breaks, Usual: s.visits.expected(s.Plan), Yield: runtime.Gosched}
	w := &Waits{Seq: s.seq, forecast: o.Forecast(s.Day, s.Plan, at)}
	f.newest.Store(w)
	f.made = at
	s.Day.Each(func(t queue.Ticket) {
		told := f.told[t.ID]
		if n := len(told); n > 0 && at.Sub(told[n-1].at) < retold {
			return
		}
		if r, ok := w.forecast.Of(t); ok {
			f.told[t.ID] = append(told, toldWait{at: at, rng: r, breaks: breaks})
		}
	})
}

// observe learns from the visits whose end can no longer be undone.
func (f *forecaster) observe(at time.Time) {
	undo := f.state.Plan.Rule.Undo
	for len(f.ended) > 0 && at.Sub(f.ended[0].EndedAt) > undo {
		t := f.ended[0]
		f.ended = f.ended[1:]
		if now, ok := f.state.Day.Ticket(t.ID); ok && now.EndedAt.Equal(t.EndedAt) {
			f.times.Observe(t, f.state.field(t.Procedure))
		}
	}
}
