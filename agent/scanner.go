package agent

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"motcua/agent/message"
)

const (
	// scanPause ends a line of a scanner that sends no line end.
	scanPause = 150 * time.Millisecond
	// scannerRetry is the delay before a missing scanner is tried again.
	scannerRetry = 2 * time.Second
)

// scan forwards what the scanner reads until ctx ends, and waits for a scanner that was unplugged.
// Scans are never logged.
func (a *agent) scan(ctx context.Context) {
	said := false
	for ctx.Err() == nil {
		d, err := openDevice(a.Scanner)
		if err == nil {
			said = false
			stop := context.AfterFunc(ctx, func() { _ = d.Close() })
			err = lines(d, a.Now, func(text string) { a.send(message.Report{Kind: message.Scan, Text: text}) })
			stop()
			_ = d.Close() // it has ended
		}
		if !said && ctx.Err() == nil {
			a.Log.Warn("the scanner is not there", "error", err)
			said = true
		}
		select {
		case <-time.After(scannerRetry):
		case <-ctx.Done():
		}
	}
}

// port is a serial port that is read with deadlines.
type port interface {
	io.Reader
	SetReadDeadline(time.Time) error
}

// lines calls fn with each line that comes, without its end, until the port ends. A line
// that is longer than any code is dropped whole.
func lines(p port, now func() time.Time, fn func(string)) error {
	var line []byte
	long := false
	end := func() {
		if text := strings.TrimSpace(strings.ToValidUTF8(string(line), "")); text != "" && !long {
			fn(text)
		}
		clear(line) // an identity card's text does not stay in memory
		line, long = line[:0], false
	}
	var b [512]byte
	for {
		by := time.Time{}
		if len(line) > 0 || long {
			by = now().Add(scanPause)
		}
		if err := p.SetReadDeadline(by); err != nil {
			return err
		}
		n, err := p.Read(b[:])
		rest := b[:n]
		for len(rest) > 0 {
			part, after, ended := bytes.Cut(rest, []byte{'\r'})
			if i := bytes.IndexByte(part, '\n'); i >= 0 {
				part, after, ended = rest[:i], rest[i+1:], true
			}
			if line = append(line, part...); len(line) > message.MaxScan {
				clear(line)
				line, long = line[:0], true
			}
			if ended {
				end()
			}
			rest = after
		}
		clear(b[:n])
		switch {
		case errors.Is(err, os.ErrDeadlineExceeded):
			end()
		case err != nil:
			return err
		}
	}
}
