package display

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/websocket"

	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/ratelimit"
	wire "motcua/socket"
)

// readLimit bounds a message from a display, in bytes. Nothing that a display says
// is used; a browser sends pongs of at most 125.
const readLimit = 512

// getBoard answers with the board as it is now.
func (d *Display) getBoard(c *fiber.Ctx) error {
	board, err := d.options.Source.Board(hallOf(c))
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.JSON(d.stamped(board))
}

// getSocket turns the request into a display's websocket.
func (d *Display) getSocket(c *fiber.Ctx) error {
	if d.Sockets() >= d.options.MaxSockets {
		return refusal.DisplayFull
	}
	from := ratelimit.Network(c.IP())
	if !d.limiter.mayConnect(from, d.options.Now()) {
		return refusal.TooManyRequests
	}
	hall, err := d.enter(hallOf(c))
	if err != nil {
		return err
	}
	return wire.Upgrade(c, &d.upgrader, func(ws *websocket.Conn, conn *wire.Raw) {
		if !d.limiter.enter(from) {
			return
		}
		defer d.limiter.leave(from)
		s := newSocket(conn.Conn, hall)
		conn.WriteVia(s)
		if g := d.admit(s); g != nil {
			s.send(hall.frame.Load())
			listen(ws, s)
			d.dismiss(s, g)
		}
	})
}

// hallOf copies: the request's strings die with the handler.
func hallOf(c *fiber.Ctx) queue.HallID { return queue.HallID(strings.Clone(c.Query("hall"))) }

// admit registers a socket with a shard, or answers nil when there is no place for it
// because others came first since the handshake, or because the program stops.
func (d *Display) admit(s *socket) *shard {
	d.mu.Lock()
	if d.closed || d.count >= d.options.MaxSockets {
		d.mu.Unlock()
		return nil
	}
	d.count++
	d.readers.Add(1)
	g := d.shards[d.next%len(d.shards)]
	d.next++
	d.mu.Unlock()
	g.add(s)
	d.mu.Lock()
	late := d.closed
	d.mu.Unlock()
	if late { // Close may have said goodbye to the shard before this socket was in it
		s.closeWith(goingAway)
	}
	return g
}

func (d *Display) dismiss(s *socket, g *shard) {
	g.remove(s)
	d.mu.Lock()
	d.count--
	d.mu.Unlock()
	d.readers.Done()
}

// listen reads until the connection ends, and uses nothing of it but the fact that
// the display is alive. Pings and closes are answered through the socket.
func listen(ws *websocket.Conn, s *socket) {
	ws.SetReadLimit(readLimit)
	ws.SetPongHandler(func(string) error { s.alive(); return nil })
	for {
		if _, _, err := ws.NextReader(); err != nil {
			return
		}
		s.alive()
	}
}
