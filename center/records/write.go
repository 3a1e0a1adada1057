package records

import (
	"slices"

	"go.etcd.io/bbolt"
)

// Write puts rows into the file, each with its seal, and keeps the digests of their tables.
// It is the only way a row gets there. The transaction is the caller's.
func Write(tx *bbolt.Tx, rows []Row) error {
	changed := map[string]*Digest{}
	for _, r := range rows {
		bucket, err := tx.CreateBucketIfNotExists([]byte(r.Bucket))
		if err != nil {
			return err
		}
		digest := changed[r.Bucket]
		if digest == nil {
			if digest, err = storedDigest(tx, r.Bucket); err != nil {
				return err
			}
			changed[r.Bucket] = digest
		}
		if before := bucket.Get(r.Key); before != nil {
			digest.remove(before)
		}
		if r.Value == nil {
			err = bucket.Delete(r.Key)
		} else {
			sealed := Sealed(r.Bucket, r.Key, r.Value)
			digest.Count(sealed)
			err = bucket.Put(r.Key, sealed)
		}
		if err != nil {
			return err
		}
	}
	return writeDigests(tx, changed)
}

// storedDigest is a table's digest so far. One that is damaged or missing is counted anew:
// verify tells of it, and the rows that are left can be written.
func storedDigest(tx *bbolt.Tx, table string) (*Digest, error) {
	if bucket := tx.Bucket([]byte(DigestBucket)); bucket != nil {
		if d, err := ReadDigest(table, bucket.Get([]byte(table))); err == nil {
			return &d, nil
		}
	}
	d := &Digest{}
	err := tx.Bucket([]byte(table)).ForEach(func(_, value []byte) error {
		d.Count(value)
		return nil
	})
	return d, err
}

func writeDigests(tx *bbolt.Tx, changed map[string]*Digest) error {
	if len(changed) == 0 {
		return nil
	}
	bucket, err := tx.CreateBucketIfNotExists([]byte(DigestBucket))
	if err != nil {
		return err
	}
	tables := make([]string, 0, len(changed))
	for table := range changed {
		tables = append(tables, table)
	}
	slices.Sort(tables)
	for _, table := range tables {
		if err := bucket.Put([]byte(table), Sealed(DigestBucket, []byte(table), changed[table].payload())); err != nil {
			return err
		}
	}
	return nil
}
