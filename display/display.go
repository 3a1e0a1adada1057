package display

import (
	"context"
	"log/slog"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/websocket"

	"motcua/center/queue"
)

// Source is where boards come from. The boards it hands out are never changed
// afterwards; a board with a higher revision replaces one with a lower.
type Source interface {
	// Board is what a hall sees now; the empty hall sees everything. The error is
	// refusal.UnknownHall.
	Board(hall queue.HallID) (queue.Board, error)
	// Watch has fn called after every commit, in order, with the boards of all
	// halls. fn does not block. After cancel returns it is not called again.
	Watch(fn func([]queue.Board)) (cancel func())
}

// Options is what a Display needs; a zero field means the value named with it.
type Options struct {
	Source     Source           // required
	Now        func() time.Time // required; stamps every message
	MaxSockets int              // displays connected at once; 12,000, some 200 MB
	Heartbeat  time.Duration    // every display gets a board once in this; 2 s
	PingEvery  time.Duration    // 20 s; seven unanswered pings end a connection
	Log        *slog.Logger     // none
}

// reservedShare is the fraction of all places, 1/24, that no single address can take: 500 of
// 12,000.
const reservedShare = 24

// minBroadcastGap is the least time between two broadcasts. Commits that come faster are shown
// together: five hundred boards a second are more than any screen draws.
const minBroadcastGap = 2 * time.Millisecond

// Display holds the sockets of all screens and keeps each on its hall's newest board.
type Display struct {
	options  Options
	upgrader websocket.Upgrader
	limiter  *connectionLimiter
	shards   []*shard
	unwatch  func()
	wake     chan struct{} // holds one: new boards are in latest
	done     chan struct{}
	readers  sync.WaitGroup // one for each admitted socket
	born     uint64         // when it started, in seconds: what grows with every start
	renewed  atomic.Uint64  // how often Renew was called

	mu     sync.Mutex // never held while anything waits: the committing goroutine takes it
	halls  map[queue.HallID]*hall
	latest map[queue.HallID]queue.Board // nil until the first commit
	order  uint64                       // of the last frame made
	count  int                          // sockets admitted
	next   int                          // shard of the next socket
	closed bool
}

// New starts the goroutines that serve displays; Close ends them.
func New(o Options) *Display {
	if o.MaxSockets == 0 {
		o.MaxSockets = 12000
	}
	if o.Heartbeat == 0 {
		o.Heartbeat = 2 * time.Second
	}
	if o.PingEvery == 0 {
		o.PingEvery = 20 * time.Second
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	d := &Display{
		options: o,
		// A display sends nothing but pongs: the smallest read buffer there is. The
		// pool keeps gorilla from holding a write buffer for each connection.
		upgrader: websocket.Upgrader{ReadBufferSize: 128, WriteBufferPool: &sync.Pool{}},
		wake:     make(chan struct{}, 1),
		done:     make(chan struct{}),
		halls:    map[queue.HallID]*hall{},
		limiter:  newConnectionLimiter(o.MaxSockets - o.MaxSockets/reservedShare),
		born:     uint64(max(0, o.Now().Unix())),
	}
	for range runtime.GOMAXPROCS(0) {
		g := newShard()
		d.shards = append(d.shards, g)
		go g.run(o.PingEvery, d.done)
	}
	go d.run()
	d.unwatch = o.Source.Watch(d.watch)
	return d
}

// Mount puts the board's two addresses on the application: GET /api/v1/board and
// the websocket /ws/board, both with ?hall=.
func (d *Display) Mount(app fiber.Router) {
	app.Get("/api/v1/board", d.getBoard)
	app.Get("/ws/board", d.getSocket)
}

// Sockets is how many displays are connected now.
func (d *Display) Sockets() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.count
}

// goingAway tells a display that the program stops; it comes back by itself.
var goingAway = closeFrame(websocket.CloseGoingAway, "the server stops")

// Close sends every display a close frame and waits until they have gone, at most until the
// context ends; then it drops the rest and returns the context's error.
func (d *Display) Close(ctx context.Context) error {
	d.mu.Lock()
	again := d.closed
	d.closed = true
	d.mu.Unlock()
	if !again {
		d.unwatch()
		close(d.done)
	}
	d.each(func(s *socket) { s.closeWith(goingAway) })
	gone := make(chan struct{})
	go func() {
		d.readers.Wait()
		close(gone)
	}()
	select {
	case <-gone:
		return nil
	case <-ctx.Done():
	}
	d.each(func(s *socket) {
		s.mu.Lock()
		s.drop()
		s.mu.Unlock()
	})
	<-gone
	return ctx.Err()
}

func (d *Display) each(fn func(*socket)) {
	for _, g := range d.shards {
		g.each(fn)
	}
}
