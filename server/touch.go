package server

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

// touchBounds are the buckets of the times from a citizen's first touch to the number, in
// seconds: the aim is half a minute for nine in ten.
var touchBounds = [...]float64{5, 10, 15, 20, 30, 45, 60, 90, 120, 300}

// maxTouch bounds one time: who stands there longer was not trying to take a number, and a
// page with a wrong clock must not spoil the sum.
const maxTouch = 10 * time.Minute

// touches counts how long kiosks take to give numbers. It knows nothing of the citizens.
type touches struct {
	mu     sync.Mutex
	counts [len(touchBounds) + 1]int
	sum    float64 // seconds
}

// took counts one number.
func (t *touches) took(d time.Duration) {
	seconds := min(max(d, 0), maxTouch).Seconds()
	i := 0
	for i < len(touchBounds) && seconds > touchBounds[i] {
		i++
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.counts[i]++
	t.sum += seconds
}

// write adds the histogram in Prometheus' text format.
func (t *touches) write(b *strings.Builder) {
	const name = "motcua_time_to_number_seconds"
	fmt.Fprintf(b, "# HELP %s From the first touch of a kiosk to the number, in seconds.\n# TYPE %s histogram\n", name, name)
	t.mu.Lock()
	defer t.mu.Unlock()
	n := 0
	for i, bound := range touchBounds {
		n += t.counts[i]
		fmt.Fprintf(b, "%s_bucket{le=\"%g\"} %d\n", name, bound, n)
	}
	n += t.counts[len(touchBounds)]
	fmt.Fprintf(b, "%s_bucket{le=\"+Inf\"} %d\n%s_sum %g\n%s_count %d\n", name, n, name, t.sum, name, n)
}
