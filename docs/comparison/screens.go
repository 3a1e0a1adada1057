package main

import (
	"bytes"
	"fmt"
	"net/netip"
	"strconv"
	"syscall"
	"time"
)

// tailKept is how much of what a screen got last is kept: a mark may come in two pieces.
const tailKept = 32

// crowd is thousands of screens in one thread, read through epoll: a client as light as
// possible, because it runs on the processors that it measures.
type crowd struct {
	epoll  int
	tails  map[int32][]byte
	last   map[int32]uint64
	newest uint64
	have   int // screens that have the newest revision
}

// beScreens connects, prints "ready", and then a line "revision time" whenever all screens
// have the same new board; the time in nanoseconds of the machine's clock.
func beScreens(name, addr, count string) error {
	w, err := wayOf(name)
	if err != nil {
		return err
	}
	to, err := netip.ParseAddrPort(addr)
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(count)
	if err != nil {
		return err
	}
	epoll, err := syscall.EpollCreate1(0)
	if err != nil {
		return err
	}
	c := &crowd{epoll: epoll, tails: map[int32][]byte{}, last: map[int32]uint64{}, newest: 1}
	for i := range n {
		if err := c.connect(to, w); err != nil {
			return fmt.Errorf("%s, screen %d: %w", name, i, err)
		}
	}
	fmt.Println("ready")
	return c.watch(n)
}

func (c *crowd) connect(to netip.AddrPort, w way) error {
	fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err != nil {
		return err
	}
	if err := syscall.Connect(fd, &syscall.SockaddrInet4{Port: int(to.Port()), Addr: to.Addr().As4()}); err != nil {
		return err
	}
	b, got, asks := make([]byte, 8192), []byte(nil), w.asks()
	for !bytes.Contains(got, []byte(w.welcome())) {
		if len(asks) > 0 && (got == nil || bytes.HasSuffix(got, []byte("\r\n\r\n"))) {
			if _, err := syscall.Write(fd, asks[0]); err != nil {
				return err
			}
			asks = asks[1:]
		}
		n, err := syscall.Read(fd, b)
		if err != nil || n == 0 {
			return fmt.Errorf("it was not welcome: %v, %q", err, got)
		}
		got = append(got, b[:n]...)
	}
	c.last[int32(fd)] = 1
	if err := syscall.SetNonblock(fd, true); err != nil {
		return err
	}
	return syscall.EpollCtl(c.epoll, syscall.EPOLL_CTL_ADD, fd, &syscall.EpollEvent{Events: syscall.EPOLLIN, Fd: int32(fd)})
}

func (c *crowd) watch(n int) error {
	events := make([]syscall.EpollEvent, 1024)
	b := make([]byte, 64<<10)
	for told := uint64(1); ; {
		if c.have == n && c.newest > told {
			told = c.newest
			fmt.Println(told, time.Now().UnixNano())
		}
		ready, err := syscall.EpollWait(c.epoll, events, -1)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return err
		}
		for _, e := range events[:ready] {
			m, err := syscall.Read(int(e.Fd), b)
			if err != nil || m == 0 {
				return nil // the server has gone, and so do the screens
			}
			c.take(e.Fd, b[:m])
		}
	}
}

// take looks for the last whole mark in what a screen has got.
func (c *crowd) take(fd int32, got []byte) {
	if tail := c.tails[fd]; len(tail) > 0 {
		got = append(tail, got...)
	}
	end := bytes.LastIndexByte(got, '#')
	start := -1
	if end > 0 {
		start = bytes.LastIndexByte(got[:end], '#')
	}
	if start >= 0 {
		if revision, err := strconv.ParseUint(string(got[start+1:end]), 10, 64); err == nil && revision > c.last[fd] {
			c.note(fd, revision)
			delete(c.tails, fd)
			return
		}
	}
	c.tails[fd] = bytes.Clone(got[max(0, len(got)-tailKept):])
}

func (c *crowd) note(fd int32, revision uint64) {
	c.last[fd] = revision
	if revision > c.newest {
		c.newest, c.have = revision, 0
	}
	if revision == c.newest {
		c.have++
	}
}
