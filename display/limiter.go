package display

import (
	"net/netip"
	"sync"
	"time"

	"motcua/ratelimit"
)

const (
	// connectBurst is how many connections one address may open at once: every screen that the
	// program holds may come back together, behind one router.
	connectBurst = 12000
	// connectInterval is the time after which it may open one more: 100 each second.
	connectInterval = 10 * time.Millisecond
	// maxAddresses bounds the addresses that are remembered.
	maxAddresses = 4096
)

// connectionLimiter keeps one address from taking the places of all others.
type connectionLimiter struct {
	most  int // sockets of one address
	opens *ratelimit.Limiter[netip.Prefix]

	mu      sync.Mutex
	sockets map[netip.Prefix]int // open ones, of those who have any
}

func newConnectionLimiter(most int) *connectionLimiter {
	return &connectionLimiter{most: most, opens: ratelimit.New[netip.Prefix](connectBurst, connectInterval, maxAddresses), sockets: map[netip.Prefix]int{}}
}

// mayConnect reports whether an address may open one more connection now.
func (g *connectionLimiter) mayConnect(from netip.Prefix, at time.Time) bool {
	g.mu.Lock()
	held := g.sockets[from]
	g.mu.Unlock()
	return held < g.most && g.opens.Allow(from, at)
}

// enter counts a socket, leave one that went; enter is false when there are too many.
func (g *connectionLimiter) enter(from netip.Prefix) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.sockets[from] >= g.most {
		return false
	}
	g.sockets[from]++
	return true
}

func (g *connectionLimiter) leave(from netip.Prefix) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.sockets[from]--; g.sockets[from] <= 0 {
		delete(g.sockets, from)
	}
}
