package journal

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"

	"motcua/center/records"
)

// takeOverRows is how many rows are copied in one transaction.
const takeOverRows = 5_000

// takeOver writes what is in a file of the older format into a new one of this format
// beside it, keeps the old one under another name, and only then lets the new one take its
// place: a power cut at any point leaves the one or the other, whole, under path.
func (b *Bolt) takeOver(path string) error {
	fresh := path + ".new"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := b.copyInto(fresh); err != nil {
		return errors.Join(err, os.Remove(fresh))
	}
	if err := keepOld(path, fmt.Sprintf("%s.format%d", path, b.format)); err != nil {
		return errors.Join(err, os.Remove(fresh))
	}
	if err := os.Rename(fresh, path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

// copyInto writes all records and rows into a new file, which is on disk when it returns.
func (b *Bolt) copyInto(fresh string) error {
	db, err := bbolt.Open(fresh, 0o600, &bbolt.Options{NoSync: true, FreelistType: bbolt.FreelistMapType})
	if err != nil {
		return err
	}
	err = db.Update(begin)
	if err == nil {
		err = records.View(b.db, func(old *bbolt.Tx) error {
			if err := copyJournal(db, old); err != nil {
				return err
			}
			return old.ForEach(func(name []byte, bucket *bbolt.Bucket) error {
				if string(name) == metaBucket || string(name) == string(bucketJournal) {
					return nil
				}
				return copyTable(db, string(name), bucket)
			})
		})
	}
	if err == nil {
		err = db.Sync()
	}
	return errors.Join(err, db.Close())
}

func copyJournal(db *bbolt.DB, old *bbolt.Tx) error {
	c := old.Bucket(bucketJournal).Cursor()
	end := tip{}
	k, v := c.First()
	for k != nil {
		err := db.Update(func(tx *bbolt.Tx) error {
			journal := tx.Bucket(bucketJournal)
			journal.FillPercent = fillPercent
			for n := 0; k != nil && n < takeOverRows; n++ {
				seq := end.seq + 1
				if string(k) != string(key(seq)) {
					return &DamagedError{Seq: seq, Cause: errors.New("it is not there")}
				}
				if _, err := decode(seq, v); err != nil {
					return err
				}
				end = tip{seq: seq, chain: end.chain.next(seq, v)}
				if err := journal.Put(key(seq), append(append(make([]byte, 0, len(v)+chainSize), v...), end.chain[:]...)); err != nil {
					return err
				}
				k, v = c.Next()
			}
			return end.write(tx)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func copyTable(db *bbolt.DB, name string, old *bbolt.Bucket) error {
	c := old.Cursor()
	k, v := c.First()
	for k != nil {
		var rows []records.Row
		for ; k != nil && len(rows) < takeOverRows; k, v = c.Next() {
			rows = append(rows, records.Row{Bucket: name, Key: k, Value: v})
		}
		if err := db.Update(func(tx *bbolt.Tx) error { return records.Write(tx, rows) }); err != nil {
			return err
		}
	}
	return nil
}

// keepOld gives a file a second name, one that nothing has yet.
func keepOld(path, name string) error {
	for n := 1; ; n++ {
		kept := name
		if n > 1 {
			kept = fmt.Sprintf("%s.%d", name, n)
		}
		err := os.Link(path, kept)
		if err != nil && !errors.Is(err, fs.ErrExist) { // a file system without links, such as that of a stick
			err = copyFile(path, kept)
		}
		if !errors.Is(err, fs.ErrExist) {
			return errors.Join(err, syncDir(filepath.Dir(path)))
		}
		if same, err := sameFile(path, kept); same || err != nil { // the power went before the end
			return err
		}
	}
}

func sameFile(a, b string) (bool, error) {
	one, err := os.Stat(a)
	if err != nil {
		return false, err
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other), err
}

// copyFile copies a file to a name that nothing has.
func copyFile(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err = io.Copy(out, in); err == nil {
		err = out.Sync()
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
