package server_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/valyala/fasthttp"

	"motcua/center"
	"motcua/center/queue"
	"motcua/server"
	"motcua/server/servertest"
)

// BenchmarkTickets posts for numbers over 8 and over 64 keep-alive connections to a
// server in a process of its own; the load comes from this process, on the same cores.
func BenchmarkTickets(b *testing.B) {
	for _, connections := range []int{8, 64} {
		b.Run(fmt.Sprintf("connections=%d", connections), func(b *testing.B) {
			for range b.N { // run with -benchtime 1x
				postTickets(b, connections, 6*time.Second)
			}
		})
	}
}

func postTickets(b *testing.B, connections int, d time.Duration) {
	c := start(b, b.TempDir())
	defer c.kill()
	client := &fasthttp.HostClient{Addr: strings.TrimPrefix(c.URL, "http://"), MaxConns: connections}
	var mu sync.Mutex
	var all []time.Duration
	numbers := map[string]bool{}
	twice, failed := 0, 0
	end := time.Now().Add(d)
	var wg sync.WaitGroup
	for n := range connections {
		wg.Go(func() {
			req, res := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
			req.SetRequestURI(c.URL + "/api/v1/tickets")
			req.Header.SetMethod(http.MethodPost)
			req.Header.SetContentType("application/json")
			req.Header.Set("Authorization", "Bearer "+c.KioskToken)
			req.SetBodyString(`{"procedure":"1.001193"}`)
			var took []time.Duration
			var mine []string
			errors := 0
			for i := 0; time.Now().Before(end); i++ {
				req.Header.Set("Idempotency-Key", fmt.Sprintf("%d-%d", n, i))
				at := time.Now()
				err := client.Do(req, res)
				took = append(took, time.Since(at))
				var t struct{ Number string }
				if err != nil || res.StatusCode() != http.StatusCreated || json.Unmarshal(res.Body(), &t) != nil {
					errors++
					continue
				}
				mine = append(mine, t.Number)
			}
			mu.Lock()
			defer mu.Unlock()
			all, failed = append(all, took...), failed+errors
			for _, number := range mine {
				if numbers[number] {
					twice++
				}
				numbers[number] = true
			}
		})
	}
	wg.Wait()
	slices.Sort(all)
	b.ReportMetric(float64(len(numbers))/d.Seconds(), "tickets/s")
	b.ReportMetric(float64(all[len(all)/2].Microseconds())/1000, "ms-p50")
	b.ReportMetric(float64(all[len(all)*99/100].Microseconds())/1000, "ms-p99")
	b.ReportMetric(float64(twice), "duplicates")
	b.ReportMetric(float64(failed), "errors")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkStart starts a server on a journal of a million past events, and stops it
// with Ctrl-C.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	writePast(b, dir, 1_000_000)
	start(b, dir).kill() // the demo's staff and devices are made once
	for range b.N {
		begin := time.Now()
		c := start(b, dir)
		ready := time.Since(begin)
		b.ReportMetric(float64(ready.Milliseconds()), "ms-to-ready")
		b.ReportMetric(float64(residentKiB(b, c.cmd.Process.Pid))/1024, "MiB-RSS")
		begin = time.Now()
		if err := c.cmd.Process.Signal(syscall.SIGINT); err != nil {
			b.Fatal(err)
		}
		if err := c.cmd.Wait(); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(time.Since(begin).Milliseconds()), "ms-to-stop")
		b.ReportMetric(0, "ns/op")
	}
}

// writePast fills a data directory with days before today, 10,000 tickets each.
func writePast(b *testing.B, dir string, events int) {
	set, err := server.DefaultSettings()
	if err != nil {
		b.Fatal(err)
	}
	set.Hours.Always = true // of the days some are Sundays
	catalogue, err := server.DefaultCatalogue()
	if err != nil {
		b.Fatal(err)
	}
	const perDay = 10_000
	days := events / perDay
	at := servertest.Monday.AddDate(0, 0, -days-1)
	c, err := center.Open(context.Background(), center.Options{Dir: dir, Defaults: set, Catalogue: catalogue, Now: func() time.Time { return at }})
	if err != nil {
		b.Fatal(err)
	}
	for range days {
		var wg sync.WaitGroup
		for n := range 200 {
			wg.Go(func() {
				for i := range perDay / 200 {
					x := center.TakeNumber{Line: "A", Procedure: "1.001193", Priority: queue.Ordinary, Token: queue.Token(strconv.Itoa(n*1000 + i))}
					if _, err := c.Do(context.Background(), center.Actor{Kind: center.DeviceActor, ID: "k1"}, x); err != nil {
						b.Error(err)
						return
					}
				}
			})
		}
		wg.Wait()
		at = at.AddDate(0, 0, 1)
	}
	if err := c.Close(); err != nil {
		b.Fatal(err)
	}
}

// residentKiB is what a process has in memory.
func residentKiB(b *testing.B, pid int) int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kib, err := strconv.Atoi(strings.Fields(rest)[0])
			if err != nil {
				b.Fatal(err)
			}
			return kib
		}
	}
	b.Fatal("the process has no memory")
	return 0
}

