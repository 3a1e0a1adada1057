package journal_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"motcua/center/journal"
)

// format1 puts the data file of the first release into a directory.
func format1(t *testing.T, path string) []byte {
	t.Helper()
	f, err := os.Open("../../testdata/journals/format1.db.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	packed, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := io.ReadAll(packed)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	return whole
}

func recordsOf(t *testing.T, b *journal.Bolt) []journal.Record {
	t.Helper()
	var all []journal.Record
	if err := b.Read(1, func(r journal.Record) error { all = append(all, r); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAFileOfTheFirstFormatIsTakenOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "motcua.db")
	whole := format1(t, path)
	old, err := journal.OpenBolt(path, true)
	if err != nil || old.Format() != 1 {
		t.Fatalf("for reading: %v", err)
	}
	before := recordsOf(t, old)
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	if again, err := os.ReadFile(path); err != nil || !bytes.Equal(again, whole) {
		t.Fatalf("reading changed the file: %v", err)
	}
	// What a power cut can leave behind: half of a new file, and the old one's second name.
	if err := os.WriteFile(path+".new", []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(path, path+".format1"); err != nil {
		t.Fatal(err)
	}
	taken, err := journal.OpenBolt(path, false)
	if err != nil || taken.Format() != journal.Format {
		t.Fatalf("taking over: %v", err)
	}
	defer func() { _ = taken.Close() }()
	after := recordsOf(t, taken)
	if len(before) == 0 || len(after) != len(before) {
		t.Fatalf("%d records became %d", len(before), len(after))
	}
	for i := range before {
		if before[i].Seq != after[i].Seq || before[i].Actor != after[i].Actor || len(before[i].Events) != len(after[i].Events) {
			t.Errorf("%+v became %+v", before[i], after[i])
		}
	}
	if kept, err := os.ReadFile(path + ".format1"); err != nil || !bytes.Equal(kept, whole) {
		t.Errorf("the old file was not kept: %v", err)
	}
	for _, name := range []string{path + ".new", path + ".format1.2"} {
		if _, err := os.Stat(name); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is left behind: %v", name, err)
		}
	}
}

func TestAnOldFileThatIsKeptIsNotOverwritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "motcua.db")
	format1(t, path)
	if err := os.WriteFile(path+".format1", []byte("another"), 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := journal.OpenBolt(path, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	first, err := os.ReadFile(path + ".format1")
	if err != nil || string(first) != "another" {
		t.Errorf("the file that was there is %q now: %v", first, err)
	}
	second, err := journal.OpenBolt(path+".format1.2", true)
	if err != nil || second.Format() != 1 {
		t.Fatalf("the old file was not kept: %v", err)
	}
	_ = second.Close()
}
