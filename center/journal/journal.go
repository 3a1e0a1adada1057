// Package journal is the centre's memory on disk: every decision that was made,
// in order, for ever. A record is written together with its projections or not at
// all, and Append returns only when both survive a power cut. It never knows what
// an event means, never reads a clock and never forgets.
package journal

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"motcua/center/records"
)

// Format is the newest journal format this program reads and writes. It grows
// when an older program could misread a newer journal. Since 2 each record carries the
// chain and each row beside the journal its seal; a file of 1 is taken over when it is
// opened to be written.
const Format = 2

// MaxRecord is the largest record in bytes. A decision is some hundred bytes; the
// limit keeps one broken caller from filling the disk with one record.
const MaxRecord = 64 << 10

// Record is one decision: the events it led to, who asked, and when. One decision
// is one record.
type Record struct {
	Seq     uint64    // position in the journal, from 1, without gaps
	At      time.Time // the centre's time of the decision
	Day     string    // the service day it belongs to, 2026-11-23
	Actor   string    // who asked, e.g. "staff/an.nguyen" or "kiosk/k1"; never a person's name
	Request string    // the caller's request id, empty when it gave none
	// RequestPrint is a fingerprint of what the request asked, empty for none. It is made
	// under a secret that lies beside the journal and is gone with the day.
	RequestPrint string
	Answer       Answer
	Events       []Event
}

// Fits reports whether a record keeps to MaxRecord, with some bytes to spare for what
// stands around its events.
func (r *Record) Fits() bool {
	size := 512 + len(r.Actor) + len(r.Request) + len(r.RequestPrint) + len(r.Answer.Ticket) + len(r.Answer.Dossier) + len(r.Answer.Booking)
	for _, e := range r.Events {
		size += len(`{"kind":"","data":},`) + len(e.Kind) + len(e.Data)
	}
	return size <= MaxRecord
}

// Answer is what the caller was told, so that the same request can be told it again.
type Answer struct {
	Ticket  string `json:"ticket,omitempty"`
	Dossier string `json:"dossier,omitempty"`
	Booking string `json:"booking,omitempty"`
}

// Event is one fact: its kind and its fields as JSON.
type Event struct {
	Kind string          `json:"kind"`
	Data json.RawMessage `json:"data"`
}

// Entry is a record with its projections: the rows that are written in the same
// transaction.
type Entry struct {
	Record Record
	Rows   []records.Row
}

// Log is an append-only journal of one centre.
//
// Append writes all entries or none; their Seq must continue Last without a gap.
// A nil error means that they are durable. After an error the log may be asked
// again, but nothing of the failed call is visible. One goroutine appends; Read
// and Last may run beside it and see only whole appends. Read calls fn for each
// record from seq on, in order, and stops at fn's first error, which it returns.
type Log interface {
	Append(ctx context.Context, entries []Entry) error
	Read(from uint64, fn func(Record) error) error
	Last() (uint64, error)
	Close() error
}

// DamagedError says that a record of the journal is not what was written.
type DamagedError struct {
	Seq   uint64 // the record; 0 when the page that holds it cannot be read
	Cause error
}

// Error names the record.
func (e *DamagedError) Error() string {
	if e.Seq == 0 {
		return fmt.Sprintf("the journal is damaged: %v", e.Cause)
	}
	return fmt.Sprintf("journal record %d is damaged: %v", e.Seq, e.Cause)
}

// Unwrap is what was found.
func (e *DamagedError) Unwrap() error { return e.Cause }

// ErrTooLarge is returned for a record over MaxRecord.
var ErrTooLarge = errors.New("the record is larger than a journal record may be")
