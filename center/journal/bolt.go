package journal

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"motcua/center/records"
)

var (
	bucketJournal = []byte("journal")
	bucketMeta    = []byte("meta")
	keyFormat     = []byte("format")
)

const (
	// mmapSize is reserved address space, not memory: a file that grows past it
	// makes every writer wait for the readers while it is mapped again.
	mmapSize = 1 << 30
	// fillPercent packs the pages of a bucket that only grows at its end: 121 MB a
	// million events against 222 MB at bbolt's default of 0.5.
	fillPercent = 0.95
	// lockTimeout is how long a second process waits before it is told that the
	// file is taken; long enough for the first to finish closing.
	lockTimeout = 500 * time.Millisecond
)

// ErrLocked is returned when another process has the data file open.
var ErrLocked = errors.New("the data file is in use by another process")

// NewerFormatError is returned for a journal that a newer program wrote.
type NewerFormatError struct {
	Found int // the format in the file
}

// Error says what is true and what to do.
func (e *NewerFormatError) Error() string {
	return fmt.Sprintf("the journal has format %d and this program knows formats up to %d; start the newer program that wrote it, or restore a backup made before the update", e.Found, Format)
}

// Bolt is a Log in one bbolt file. It also holds the projections.
type Bolt struct {
	db *bbolt.DB
}

// OpenBolt opens or creates the file. It returns ErrLocked when another process
// has it and a *NewerFormatError when a newer program wrote it. With readOnly
// nothing is created or changed.
func OpenBolt(path string, readOnly bool) (*Bolt, error) {
	if readOnly {
		if _, err := os.Stat(path); err != nil {
			return nil, fmt.Errorf("opening the data file: %w", err)
		}
	}
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{
		Timeout:         lockTimeout,
		ReadOnly:        readOnly,
		FreelistType:    bbolt.FreelistMapType,
		InitialMmapSize: mmapSize,
	})
	if errors.Is(err, bolterrors.ErrTimeout) {
		return nil, fmt.Errorf("%s: %w", path, ErrLocked)
	}
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("opening the data file: %w; run the program as the owner of the folder", err)
	}
	if err != nil {
		return nil, fmt.Errorf("opening the data file %s: %w", path, err)
	}
	b := &Bolt{db: db}
	if err := b.checkFormat(readOnly); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return b, nil
}

func (b *Bolt) checkFormat(readOnly bool) error {
	check := func(tx *bbolt.Tx) error {
		meta := tx.Bucket(bucketMeta)
		if meta == nil {
			return nil
		}
		found, err := strconv.Atoi(string(meta.Get(keyFormat)))
		if err != nil {
			return fmt.Errorf("reading the journal's format: %w", err)
		}
		if found > Format {
			return &NewerFormatError{Found: found}
		}
		return nil
	}
	if readOnly {
		return b.db.View(check)
	}
	known := false
	err := b.db.View(func(tx *bbolt.Tx) error {
		known = tx.Bucket(bucketMeta) != nil && tx.Bucket(bucketJournal) != nil
		return check(tx)
	})
	if err != nil || known {
		return err
	}
	return b.db.Update(func(tx *bbolt.Tx) error {
		if _, err := tx.CreateBucketIfNotExists(bucketJournal); err != nil {
			return err
		}
		meta, err := tx.CreateBucketIfNotExists(bucketMeta)
		if err != nil {
			return err
		}
		return meta.Put(keyFormat, []byte(strconv.Itoa(Format)))
	})
}

// DB is the open file, for the records that live beside the journal.
func (b *Bolt) DB() *bbolt.DB { return b.db }

// Append writes the entries in one transaction; see Log.
func (b *Bolt) Append(ctx context.Context, entries []Entry) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	err := b.db.Update(func(tx *bbolt.Tx) error {
		journal := tx.Bucket(bucketJournal)
		journal.FillPercent = fillPercent
		last := journal.Sequence()
		for _, e := range entries {
			if e.Record.Seq != last+1 {
				return fmt.Errorf("record %d does not follow record %d", e.Record.Seq, last)
			}
			last++
			value, err := encode(e.Record)
			if err != nil {
				return err
			}
			if err := journal.Put(key(last), value); err != nil {
				return err
			}
			if err := writeRows(tx, e.Rows); err != nil {
				return err
			}
		}
		return journal.SetSequence(last)
	})
	if err != nil {
		return fmt.Errorf("writing the journal: %w", err)
	}
	return nil
}

func writeRows(tx *bbolt.Tx, rows []records.Row) error {
	for _, r := range rows {
		bucket, err := tx.CreateBucketIfNotExists([]byte(r.Bucket))
		if err != nil {
			return err
		}
		if r.Value == nil {
			err = bucket.Delete(r.Key)
		} else {
			err = bucket.Put(r.Key, r.Value)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Read calls fn for each record from seq on; see Log.
func (b *Bolt) Read(from uint64, fn func(Record) error) error {
	return b.db.View(func(tx *bbolt.Tx) error {
		journal := tx.Bucket(bucketJournal)
		if journal == nil {
			return nil
		}
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
	})
}

// Last is the number of the newest record, 0 for an empty journal.
func (b *Bolt) Last() (uint64, error) {
	var last uint64
	err := b.db.View(func(tx *bbolt.Tx) error {
		if journal := tx.Bucket(bucketJournal); journal != nil {
			last = journal.Sequence()
		}
		return nil
	})
	return last, err
}

// Close releases the file and its lock.
func (b *Bolt) Close() error { return b.db.Close() }

func key(seq uint64) []byte {
	return binary.BigEndian.AppendUint64(make([]byte, 0, 8), seq)
}
