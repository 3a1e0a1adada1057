package escpos

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"
	"time"
)

// Conn is an open way to a printer: a network connection, or a device file that can be
// polled. Printing sets its deadlines and never closes it.
type Conn interface {
	io.ReadWriter
	SetReadDeadline(time.Time) error
	SetWriteDeadline(time.Time) error
}

// Printer says how printers are spoken to; a zero field means the value named with it.
type Printer struct {
	Now       func() time.Time // required; the machine's clock, which deadlines are counted from
	AnswerFor time.Duration    // for the state before a slip; 1 s
	SendFor   time.Duration    // for the whole slip to be taken; 8 s
	PrintFor  time.Duration    // for it to come out after that; 8 s
	CalmFor   time.Duration    // after which a printer that says nothing but that all is well is believed; 3 s
	AskEvery  time.Duration    // while it prints; 250 ms
}

func (p Printer) complete() Printer {
	for _, d := range []struct {
		field *time.Duration
		usual time.Duration
	}{
		{&p.AnswerFor, time.Second}, {&p.SendFor, 8 * time.Second}, {&p.PrintFor, 8 * time.Second},
		{&p.CalmFor, 3 * time.Second}, {&p.AskEvery, 250 * time.Millisecond},
	} {
		if *d.field == 0 {
			*d.field = d.usual
		}
	}
	return p
}

// TroubleError says why a slip is not known to be out. Whole says that the printer took
// all of it, so that the number may be on paper.
type TroubleError struct {
	Trouble   Trouble
	Delivered bool
	Cause     error // nil when the printer itself said it
}

// Error states the fact for the operator's log.
func (e *TroubleError) Error() string {
	if e.Cause != nil {
		return fmt.Sprintf("the printer: %s: %v", e.Trouble, e.Cause)
	}
	return fmt.Sprintf("the printer: %s", e.Trouble)
}

// Unwrap is the connection's own error.
func (e *TroubleError) Unwrap() error { return e.Cause }

// errSilent is the cause when a printer does not answer.
var errSilent = errors.New("no answer")

// Ask asks a printer for its state. A printer that does not answer is off line.
func (p Printer) Ask(conn Conn) (Status, error) {
	p = p.complete()
	var r statusReader
	if err := p.ask(conn); err != nil {
		return Status{Trouble: Offline}, &TroubleError{Trouble: Offline, Cause: err}
	}
	by := p.Now().Add(p.AnswerFor)
	for !r.whole {
		if err := p.read(conn, &r, by); err != nil {
			return Status{Trouble: Offline}, &TroubleError{Trouble: Offline, Cause: err}
		}
		if !r.whole && !p.Now().Before(by) {
			return Status{Trouble: Offline}, &TroubleError{Trouble: Offline, Cause: errSilent}
		}
	}
	return statusOf(r.answers), nil
}

// Print asks for the state, prints a raster, cuts, and waits until the printer says that
// it is out. A *TroubleError says why it is not, or not known to be; the status is the last
// that the printer told.
func (p Printer) Print(ctx context.Context, conn Conn, r *Raster) (Status, error) {
	p = p.complete()
	before, err := p.Ask(conn)
	if err != nil {
		return before, err
	}
	if before.Trouble != NoTrouble {
		return before, &TroubleError{Trouble: before.Trouble}
	}
	stop := context.AfterFunc(ctx, func() { _ = conn.SetWriteDeadline(time.Unix(1, 0)); _ = conn.SetReadDeadline(time.Unix(1, 0)) })
	defer stop()
	job := append(append(append(begin(), pictures(r)...), cut()...), askDone()...)
	if err := p.send(conn, job, p.SendFor); err != nil {
		return p.afterFailure(conn, &TroubleError{Trouble: Offline, Cause: err})
	}
	return p.wait(ctx, conn)
}

// wait follows a slip that was taken until it is out.
func (p Printer) wait(ctx context.Context, conn Conn) (Status, error) {
	var r statusReader
	start := p.Now()
	for asked := 1; p.Now().Sub(start) < p.PrintFor && ctx.Err() == nil; asked++ {
		if err := p.ask(conn); err != nil {
			return p.lost(err)
		}
		for until := p.Now().Add(p.AskEvery); p.Now().Before(until); {
			err := p.read(conn, &r, until)
			if r.whole {
				if s := statusOf(r.answers); s.Trouble != NoTrouble && !r.done {
					return p.afterFailure(conn, &TroubleError{Trouble: s.Trouble, Delivered: true})
				} else if s.Trouble == NoTrouble && p.Now().Sub(start) >= p.CalmFor {
					return s, nil
				}
			}
			if r.done {
				return p.after(conn, &r, asked), nil
			}
			if err != nil && !errors.Is(err, errSilent) {
				return p.lost(err)
			}
		}
	}
	return Status{Trouble: Unknown}, &TroubleError{Trouble: Unknown, Delivered: true, Cause: errSilent}
}

// after is the state once the slip is out, whatever the printer has to say now. What it still
// owes of the questions asked before comes first: taken for newer answers, it would shift them.
func (p Printer) after(conn Conn, r *statusReader, asked int) Status {
	for by := p.Now().Add(p.AnswerFor); r.rounds < asked && p.Now().Before(by); {
		if p.read(conn, r, by) != nil {
			break
		}
	}
	s, _ := p.Ask(conn)
	return s
}

// lost is for a connection that ends before the printer has said that the slip is out. One
// that is reset had bytes that the printer had not taken: the slip is not whole.
func (p Printer) lost(err error) (Status, error) {
	if errors.Is(err, syscall.ECONNRESET) || errors.Is(err, syscall.EPIPE) {
		return Status{Trouble: Offline}, &TroubleError{Trouble: Offline, Cause: err}
	}
	return Status{Trouble: Unknown}, &TroubleError{Trouble: Unknown, Delivered: true, Cause: err}
}

// afterFailure makes the printer forget what it has not printed, so that it does not come
// out when somebody has put paper in and the citizen has gone.
func (p Printer) afterFailure(conn Conn, why *TroubleError) (Status, error) {
	_ = p.send(conn, forget(), p.AnswerFor) // the connection may be the trouble
	return Status{Trouble: why.Trouble}, why
}

func (p Printer) ask(conn Conn) error { return p.send(conn, questions(), p.AnswerFor) }

func (p Printer) send(conn Conn, b []byte, within time.Duration) error {
	if err := conn.SetWriteDeadline(p.Now().Add(within)); err != nil {
		return err
	}
	_, err := conn.Write(b)
	return err
}

// read takes in what the printer says until a moment. errSilent says that it said nothing
// by then.
func (p Printer) read(conn Conn, r *statusReader, by time.Time) error {
	if err := conn.SetReadDeadline(by); err != nil {
		return err
	}
	var b [64]byte
	n, err := conn.Read(b[:])
	for _, one := range b[:n] {
		r.take(one)
	}
	var slow interface{ Timeout() bool }
	if errors.As(err, &slow) && slow.Timeout() {
		return errSilent
	}
	return err
}
