package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center/queue"
	"motcua/display"
)

// centre is a Source whose one board the test calls numbers on.
type centre struct {
	mu    sync.Mutex
	board queue.Board
	watch func([]queue.Board)
}

func (c *centre) Board(queue.HallID) (queue.Board, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.board, nil
}

func (c *centre) Watch(fn func([]queue.Board)) (cancel func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.watch = fn
	return func() {}
}

// call puts a number on the board, the newest first, as the centre does.
func (c *centre) call(number queue.Number, counter queue.CounterID) {
	c.mu.Lock()
	c.board.Revision++
	call := queue.BoardCall{Seq: c.board.Revision, Number: number, Counter: counter, CalledAt: time.Now(), Times: 1}
	c.board.Calls = append([]queue.BoardCall{call}, c.board.Calls...)
	board, watch := c.board, c.watch
	c.mu.Unlock()
	if watch != nil {
		watch([]queue.Board{board})
	}
}

// serve is a display on an address until stop is called.
func serve(t *testing.T, c *centre, addr string) (at string, stop func()) {
	t.Helper()
	ln, err := net.Listen("tcp4", addr)
	if err != nil {
		t.Fatal(err)
	}
	d := display.New(display.Options{Source: c, Now: time.Now})
	app := fiber.New(fiber.Config{DisableStartupMessage: true, Immutable: true})
	d.Mount(app)
	go func() { _ = app.Listener(ln) }()
	return ln.Addr().String(), func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_ = d.Close(ctx)
		_ = app.Shutdown()
	}
}

// TestEveryCallIsPrintedOnce calls before, during and between two lives of a server.
func TestEveryCallIsPrintedOnce(t *testing.T) {
	c := &centre{board: queue.Board{Revision: 1, Open: true}}
	c.call("A001", "3")
	addr, stop := serve(t, c, "127.0.0.1:0")

	out, in := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	var done sync.WaitGroup
	done.Go(func() {
		follow(ctx, "ws://"+addr+"/ws/board?hall=", in, time.Millisecond)
		_ = in.Close()
	})
	lines := bufio.NewScanner(out)
	reads := func(want string) {
		t.Helper()
		if !lines.Scan() || lines.Text() != want {
			t.Fatalf("it prints %q, want %q", lines.Text(), want)
		}
	}
	reads("A001 → 3 (1)")
	c.call("A002", "4")
	reads("A002 → 4 (1)")
	stop()
	c.call("B001", "1")
	c.call("B002", "2")
	_, stop = serve(t, c, addr)
	reads("B001 → 1 (1)")
	reads("B002 → 2 (1)")
	c.call("A003", "3")
	reads("A003 → 3 (1)")
	cancel()
	if lines.Scan() {
		t.Errorf("it prints %q after all", lines.Text())
	}
	done.Wait()
	stop()
}
