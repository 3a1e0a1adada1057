package center

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"motcua/center/journal"
)

// ErrNoPrivacy is returned for a data directory that others could read and that the program
// cannot close to them.
var ErrNoPrivacy = errors.New("other users of this machine could read it; make it the program's own with chown, and chmod 700")

// MissingError is returned for a directory in which a centre has been, without its data file.
type MissingError struct{ Path, Trace string }

// Error says what to do.
func (e *MissingError) Error() string {
	return fmt.Sprintf("%s is missing, and beside it lies %s, so there was a centre here: put the newest copy of the file back (docs/operations.md, Backup), check -data, or begin a new, empty centre once with: motcua serve -new", e.Path, e.Trace)
}

// traces are what a centre leaves in its directory beside the data file.
var traces = []string{"access.json", "media", "voice", DataFile + ".*"}

// prepareDir makes sure that a centre may be opened in a directory: it is there, only its
// owner can read it, and it holds a data file, or nothing that asks where that is.
func prepareDir(o Options) error {
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return fmt.Errorf("creating the data directory: %w", err)
	}
	path := filepath.Join(o.Dir, DataFile)
	info, err := os.Stat(path)
	switch {
	case err == nil && info.Size() == 0 && o.New:
		err = os.Remove(path)
	case err == nil && o.New:
		err = fmt.Errorf("there is a centre in %s: start it without -new", o.Dir)
	case err == nil && info.Size() == 0:
		err = &journal.EmptyError{Path: path}
	case errors.Is(err, fs.ErrNotExist) && !o.New:
		err = missing(o.Dir, path)
	case errors.Is(err, fs.ErrNotExist):
		err = nil
	}
	if err != nil {
		return err
	}
	if err := closeToOthers(o.Dir, 0o700); err != nil {
		return err
	}
	files, err := filepath.Glob(path + "*")
	for _, file := range files {
		err = errors.Join(err, closeToOthers(file, 0o600))
	}
	return err
}

// missing finds what a centre has left in a directory without a data file.
func missing(dir, path string) error {
	for _, trace := range traces {
		found, err := filepath.Glob(filepath.Join(dir, trace))
		if err != nil {
			return err
		}
		if len(found) > 0 {
			return &MissingError{Path: path, Trace: filepath.Base(found[0])}
		}
	}
	return nil
}

// closeToOthers takes the rights of all but the owner away, where they have any.
func closeToOthers(path string, mode fs.FileMode) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&^mode == 0 {
		return nil
	}
	if err := os.Chmod(path, mode); err != nil {
		return fmt.Errorf("%s: %w (%w)", path, ErrNoPrivacy, err)
	}
	return nil
}
