package pages

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
)

// read opens a file as this package does.
func read(t *testing.T, path string) (*File, error) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return Open(f, info.Size())
}

// TestWhatBoltWritesIsWhole writes and deletes rows of all lengths in any order, in a table
// that grows, one that shrinks and one that stays small. After each commit the pages are
// whole, all rows are visited, and none else.
func TestWhatBoltWritesIsWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	random := rand.New(rand.NewPCG(1, 2))
	held := map[string]map[string][]byte{"large": {}, "small": {}, "worn": {}}
	commits := 400
	for commit := range commits {
		err := db.Update(func(tx *bbolt.Tx) error {
			for name, rows := range held {
				b, err := tx.CreateBucketIfNotExists([]byte(name))
				if err != nil {
					return err
				}
				many := map[string]int{"large": 5000, "small": 4, "worn": 600}[name]
				for range 1 + random.IntN(60) {
					key := fmt.Sprintf("%05d", random.IntN(many))
					if name == "worn" && commit > commits/2 || random.IntN(4) == 0 {
						delete(rows, key)
						err = b.Delete([]byte(key))
					} else {
						length := random.IntN(200)
						if random.IntN(100) == 0 {
							length = random.IntN(30_000)
						}
						if name == "small" {
							length = random.IntN(50)
						}
						rows[key] = bytes.Repeat([]byte{byte(commit)}, length)
						err = b.Put([]byte(key), rows[key])
					}
					if err != nil {
						return err
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if commit%10 != 0 && commit != commits-1 {
			continue
		}
		f, err := read(t, path)
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		damages := f.Walk(Visitor{Row: func(table string, key, value []byte) {
			seen++
			if want, known := held[table][string(key)]; !known || !bytes.Equal(value, want) {
				t.Errorf("commit %d: the row %s of %s is not what was written", commit, key, table)
			}
		}})
		damages = append(damages, f.Walk(Visitor{Branches: "large"})...)
		if want := len(held["large"]) + len(held["small"]) + len(held["worn"]); len(damages) > 0 || len(f.Heads) > 0 || seen != want {
			t.Fatalf("commit %d: %d rows of %d, %v %v", commit, seen, want, damages, f.Heads)
		}
	}
}

func TestWhatIsNoDataFileIsRefused(t *testing.T) {
	for _, b := range [][]byte{{0}, bytes.Repeat([]byte{0xED}, 4096), make([]byte, 1<<20)} {
		if _, err := Open(bytes.NewReader(b), int64(len(b))); !errors.Is(err, ErrNoHead) {
			t.Errorf("of %d bytes: %v", len(b), err)
		}
	}
}

// FuzzWalk gives any bytes for a page of a true file: it ends, and panics never.
func FuzzWalk(f *testing.F) {
	path := filepath.Join(f.TempDir(), "x.db")
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{NoSync: true})
	if err != nil {
		f.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		b, err := tx.CreateBucket([]byte("rows"))
		for i := range 400 {
			err = errors.Join(err, b.Put(fmt.Append(nil, i), make([]byte, 40)))
		}
		return err
	})
	if err := errors.Join(err, db.Close()); err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	size := os.Getpagesize()
	f.Add(uint8(3), whole[3*size:4*size])
	f.Add(uint8(5), []byte{5, 0, 0, 0, 0, 0, 0, 0, isBranch, 0, 255, 255, 255, 255, 255, 255})
	f.Add(uint8(2), []byte{2, 0, 0, 0, 0, 0, 0, 0, isFree, 0, 255, 255, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255})
	f.Fuzz(func(t *testing.T, page uint8, b []byte) {
		file := bytes.Clone(whole)
		at := int(page) * size % len(file)
		copy(file[at:min(at+size, len(file))], b)
		opened, err := Open(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			return
		}
		_ = opened.Walk(Visitor{Row: func(string, []byte, []byte) {}, Branches: "rows"})
	})
}
