package records

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"syscall"
	"testing"

	"go.etcd.io/bbolt"
)

var staffTable = Table[Staff]{Bucket: "staff"}

func write(t *testing.T, db *bbolt.DB, rows ...Row) {
	t.Helper()
	err := db.Update(func(tx *bbolt.Tx) error { return Write(tx, rows) })
	if err != nil {
		t.Fatal(err)
	}
}

func TestARecordIsReadAsItWasWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.db")
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, found, err := staffTable.Get(Open(db), "ha"); found || err != nil {
		t.Fatalf("an empty file: %v %v", found, err)
	}
	ha := Staff{Username: "ha", Name: "Nông Thị Hà", Role: Clerk, Active: true}
	row, err := staffTable.Row("ha", ha)
	if err != nil {
		t.Fatal(err)
	}
	mai, err := staffTable.Row("mai", Staff{Username: "mai", Role: Supervisor})
	if err != nil {
		t.Fatal(err)
	}
	write(t, db, row, mai)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if db, err = bbolt.Open(path, 0o600, nil); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	s := Open(db)
	if got, found, err := staffTable.Get(s, "ha"); !found || err != nil || !reflect.DeepEqual(got, ha) {
		t.Errorf("read %+v %v %v", got, found, err)
	}
	if key, got, found, err := staffTable.Last(s); key != "mai" || got.Role != Supervisor || !found || err != nil {
		t.Errorf("last %s %+v %v %v", key, got, found, err)
	}
	write(t, db, staffTable.Delete("ha"))
	if all, err := staffTable.All(s); err != nil || len(all) != 1 {
		t.Errorf("after deleting: %v %v", all, err)
	}
}

func TestWhoMayDoWhatAnotherMay(t *testing.T) {
	for _, x := range []struct {
		role, other Role
		ok          bool
	}{{Clerk, Clerk, true}, {Clerk, Supervisor, false}, {Administrator, Clerk, true}, {"king", Clerk, false}, {Administrator, "king", false}} {
		if x.role.Includes(x.other) != x.ok {
			t.Errorf("%s includes %s: %v", x.role, x.other, !x.ok)
		}
	}
}

// TestADamagedDigestIsCountedAnew: the rows that are left can still be written, and are
// counted as they are.
func TestADamagedDigestIsCountedAnew(t *testing.T) {
	db, err := bbolt.Open(filepath.Join(t.TempDir(), "r.db"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	row := func(key string) Row { return Row{Bucket: "staff", Key: []byte(key), Value: []byte(`{}`)} }
	digest := func() (value []byte) {
		_ = db.View(func(tx *bbolt.Tx) error {
			value = bytes.Clone(tx.Bucket([]byte(DigestBucket)).Get([]byte("staff")))
			return nil
		})
		return value
	}
	write(t, db, row("a"), row("b"), row("c"), Row{Bucket: "staff", Key: []byte("b")})
	write(t, db, row("a"))
	whole := digest()
	if d, err := ReadDigest("staff", whole); err != nil || d.Rows != 2 {
		t.Fatalf("two rows are counted as %+v, %v", d, err)
	}
	for _, spoilt := range [][]byte{nil, {1}, append([]byte{9}, whole[1:]...)} {
		err := db.Update(func(tx *bbolt.Tx) error {
			if spoilt == nil {
				return tx.Bucket([]byte(DigestBucket)).Delete([]byte("staff"))
			}
			return tx.Bucket([]byte(DigestBucket)).Put([]byte("staff"), spoilt)
		})
		if err != nil {
			t.Fatal(err)
		}
		write(t, db, row("c"))
		if !bytes.Equal(digest(), whole) {
			t.Errorf("after %x the digest is %x, not %x", spoilt, digest(), whole)
		}
	}
}

// TestAPanicOfAPageIsAnError reads where bbolt would end the process.
func TestAPanicOfAPageIsAnError(t *testing.T) {
	db, err := bbolt.Open(filepath.Join(t.TempDir(), "r.db"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	mapped := fileThatWasCut(t)
	for what, fall := range map[string]func(){
		"a panic": func() { panic("assertion failed: Page expected to be: 22") },
		"a fault": func() { t.Log(mapped[0]) },
	} {
		if err := View(db, func(*bbolt.Tx) error { fall(); return nil }); !errors.Is(err, ErrUnreadable) {
			t.Errorf("reading, %s: %v", what, err)
		}
		if err := Update(db, func(*bbolt.Tx) error { fall(); return nil }); !errors.Is(err, ErrUnreadable) {
			t.Errorf("writing, %s: %v", what, err)
		}
	}
	write(t, db, Row{Bucket: "staff", Key: []byte("a"), Value: []byte(`{}`)}) // the lock is not held
}

// fileThatWasCut is a file that was mapped and has no content any more, as under a disk that
// cannot give a page.
func fileThatWasCut(t *testing.T) []byte {
	t.Helper()
	f, err := os.Create(filepath.Join(t.TempDir(), "cut"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := f.Truncate(int64(os.Getpagesize())); err != nil {
		t.Fatal(err)
	}
	mapped, err := syscall.Mmap(int(f.Fd()), 0, os.Getpagesize(), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Munmap(mapped) })
	if err := f.Truncate(0); err != nil {
		t.Fatal(err)
	}
	return mapped
}
