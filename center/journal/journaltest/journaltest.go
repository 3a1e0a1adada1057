// Package journaltest is what every journal.Log must do. A Log's own test calls Run
// with a way to open it; the package knows no storage engine.
package journaltest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"motcua/center/journal"
)

// Opener opens the log of one test; called again for the same directory it opens
// what an earlier call wrote.
type Opener func(t *testing.T, dir string) journal.Log

// entry is a record of a number with texts that need care.
func entry(seq uint64) journal.Entry {
	return journal.Entry{Record: journal.Record{
		Seq: seq, At: time.Date(2026, 11, 23, 7, 30, int(seq), 123e6, time.FixedZone("+07", 7*3600)), Day: "2026-11-23",
		Actor: "device/k\"1\\", Request: "chạm-1\n", Answer: journal.Answer{Ticket: "20261123-A001", Dossier: "H14.01-261123-0001", Booking: "b1"},
		Events: []journal.Event{{Kind: "ticket_issued", Data: json.RawMessage(fmt.Sprintf(`{"nth":%d}`, seq))}, {Kind: "x", Data: json.RawMessage(`{}`)}},
	}}
}

// Run holds a log against the contract of journal.Log.
func Run(t *testing.T, open Opener) {
	t.Run("a record comes back as it was written, also after a restart", func(t *testing.T) {
		dir := t.TempDir()
		log := open(t, dir)
		must(t, log.Append(context.Background(), []journal.Entry{entry(1), entry(2)}))
		must(t, log.Append(context.Background(), []journal.Entry{{Record: journal.Record{Seq: 3, At: entry(3).Record.At}}}))
		must(t, log.Close())
		log = open(t, dir)
		defer func() { must(t, log.Close()) }()
		got := all(t, log, 1)
		if len(got) != 3 || !same(got[0], entry(1).Record) || !same(got[1], entry(2).Record) || got[2].Request != "" {
			t.Fatalf("read back %+v", got)
		}
		if from2 := all(t, log, 2); len(from2) != 2 || from2[0].Seq != 2 {
			t.Fatalf("from record 2: %+v", from2)
		}
	})
	t.Run("all entries of a call or none", func(t *testing.T) {
		log := open(t, t.TempDir())
		defer func() { must(t, log.Close()) }()
		huge := entry(2)
		huge.Record.Request = strings.Repeat("x", journal.MaxRecord)
		if err := log.Append(context.Background(), []journal.Entry{entry(1), huge}); !errors.Is(err, journal.ErrTooLarge) {
			t.Fatalf("a record over the limit: %v", err)
		}
		if err := log.Append(context.Background(), []journal.Entry{entry(1), entry(3)}); err == nil {
			t.Fatal("a gap was written")
		}
		last, err := log.Last()
		if err != nil || last != 0 || len(all(t, log, 1)) != 0 {
			t.Fatalf("after two failed calls the log ends at %d: %v", last, err)
		}
		must(t, log.Append(context.Background(), []journal.Entry{entry(1)}))
		if last, err = log.Last(); err != nil || last != 1 {
			t.Fatalf("last is %d: %v", last, err)
		}
	})
	t.Run("reading stops at the reader's error", func(t *testing.T) {
		log := open(t, t.TempDir())
		defer func() { must(t, log.Close()) }()
		must(t, log.Append(context.Background(), []journal.Entry{entry(1), entry(2)}))
		enough := errors.New("enough")
		n := 0
		if err := log.Read(1, func(journal.Record) error { n++; return enough }); !errors.Is(err, enough) || n != 1 {
			t.Fatalf("%d records read: %v", n, err)
		}
	})
	t.Run("a caller that has gone writes nothing", func(t *testing.T) {
		log := open(t, t.TempDir())
		defer func() { must(t, log.Close()) }()
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if err := log.Append(ctx, []journal.Entry{entry(1)}); !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	})
}

func all(t *testing.T, log journal.Log, from uint64) []journal.Record {
	t.Helper()
	var got []journal.Record
	must(t, log.Read(from, func(r journal.Record) error { got = append(got, r); return nil }))
	return got
}

func same(a, b journal.Record) bool {
	at := a.At.Equal(b.At)
	a.At, b.At = time.Time{}, time.Time{}
	return at && reflect.DeepEqual(a, b)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
