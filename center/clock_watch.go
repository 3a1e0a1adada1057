package center

import (
	"sync"
	"time"
)

// maxTickGap is the longest time between two ticks of a running clock: the program ticks every
// second, and on a busy machine a little later.
const maxTickGap = 15 * time.Second

// clockWatch tracks since when the clock has run without a stop or a jump. Its methods may be called
// from many goroutines.
type clockWatch struct {
	mu   sync.Mutex
	from time.Time
	last time.Time
}

// since takes the time of a tick and returns since when the clock has been steady. The first tick
// after a start, one long after the last, and one before it start the count again.
func (s *clockWatch) since(at time.Time) time.Time {
	at = at.Round(0) // a clock that is set jumps, whatever the machine's own count says
	s.mu.Lock()
	defer s.mu.Unlock()
	if gap := at.Sub(s.last); s.last.IsZero() || gap < 0 || gap > maxTickGap {
		s.from = at
	}
	s.last = at
	return s.from
}
