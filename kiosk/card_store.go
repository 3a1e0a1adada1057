package kiosk

import (
	"sync"
	"time"

	"motcua/center"
)

const (
	// cardLife is how long a card's number is known after it was scanned: a visit to the
	// kiosk is over by then, and so is its purpose (Luật 91/2025/QH15 art. 3).
	cardLife = 60 * time.Second
	// maxCards is how many cards of one kiosk are known at once: one person stands there,
	// and may scan again.
	maxCards = 4
)

// cards are the numbers of the cards that were scanned within the last minute, in memory
// and nowhere else. A handle is valid only for the kiosk or clerk that scanned.
type cards struct {
	mu   sync.Mutex
	by   map[string][]knownCard // by kiosk or clerk, the oldest first
	made func() string
}

// knownCard is what is kept of a card: the number alone.
type knownCard struct {
	handle string
	number string // empty for a paper without a personal number
	until  time.Time
}

// keep remembers a number and answers with its handle. When there are too many the oldest
// is forgotten.
func (c *cards) keep(by, number string, at time.Time) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.by == nil {
		c.by = map[string][]knownCard{}
	}
	c.drop(at)
	k := knownCard{handle: c.made(), number: number, until: at.Add(cardLife)}
	known := append(c.by[by], k)
	if len(known) > maxCards {
		known = known[len(known)-maxCards:]
	}
	c.by[by] = known
	return k.handle
}

// find is the holder of the card behind a handle.
func (c *cards) find(by, handle string, at time.Time) (center.Holder, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drop(at)
	for _, k := range c.by[by] {
		if k.handle == handle {
			return center.Holder{IDNumber: k.number}, true
		}
	}
	return center.Holder{}, false
}

// forget drops every card whose time is over.
func (c *cards) forget(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drop(at)
}

// forgetAll drops every card that somebody scanned.
func (c *cards) forgetAll(by string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.by, by)
}

// drop is forget without locking; the caller holds c.mu. A clock that was set back keeps nothing
// longer.
func (c *cards) drop(at time.Time) {
	for by, known := range c.by {
		var left []knownCard
		for _, k := range known {
			if at.Before(k.until) && !k.until.After(at.Add(cardLife)) {
				left = append(left, k)
			}
		}
		if left == nil {
			delete(c.by, by)
			continue
		}
		c.by[by] = left
	}
}
