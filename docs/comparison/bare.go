package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"syscall"

	"motcua/center/queue"
)

// bare is what the machine can do: accepted sockets, and two threads that write.
type bare struct {
	mu  sync.Mutex
	fds []int
}

func (b *bare) asks() [][]byte  { return [][]byte{[]byte("GET / HTTP/1.1\r\n\r\n")} }
func (b *bare) welcome() string { return "\r\n\r\n" }

func (b *bare) listen() (string, error) {
	fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err != nil {
		return "", err
	}
	if err := syscall.Bind(fd, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}); err != nil {
		return "", err
	}
	if err := syscall.Listen(fd, 1024); err != nil {
		return "", err
	}
	at, err := syscall.Getsockname(fd)
	if err != nil {
		return "", err
	}
	go b.accept(fd)
	return fmt.Sprintf("127.0.0.1:%d", at.(*syscall.SockaddrInet4).Port), nil
}

func (b *bare) accept(listener int) {
	in := make([]byte, 512)
	for {
		fd, _, err := syscall.Accept(listener)
		if err == nil {
			_, err = syscall.Read(fd, in)
		}
		if err == nil {
			_, err = syscall.Write(fd, []byte("HTTP/1.1 200 OK\r\n\r\n"))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "accept:", err)
			return
		}
		b.mu.Lock()
		b.fds = append(b.fds, fd)
		b.mu.Unlock()
	}
}

func (b *bare) tell(_ queue.Board, body []byte) {
	b.mu.Lock()
	defer b.mu.Unlock()
	var threads sync.WaitGroup
	for half := range 2 {
		threads.Go(func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			for i := half; i < len(b.fds); i += 2 {
				if n, err := syscall.Write(b.fds[i], body); err != nil || n != len(body) {
					fmt.Fprintln(os.Stderr, "write:", n, err)
				}
			}
		})
	}
	threads.Wait()
}
