package display

import (
	"sync"
	"time"
)

// turns is into how many parts a ping interval is cut, so that ten thousand pings
// are never one burst in the way of a call.
const turns = 16

// shard is a share of the sockets with one goroutine that writes to them. There is
// one for each processor.
type shard struct {
	wake chan struct{} // holds one: a wake-up that is waiting covers every frame until then

	mu      sync.Mutex
	sockets []*socket
	added   int
}

func newShard() *shard { return &shard{wake: make(chan struct{}, 1)} }

// run casts boards and sends pings until done is closed.
func (g *shard) run(pingEvery time.Duration, done <-chan struct{}) {
	sweep := time.NewTicker(max(pingEvery/turns, time.Millisecond))
	defer sweep.Stop()
	for turn := 0; ; {
		select {
		case <-g.wake:
			g.each(func(s *socket) { s.send(s.hall.frame.Load()) })
		case <-sweep.C:
			turn = (turn + 1) % turns
			g.each(func(s *socket) {
				if int(s.turn) == turn {
					s.ping()
				}
			})
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
