// Package escpostest is a slip printer on the loopback for tests. It understands the
// commands that package escpos sends, keeps every slip that it cut as a picture, and fails
// in the ways in which real ones do. It is no part of the program.
package escpostest

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"sync"
	"time"

	"motcua/paper/escpos"
)

// Mood is how the printer behaves.
type Mood int

// The moods.
const (
	Works      Mood = iota
	Dumb            // takes everything and never answers
	Hangs           // answers before a slip, takes it, and is never heard of again
	Closes          // closes the connection in the middle of a slip
	Ends            // has no paper any more when the slip is taken
	EndsAfter       // the slip is out, and it was the last of the paper
	Low             // works, the paper is near its end
	Empty           // has no paper
	Open            // its cover is open
	Off             // says that it is off line
	Slow            // takes a kilobyte a millisecond
	Taciturn        // works, and knows no answer but the state
	Unreadable      // takes nothing at all
)

// Printer is a printer. Its methods may be called from many goroutines.
type Printer struct {
	listener net.Listener
	slips    chan *escpos.Raster
	stop     chan struct{}

	mu     sync.Mutex
	mood   Mood
	ended  bool // no paper since the last slip
	forgot int
	conns  map[net.Conn]bool
}

// TB is what a printer needs of a test.
type TB interface {
	Helper()
	Fatal(...any)
	Cleanup(func())
}

// New starts a printer that lives until the test ends.
func New(t TB, mood Mood) *Printer {
	t.Helper()
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &Printer{listener: l, mood: mood, slips: make(chan *escpos.Raster, 64), stop: make(chan struct{}), conns: map[net.Conn]bool{}}
	go p.accept()
	t.Cleanup(p.Close)
	return p
}

// Addr is where it listens.
func (p *Printer) Addr() string { return p.listener.Addr().String() }

// Close takes it off the network.
func (p *Printer) Close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	select {
	case <-p.stop:
		return
	default:
	}
	close(p.stop)
	_ = p.listener.Close()
	for c := range p.conns {
		_ = c.Close()
	}
}

// Be changes its mood; it has paper again.
func (p *Printer) Be(mood Mood) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.mood, p.ended = mood, false
}

// Forgot is how often it was told to forget what it had not printed.
func (p *Printer) Forgot() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.forgot
}

// Slips are the slips as they come out.
func (p *Printer) Slips() <-chan *escpos.Raster { return p.slips }

func (p *Printer) accept() {
	for {
		c, err := p.listener.Accept()
		if err != nil {
			return
		}
		p.mu.Lock()
		p.conns[c] = true
		p.mu.Unlock()
		go func() {
			defer c.Close()
			_ = p.serve(c) // ends with the connection
		}()
	}
}

func (p *Printer) now() (mood Mood, ended bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.mood, p.ended
}

// errMood ends a connection on purpose.
var errMood = errors.New("the printer closes")

// serve understands one connection's commands.
func (p *Printer) serve(c net.Conn) error {
	if mood, _ := p.now(); mood == Unreadable {
		<-p.stop
		return nil
	}
	in := bufio.NewReaderSize(&pace{p, c}, 1024)
	slip := &escpos.Raster{}
	for {
		b, err := in.ReadByte()
		if err != nil {
			return err
		}
		switch b {
		case 0x10:
			err = p.instant(in, c)
		case 0x1b:
			_, err = in.ReadByte()
			slip = &escpos.Raster{}
		case 0x1d:
			err = p.command(in, c, &slip)
		default:
			err = fmt.Errorf("the printer would print the letter %q", b)
		}
		if err != nil {
			return err
		}
	}
}

// instant answers DLE EOT and takes DLE DC4.
func (p *Printer) instant(in *bufio.Reader, c net.Conn) error {
	what, err := in.ReadByte()
	if err != nil {
		return err
	}
	if what == 0x14 {
		_, err := in.Discard(8)
		p.mu.Lock()
		p.forgot++
		p.mu.Unlock()
		return err
	}
	n, err := in.ReadByte()
	if err != nil {
		return err
	}
	mood, ended := p.now()
	if mood == Dumb || mood == Hangs && ended {
		return nil
	}
	_, err = c.Write([]byte{state(n, mood, ended)})
	return err
}

// state is the answer to DLE EOT n.
func state(n byte, mood Mood, ended bool) byte {
	answer := byte(0x12)
	empty := mood == Empty || (mood == Ends || mood == EndsAfter) && ended
	switch {
	case n == 1 && (empty || mood == Open || mood == Off):
		answer |= 0x08
	case n == 2 && mood == Open:
		answer |= 0x04
	case n == 2 && empty:
		answer |= 0x20
	case n == 4 && empty:
		answer |= 0x60
	case n == 4 && mood == Low:
		answer |= 0x0c
	}
	return answer
}

// command takes a GS command: a picture, a cut, or the question whether all is printed.
func (p *Printer) command(in *bufio.Reader, c net.Conn, slip **escpos.Raster) error {
	what, err := in.ReadByte()
	if err != nil {
		return err
	}
	mood, ended := p.now()
	switch what {
	case 'v':
		return p.picture(in, *slip, mood)
	case 'V':
		if _, err := in.Discard(2); err != nil {
			return err
		}
		p.mu.Lock()
		p.ended = true
		p.mu.Unlock()
		if mood != Ends && mood != Hangs && mood != Empty {
			p.slips <- *slip
		}
		*slip = &escpos.Raster{}
		return nil
	case 'r':
		if _, err := in.ReadByte(); err != nil {
			return err
		}
		if mood == Dumb || mood == Taciturn || (mood == Hangs || mood == Ends) && ended {
			return nil
		}
		_, err := c.Write([]byte{0})
		return err
	}
	return fmt.Errorf("the printer does not know GS %q", what)
}

// picture takes one band of GS v 0.
func (p *Printer) picture(in *bufio.Reader, slip *escpos.Raster, mood Mood) error {
	var head [6]byte
	if _, err := io.ReadFull(in, head[:]); err != nil {
		return err
	}
	across, rows := int(head[2])|int(head[3])<<8, int(head[4])|int(head[5])<<8
	band := make([]byte, across*rows)
	if mood == Closes {
		_, _ = in.Discard(len(band) / 2)
		return errMood
	}
	if _, err := io.ReadFull(in, band); err != nil {
		return err
	}
	slip.Width = across * 8
	slip.Height += rows
	slip.Bits = append(slip.Bits, band...)
	return nil
}

// pace is a connection that a slow printer reads slowly.
type pace struct {
	printer *Printer
	net.Conn
}

func (r *pace) Read(b []byte) (int, error) {
	if mood, _ := r.printer.now(); mood == Slow {
		select {
		case <-time.After(time.Millisecond):
		case <-r.printer.stop:
		}
		b = b[:min(len(b), 1024)]
	}
	return r.Conn.Read(b)
}
