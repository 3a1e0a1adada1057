package center

import (
	"context"
	"time"

	"motcua/center/clock"
	"motcua/center/journal"
	"motcua/center/localtime"
	"motcua/center/refusal"
)

// ClockMoved notes that the machine's clock jumped and was followed. By is how far, in
// milliseconds, back if below zero; the table of the clock has the sum.
type ClockMoved struct {
	By int64 `json:"by_ms"`
}

// ClockTrusted notes that a person said that the clock is right while it was doubted.
type ClockTrusted struct {
	Was time.Time `json:"was"` // the centre's time until then
	Is  time.Time `json:"is"`  // what the clock shows
}

// Kind names the event in the journal.
func (ClockMoved) Kind() string   { return "clock_moved" }
func (ClockTrusted) Kind() string { return "clock_trusted" }

var (
	_ = register[ClockMoved](nil)
	_ = register[ClockTrusted](nil)
)

// clockRecord is how far the clock has jumped in all, in milliseconds.
type clockRecord struct {
	Moved int64 `json:"moved_ms"`
}

var clockTable = singleOf("clock", "moved",
	func(s *State, v clockRecord) { s.moved = time.Duration(v.Moved) * time.Millisecond },
	func(s *State) any { return s.moved },
	says[string, clockRecord]{
		follow: func(v *verifier, w wants[string, clockRecord], e event, _ *journal.Record) {
			if e, ok := e.(ClockMoved); ok {
				v.moved += e.By
				moved := v.moved
				w.must("moved", func(r clockRecord, _ []byte) bool { return r.Moved == moved })
			}
		},
	},
)

// steady is a moment on a count that no clock that is set can change. What lives for a time
// (a session, a pairing code) lives by it: it is worth nothing as a time of day.
func (s *State) steady(at time.Time) time.Time { return at.Add(-s.moved) }

// moveClock keeps how far the clock has jumped. It is the owner's, before all else of a batch.
type moveClock struct{ moved time.Duration }

func (x moveClock) decide(s *State, _ time.Time) (change, error) {
	ch := change{events: []event{ClockMoved{By: (x.moved - s.moved).Milliseconds()}}}
	return ch, ch.put(clockTable.put(clockRecord{Moved: x.moved.Milliseconds()}))
}

// trustClock notes who trusted the clock.
type trustClock struct {
	doubt clock.Doubt // zero for none
}

func (x trustClock) decide(_ *State, _ time.Time) (change, error) {
	if x.doubt.Since.IsZero() {
		return change{}, refusal.ClockBelieved
	}
	return change{events: []event{ClockTrusted{Was: x.doubt.Since, Is: x.doubt.Shows}}}, nil
}

// Now is the centre's time, in Zone: that of the machine's clock as long as it can be believed.
func (c *Center) Now() time.Time { return c.clock.Now().In(localtime.Zone) }

// ClockDoubt is why the machine's clock is not believed; ok is false while it is.
func (c *Center) ClockDoubt() (d clock.Doubt, ok bool) { return c.clock.Doubted() }

// TrustClock believes the machine's clock as it stands, because a person says that it is
// right. It refuses with refusal.ClockBelieved while there is no doubt.
func (c *Center) TrustClock(ctx context.Context, actor Actor) error {
	d, _ := c.clock.Doubted()
	r, err := c.Do(ctx, actor, trustClock{doubt: d})
	if err != nil || r.Repeated {
		return err
	}
	c.clock.Trust()
	return c.Tick(ctx)
}
