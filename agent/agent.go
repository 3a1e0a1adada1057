// Package agent is the program on a kiosk's PC that drives the attached slip printer and
// serial scanner. It connects to the server and accepts no connections. It prints a slip once
// however often the connection breaks, and keeps nothing of what is scanned.
package agent

import (
	"context"
	"crypto/rand"
	"log/slog"
	"sync"
	"time"

	"motcua/agent/message"
	"motcua/paper/escpos"
	"motcua/socket"
)

// askEvery is how often the printer's status is queried while it prints nothing.
const askEvery = 10 * time.Second

// Options says which server and devices the agent serves.
type Options struct {
	Server  string           // the server's address, e.g. http://192.168.1.10:8080
	Token   string           // of the device
	Printer string           // tcp://host:port or a device file; empty for none
	Scanner string           // a serial port; empty for none
	Now     func() time.Time // the machine's clock
	Print   escpos.Printer   // how the printer is spoken to; Now is set by Run
	Log     *slog.Logger     // nil for none
	Alive   func()           // called at least every half minute while all is well; nil for nothing
}

// agent is one run of the agent.
type agent struct {
	Options
	boot    string
	printer *printer
	jobs    *jobs

	mu    sync.Mutex
	line  *socket.Line   // nil while there is none
	state message.Report // the last that the printer said; Kind is empty before
}

// Run serves until ctx ends.
func Run(ctx context.Context, o Options) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Alive == nil {
		o.Alive = func() {}
	}
	o.Print.Now = o.Now
	a := &agent{Options: o, boot: rand.Text(), printer: &printer{path: o.Printer, how: o.Print}, jobs: newJobs()}
	var work sync.WaitGroup
	work.Go(func() { a.print(ctx) })
	if o.Scanner != "" {
		work.Go(func() { a.scan(ctx) })
	}
	a.call(ctx)
	work.Wait()
}

// print prints the server's orders one after the other, and queries the printer's status in
// between.
func (a *agent) print(ctx context.Context) {
	asks := time.NewTicker(askEvery)
	defer asks.Stop()
	a.ask()
	for {
		select {
		case order := <-a.jobs.orders:
			a.Alive()
			a.do(ctx, order)
		case <-asks.C:
			a.Alive()
			a.ask()
		case <-ctx.Done():
			return
		}
	}
}

// do prints one slip and reports the outcome.
func (a *agent) do(ctx context.Context, order message.Order) {
	r := message.Report{Kind: message.Done, Job: order.Job}
	slip, err := escpos.ReadRaster(order.Slip)
	var status escpos.Status
	if err == nil {
		status, err = a.printer.print(ctx, slip)
	}
	if err != nil {
		a.Log.Warn("a slip was not printed", "job", order.Job, "error", err)
		r.Trouble, r.Delivered = troubleOf(err)
	}
	r.PaperLow = status.PaperLow
	a.jobs.done(r)
	a.send(r)
	a.reportStatus(status)
}

// ask queries the printer's status and reports a change.
func (a *agent) ask() {
	if a.printer.path != "" {
		a.reportStatus(a.printer.ask())
	}
}

func (a *agent) reportStatus(s escpos.Status) {
	r := message.Report{Kind: message.Printer, Trouble: string(s.Trouble), PaperLow: s.PaperLow}
	a.mu.Lock()
	news := r != a.state
	a.state = r
	a.mu.Unlock()
	if news {
		a.send(r)
	}
}
