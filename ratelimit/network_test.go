package ratelimit

import (
	"net/netip"
	"testing"
)

func TestNetworks(t *testing.T) {
	for address, want := range map[string]string{
		"10.0.0.1": "10.0.0.1/32", "::ffff:10.0.0.1": "10.0.0.1/32", "2001:db8:1:2:3::4": "2001:db8:1:2::/64", "fe80::1%eth0": "fe80::/64",
	} {
		if got := Network(address); got != netip.MustParsePrefix(want) {
			t.Errorf("%s is of %s", address, got)
		}
	}
	if Network("?").IsValid() {
		t.Error("no address has a network")
	}
}
