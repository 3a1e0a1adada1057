package main

import (
	"net"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center/queue"
	"motcua/display"
)

// upgrade is the handshake of a websocket at a path; its answer ends like every header.
func upgrade(path string) []byte {
	return []byte("GET " + path + " HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
}

// ours is the display of this project, fed as the centre feeds it.
type ours struct {
	mu    sync.Mutex
	board queue.Board
	watch func([]queue.Board)
}

func (o *ours) asks() [][]byte  { return [][]byte{upgrade("/ws/board")} }
func (o *ours) welcome() string { return mark(1) }

func (o *ours) listen() (string, error) {
	o.board = busyHall(1)
	d := display.New(display.Options{Source: o, Now: time.Now, Heartbeat: time.Hour, PingEvery: time.Hour})
	app := fiber.New(fiber.Config{DisableStartupMessage: true, Immutable: true})
	d.Mount(app)
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	go func() { _ = app.Listener(ln) }() // ends with the process
	return ln.Addr().String(), nil
}

// Board is the one hall there is.
func (o *ours) Board(queue.HallID) (queue.Board, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.board, nil
}

// Watch takes the one watcher there is.
func (o *ours) Watch(fn func([]queue.Board)) (cancel func()) {
	o.watch = fn
	return func() {}
}

func (o *ours) tell(board queue.Board, _ []byte) {
	o.mu.Lock()
	o.board = board
	o.mu.Unlock()
	o.watch([]queue.Board{board})
}
