package clock

import (
	"testing"
	"time"
)

var nine = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// machine is a PC whose clock can be set while time passes.
type machine struct {
	shows  time.Time
	passed time.Duration
}

func (m *machine) watch(last time.Time, moved time.Duration) *Watch {
	return New(func() time.Time { return m.shows }, func() time.Duration { return m.passed }, last, moved)
}

func (m *machine) pass(d time.Duration) {
	m.shows, m.passed = m.shows.Add(d), m.passed+d
}

func (m *machine) set(by time.Duration) { m.shows = m.shows.Add(by) }

func TestAClockThatGoesOnIsFollowed(t *testing.T) {
	m := &machine{shows: nine}
	w := m.watch(time.Time{}, 0)
	for range 100 {
		m.pass(time.Minute)
		m.set(time.Second) // it goes a little fast
		if r := w.Read(); !r.At.Equal(m.shows) || !r.Sure.Equal(r.At) || r.Moved != 0 {
			t.Fatalf("the clock shows %v, read %+v", m.shows, r)
		}
	}
}

func TestASmallJumpIsFollowedAndCounted(t *testing.T) {
	for _, by := range []time.Duration{-MaxJump, -time.Hour, time.Minute, 2 * time.Hour, MaxJump} {
		m := &machine{shows: nine}
		w := m.watch(time.Time{}, time.Minute)
		m.set(by)
		r := w.Read()
		if !r.At.Equal(nine.Add(by)) || r.Moved != time.Minute+by {
			t.Errorf("set by %v it reads %+v", by, r)
		}
		if sure := nine.Add(min(0, by)); !r.Sure.Equal(sure) {
			t.Errorf("set by %v, %v is sure", by, r.Sure)
		}
		m.pass(settles)
		if r := w.Read(); !r.Sure.Equal(r.At) {
			t.Errorf("set by %v, a day later %v is sure at %v", by, r.Sure, r.At)
		}
	}
}

func TestALargeJumpIsDoubtedUntilItIsOver(t *testing.T) {
	for _, by := range []time.Duration{-24 * time.Hour, -MaxJump - time.Second, MaxJump + time.Second, 365 * 24 * time.Hour} {
		m := &machine{shows: nine}
		w := m.watch(time.Time{}, 0)
		m.set(by)
		m.pass(time.Hour)
		d, doubted := w.Doubted()
		if r := w.Read(); !doubted || !r.At.Equal(nine.Add(time.Hour)) || r.Moved != 0 || !d.Shows.Equal(m.shows) {
			t.Errorf("set by %v it reads %+v, doubt %+v", by, r, d)
		}
		m.pass(time.Hour)
		if later, _ := w.Doubted(); !later.Since.Equal(d.Since) {
			t.Errorf("the doubt began at %v and then at %v", d.Since, later.Since)
		}
		m.set(-by)
		if r := w.Read(); !r.At.Equal(nine.Add(2*time.Hour)) || r.Moved != 0 {
			t.Errorf("set by %v and back it reads %+v", by, r)
		}
		if _, doubted := w.Doubted(); doubted {
			t.Errorf("set by %v and back it is still doubted", by)
		}
	}
}

func TestAPersonTrustsTheClock(t *testing.T) {
	m := &machine{shows: nine}
	w := m.watch(time.Time{}, 0)
	m.set(48 * time.Hour)
	w.Read()
	w.Trust()
	r := w.Read()
	if _, doubted := w.Doubted(); doubted || !r.At.Equal(nine.Add(48*time.Hour)) || !r.Sure.Equal(r.At) || r.Moved != 48*time.Hour {
		t.Errorf("trusted it reads %+v", r)
	}
}

func TestAStartIsHeldAgainstTheLastRecord(t *testing.T) {
	for _, c := range []struct {
		off     time.Duration
		doubted bool
	}{
		{-time.Hour, true}, {-MaxBack, false}, {0, false}, {16 * 24 * time.Hour, false}, {MaxAway, false}, {MaxAway + time.Second, true}, {-6 * 365 * 24 * time.Hour, true},
	} {
		m := &machine{shows: nine.Add(c.off), passed: time.Hour}
		w := m.watch(nine, time.Minute)
		at := nine
		if !c.doubted {
			at = m.shows
		}
		r := w.Read()
		if _, doubted := w.Doubted(); doubted != c.doubted || !r.At.Equal(at) || r.Moved != time.Minute {
			t.Errorf("off by %v it reads %+v", c.off, r)
		}
		if !c.doubted {
			continue
		}
		// The clock comes right later, whenever the program was really started.
		m.pass(time.Minute)
		m.shows = nine.Add(40 * time.Hour)
		if r := w.Read(); !r.At.Equal(m.shows) || r.Moved != time.Minute {
			t.Errorf("off by %v and then right it reads %+v", c.off, r)
		}
	}
}
