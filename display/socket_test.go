package display

import (
	"context"
	"net"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"motcua/center/queue"
)

// connectNarrow connects a display whose kernel takes almost nothing in advance, so
// that it blocks after a few boards when it does not read.
func (s *hallServer) connectNarrow(t *testing.T) *screen {
	t.Helper()
	narrow := net.Dialer{Control: func(_, _ string, c syscall.RawConn) (err error) {
		if e := c.Control(func(fd uintptr) {
			err = syscall.SetsockoptInt(int(fd), syscall.SOL_SOCKET, syscall.SO_RCVBUF, 4096)
		}); e != nil {
			return e
		}
		return err
	}}
	dialer := websocket.Dialer{NetDialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
		return narrow.DialContext(ctx, network, addr)
	}}
	ws, _, err := dialer.Dial("ws://"+s.addr+"/ws/board", nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ws.Close() })
	return &screen{ws}
}

func long(b *queue.Board) { b.Notices = []string{strings.Repeat("Xin mời ", 1000)} }

// One display stops reading; the other gets every board, the caller never waits, and
// when the first reads again it soon has the newest, without the boards in between.
func TestADisplayThatDoesNotReadHarmsNobodyAndCatchesUp(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour, PingEvery: time.Hour})
	stuck, healthy := s.connectNarrow(t), s.connect(t, "")
	healthy.board(t)
	const last = 200
	for revision := uint64(2); revision <= last; revision++ {
		s.office.commit(revision, long)
		if b := healthy.board(t); b.Revision != revision {
			t.Fatalf("the healthy display got revision %d, want %d", b.Revision, revision)
		}
	}
	if n := s.slow(); n != 1 {
		t.Fatalf("%d sockets are slow, want 1", n)
	}
	seen, boards := uint64(0), 0
	for seen < last {
		b := stuck.board(t)
		if b.Revision <= seen {
			t.Fatalf("revision %d after %d", b.Revision, seen)
		}
		seen, boards = b.Revision, boards+1
	}
	if boards > last/2 {
		t.Fatalf("it was sent %d of %d boards: the old ones were kept", boards, last)
	}
	until(t, func() bool { return s.slow() == 0 })
	s.office.commit(last+1, long)
	if b := stuck.board(t); b.Revision != last+1 {
		t.Fatalf("afterwards it got revision %d", b.Revision)
	}
}

// slow is how many sockets wait for their display.
func (s *hallServer) slow() (n int) {
	s.each(func(socket *socket) {
		socket.mu.Lock()
		defer socket.mu.Unlock()
		if socket.slow {
			n++
		}
	})
	return n
}

func TestADisplayThatNeverReadsAgainIsGivenUp(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Millisecond, PingEvery: time.Hour})
	s.connectNarrow(t)
	s.office.commit(2, long)
	until(t, func() bool { return s.slow() == 1 })
	until(t, func() bool { s.each((*socket).ping); return s.Sockets() == 0 })
}

func TestClosingCutsADisplayThatDoesNotRead(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Millisecond, PingEvery: time.Hour})
	s.connectNarrow(t)
	s.office.commit(2, long)
	until(t, func() bool { return s.slow() == 1 })
	if err := s.Close(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// A connection without a descriptor, as under TLS, is served by the slow path alone.
func TestAConnectionWithoutADescriptor(t *testing.T) {
	server, client := net.Pipe()
	defer client.Close()
	s := newSocket(server, &hall{})
	s.send(&frame{bytes: []byte("one"), order: 1})
	s.send(&frame{bytes: []byte("two"), order: 2})
	s.send(&frame{bytes: []byte("six"), order: 3})
	s.send(&frame{bytes: []byte("old"), order: 2})
	got := make([]byte, 6)
	for n := 0; n < len(got); {
		m, err := client.Read(got[n:])
		if err != nil {
			t.Fatal(err)
		}
		n += m
	}
	if string(got) != "onesix" && string(got) != "twosix" {
		t.Fatalf("got %q", got)
	}
	s.closeWith([]byte("bye")) // whether it still was slow or not, it ends
	until(t, func() bool { s.mu.Lock(); defer s.mu.Unlock(); return s.closed })
}
