package ratelimit

import "net/netip"

// Network is the network that an address belongs to: itself, or with IPv6 the 64 bits of its network,
// of which everybody has as many addresses as they like. What is no address has none.
func Network(address string) netip.Prefix {
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
