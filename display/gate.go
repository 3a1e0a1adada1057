package display

import (
	"net/netip"
	"sync"
	"time"
)

const (
	// gateBurst is how many connections one address may open at once: every screen that the
	// program holds may come back together, behind one router.
	gateBurst = 12000
	// gatePerSecond is how many more it may open each second after that.
	gatePerSecond = 100
	// gateAddresses bounds the addresses that are remembered. Who comes when they are all
	// busy shares one allowance.
	gateAddresses = 4096
)

// caller is what one address has done.
type caller struct {
	left    float64 // connections that it may still open
	at      time.Time
	sockets int
}

// gate keeps one address from taking the places of all others.
type gate struct {
	most int // sockets of one address

	mu      sync.Mutex
	callers map[netip.Prefix]*caller
}

func newGate(most int) *gate { return &gate{most: most, callers: map[netip.Prefix]*caller{}} }

// network is whom an address belongs to: itself, or with IPv6 the 64 bits of its network,
// of which everybody has as many addresses as they like.
func network(address string) netip.Prefix {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return netip.Prefix{}
	}
	a = a.Unmap().WithZone("")
	bits := 32
	if a.Is6() {
		bits = 64
	}
	p, err := a.Prefix(bits)
	if err != nil {
		return netip.Prefix{}
	}
	return p
}

// try reports whether an address may open one more connection now.
func (g *gate) try(from netip.Prefix, at time.Time) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	c := g.caller(from, at)
	if c.left < 1 || c.sockets >= g.most {
		return false
	}
	c.left--
	return true
}

// enter counts a socket, leave one that went; enter is false when there are too many.
func (g *gate) enter(from netip.Prefix, at time.Time) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	c := g.caller(from, at)
	if c.sockets >= g.most {
		return false
	}
	c.sockets++
	return true
}

func (g *gate) leave(from netip.Prefix) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c := g.callers[from]
	if c == nil || c.sockets == 0 { // it came when the gate was full, and shares an allowance
		c = g.callers[netip.Prefix{}]
	}
	if c != nil && c.sockets > 0 {
		c.sockets--
	}
}

// caller is what an address has done, with what it has earned since. The caller holds mu.
func (g *gate) caller(from netip.Prefix, at time.Time) *caller {
	c := g.callers[from]
	if c == nil && len(g.callers) >= gateAddresses {
		g.sweep(at)
	}
	if c == nil && len(g.callers) >= gateAddresses {
		from = netip.Prefix{}
		c = g.callers[from]
	}
	if c == nil {
		c = &caller{left: gateBurst, at: at}
		g.callers[from] = c
	}
	c.earn(at)
	return c
}

// sweep forgets who has nothing open and could begin anew.
func (g *gate) sweep(at time.Time) {
	for from, c := range g.callers {
		if c.earn(at); c.sockets == 0 && c.left >= gateBurst {
			delete(g.callers, from)
		}
	}
}

func (c *caller) earn(at time.Time) {
	if since := at.Sub(c.at); since > 0 { // a clock that was set back earns nothing
		c.left = min(gateBurst, c.left+since.Seconds()*gatePerSecond)
	}
	c.at = at
}
