// Package clock is the centre's time. The machine's clock is a witness, not a ruler: it is
// followed while it goes on as time passes. When it does not, the centre counts on from when
// it was last believed, by a count that nobody can set, until the clock comes right or a
// person says that it is. The package knows nothing of days, and decides nothing else.
package clock

import (
	"sync"
	"time"
)

const (
	// MaxJump is how far the machine's clock may move by itself and still be followed: a
	// correction over the network, or by hand, not a battery that has died.
	MaxJump = 3 * time.Hour
	// MaxBack and MaxAway are the same for a start, against the last record of the journal: the
	// clock of a PC may be corrected a little while it boots, and a centre that is closed over
	// Tết is switched off for two weeks.
	MaxBack = 10 * time.Minute
	MaxAway = 30 * 24 * time.Hour
	// noticed is from when on a difference is a jump; less is drift, which is followed.
	noticed = 30 * time.Second
	// settles is how long a clock that has moved ahead is not sure, see Reading.Sure.
	settles = 24 * time.Hour
)

// Watch follows one machine's clock. Its methods may be called from many goroutines.
type Watch struct {
	wall   func() time.Time
	passed func() time.Duration

	mu        sync.Mutex
	at        time.Time     // when the clock was last believed
	count     time.Duration // and the count of passed time then
	starting  bool          // nothing has been believed since the start
	moved     time.Duration // jumps that were followed, in all
	ahead     time.Duration // of them those of the last hours that went ahead
	aheadFrom time.Duration // the count at the newest of them
	doubt     Doubt
}

// Doubt is a clock that is not believed.
type Doubt struct {
	Shows time.Time // what the machine's clock shows
	Since time.Time // since when, by the centre's time
}

// Reading is one look at the clock.
type Reading struct {
	// At is the centre's time.
	At time.Time
	// Sure is At, or earlier where the clock has moved ahead in the last hours: a time that
	// has certainly come. What cannot be taken back, such as the end of a day, waits for it.
	Sure time.Time
	// Moved is how far the clock has jumped in all, as far as the jumps were followed. At
	// minus Moved goes on evenly: times to live are counted by it.
	Moved time.Duration
}

// New watches a machine's clock. passed is the time that has passed since any fixed moment,
// whatever the clock shows. last is the time of the newest record, zero for none, and moved
// what Reading.Moved was then.
func New(wall func() time.Time, passed func() time.Duration, last time.Time, moved time.Duration) *Watch {
	w := &Watch{wall: wall, passed: passed, at: last.Round(0), count: passed(), starting: !last.IsZero(), moved: moved}
	if !w.starting {
		w.at = wall().Round(0)
	}
	return w
}

// Read looks at the clock.
func (w *Watch) Read() Reading {
	w.mu.Lock()
	defer w.mu.Unlock()
	shows, count := w.wall().Round(0), w.passed()
	at := w.at.Add(count - w.count)
	switch off := shows.Sub(at); {
	case w.likely(off):
		w.follow(shows, count, off)
		at = shows
	case w.doubt.Since.IsZero():
		w.doubt = Doubt{Shows: shows, Since: at}
	default:
		w.doubt.Shows = shows
	}
	if count-w.aheadFrom >= settles {
		w.ahead = 0
	}
	return Reading{At: at, Sure: at.Add(-w.ahead), Moved: w.moved}
}

// Now is the centre's time.
func (w *Watch) Now() time.Time { return w.Read().At }

// Doubted is the doubt there is now; ok is false while the clock is believed.
func (w *Watch) Doubted() (d Doubt, ok bool) {
	w.Read()
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.doubt, !w.doubt.Since.IsZero()
}

// Trust believes the clock as it stands: a person has said that it is right.
func (w *Watch) Trust() {
	w.mu.Lock()
	defer w.mu.Unlock()
	shows, count := w.wall().Round(0), w.passed()
	w.follow(shows, count, shows.Sub(w.at.Add(count-w.count)))
	w.ahead = 0
}

// likely reports whether a clock that differs so much from what was counted may be right.
func (w *Watch) likely(off time.Duration) bool {
	if w.starting {
		return off >= -MaxBack && off <= MaxAway
	}
	return off >= -MaxJump && off <= MaxJump
}

// follow takes the clock's word. Time in which the program did not run has passed, and is
// no jump.
func (w *Watch) follow(shows time.Time, count, off time.Duration) {
	if jump := off.Abs() >= noticed; jump && !w.starting {
		w.moved += off
		w.ahead, w.aheadFrom = max(0, w.ahead+off), count
	}
	w.at, w.count, w.starting, w.doubt = shows, count, false, Doubt{}
}
