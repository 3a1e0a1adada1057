package main

import (
	"net"
	"net/http"
	"sync"

	"motcua/center/queue"
)

// events are Server-Sent Events as one writes them with net/http: a goroutine and a
// channel for each screen, a loop over the channels for each board.
type events struct {
	mu      sync.Mutex
	screens map[chan []byte]bool
}

func (e *events) asks() [][]byte {
	return [][]byte{[]byte("GET /events HTTP/1.1\r\nHost: hall\r\n\r\n")}
}

func (e *events) welcome() string { return ": welcome" }

func (e *events) listen() (string, error) {
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	go func() { _ = http.Serve(ln, http.HandlerFunc(e.follow)) }() // ends with the process
	return ln.Addr().String(), nil
}

func (e *events) follow(w http.ResponseWriter, r *http.Request) {
	boards := make(chan []byte, 1)
	e.mu.Lock()
	e.screens[boards] = true
	e.mu.Unlock()
	defer func() {
		e.mu.Lock()
		defer e.mu.Unlock()
		delete(e.screens, boards)
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	write := func(line []byte) bool {
		_, err := w.Write(line)
		w.(http.Flusher).Flush()
		return err == nil
	}
	for going := write([]byte(": welcome\n\n")); going; {
		select {
		case line := <-boards:
			going = write(line)
		case <-r.Context().Done():
			return
		}
	}
}

func (e *events) tell(_ queue.Board, body []byte) {
	line := append(append([]byte("data: "), body...), "\n\n"...)
	e.mu.Lock()
	defer e.mu.Unlock()
	for boards := range e.screens {
		select {
		case boards <- line:
		default: // it has the one before yet to write, and this measurement waits for all
		}
	}
}
