package socket

import (
	"bufio"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/websocket"

	"motcua/center/refusal"
)

// Upgrade answers a websocket handshake and, once the server has let go of the
// connection, calls serve on a goroutine of its own; when serve returns the
// connection is closed. The handshake is checked inside the handler, so that a
// refusal is an ordinary answer; what is written and which deadlines are set before
// the connection is ours is kept and carried out then, and bytes the client sent
// together with its handshake are read first.
func Upgrade(c *fiber.Ctx, upgrader *websocket.Upgrader, serve func(*websocket.Conn, *Raw)) error {
	request := &http.Request{Method: c.Method(), Host: string(c.Request().Host()), Header: http.Header{}}
	for key, value := range c.Request().Header.All() {
		request.Header.Add(string(key), string(value))
	}
	conn := &Raw{Conn: c.Context().Conn()}
	answer := &handshake{header: http.Header{}, conn: conn}
	ws, err := upgrader.Upgrade(answer, request, nil)
	if err != nil {
		if answer.status == http.StatusForbidden {
			return refusal.OriginNotAllowed.Because(err)
		}
		return refusal.WebsocketExpected.Because(err)
	}
	c.Context().HijackSetNoResponse(true)
	c.Context().Hijack(func(pooled net.Conn) {
		// The pooled connection's Close does nothing and the object is used again
		// after this function: it may only be read from, and only until then.
		defer conn.Conn.Close()
		if conn.attach(pooled) == nil {
			serve(ws, conn)
		}
	})
	return nil
}

// handshake is the http.ResponseWriter that gorilla's upgrader answers into. It
// remembers a refusal's status and hands out a connection that is not there yet.
type handshake struct {
	header http.Header
	status int
	conn   *Raw
}

func (h *handshake) Header() http.Header         { return h.header }
func (h *handshake) Write(b []byte) (int, error) { return len(b), nil }
func (h *handshake) WriteHeader(status int)      { h.status = status }

func (h *handshake) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	// The smallest buffers there are: the upgrader only looks whether they are empty.
	return h.conn, bufio.NewReadWriter(bufio.NewReaderSize(h.conn, 16), bufio.NewWriterSize(h.conn, 16)), nil
}

var errNotAttached = errors.New("the server still holds the connection")

// Raw is the raw connection below a websocket. Conn is the real one, good for
// writing, deadlines and closing at any time; reads go through the server's reader,
// which may hold bytes that came with the handshake.
type Raw struct {
	net.Conn
	reader  io.Reader // nil until attached
	early   []byte    // written before
	readBy  time.Time // set before; the server clears deadlines when it lets go
	writeBy time.Time
	wire    io.Writer // takes over all writing once it is set
}

// WriteVia gives all writing to w from now on, and write deadlines with it. It is to be
// called before serving begins to write.
func (h *Raw) WriteVia(w io.Writer) { h.wire = w }

// attach makes the connection live: deadlines first, then what waits to be written.
func (h *Raw) attach(reader io.Reader) error {
	h.reader = reader
	if err := errors.Join(h.Conn.SetReadDeadline(h.readBy), h.Conn.SetWriteDeadline(h.writeBy)); err != nil {
		return err
	}
	_, err := h.Conn.Write(h.early)
	h.early = nil
	return err
}

// Read reads what the client sent, from its first byte after the handshake.
func (h *Raw) Read(p []byte) (int, error) {
	if h.reader == nil {
		return 0, errNotAttached
	}
	return h.reader.Read(p)
}

// Write keeps the bytes until the connection is attached, then sends them, by way
// of wire when there is one.
func (h *Raw) Write(p []byte) (int, error) {
	switch {
	case h.wire != nil:
		return h.wire.Write(p)
	case h.reader == nil:
		h.early = append(h.early, p...)
		return len(p), nil
	}
	return h.Conn.Write(p)
}

// SetDeadline sets both deadlines.
func (h *Raw) SetDeadline(t time.Time) error {
	return errors.Join(h.SetReadDeadline(t), h.SetWriteDeadline(t))
}

// SetReadDeadline holds from the moment the connection is attached.
func (h *Raw) SetReadDeadline(t time.Time) error {
	if h.reader == nil {
		h.readBy = t
		return nil
	}
	return h.Conn.SetReadDeadline(t)
}

// SetWriteDeadline holds from the moment the connection is attached. Once there is
// a wire, writing is the wire's own business and this does nothing.
func (h *Raw) SetWriteDeadline(t time.Time) error {
	switch {
	case h.wire != nil:
		return nil
	case h.reader == nil:
		h.writeBy = t
		return nil
	}
	return h.Conn.SetWriteDeadline(t)
}
