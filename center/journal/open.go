package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"syscall"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"motcua/center/records"
)

const (
	// mmapSize is reserved address space, not memory: a file that grows past it
	// makes every writer wait for the readers while it is mapped again.
	mmapSize = 1 << 30
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

// OpenBolt opens or creates the file. It returns ErrLocked when another process
// has it and a *NewerFormatError when a newer program wrote it. A file of an older format
// is taken over, see takeOver. With readOnly nothing is created or changed.
func OpenBolt(path string, readOnly bool) (*Bolt, error) {
	if readOnly {
		if _, err := os.Stat(path); err != nil {
			return nil, fmt.Errorf("opening the data file: %w", err)
		}
	}
	bearable, err := lookOver(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("opening the data file: %w; run the program as the owner of the folder", err)
	}
	if err != nil {
		return nil, err
	}
	b, err := open(path, readOnly)
	if err != nil {
		return nil, err
	}
	b.Damages = bearable
	if readOnly || b.format == Format {
		return b, nil
	}
	if err := b.takeOver(path); err != nil {
		return nil, errors.Join(fmt.Errorf("taking the data file over into format %d: %w", Format, err), b.Close())
	}
	// The old file stays locked until the new one is, so that nobody else takes it over too.
	taken, err := open(path, false)
	return taken, errors.Join(err, b.Close())
}

func open(path string, readOnly bool) (*Bolt, error) {
	var locked *os.File
	options := &bbolt.Options{
		Timeout:         lockTimeout,
		ReadOnly:        readOnly,
		FreelistType:    bbolt.FreelistMapType,
		InitialMmapSize: reservation(),
		OpenFile: func(name string, flag int, mode os.FileMode) (f *os.File, err error) {
			locked, err = os.OpenFile(name, flag, mode)
			return locked, err
		},
	}
	db, err := openGuarded(path, options)
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, fmt.Errorf("%s: %w", path, ErrLocked)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("opening the data file: %w; run the program as the owner of the folder", err)
	case errors.Is(err, syscall.ENOMEM):
		return nil, fmt.Errorf("opening the data file %s: %w; the limit of the process's address space (ulimit -v) is too small for the file and the program, raise it", path, err)
	case err != nil:
		return nil, fmt.Errorf("opening the data file %s: %w", path, err)
	}
	b := &Bolt{db: db}
	err = b.isStill(path, locked)
	if err == nil {
		err = b.checkFormat(readOnly)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return b, nil
}

// reservation is how much address space the file is mapped into: no more than the file
// needs where the process may use little of it (ulimit -v), as the rest of the program needs
// some gigabytes. There a writer waits for the readers when the file grows.
func reservation() int {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &limit); err == nil && limit.Cur < 8*mmapSize {
		return 0
	}
	return mmapSize
}

func openGuarded(path string, options *bbolt.Options) (db *bbolt.DB, err error) {
	err = records.Guarded(func() (err error) {
		db, err = bbolt.Open(path, 0o600, options)
		return err
	})
	return db, err
}

// isStill makes sure that the file that was locked is the one that has the name now: while
// the program waited for the lock another may have taken the file over.
func (b *Bolt) isStill(path string, locked *os.File) error {
	mine, err := locked.Stat()
	if err != nil {
		return err
	}
	named, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !os.SameFile(mine, named) {
		return fmt.Errorf("%s: %w", path, ErrLocked)
	}
	return nil
}

// checkFormat finds the format of the file, and makes one of a file that has nothing in it.
func (b *Bolt) checkFormat(readOnly bool) error {
	empty := false
	err := records.View(b.db, func(tx *bbolt.Tx) error {
		meta := tx.Bucket(bucketMeta)
		if first, _ := tx.Cursor().First(); first == nil {
			empty = true
			return nil
		}
		if meta == nil || tx.Bucket(bucketJournal) == nil {
			return errors.New("the data file is damaged: it has no journal")
		}
		found, err := strconv.Atoi(string(meta.Get(keyFormat)))
		if err != nil || found < 1 {
			return fmt.Errorf("the data file is damaged: the journal's format is %q", meta.Get(keyFormat))
		}
		if found > Format {
			return &NewerFormatError{Found: found}
		}
		b.format = found
		return nil
	})
	if err != nil || !empty {
		return err
	}
	b.format = Format
	if readOnly {
		return nil
	}
	return records.Update(b.db, begin)
}

// begin makes the journal of a file that has nothing in it.
func begin(tx *bbolt.Tx) error {
	if _, err := tx.CreateBucket(bucketJournal); err != nil {
		return err
	}
	meta, err := tx.CreateBucket(bucketMeta)
	if err != nil {
		return err
	}
	if err := meta.Put(keyFormat, []byte(strconv.Itoa(Format))); err != nil {
		return err
	}
	return tip{}.write(tx)
}
