package display

import (
	"sync"
	"time"
)

// sweepParts is the number of parts that a ping or heartbeat interval is divided into, so that ten
// thousand pings or boards are never one burst ahead of a call.
const sweepParts = 16

// shard is a share of the sockets with one goroutine that writes to them. There is
// one for each processor.
type shard struct {
	wake chan struct{} // holds one: a wake-up that is waiting covers every frame until then
	beat chan struct{} // holds one: the next part of the sockets is due for its board again

	mu      sync.Mutex
	sockets []*socket
	added   int
}

func newShard() *shard { return &shard{wake: make(chan struct{}, 1), beat: make(chan struct{}, 1)} }

// run broadcasts boards and sends pings until done is closed.
func (g *shard) run(pingEvery time.Duration, done <-chan struct{}) {
	sweep := time.NewTicker(max(pingEvery/sweepParts, time.Millisecond))
	defer sweep.Stop()
	for pinged, repeated := 0, 0; ; {
		select {
		case <-g.wake:
			g.each(func(s *socket) { s.send(s.hall.frame.Load()) })
		case <-g.beat:
			repeated = (repeated + 1) % sweepParts
			g.eachOfPart(repeated, func(s *socket) { s.send(s.hall.frame.Load()) })
		case <-sweep.C:
			pinged = (pinged + 1) % sweepParts
			g.eachOfPart(pinged, (*socket).ping)
		case <-done:
			return
		}
	}
}

// broadcast makes the shard send each socket its hall's newest frame. It does not wait.
func (g *shard) broadcast() {
	select {
	case g.wake <- struct{}{}:
	default:
	}
}

// repeat makes the shard send the next part of its sockets their boards. It does not wait.
func (g *shard) repeat() {
	select {
	case g.beat <- struct{}{}:
	default:
	}
}

// eachOfPart calls fn, which must not block, for every socket of a part.
func (g *shard) eachOfPart(part int, fn func(*socket)) {
	g.each(func(s *socket) {
		if int(s.part) == part {
			fn(s)
		}
	})
}

// each calls fn, which must not block, for every socket.
func (g *shard) each(fn func(*socket)) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, s := range g.sockets {
		fn(s)
	}
}

func (g *shard) add(s *socket) {
	g.mu.Lock()
	defer g.mu.Unlock()
	s.index, s.part = len(g.sockets), uint8(g.added%sweepParts)
	g.added++
	g.sockets = append(g.sockets, s)
}

func (g *shard) remove(s *socket) {
	g.mu.Lock()
	defer g.mu.Unlock()
	last := len(g.sockets) - 1
	moved := g.sockets[last]
	g.sockets[s.index], moved.index = moved, s.index
	g.sockets[last] = nil
	g.sockets = g.sockets[:last]
}
