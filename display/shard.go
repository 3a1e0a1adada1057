package display

import (
	"sync"
	"time"
)

// turns is into how many parts a ping interval is cut, and a heartbeat's, so that ten
// thousand pings or boards are never one burst in the way of a call.
const turns = 16

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

// run casts boards and sends pings until done is closed.
func (g *shard) run(pingEvery time.Duration, done <-chan struct{}) {
	sweep := time.NewTicker(max(pingEvery/turns, time.Millisecond))
	defer sweep.Stop()
	for pinged, repeated := 0, 0; ; {
		select {
		case <-g.wake:
			g.each(func(s *socket) { s.send(s.hall.frame.Load()) })
		case <-g.beat:
			repeated = (repeated + 1) % turns
			g.part(repeated, func(s *socket) { s.send(s.hall.frame.Load()) })
		case <-sweep.C:
			pinged = (pinged + 1) % turns
			g.part(pinged, (*socket).ping)
		case <-done:
			return
		}
	}
}

// cast makes the shard send each socket its hall's newest frame. It does not wait.
func (g *shard) cast() {
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

// part calls fn, which must not block, for every socket of a turn.
func (g *shard) part(turn int, fn func(*socket)) {
	g.each(func(s *socket) {
		if int(s.turn) == turn {
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
	s.index, s.turn = len(g.sockets), uint8(g.added%turns)
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
