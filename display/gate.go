package display

import (
	"net/netip"
	"sync"
	"time"

	"motcua/ratelimit"
)

const (
	// gateBurst is how many connections one address may open at once: every screen that the
	// program holds may come back together, behind one router.
	gateBurst = 12000
	// gateEach is the time after which it may open one more: 100 each second.
	gateEach = 10 * time.Millisecond
	// gateAddresses bounds the addresses that are remembered.
	gateAddresses = 4096
)

// gate keeps one address from taking the places of all others.
type gate struct {
	most  int // sockets of one address
	opens *ratelimit.Limiter[netip.Prefix]

	mu      sync.Mutex
	sockets map[netip.Prefix]int // open ones, of those who have any
}

func newGate(most int) *gate {
	return &gate{most: most, opens: ratelimit.New[netip.Prefix](gateBurst, gateEach, gateAddresses), sockets: map[netip.Prefix]int{}}
}

// try reports whether an address may open one more connection now.
func (g *gate) try(from netip.Prefix, at time.Time) bool {
	g.mu.Lock()
	held := g.sockets[from]
	g.mu.Unlock()
	return held < g.most && g.opens.Allow(from, at)
}

// enter counts a socket, leave one that went; enter is false when there are too many.
func (g *gate) enter(from netip.Prefix) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.sockets[from] >= g.most {
		return false
	}
	g.sockets[from]++
	return true
}

func (g *gate) leave(from netip.Prefix) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.sockets[from]--; g.sockets[from] <= 0 {
		delete(g.sockets, from)
	}
}