// BenchmarkCallNext lets 64 clients finish and call at 12 counters with 500 waiting,
// over HTTP. Each keeps its connection, as a page does, and pauses like a very fast
// clerk, no two at the same beat; a number is taken for each call, so that the queue
// stays as long. Then all press at the same instant, again and again: the last of the 64
// answers is what a wave costs. Both sides share the machine, so the processor time of
// each is told.
func BenchmarkCallNext(b *testing.B) {
	for range b.N { // run with -benchtime 1x
		callNext(b, 6*time.Second)
	}
}

// clerkHand is one client of BenchmarkCallNext.
type clerkHand struct {
	n, pressed int
	url, kiosk string
	clerks     []*http.Client
	calls      *http.Transport
	numbers    *http.Client
	took       []time.Duration
	errors     int
}

// press finishes and calls at the next counter and takes a number for who was called.
func (h *clerkHand) press() time.Duration {
	counter := (h.n + h.pressed) % len(h.clerks)
	h.pressed++
	key := fmt.Sprintf("%d-%d", h.n, h.pressed)
	client := &http.Client{Transport: h.calls, Jar: h.clerks[counter].Jar}
	var answer struct{ Ticket *servertest.Ticket }
	at := time.Now()
	ok := post(client, fmt.Sprintf("%s/api/v1/counters/%d/call-next", h.url, counter+1), "", key+"c", map[string]bool{"finish": true}, &answer)
	took := time.Since(at)
	var t servertest.Ticket
	if !ok || !post(h.numbers, h.url+"/api/v1/tickets", h.kiosk, key+"t", map[string]string{"line": answer.Ticket.Line}, &t) {
		h.errors++
	}
	return took
}

func callNext(b *testing.B, d time.Duration) {
	c := start(b, b.TempDir())
	defer c.kill()
	h := c.Server
	clerks := twelve(h, 0)
	kiosk := h.Client(c.KioskToken)
	lines := []string{"A", "B", "C", "D", "E", "G", "H", "K"}
	for i := range 500 {
		kiosk.Take(lines[i%len(lines)], "")
	}
	hands := make([]*clerkHand, 64)
	for n := range hands {
		hands[n] = &clerkHand{n: n, url: c.URL, kiosk: c.KioskToken, clerks: clerks, calls: &http.Transport{}, numbers: &http.Client{Transport: &http.Transport{}}}
		hands[n].press() // connects, as a page has when its clerk sits down
	}
	ours, theirs := processorTime(b, os.Getpid()), processorTime(b, c.cmd.Process.Pid)
	end := time.Now().Add(d)
	var wg sync.WaitGroup
	for n, hand := range hands {
		random := rand.New(rand.NewPCG(uint64(n), 1))
		wg.Go(func() {
			for time.Now().Before(end) {
				time.Sleep(50*time.Millisecond + time.Duration(random.Int64N(int64(100*time.Millisecond))))
				hand.took = append(hand.took, hand.press())
			}
		})
	}
	wg.Wait()
	ours, theirs = processorTime(b, os.Getpid())-ours, processorTime(b, c.cmd.Process.Pid)-theirs
	var all []time.Duration
	for _, hand := range hands {
		all = append(all, hand.took...)
	}
	wave := waves(hands, 20)
	failed := 0
	for _, hand := range hands {
		failed += hand.errors
	}
	slices.Sort(all)
	calls := float64(len(all))
	b.ReportMetric(calls/d.Seconds(), "calls/s")
	b.ReportMetric(float64(all[len(all)/2].Microseconds())/1000, "ms-p50")
	b.ReportMetric(float64(all[len(all)*99/100].Microseconds())/1000, "ms-p99")
	b.ReportMetric(float64(wave.Microseconds())/1000, "ms-wave")
	b.ReportMetric(float64(failed), "errors")
	b.ReportMetric(float64(ours.Microseconds())/calls, "µs-cpu-client/call")
	b.ReportMetric(float64(theirs.Microseconds())/calls, "µs-cpu-server/call")
	b.ReportMetric(0, "ns/op")
}

// waves lets all hands press at the same instant, and returns the median of how long the
// last of them waited.
func waves(hands []*clerkHand, times int) time.Duration {
	var last []time.Duration
	for range times {
		took := make([]time.Duration, len(hands))
		begin := make(chan struct{})
		var wg sync.WaitGroup
		for n, hand := range hands {
			wg.Go(func() {
				<-begin
				took[n] = hand.press()
			})
		}
		close(begin)
		wg.Wait()
		last = append(last, slices.Max(took))
	}
	slices.Sort(last)
	return last[len(last)/2]
}

// processorTime is what a process has used of the processors.
func processorTime(b *testing.B, pid int) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		b.Fatal(err)
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	const tick = 10 * time.Millisecond // USER_HZ is 100 wherever Go runs
	user, err := strconv.Atoi(fields[11])
	if err != nil {
		b.Fatal(err)
	}
	system, err := strconv.Atoi(fields[12])
	if err != nil {
		b.Fatal(err)
	}
	return time.Duration(user+system) * tick
}
