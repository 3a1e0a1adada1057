package agent

import (
	"context"
	"errors"
	"net"
	"strings"
	"sync"
	"time"

	"motcua/paper/escpos"
)

// printer is the printer on the cable: opened for each slip, so that it may be switched off
// and on and another program may use it in between.
type printer struct {
	path string
	how  escpos.Printer
	mu   sync.Mutex // one at a time
}

// conn is an open printer.
type conn interface {
	escpos.Conn
	Close() error
}

func (p *printer) open(ctx context.Context) (conn, error) {
	if address, network := strings.CutPrefix(p.path, "tcp://"); network {
		d := net.Dialer{Timeout: 2 * time.Second}
		return d.DialContext(ctx, "tcp", address)
	}
	if p.path == "" {
		return nil, errors.New("this agent has no printer")
	}
	d, err := openDevice(p.path)
	if err != nil {
		return nil, err
	}
	d.drain(p.how.Now())
	return d, nil
}

// print prints one slip.
func (p *printer) print(ctx context.Context, slip *escpos.Raster) (escpos.Status, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	c, err := p.open(ctx)
	if err != nil {
		return escpos.Status{Trouble: escpos.Offline}, &escpos.TroubleError{Trouble: escpos.Offline, Cause: err}
	}
	defer c.Close()
	return p.how.Print(ctx, c, slip)
}

// ask is the printer's status.
func (p *printer) ask() escpos.Status {
	p.mu.Lock()
	defer p.mu.Unlock()
	c, err := p.open(context.Background())
	if err != nil {
		return escpos.Status{Trouble: escpos.Offline}
	}
	defer c.Close()
	s, _ := p.how.Ask(c) // its error is in the status
	return s
}

// troubleOf is a failure as it is reported to the server. When it failed before anything was sent,
// nothing is on paper.
func troubleOf(err error) (trouble string, whole bool) {
	var t *escpos.TroubleError
	if errors.As(err, &t) {
		return string(t.Trouble), t.Delivered
	}
	return string(escpos.Offline), false
}
