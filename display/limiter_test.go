package display

import (
	"fmt"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"motcua/ratelimit"
)

func TestOneAddressOpensSoManyConnectionsAMinute(t *testing.T) {
	g := newConnectionLimiter(1 << 20)
	storm, screen := ratelimit.Network("10.0.0.9"), ratelimit.Network("10.0.0.1")
	let := 0
	for i := range 50000 { // in one minute
		at := nine.Add(time.Duration(i) * time.Minute / 50000)
		if g.mayConnect(storm, at) {
			let++
		}
		if i%1000 == 0 && !g.mayConnect(screen, at) {
			t.Fatalf("another address was refused after %d attempts", i)
		}
	}
	if want := connectBurst + int(time.Minute/connectInterval); let < want-2 || let > want+2 {
		t.Errorf("%d connections were let in", let)
	}
	if !g.mayConnect(storm, nine.Add(61*time.Second)) {
		t.Error("after a second of silence it is still refused")
	}
	more := 0
	for ; more < connectBurst && g.mayConnect(storm, nine); more++ { // the clock was set back
	}
	if more > int(2*time.Second/connectInterval) {
		t.Errorf("a clock that was set back let %d more in", more)
	}
}

func TestOneAddressHoldsSoManySockets(t *testing.T) {
	g := newConnectionLimiter(2)
	one, two := ratelimit.Network("10.0.0.1"), ratelimit.Network("10.0.0.2")
	held := 0
	for range 4 {
		if g.enter(one) {
			held++
		}
	}
	if held != 2 || g.mayConnect(one, nine) {
		t.Errorf("one address holds %d", held)
	}
	if !g.mayConnect(two, nine) || !g.enter(two) {
		t.Error("another finds no place")
	}
	g.leave(one)
	if !g.mayConnect(one, nine) || !g.enter(one) {
		t.Error("a place that came free is not given again")
	}
}

func TestAddressesWithoutEndTakeNoPlaceOfOthers(t *testing.T) {
	g := newConnectionLimiter(1)
	screen := ratelimit.Network("10.200.0.1")
	if !g.enter(screen) {
		t.Fatal("the screen was refused")
	}
	for i := range 10 * maxAddresses {
		from := ratelimit.Network(fmt.Sprintf("10.%d.%d.%d", i>>16, i>>8&255, i&255))
		if !g.mayConnect(from, nine) || !g.enter(from) {
			t.Fatalf("address %d was refused", i)
		}
		g.leave(from)
	}
	if len(g.sockets) != 1 || g.enter(screen) {
		t.Errorf("of one open socket %v are counted", g.sockets)
	}
}

func TestAnAddressThatConnectsTooOftenIsRefused(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour, Now: func() time.Time { return nine }})
	s.connect(t, "").board(t)
	for range connectBurst {
		s.limiter.mayConnect(ratelimit.Network("127.0.0.1"), nine)
	}
	if code := refusedWith(t, "ws://"+s.addr+"/ws/board", nil); code != "too_many_requests" {
		t.Errorf("the answer is %q", code)
	}
}

func TestPlacesAreKeptForOthers(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour, MaxSockets: 48})
	for range 46 {
		s.connect(t, "").board(t)
	}
	if code := refusedWith(t, "ws://"+s.addr+"/ws/board", nil); code != "too_many_requests" {
		t.Errorf("the answer is %q", code)
	}
	s.each(func(s *socket) { s.closeWith(goingAway) })
	until(t, func() bool { return s.Sockets() == 46 })
	if ws, _, err := websocket.DefaultDialer.Dial("ws://"+s.addr+"/ws/board", nil); err == nil {
		_ = ws.Close()
		t.Error("46 sockets are still open, and one more was let in")
	}
}
