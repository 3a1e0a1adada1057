package journal_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"motcua/center/journal"
	"motcua/center/journal/journaltest"
)

func open(t *testing.T, dir string) journal.Log {
	t.Helper()
	b, err := journal.OpenBolt(filepath.Join(dir, "journal.db"), false)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBoltKeepsTheContract(t *testing.T) {
	journaltest.Run(t, open)
}

func TestASecondProcessIsTold(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "journal.db")
	first, err := journal.OpenBolt(path, false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := journal.OpenBolt(path, false); !errors.Is(err, journal.ErrLocked) {
		t.Errorf("a second process got %v", err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestANewerJournalIsNotOpened(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	b, err := journal.OpenBolt(path, false)
	if err != nil {
		t.Fatal(err)
	}
	err = b.DB().Update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte("meta")).Put([]byte("format"), []byte("3")) })
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	for _, readOnly := range []bool{false, true} {
		_, err = journal.OpenBolt(path, readOnly)
		var newer *journal.NewerFormatError
		if !errors.As(err, &newer) || !strings.Contains(err.Error(), "start the newer program") {
			t.Errorf("read only %v: %v", readOnly, err)
		}
	}
}

func TestAMissingFileIsNotMadeForReading(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	if _, err := journal.OpenBolt(path, true); err == nil {
		t.Fatal("a missing file was opened")
	}
}
