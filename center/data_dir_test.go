package center

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"motcua/center/journal"
)

// closed is a centre that has lived and is closed, with the content of its file.
func closed(t *testing.T) (o *office, path string, file []byte) {
	t.Helper()
	o = openOffice(t)
	o.take("A", "tap1")
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(o.options.Dir, DataFile)
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return o, path, file
}

func write(t *testing.T, path string, file []byte) {
	t.Helper()
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAnEmptyFileIsNoCentre(t *testing.T) {
	o, path, _ := closed(t)
	write(t, path, nil)
	var empty *journal.EmptyError
	for range 2 { // the refusal itself changes nothing
		if _, err := Open(context.Background(), o.options); !errors.As(err, &empty) || !strings.Contains(err.Error(), "-new") {
			t.Fatalf("a file of 0 bytes: %v", err)
		}
	}
	if _, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue); !errors.As(err, &empty) {
		t.Errorf("verify of a file of 0 bytes: %v", err)
	}
	o.options.New = true
	o.open()
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), o.options); err == nil || !strings.Contains(err.Error(), "without -new") {
		t.Errorf("-new where a centre is: %v", err)
	}
	o.options.New = false
	o.open()
}

func TestAMissingFileBesideTracesOfACentreIsNotMadeAnew(t *testing.T) {
	for _, trace := range []string{"access.json", "media", "voice", DataFile + ".format1"} {
		o, path, _ := closed(t)
		if err := errors.Join(os.Remove(path), os.Mkdir(filepath.Join(o.options.Dir, trace), 0o700)); err != nil {
			t.Fatal(err)
		}
		var missing *MissingError
		if _, err := Open(context.Background(), o.options); !errors.As(err, &missing) || missing.Trace != trace || !strings.Contains(err.Error(), "-new") {
			t.Errorf("beside %s: %v", trace, err)
		}
		if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("beside %s a file was made: %v", trace, err)
		}
	}
}

func TestAFileThatWasCutIsExplained(t *testing.T) {
	o, path, file := closed(t)
	for _, size := range []int{1, 100, 4096, 8192, 8193, 12288, 20480} {
		write(t, path, file[:size])
		var wrecked *journal.WreckedError
		if _, err := Open(context.Background(), o.options); !errors.As(err, &wrecked) || !strings.Contains(err.Error(), "put back the newest copy") {
			t.Errorf("of %d bytes: %v", size, err)
		}
	}
}

// TestOneHeadPageIsEnough damages one head page, then the other, then both.
func TestOneHeadPageIsEnough(t *testing.T) {
	o, path, file := closed(t)
	size := os.Getpagesize()
	for _, at := range []int{40, size + 40} {
		spoilt := append([]byte(nil), file...)
		spoilt[at] ^= 1
		write(t, path, spoilt)
		o.open()
		if o.Damages() != 1 {
			t.Errorf("with byte %d changed a start told %d damages", at, o.Damages())
		}
		o.take("A", "again")
		if err := o.Close(); err != nil {
			t.Fatal(err)
		}
	}
	file[40] ^= 1
	file[size+40] ^= 1
	write(t, path, file)
	var wrecked *journal.WreckedError
	if _, err := Open(context.Background(), o.options); !errors.As(err, &wrecked) {
		t.Errorf("without both: %v", err)
	}
}

func TestADirectoryIsClosedToOthers(t *testing.T) {
	o, path, _ := closed(t)
	if err := errors.Join(os.Chmod(o.options.Dir, 0o777), os.Chmod(path, 0o644)); err != nil {
		t.Fatal(err)
	}
	o.open()
	for name, want := range map[string]os.FileMode{o.options.Dir: 0o700, path: 0o600} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s is %v, %v", name, info.Mode(), err)
		}
	}
}
