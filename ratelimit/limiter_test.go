package ratelimit

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

var nine = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// allowed is how many of n tries at one moment a limiter lets through.
func allowed[K comparable](l *Limiter[K], key K, at time.Time, n int) int {
	let := 0
	for range n {
		if l.Allow(key, at) {
			let++
		}
	}
	return let
}

func TestABurstAndThenOneEachInterval(t *testing.T) {
	l := New[string](6, 10*time.Second, 100)
	if n := allowed(l, "a", nine, 10); n != 6 || !l.Spent("a", nine) {
		t.Errorf("%d at once", n)
	}
	if l.Spent("b", nine) || !l.Allow("b", nine) {
		t.Error("another key has no tokens of its own")
	}
	if n := allowed(l, "a", nine.Add(9999*time.Millisecond), 10); n != 0 {
		t.Errorf("%d before the interval is over", n)
	}
	if n := allowed(l, "a", nine.Add(10*time.Second), 10); n != 1 {
		t.Errorf("%d after one interval", n)
	}
	if n := allowed(l, "a", nine.Add(time.Hour), 10); n != 6 {
		t.Errorf("%d after an hour", n)
	}
	if n := allowed(l, "a", nine, 10); n != 0 {
		t.Errorf("a clock that was set back let %d through", n)
	}
	if n := allowed(l, "a", nine.Add(10*time.Second), 10); n != 1 {
		t.Errorf("%d after one interval of the clock that was set back", n)
	}
	l.Forget("a")
	if n := allowed(l, "a", nine, 10); n != 6 {
		t.Errorf("%d after it was forgotten", n)
	}
}

func TestTheQuietestKeyIsForgottenAndNoOther(t *testing.T) {
	const most = 100
	l := New[int](2, time.Minute, most)
	for key := range most {
		allowed(l, key, nine, 2)
	}
	l.Allow(0, nine) // refused, and heard of again
	for key := most; key < most+10; key++ {
		allowed(l, key, nine, 2)
	}
	if n := len(l.buckets); n != most || l.recent.Len() != most {
		t.Fatalf("%d keys are remembered", n)
	}
	for key := range most + 10 {
		if forgotten := key >= 1 && key <= 10; l.Spent(key, nine) == forgotten {
			t.Errorf("key %d is forgotten: %v", key, forgotten)
		}
	}
	l.Allow(-1, nine.Add(time.Hour))
	if n := len(l.buckets); n != 1 {
		t.Errorf("an hour later %d keys are remembered", n)
	}
}

func TestManyAtOnceGetNoMoreThanTheBurst(t *testing.T) {
	l := New[int](5, time.Minute, 3)
	var let atomic.Int32
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(func() {
			if l.Allow(1, nine) {
				let.Add(1)
			}
		})
	}
	wg.Wait()
	if n := let.Load(); n != 5 {
		t.Errorf("%d were let through", n)
	}
}
