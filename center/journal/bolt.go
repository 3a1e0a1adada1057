package journal

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"motcua/center/records"
)

var (
	bucketJournal = []byte("journal")
	bucketMeta    = []byte(metaBucket)
	keyFormat     = []byte("format")
)

// fillPercent packs the pages of a bucket that only grows at its end: 121 MB a
// million events against 222 MB at bbolt's default of 0.5.
const fillPercent = 0.95

// Bolt is a Log in one bbolt file. It also holds the projections.
type Bolt struct {
	// Damages are what was wrong with the file when it was opened, and is no reason not to.
	Damages []error

	db     *bbolt.DB
	format int
}

// DB is the open file, for tests.
func (b *Bolt) DB() *bbolt.DB { return b.db }

// Format is the format of the file, 1 only where it was opened to be read.
func (b *Bolt) Format() int { return b.format }

// Store reads the records that live beside the journal.
func (b *Bolt) Store() *records.Store {
	if b.format < Format {
		return records.OpenPlain(b.db)
	}
	return records.Open(b.db)
}

// Append writes the entries in one transaction; see Log.
func (b *Bolt) Append(ctx context.Context, entries []Entry) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	err := records.Update(b.db, func(tx *bbolt.Tx) error {
		journal := tx.Bucket(bucketJournal)
		journal.FillPercent = fillPercent
		end, err := tipOf(tx)
		if err != nil {
			return err
		}
		var rows []records.Row
		for _, e := range entries {
			if e.Record.Seq != end.seq+1 {
				return fmt.Errorf("record %d does not follow record %d", e.Record.Seq, end.seq)
			}
			value, err := encode(e.Record)
			if err != nil {
				return err
			}
			end = tip{seq: e.Record.Seq, chain: end.chain.next(e.Record.Seq, value)}
			if err := journal.Put(key(end.seq), append(value, end.chain[:]...)); err != nil {
				return err
			}
			rows = append(rows, e.Rows...)
		}
		if err := records.Write(tx, rows); err != nil {
			return err
		}
		return end.write(tx)
	})
	if err != nil {
		return fmt.Errorf("writing the journal: %w", err)
	}
	return nil
}

// Read calls fn for each record from seq on; see Log. A record that is not what was
// written is a *DamagedError.
func (b *Bolt) Read(from uint64, fn func(Record) error) error {
	err := records.View(b.db, func(tx *bbolt.Tx) error {
		journal := tx.Bucket(bucketJournal)
		if journal == nil {
			return nil
		}
		if b.format < Format {
			return readPlain(journal, from, fn)
		}
		return read(tx, max(from, 1), fn)
	})
	if errors.Is(err, records.ErrUnreadable) {
		return &DamagedError{Cause: err}
	}
	return err
}

// read follows the chain from a record to the end.
func read(tx *bbolt.Tx, from uint64, fn func(Record) error) error {
	end, err := tipOf(tx)
	if err != nil {
		return err
	}
	journal := tx.Bucket(bucketJournal)
	var chain Chain
	if from > 1 {
		before := journal.Get(key(from - 1))
		copy(chain[:], before[max(0, len(before)-chainSize):])
	}
	want := from
	c := journal.Cursor()
	for k, v := c.Seek(key(from)); k != nil; k, v = c.Next() {
		if !bytes.Equal(k, key(want)) {
			return &DamagedError{Seq: want, Cause: errors.New("it is not there")}
		}
		payload, after, err := chain.link(want, v)
		if err != nil {
			return err
		}
		r, err := decode(want, payload)
		if err != nil {
			return err
		}
		if err := fn(r); err != nil {
			return err
		}
		chain, want = after, want+1
	}
	if want <= end.seq {
		return &DamagedError{Seq: want, Cause: errors.New("it is not there")}
	}
	return nil
}

// readPlain reads a journal without a chain.
func readPlain(journal *bbolt.Bucket, from uint64, fn func(Record) error) error {
	c := journal.Cursor()
	for k, v := c.Seek(key(from)); k != nil; k, v = c.Next() {
		r, err := decode(binary.BigEndian.Uint64(k), v)
		if err != nil {
			return err
		}
		if err := fn(r); err != nil {
			return err
		}
	}
	return nil
}

// Last is the number of the newest record, 0 for an empty journal.
func (b *Bolt) Last() (uint64, error) {
	var last uint64
	err := records.View(b.db, func(tx *bbolt.Tx) error {
		journal := tx.Bucket(bucketJournal)
		if journal == nil {
			return nil
		}
		last = journal.Sequence()
		if b.format < Format {
			return nil
		}
		end, err := tipOf(tx)
		last = end.seq
		return err
	})
	return last, err
}

// Check is bbolt's own check of its file: nil or the first thing that it finds.
func (b *Bolt) Check() error {
	return records.View(b.db, func(tx *bbolt.Tx) (err error) {
		for found := range tx.Check() {
			err = cmp.Or(err, found)
		}
		return err
	})
}

// Close releases the file and its lock.
func (b *Bolt) Close() error { return b.db.Close() }

func key(seq uint64) []byte {
	return binary.BigEndian.AppendUint64(make([]byte, 0, 8), seq)
}
