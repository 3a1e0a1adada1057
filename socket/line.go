package socket

import (
	"io"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/websocket"
)

// Terms configure a line; a zero field means the value named with it.
type Terms struct {
	Now       func() time.Time // required; the machine's clock, which deadlines are counted from
	ReadLimit int64            // of one message, in bytes; 512
	Queue     int              // messages that wait for a slow reader before it is cut off; 32
	PingEvery time.Duration    // 20 s; a line that is silent for three pings ends
	WriteFor  time.Duration    // the longest that one message may take; 10 s
	Alive     []byte           // sent with every ping, for a page, which sees no pings; nil for none
}

func (t Terms) complete() Terms {
	if t.ReadLimit == 0 {
		t.ReadLimit = 512
	}
	if t.Queue == 0 {
		t.Queue = 32
	}
	if t.PingEvery == 0 {
		t.PingEvery = 20 * time.Second
	}
	if t.WriteFor == 0 {
		t.WriteFor = 10 * time.Second
	}
	return t
}

// Line is a websocket of text messages. Send may be called from many goroutines, Receive
// from one.
type Line struct {
	terms Terms
	ws    *websocket.Conn
	out   chan []byte
	gone  chan struct{}
	once  sync.Once
}

// Accept answers a handshake and calls serve with the line on a goroutine of its own; the
// line ends when serve returns. A page of another site is refused.
func Accept(c *fiber.Ctx, t Terms, serve func(*Line)) error {
	upgrader := &websocket.Upgrader{ReadBufferSize: 1024, WriteBufferSize: 4096}
	return Upgrade(c, upgrader, func(ws *websocket.Conn, _ *Raw) {
		l := NewLine(ws, t)
		serve(l)
		l.Close()
	})
}

// NewLine keeps a line over a websocket that is open, either end's. Close ends both.
func NewLine(ws *websocket.Conn, t Terms) *Line {
	t = t.complete()
	l := &Line{terms: t, ws: ws, out: make(chan []byte, t.Queue), gone: make(chan struct{})}
	ws.SetReadLimit(t.ReadLimit)
	ws.SetPongHandler(func(string) error { return l.extendDeadline() })
	ping := ws.PingHandler()
	ws.SetPingHandler(func(said string) error {
		if err := l.extendDeadline(); err != nil {
			return err
		}
		return ping(said)
	})
	go l.write()
	return l
}

// extendDeadline extends the read deadline.
func (l *Line) extendDeadline() error {
	return l.ws.SetReadDeadline(l.terms.Now().Add(3 * l.terms.PingEvery))
}

// Send queues a message and never waits. It answers false when the line has ended, or
// ends because its other side has not read for so long that the queue is full.
func (l *Line) Send(message []byte) bool {
	select {
	case <-l.gone:
		return false
	default:
	}
	select {
	case l.out <- message:
		return true
	default:
		go l.Close() // a goodbye may have to wait
		return false
	}
}

// Receive waits for a message; its error says that the line has ended.
func (l *Line) Receive() ([]byte, error) {
	if err := l.extendDeadline(); err != nil {
		return nil, err
	}
	_, r, err := l.ws.NextReader()
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return b, nil
}

// Gone is closed when the line has ended.
func (l *Line) Gone() <-chan struct{} { return l.gone }

// Close ends the line: a waiting Receive returns an error. Queued messages are lost.
func (l *Line) Close() {
	l.once.Do(func() {
		close(l.gone)
		// A close frame for a side that reads; one that does not read is cut off.
		_ = l.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(websocket.CloseGoingAway, ""), l.terms.Now().Add(time.Second))
		_ = l.ws.Close()
	})
}

// write is the only writer of messages.
func (l *Line) write() {
	defer l.Close()
	pings := time.NewTicker(l.terms.PingEvery)
	defer pings.Stop()
	for {
		var err error
		select {
		case message := <-l.out:
			err = l.put(message)
		case <-pings.C:
			err = l.ws.WriteControl(websocket.PingMessage, nil, l.terms.Now().Add(l.terms.WriteFor))
			if err == nil && l.terms.Alive != nil {
				err = l.put(l.terms.Alive)
			}
		case <-l.gone:
			return
		}
		if err != nil {
			return
		}
	}
}

func (l *Line) put(message []byte) error {
	if err := l.ws.SetWriteDeadline(l.terms.Now().Add(l.terms.WriteFor)); err != nil {
		return err
	}
	return l.ws.WriteMessage(websocket.TextMessage, message)
}
