package socket

import (
	"bufio"
	"errors"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/websocket"
)

const handshakeText = "GET /echo HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
	"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"

// echo answers one message, or says on failed why there was none.
func echo(t *testing.T, before func(*websocket.Conn)) (addr string, failed chan error) {
	failed = make(chan error, 1)
	addr = listenOn(t, func(app fiber.Router) {
		app.Get("/echo", func(c *fiber.Ctx) error {
			return Upgrade(c, &websocket.Upgrader{ReadBufferSize: 128}, func(ws *websocket.Conn, _ *Raw) {
				before(ws)
				kind, said, err := ws.ReadMessage()
				if err == nil {
					err = ws.WriteMessage(kind, said)
				}
				failed <- err
			})
		})
	})
	return addr, failed
}

func dial(t *testing.T, addr string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

func TestBytesThatComeWithTheHandshakeAreNotLost(t *testing.T) {
	addr, failed := echo(t, func(*websocket.Conn) {})
	conn := dial(t, addr)
	frame := "\x81\x85\x00\x00\x00\x00hello" // text, masked with zeros
	if _, err := conn.Write([]byte(handshakeText + frame)); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReader(conn)
	answer, err := http.ReadResponse(in, nil)
	if err != nil {
		t.Fatal(err)
	}
	if answer.StatusCode != http.StatusSwitchingProtocols || answer.Header.Get("Sec-Websocket-Accept") != "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" {
		t.Fatalf("answer %v", answer)
	}
	if err := <-failed; err != nil {
		t.Fatal(err)
	}
	got := make([]byte, 7)
	if _, err := in.Read(got); err != nil || string(got) != "\x81\x05hello" {
		t.Fatalf("got %q, %v", got, err)
	}
	if _, err := in.ReadByte(); err == nil {
		t.Fatal("the connection was not closed")
	}
}

func TestAReadDeadlineHoldsAfterTheHijack(t *testing.T) {
	addr, failed := echo(t, func(ws *websocket.Conn) { _ = ws.SetReadDeadline(time.Now().Add(time.Millisecond)) })
	conn := dial(t, addr)
	if _, err := conn.Write([]byte(handshakeText)); err != nil {
		t.Fatal(err)
	}
	var timeout net.Error // gorilla hides os.ErrDeadlineExceeded
	if err := <-failed; !errors.As(err, &timeout) || !timeout.Timeout() {
		t.Fatal(err)
	}
}

func TestDeadlinesAndBytesFromBeforeTheHijackAreKept(t *testing.T) {
	server, client := net.Pipe()
	defer client.Close()
	h := &Raw{Conn: server}
	if _, err := h.Read(make([]byte, 1)); !errors.Is(err, errNotAttached) {
		t.Fatal(err)
	}
	if _, err := h.Write([]byte("early")); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(h.SetDeadline(time.Time{}), h.SetReadDeadline(time.Unix(1, 0))); err != nil {
		t.Fatal(err)
	}
	got := make(chan string)
	go func() {
		b := make([]byte, 16)
		n, _ := client.Read(b)
		got <- string(b[:n])
	}()
	if err := h.attach(server); err != nil {
		t.Fatal(err)
	}
	if said := <-got; said != "early" {
		t.Fatalf("got %q", said)
	}
	if _, err := h.Read(make([]byte, 1)); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Fatalf("the read deadline was lost: %v", err)
	}
	if err := h.SetDeadline(time.Unix(1, 0)); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Write([]byte("late")); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Fatalf("a write deadline does nothing: %v", err)
	}
	var wire strings.Builder
	h.WriteVia(&wire)
	if _, err := h.Write([]byte("pong")); err != nil || wire.String() != "pong" {
		t.Fatalf("the wire got %q, %v", wire.String(), err)
	}
}
