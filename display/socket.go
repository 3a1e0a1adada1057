package display

import (
	"net"
	"sync"
	"syscall"
	"time"
)

// maxUnanswered is how many pings in a row may stay unanswered, and how many may find a
// socket stuck on the same frame, before it is given up: two minutes with a ping
// every 20 s. A screen whose page hangs for a minute is still there afterwards; a
// screen that lost its power gives its memory back.
const maxUnanswered = 6

// sendBuffer bounds the boards that the kernel keeps for a screen that has stopped
// reading, in bytes: a dozen old boards instead of four megabytes of them.
const sendBuffer = 16 << 10

// longAgo as a deadline wakes blocked readers and writers at once.
var longAgo = time.Unix(1, 0)

// socket is the writing half of one display's connection. Everything that goes out
// passes its lock. A write never waits: what the kernel does not take at once is
// finished by a goroutine that lives until the socket has caught up, and which then
// goes on with the newest board only.
type socket struct {
	conn net.Conn
	raw  syscall.RawConn // nil where the connection has no descriptor: all writes take the slow path
	try  func(fd uintptr) bool
	hall *hall

	index int   // place in its shard; under the shard's lock
	part  uint8 // which of the shard's sweeps pings it

	mu         sync.Mutex
	order      uint64 // of the newest frame taken for sending
	slow       bool   // a goroutine has the wire
	rest       []byte // slow: what must go out before anything else
	next       *frame // slow: the newest board after that
	closed     bool   // nothing goes out any more
	unanswered int    // pings in a row without a sign of life
	stuck      int    // sweeps in a row that found the slow path where it was

	out  []byte // in and out of try, under mu
	sent int
	err  error
}

func newSocket(conn net.Conn, h *hall) *socket {
	s := &socket{conn: conn, hall: h}
	if buffered, ok := conn.(interface{ SetWriteBuffer(int) error }); ok {
		_ = buffered.SetWriteBuffer(sendBuffer) // refused: the kernel's default holds more old boards, no harm
	}
	if c, ok := conn.(syscall.Conn); ok {
		s.raw, _ = c.SyscallConn()
		s.try = s.tryWrite
	}
	return s
}

// send gives the socket a board. An older one than it has is dropped, and so is one
// that waits for its turn when this one comes. A nil frame means that the hall is gone.
func (s *socket) send(f *frame) {
	if f == nil {
		s.closeWith(hallGone)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || f.order <= s.order {
		return
	}
	s.order = f.order
	if s.slow {
		s.next = f
		return
	}
	s.writeNow(f.bytes)
}

// Write is how the reading half answers pings and closes: a whole control frame. In
// the middle of an unfinished frame there is no place for it and it is dropped; a
// display that does not read has no use for an answer.
func (s *socket) Write(control []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closed && !s.slow {
		s.writeNow(control)
	}
	return len(control), nil
}

// writeNow writes whole frames without waiting. The caller holds mu and has seen that
// the socket is neither closed nor slow.
func (s *socket) writeNow(b []byte) {
	s.out, s.sent, s.err = b, 0, nil
	if s.raw != nil {
		if err := s.raw.Write(s.try); err != nil {
			s.err = err
		}
	}
	s.out = nil
	if s.err != nil {
		s.drop()
		return
	}
	if s.sent < len(b) {
		s.slow, s.rest = true, b[s.sent:]
		go s.catchUp()
	}
}

// tryWrite is one write(2). It always answers true: false would make the caller wait
// until the socket is writable.
func (s *socket) tryWrite(fd uintptr) bool {
	for {
		n, err := syscall.Write(int(fd), s.out)
		switch {
		case err == syscall.EINTR:
			continue
		case err == syscall.EAGAIN:
		case err != nil:
			s.err = err
		default:
			s.sent = n
		}
		return true
	}
}

// catchUp is the slow path: it finishes the frame that was cut, then sends the
// newest board, until there is none.
func (s *socket) catchUp() {
	for b := s.unsent(); b != nil; b = s.unsent() {
		if _, err := s.conn.Write(b); err != nil {
			s.mu.Lock()
			s.drop()
			s.mu.Unlock()
			return
		}
	}
}

func (s *socket) unsent() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stuck = 0
	b := s.rest
	s.rest = nil
	if b == nil && s.next != nil {
		b, s.next = s.next.bytes, nil
	}
	if b == nil || s.closed {
		s.slow, s.unanswered = false, 0
		return nil
	}
	return b
}

// alive records that something came from the display.
func (s *socket) alive() {
	s.mu.Lock()
	s.unanswered = 0
	s.mu.Unlock()
}

// ping asks for a sign of life, and drops the socket after maxUnanswered.
func (s *socket) ping() {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.slow:
		s.stuck++
	case s.closed:
		s.unanswered++
	default:
		s.unanswered++
		s.writeNow(pingFrame)
	}
	if s.stuck > maxUnanswered || s.unanswered > maxUnanswered {
		s.drop()
	}
}

// closeWith says why the connection ends and lets the display answer. On a socket in the
// middle of a frame there is no way to say it.
func (s *socket) closeWith(why []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closed:
	case s.slow:
		s.drop()
	default:
		s.writeNow(why)
		s.closed = true
	}
}

// drop ends the connection without waiting: the reader wakes and closes it. The
// caller holds mu.
func (s *socket) drop() {
	s.closed = true
	s.next = nil
	_ = s.conn.SetDeadline(longAgo) // fails only on a connection that is closed already
}
