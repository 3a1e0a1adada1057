// Package ratelimit limits how often a caller may act: in a burst, and then once more after each
// interval. It remembers callers by a key, in bounded memory. It has no clock of its own and never
// decides what a caller is told.
package ratelimit

import (
	"container/list"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Limiter has one bucket of tokens for each key. Its methods may be called from many
// goroutines. A clock that is set back neither refills a bucket nor locks anybody out until it
// has caught up.
type Limiter[K comparable] struct {
	burst int
	each  time.Duration
	most  int

	mu      sync.Mutex
	buckets map[K]*list.Element
	recent  *list.List // of *bucket[K], the key that was used last in front
}

type bucket[K comparable] struct {
	key    K
	tokens *rate.Limiter
	at     time.Time // when it was used last
}

// New lets each key act burst times at once and then once more each interval. It remembers
// a limited number of keys; beyond them it forgets the least recently used one, and never more
// than it must.
func New[K comparable](burst int, each time.Duration, most int) *Limiter[K] {
	return &Limiter[K]{burst: burst, each: each, most: most, buckets: map[K]*list.Element{}, recent: list.New()}
}

// Allow reports whether a key may act at that time, and counts it if so.
func (l *Limiter[K]) Allow(key K, at time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.bucket(key, at).AllowN(at, 1)
}

// Spent reports whether Allow would say no, and counts nothing.
func (l *Limiter[K]) Spent(key K, at time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	e, ok := l.buckets[key]
	return ok && e.Value.(*bucket[K]).tokens.TokensAt(at) < 1
}

// Forget gives a key all its tokens back.
func (l *Limiter[K]) Forget(key K) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if e, ok := l.buckets[key]; ok {
		l.drop(e)
	}
}

// bucket is a key's, made if need be. The caller holds mu.
func (l *Limiter[K]) bucket(key K, at time.Time) *rate.Limiter {
	if e, ok := l.buckets[key]; ok {
		l.recent.MoveToFront(e)
		b := e.Value.(*bucket[K])
		if at.Before(b.at) { // the tokens that are left count from the new time on
			b.tokens.SetLimitAt(at, b.tokens.Limit())
		}
		b.at = at
		return b.tokens
	}
	l.makeRoom(at)
	b := &bucket[K]{key: key, tokens: rate.NewLimiter(rate.Every(l.each), l.burst), at: at}
	l.buckets[key] = l.recent.PushFront(b)
	return b.tokens
}

// makeRoom forgets the quietest keys: those whose buckets are full again, which changes
// nothing for them, and one more if that leaves no room. The caller holds mu.
func (l *Limiter[K]) makeRoom(at time.Time) {
	for e := l.recent.Back(); e != nil; e = l.recent.Back() {
		full := e.Value.(*bucket[K]).tokens.TokensAt(at) >= float64(l.burst)
		if !full && len(l.buckets) < l.most {
			return
		}
		l.drop(e)
	}
}

func (l *Limiter[K]) drop(e *list.Element) {
	delete(l.buckets, l.recent.Remove(e).(*bucket[K]).key)
}
