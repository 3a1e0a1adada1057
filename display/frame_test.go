package display

import (
	"bytes"
	"errors"
	"net"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// What we frame ourselves is read back by gorilla's own reader, at every border
// between the three forms of the length.
func TestFramesAreReadBack(t *testing.T) {
	for _, size := range []int{0, 1, 125, 126, 1<<16 - 1, 1 << 16} {
		s := open(t, Options{Heartbeat: time.Hour})
		tv := s.connect(t, "")
		tv.board(t)
		body := bytes.Repeat([]byte{'x'}, size)
		go func() {
			f := &frame{bytes: wrap(websocket.TextMessage, body), order: 1 << 60}
			s.each(func(socket *socket) { socket.send(f) })
		}()
		if _, got, err := tv.ReadMessage(); err != nil || !bytes.Equal(got, body) {
			t.Errorf("%d bytes came back as %d, %v", size, len(got), err)
		}
	}
}

func TestPingsAreAnswered(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour, PingEvery: time.Hour})
	tv := s.connect(t, "")
	tv.board(t)
	pings := 0
	tv.SetPingHandler(func(string) error {
		pings++
		return tv.WriteControl(websocket.PongMessage, nil, time.Time{})
	})
	for range maxUnanswered + 3 { // more than a silent display is given
		s.each((*socket).ping)
		s.office.commit(uint64(pings+2), nil)
		tv.board(t) // it comes after the ping
		until(t, func() bool { return s.silent() == 0 })
	}
	if pings != maxUnanswered+3 || s.Sockets() != 1 {
		t.Errorf("%d pings came, %d displays are left", pings, s.Sockets())
	}
}

// silent is how many pings no display has answered yet.
func (s *hallServer) silent() (n int) {
	s.each(func(socket *socket) {
		socket.mu.Lock()
		defer socket.mu.Unlock()
		n += socket.unanswered
	})
	return n
}

// A display that lost its power says nothing; here it reads but never answers.
func TestASilentDisplayIsGivenUp(t *testing.T) {
	s := open(t, Options{Heartbeat: time.Hour, PingEvery: sweepParts * time.Millisecond})
	tv := s.connect(t, "")
	tv.SetPingHandler(func(string) error { return nil })
	tv.board(t)
	if _, _, err := tv.ReadMessage(); err == nil {
		t.Fatal("it was not given up")
	} else if timeout := net.Error(nil); errors.As(err, &timeout) && timeout.Timeout() {
		t.Fatal("it was not given up in time")
	}
	until(t, func() bool { return s.Sockets() == 0 })
}
