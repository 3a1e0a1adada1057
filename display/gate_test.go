package display

import (
	"fmt"
	"net/netip"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

func TestOneAddressOpensSoManyConnectionsAMinute(t *testing.T) {
	g := newGate(1 << 20)
	storm, screen := network("10.0.0.9"), network("10.0.0.1")
	let := 0
	for i := range 50000 { // in one minute
		at := nine.Add(time.Duration(i) * time.Minute / 50000)
		if g.try(storm, at) {
			let++
		}
		if i%1000 == 0 && !g.try(screen, at) {
			t.Fatalf("another address was refused after %d attempts", i)
		}
	}
	if want := gateBurst + 60*gatePerSecond; let < want-2 || let > want+2 {
		t.Errorf("%d connections were let in", let)
	}
	if !g.try(storm, nine.Add(61*time.Second)) {
		t.Error("after a second of silence it is still refused")
	}
	more := 0
	for ; more < gateBurst && g.try(storm, nine); more++ { // the clock was set back
	}
	if more > 2*gatePerSecond {
		t.Errorf("a clock that was set back let %d more in", more)
	}
}

func TestOneAddressHoldsSoManySockets(t *testing.T) {
	g := newGate(2)
	one, two := network("10.0.0.1"), network("10.0.0.2")
	held := 0
	for range 4 {
		if g.enter(one, nine) {
			held++
		}
	}
	if held != 2 || g.try(one, nine) {
		t.Errorf("one address holds %d", held)
	}
	if !g.try(two, nine) || !g.enter(two, nine) {
		t.Error("another finds no place")
	}
	g.leave(one)
	if !g.try(one, nine) || !g.enter(one, nine) {
		t.Error("a place that came free is not given again")
	}
}

func TestAddressesWithoutEndTakeNoMemory(t *testing.T) {
	g := newGate(1 << 20)
	for i := range 10 * gateAddresses {
		from := network(fmt.Sprintf("10.%d.%d.%d", i>>16, i>>8&255, i&255))
		if !g.try(from, nine) || !g.enter(from, nine) {
			if i < gateAddresses {
				t.Fatalf("address %d was refused", i)
			}
			continue
		}
	}
	if n := len(g.callers); n > gateAddresses+1 {
		t.Errorf("%d addresses are remembered", n)
	}
	for i := range 10 * gateAddresses {
		g.leave(network(fmt.Sprintf("10.%d.%d.%d", i>>16, i>>8&255, i&255)))
	}
	for _, c := range g.callers {
		if c.sockets != 0 {
			t.Fatalf("%d sockets are still counted", c.sockets)
		}
	}
	g.try(network("192.168.0.1"), nine.Add(time.Hour))
	if n := len(g.callers); n != 1 {
		t.Errorf("an hour later %d addresses are remembered", n)
	}
}

func TestNetworks(t *testing.T) {
	for address, want := range map[string]string{
		"10.0.0.1": "10.0.0.1/32", "::ffff:10.0.0.1": "10.0.0.1/32", "2001:db8:1:2:3::4": "2001:db8:1:2::/64", "fe80::1%eth0": "fe80::/64",
	} {
		if got := network(address); got != netip.MustParsePrefix(want) {
			t.Errorf("%s is of %s", address, got)
		}
	}
	if network("?").IsValid() {
		t.Error("no address has a network")
	}
}

func TestAnAddressThatConnectsTooOftenIsRefused(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour, Now: func() time.Time { return nine }})
	s.connect(t, "").board(t)
	for range gateBurst {
		s.gate.try(network("127.0.0.1"), nine)
	}
	if code := refusal(t, "ws://"+s.addr+"/ws/board", nil); code != "too_many_requests" {
		t.Errorf("the answer is %q", code)
	}
}

func TestPlacesAreKeptForOthers(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour, MaxSockets: 48})
	for range 46 {
		s.connect(t, "").board(t)
	}
	if code := refusal(t, "ws://"+s.addr+"/ws/board", nil); code != "too_many_requests" {
		t.Errorf("the answer is %q", code)
	}
	s.each(func(s *socket) { s.bye(goingAway) })
	until(t, func() bool { return s.Sockets() == 46 })
	if ws, _, err := websocket.DefaultDialer.Dial("ws://"+s.addr+"/ws/board", nil); err == nil {
		_ = ws.Close()
		t.Error("46 sockets are still open, and one more was let in")
	}
}
