package display

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"net/netip"
	"os"
	"strconv"
	"syscall"
	"testing"
	"time"
)

const handshakeText = "GET /echo HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
	"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"

// clientEnv makes the test binary act as the displays of BenchmarkFanout: its value
// is the server's address, how many displays to be, and how many more to be that connect
// and never read what they get.
const clientEnv = "MOTCUA_FANOUT_CLIENT"

func TestMain(m *testing.M) {
	if what := os.Getenv(clientEnv); what != "" {
		if err := beDisplays(what); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// crowd is thousands of displays in one thread, read through epoll: a client as light
// as possible, because it runs on the processors that it measures.
type crowd struct {
	epoll  int
	seats  map[int32]*seat
	newest uint64
	have   int // displays that have the newest revision
	back   int // boards that were not newer than the one before
	missed int // boards that never came
}

type seat struct {
	unread []byte
	last   uint64
}

// beDisplays connects and then prints a line "revision time reordered missed" whenever
// all displays have the same new board; the time in nanoseconds of the machine's clock.
func beDisplays(what string) error {
	var addr string
	var n, deaf int
	if _, err := fmt.Sscan(what, &addr, &n, &deaf); err != nil {
		return err
	}
	to, err := netip.ParseAddrPort(addr)
	if err != nil {
		return err
	}
	epoll, err := syscall.EpollCreate1(0)
	if err != nil {
		return err
	}
	c := &crowd{epoll: epoll, seats: map[int32]*seat{}}
	for i := range n + deaf {
		fd, seat, err := join(to)
		if err != nil {
			return fmt.Errorf("display %d: %w", i, err)
		}
		if i >= n {
			continue // nobody ever looks at what it gets
		}
		if err := c.admit(fd, seat); err != nil {
			return err
		}
	}
	return c.watch()
}

// join connects a display and reads until it is one.
func join(to netip.AddrPort) (fd int, s *seat, err error) {
	if fd, err = syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0); err != nil {
		return 0, nil, err
	}
	if err := syscall.Connect(fd, &syscall.SockaddrInet4{Port: int(to.Port()), Addr: to.Addr().As4()}); err != nil {
		return 0, nil, err
	}
	ask := bytes.Replace([]byte(handshakeText), []byte("/echo"), []byte("/ws/board"), 1)
	if _, err := syscall.Write(fd, ask); err != nil {
		return 0, nil, err
	}
	s = &seat{}
	b := make([]byte, 4096)
	for end := -1; end < 0; {
		n, err := syscall.Read(fd, b)
		if err != nil || n == 0 {
			return 0, nil, fmt.Errorf("the handshake was not answered: %v", err)
		}
		s.unread = append(s.unread, b[:n]...)
		if end = bytes.Index(s.unread, []byte("\r\n\r\n")); end >= 0 {
			s.unread = append([]byte(nil), s.unread[end+4:]...)
		}
	}
	return fd, s, nil
}

// admit counts a display and watches it.
func (c *crowd) admit(fd int, s *seat) error {
	c.seats[int32(fd)] = s
	c.take(s)
	if err := syscall.SetNonblock(fd, true); err != nil {
		return err
	}
	return syscall.EpollCtl(c.epoll, syscall.EPOLL_CTL_ADD, fd, &syscall.EpollEvent{Events: syscall.EPOLLIN, Fd: int32(fd)})
}

func (c *crowd) watch() error {
	events := make([]syscall.EpollEvent, 1024)
	b := make([]byte, 64<<10)
	for told := uint64(0); ; {
		if c.have == len(c.seats) && c.newest > told {
			told = c.newest
			fmt.Println(told, time.Now().UnixNano(), c.back, c.missed)
		}
		n, err := syscall.EpollWait(c.epoll, events, -1)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return err
		}
		for _, e := range events[:n] {
			m, err := syscall.Read(int(e.Fd), b)
			if err != nil || m == 0 {
				return nil // the server has gone, and so do the displays
			}
			s := c.seats[e.Fd]
			if len(s.unread) == 0 {
				s.unread = b[:m]
			} else {
				s.unread = append(s.unread, b[:m]...)
			}
			c.take(s)
			s.unread = append([]byte(nil), s.unread...)
		}
	}
}

// take reads the whole frames that a display has got; it knows boards, and steps over pings.
func (c *crowd) take(s *seat) {
	for len(s.unread) >= 4 {
		size, from := int(s.unread[1]), 2
		if size == 126 {
			size, from = int(binary.BigEndian.Uint16(s.unread[2:])), 4
		}
		if len(s.unread) < from+size {
			return
		}
		if s.unread[0] == 0x81 {
			c.note(s, revisionOf(s.unread[from:from+size]))
		}
		s.unread = s.unread[from+size:]
	}
}

func (c *crowd) note(s *seat, revision uint64) {
	switch {
	case revision <= s.last:
		c.back++
	case s.last > 0:
		c.missed += int(revision - s.last - 1)
	}
	s.last = revision
	if revision > c.newest {
		c.newest, c.have = revision, 0
	}
	if revision == c.newest {
		c.have++
	}
}

// revisionOf reads the board's first field without decoding the rest.
func revisionOf(board []byte) uint64 {
	digits, _, _ := bytes.Cut(bytes.TrimPrefix(board, []byte(`{"revision":`)), []byte{','})
	n, _ := strconv.ParseUint(string(digits), 10, 64)
	return n
}
