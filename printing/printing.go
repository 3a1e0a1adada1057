// Package printing gives out what kiosks print: one job after the other at each, on a network
// printer or by the agent on the kiosk's PC, and tells the kiosks' pages how their printers
// stand. The outcome of a slip is stored by the center. It never reports a slip as printed unless
// the printer did, and never decides who gets a number.
package printing

import (
	"context"
	"log/slog"
	"net"
	"sync"
	"time"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/paper/escpos"
	"motcua/paper/slip"
)

const (
	// checkEvery is how often a printer that prints nothing is asked for its state.
	checkEvery = 20 * time.Second
	// dialFor is how long a printer has to take a connection.
	dialFor = 2 * time.Second
	// agentFor is how long an agent has to report the outcome of a slip: longer than a printer
	// takes to fail in any way.
	agentFor = 25 * time.Second
	// maxJobs is how many slips may wait for one printer: more than a minute's work.
	maxJobs = 32
)

// Options is what printing needs of the process.
type Options struct {
	Center  *center.Center
	Now     func() time.Time // the centre's clock, in its zone
	Machine func() time.Time // the machine's clock, which deadlines are counted from
	Press   *slip.Renderer
	Printer escpos.Printer // how printers are spoken to; Now is set by New
	Log     *slog.Logger
}

// Printing gives slips out: one job after the other at each kiosk. It knows each printer's
// state and tells the kiosks' pages. The outcome of a slip is stored by the center.
type Printing struct {
	Options
	Hub    *Hub
	agents agents
	stop   chan struct{}
	work   sync.WaitGroup

	mu     sync.Mutex
	queues map[string]*printQueue
	phones map[queue.TicketID]bool // numbers being printed whose follow page was opened
	closed bool
}

// New marks the slips that the last run of the program was about to print as unknown, and starts
// printing. Close ends it.
func New(ctx context.Context, o Options) (*Printing, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	o.Printer.Now = o.Machine
	acts := func(device string) (yes bool) {
		o.Center.View(func(s *center.State) { yes = s.Acts(ids.Device(device)) })
		return yes
	}
	p := &Printing{
		Options: o, Hub: NewHub(o.Machine, acts), agents: agents{now: o.Machine, acts: acts}, stop: make(chan struct{}),
		queues: map[string]*printQueue{}, phones: map[queue.TicketID]bool{},
	}
	if _, err := o.Center.Do(ctx, center.Actor{Kind: center.Clock}, center.Today{Decision: queue.LoseSlips{}}); err != nil {
		return nil, err
	}
	var kiosks []string
	o.Center.View(func(s *center.State) {
		for _, d := range s.Devices {
			if d.Kind == records.Kiosk && d.Active {
				kiosks = append(kiosks, d.ID)
			}
		}
	})
	for _, id := range kiosks {
		p.queue(id)
	}
	return p, nil
}

// Close stops printing. A slip that is being sent to a printer is cut off; the next start
// marks it as unknown.
func (p *Printing) Close() {
	p.mu.Lock()
	already := p.closed
	p.closed = true
	p.mu.Unlock()
	if !already {
		close(p.stop)
	}
	p.agents.close()
	p.Hub.Close()
	p.work.Wait()
}

// queue is a kiosk's queue; nil once printing is closed.
func (p *Printing) queue(kiosk string) *printQueue {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return nil
	}
	q := p.queues[kiosk]
	if q == nil {
		q = &printQueue{kiosk: kiosk, jobs: make(chan *printJob, maxJobs), wake: make(chan struct{}, 1), state: PrinterState{State: "unknown", Since: p.Now()}}
		p.queues[kiosk] = q
		p.work.Add(1)
		go p.run(q)
	}
	return q
}

// setting is how a kiosk gives slips out, and its name.
func (p *Printing) setting(kiosk string) (set records.Printing, name string) {
	p.Center.View(func(s *center.State) { set, name = settingOf(s, kiosk) })
	return set, name
}

func settingOf(s *center.State, kiosk string) (set records.Printing, name string) {
	d := s.Devices[ids.Device(kiosk)]
	return settingIn(d), d.Name
}

// settingIn is how a kiosk gives slips out; one that was revoked gives none.
func settingIn(kiosk records.Device) records.Printing {
	set := kiosk.Printing.Complete()
	if !kiosk.Active {
		set.Mode = records.PrintNone
	}
	return set
}

// Width is how many dots wide a kiosk's slips are; with no kiosk the usual width.
func (p *Printing) Width(kiosk string) int {
	set, _ := p.setting(kiosk)
	return set.Width
}

// Prints reports whether the server gives a kiosk's slips out.
func (p *Printing) Prints(kiosk string) (yes bool) {
	p.Center.View(func(s *center.State) { yes = s.Prints(ids.Device(kiosk)) })
	return yes
}

// State is how a kiosk's printer stands, as far as is known.
func (p *Printing) State(kiosk string) PrinterState {
	set, _ := p.setting(kiosk)
	return p.printer(kiosk, set.Mode)
}

// printer is how the printer of a kiosk stands that gives slips out by mode.
func (p *Printing) printer(kiosk string, mode records.PrintMode) PrinterState {
	q := p.queue(kiosk)
	if q == nil {
		return PrinterState{Mode: mode, State: "unknown", Since: p.Now()}
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	state := q.state
	if state.Mode != mode { // it was changed just now
		state = PrinterState{State: "unknown", Since: p.Now()}
	}
	state.Mode = mode
	return state
}

// dial opens a network printer.
func (p *Printing) dial(ctx context.Context, address string) (net.Conn, error) {
	d := net.Dialer{Timeout: dialFor}
	return d.DialContext(ctx, "tcp", address)
}
