package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"motcua/center/queue"
)

// way is one way of telling all screens the same thing.
type way interface {
	// listen serves screens on loopback and answers with its address.
	listen() (addr string, err error)
	// tell sends a board to every screen.
	tell(board queue.Board, body []byte)
	// asks is what a screen sends to be told; each waits for the end of a header.
	asks() [][]byte
	// welcome is the last that the server answers before a screen counts as connected.
	welcome() string
}

// names are the ways in the order in which each round takes them.
var names = []string{"motcua", "write(2)", "centrifuge", "sse"}

func wayOf(name string) (way, error) {
	switch name {
	case "motcua":
		return &ours{}, nil
	case "write(2)":
		return &bare{}, nil
	case "centrifuge":
		return &centrifugal{}, nil
	case "sse":
		return &events{screens: map[chan []byte]bool{}}, nil
	}
	return nil, fmt.Errorf("there is no way %q", name)
}

// serve is one server: it prints its address, and then does what its lines of input ask:
// a number sends the board of that revision and prints when that began, "cost" prints the
// processor time used so far and the memory held, both without the screens' side.
func serve(name string) error {
	w, err := wayOf(name)
	if err != nil {
		return err
	}
	addr, err := w.listen()
	if err != nil {
		return err
	}
	fmt.Println(addr)
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		if in.Text() == "cost" {
			used, held := cost()
			fmt.Println(used.Nanoseconds(), held)
			continue
		}
		var revision uint64
		if _, err := fmt.Sscan(in.Text(), &revision); err != nil {
			return err
		}
		board := busyHall(revision)
		body, err := json.Marshal(board)
		if err != nil {
			return err
		}
		start := time.Now()
		w.tell(board, body)
		fmt.Println(start.UnixNano())
	}
	return nil
}

// cost is this process's processor time and its memory in bytes after what is unused was
// given back.
func cost() (used time.Duration, held int) {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // this process always has one
	used = time.Duration(u.Utime.Nano() + u.Stime.Nano())
	debug.FreeOSMemory()
	status, _ := os.ReadFile("/proc/self/status") // without it no memory is told
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	_, _ = fmt.Sscan(rest, &held)
	return used, held << 10
}

// mark stands in the board of a revision, behind its calls and lines.
func mark(revision uint64) string { return fmt.Sprintf("#%d#", revision) }

// busyHall is a board as it is at ten in the morning.
func busyHall(revision uint64) queue.Board {
	at := time.Now()
	b := queue.Board{Revision: revision, At: at, Open: true, Serving: []queue.BoardCall{}, Notices: []string{mark(revision)}}
	for i := range queue.MaxCalls {
		b.Calls = append(b.Calls, queue.BoardCall{
			Seq: revision, Number: queue.NumberOf("A", i+100), Counter: queue.CounterID(fmt.Sprint(i + 1)), Line: "A", CalledAt: at, Times: 1,
		})
	}
	for _, line := range "ABCDEGHK" {
		b.Lines = append(b.Lines, queue.BoardLine{ID: queue.LineID(line), Name: "Lao động – Việc làm", Waiting: 12})
	}
	return b
}
