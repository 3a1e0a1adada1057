package counter_test

import (
	"sync"
	"testing"

	"motcua/server/servertest"
)

func TestTwoCountersAtOnceGetTwoCitizens(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	k := h.Kiosk()
	for range 20 {
		k.Take("A", "")
	}
	one, two := h.ClerkAt("1"), h.ClerkAt("2")
	var mu sync.Mutex
	seen := map[string]int{}
	var wg sync.WaitGroup
	for counter, clerk := range map[string]*servertest.Client{"1": one, "2": two} {
		wg.Go(func() {
			for range 10 {
				number := clerk.Counter(counter, "call-next", map[string]bool{"finish": true}).Number
				mu.Lock()
				seen[number]++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for number, n := range seen {
		if n != 1 {
			t.Errorf("%s was called %d times", number, n)
		}
	}
	if len(seen) != 20 {
		t.Errorf("%d citizens were called", len(seen))
	}
}
