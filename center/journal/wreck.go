package journal

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"

	"motcua/center/pages"
)

// EmptyError is returned for a data file of 0 bytes, which no program leaves behind.
type EmptyError struct{ Path string }

// Error says what to do.
func (e *EmptyError) Error() string {
	return fmt.Sprintf("%s has 0 bytes: what it held is lost; put back the newest copy of it (docs/operations.md, Backup), or begin a new, empty centre once with: motcua serve -new", e.Path)
}

// WreckedError is returned for a data file that cannot be opened at all.
type WreckedError struct {
	Path  string
	Cause error
}

// Error says what is wrong and what to do.
func (e *WreckedError) Error() string {
	return fmt.Sprintf("%s cannot be opened: %v; keep it, and put back the newest copy that motcua verify finds whole (docs/operations.md, A damaged file)", e.Path, e.Cause)
}

// Unwrap is what was found.
func (e *WreckedError) Unwrap() error { return e.Cause }

// lookOver reads the pages of a data file before they are mapped and believed: all but the
// leaves of the journal, which are the many, and are proved by the chain when they are
// read. It returns what a centre can live with, such as a page of a table. A list of free
// pages that names one in use is not among it: the next commit would write over that.
func lookOver(path string) ([]error, error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	if err := waitFor(f); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	file, err := openPages(path, f)
	if err != nil {
		return nil, err
	}
	var bearable []error
	for _, d := range file.Heads {
		bearable = append(bearable, fmt.Errorf("%w; the file is read by the other, and the last change may be missing", d))
	}
	for _, d := range file.Walk(pages.Visitor{Branches: string(bucketJournal)}) {
		if d.Table == "" || d.Table == metaBucket || d.Table == string(bucketJournal) {
			return nil, &WreckedError{Path: path, Cause: d}
		}
		bearable = append(bearable, d)
	}
	return bearable, nil
}

// waitFor waits until no other process writes the file, for lockTimeout.
func waitFor(f *os.File) error {
	for waited := time.Duration(0); ; waited += lockTimeout / 10 {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_SH|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return nil // also where files cannot be locked: then bbolt says so
		}
		if waited >= lockTimeout {
			return ErrLocked
		}
		time.Sleep(lockTimeout / 10)
	}
}
