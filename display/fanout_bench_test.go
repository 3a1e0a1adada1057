package display

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"motcua/center/queue"
)

// Ten thousand screens, and how often all of them are sent a board in each way.
const (
	fanoutDisplays = 10000
	fanoutRounds   = 200
	warmUp         = 10 // rounds that are not counted
)

// patienceOfCrowd is how long a round may last before the boards count as lost.
const patienceOfCrowd = 30 * time.Second

// BenchmarkFanout measures one call until ALL displays have received it, the displays
// being another process on this machine. In turns with it the same bytes go over the
// same sockets by two threads that do nothing but write(2): what the machine can do.
func BenchmarkFanout(b *testing.B) {
	s := open(b, Options{Heartbeat: time.Hour, PingEvery: time.Hour})
	before := resident(b)
	displays := s.crowd(b, fanoutDisplays, 0)
	displays.have(b, 1)
	b.ReportMetric(float64(resident(b)-before)/fanoutDisplays/1024, "KiB-rss/socket")

	var ours, bare []time.Duration
	revision := uint64(1)
	for round := range warmUp + fanoutRounds*b.N {
		revision++
		start := time.Now()
		s.office.commit(revision, busyHall)
		mine := displays.have(b, revision).Sub(start)

		revision++
		start = s.bare(b, revision)
		theirs := displays.have(b, revision).Sub(start)
		if round >= warmUp {
			ours, bare = append(ours, mine), append(bare, theirs)
		}
	}
	reportPair(b, "", ours, "bare-", bare)
	b.ReportMetric(float64(displays.reordered), "reordered")
	b.ReportMetric(float64(displays.missed), "lost")
}

// reportPair reports two ways of doing the same and the ratio of the first to the second.
func reportPair(b *testing.B, one string, ours []time.Duration, other string, theirs []time.Duration) {
	slices.Sort(ours)
	slices.Sort(theirs)
	ms := func(all []time.Duration, part int) float64 {
		return float64(all[len(all)*part/100]) / float64(time.Millisecond)
	}
	b.ReportMetric(ms(ours, 50), "ms-"+one+"p50")
	b.ReportMetric(ms(ours, 99), "ms-"+one+"p99")
	b.ReportMetric(ms(theirs, 50), "ms-"+other+"p50")
	b.ReportMetric(ms(theirs, 99), "ms-"+other+"p99")
	b.ReportMetric(ms(ours, 50)/ms(theirs, 50), "ratio-p50")
	b.ReportMetric(ms(ours, 99)/ms(theirs, 99), "ratio-p99")
}

// busyHall is a board as it is at ten in the morning.
func busyHall(b *queue.Board) {
	b.Calls, b.Lines = nil, nil
	for i := range queue.MaxCalls {
		b.Calls = append(b.Calls, queue.BoardCall{
			Seq: b.Revision, Number: queue.NumberOf("A", i+100), Counter: queue.CounterID(fmt.Sprint(i + 1)), Line: "A", CalledAt: b.At, Times: 1,
		})
	}
	for _, line := range "ABCDEGHK" {
		b.Lines = append(b.Lines, queue.BoardLine{ID: queue.LineID(line), Name: "Lao động – Việc làm", Waiting: 12})
	}
}

// bare sends a board by two threads, each with half of the sockets' descriptors.
func (s *hallServer) bare(b *testing.B, revision uint64) (start time.Time) {
	b.Helper()
	var fds []int
	s.each(func(socket *socket) {
		if err := socket.raw.Control(func(fd uintptr) { fds = append(fds, int(fd)) }); err != nil {
			b.Fatal(err)
		}
	})
	board := queue.Board{Revision: revision, At: time.Now(), Open: true}
	busyHall(&board)
	f, err := frameOf(board, 0)
	if err != nil {
		b.Fatal(err)
	}
	start = time.Now()
	var wg sync.WaitGroup
	for half := range 2 {
		wg.Go(func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			for i := half; i < len(fds); i += 2 {
				if n, err := syscall.Write(fds[i], f.bytes); err != nil || n != len(f.bytes) {
					b.Errorf("write: %d of %d, %v", n, len(f.bytes), err)
				}
			}
		})
	}
	wg.Wait()
	return start
}

// displayProcess is the process of the displays, and what it has said so far.
type displayProcess struct {
	*exec.Cmd
	lines             *bufio.Scanner
	reordered, missed int
}

// crowd is so many displays and so many deaf ones, which never read.
func (s *hallServer) crowd(b *testing.B, displays, deaf int) *displayProcess {
	b.Helper()
	p := &displayProcess{Cmd: exec.Command(os.Args[0])}
	p.Env = append(os.Environ(), fmt.Sprintf("%s=%s %d %d", clientEnv, s.addr, displays, deaf))
	p.Stderr = os.Stderr
	out, err := p.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	p.lines = bufio.NewScanner(out)
	if err := p.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = p.Process.Kill()
		_ = p.Wait()
	})
	return p
}

// have waits until all displays have a revision and says when that was.
func (p *displayProcess) have(b *testing.B, revision uint64) time.Time {
	b.Helper()
	late := time.AfterFunc(patienceOfCrowd, func() { _ = p.Process.Kill() })
	defer late.Stop()
	for p.lines.Scan() {
		var has uint64
		var at int64
		if _, err := fmt.Sscan(p.lines.Text(), &has, &at, &p.reordered, &p.missed); err != nil {
			b.Fatal(err)
		}
		if has == revision {
			return time.Unix(0, at)
		}
	}
	b.Fatalf("revision %d never came to all displays", revision)
	return time.Time{}
}

// resident is this process's memory in bytes after everything unused was given back.
func resident(b *testing.B) int {
	b.Helper()
	debug.FreeOSMemory()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	var kib int
	if _, err := fmt.Sscan(rest, &kib); err != nil {
		b.Fatal(err)
	}
	return kib << 10
}
