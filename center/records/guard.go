package records

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"

	"go.etcd.io/bbolt"
)

// ErrUnreadable is at the bottom of every error about pages that cannot be read at all.
var ErrUnreadable = errors.New("a page of the data file cannot be read")

// View reads within a transaction. bbolt panics where a page is not what it should be, and
// the file is mapped, so a disk that fails to give a page faults in memory: both become an
// error here, as they cost what was asked for and not the centre.
func View(db *bbolt.DB, fn func(*bbolt.Tx) error) (err error) {
	defer guard(&err)()
	return db.View(fn)
}

// Update writes within a transaction, under the guard of View.
func Update(db *bbolt.DB, fn func(*bbolt.Tx) error) (err error) {
	defer guard(&err)()
	return db.Update(fn)
}

// Guarded calls fn under the guard of View.
func Guarded(fn func() error) (err error) {
	defer guard(&err)()
	return fn()
}

// guard turns the panics of what follows into an error.
func guard(err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		r := recover()
		if r == nil {
			return
		}
		if fault, ok := r.(runtime.Error); ok {
			*err = fmt.Errorf("%w: %w", ErrUnreadable, fault)
			return
		}
		*err = fmt.Errorf("%w: %v", ErrUnreadable, r)
	}
}
