// Package records holds what is remembered beside the journal: settings, staff,
// devices, sessions, dossiers and the people in them. A record is a row that the
// center writes in the same transaction as the decision that changed it; this
// package makes rows, seals them on their way into the file and proves them on their way
// out, so that no table can forget it. It never writes on its own and decides nothing.
package records

import (
	"encoding/json"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"
)

// Row is one row to be written. A nil Value deletes it.
type Row struct {
	Bucket string
	Key    []byte
	Value  []byte
}

// Store reads the records of one open data file.
type Store struct {
	db    *bbolt.DB
	plain bool
}

// Open reads the records in db. The caller closes db.
func Open(db *bbolt.DB) *Store { return &Store{db: db} }

// OpenPlain reads the records of a file whose rows have no seals yet.
func OpenPlain(db *bbolt.DB) *Store { return &Store{db: db, plain: true} }

// Table is one kind of record, V, in a bucket of its own, as JSON.
type Table[V any] struct {
	Bucket string
}

// Row is the row that stores v under a key.
func (t Table[V]) Row(key string, v V) (Row, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return Row{}, fmt.Errorf("encoding %s %s: %w", t.Bucket, key, err)
	}
	return Row{Bucket: t.Bucket, Key: []byte(key), Value: b}, nil
}

// Read is what a row of the table stores.
func (t Table[V]) Read(r Row) (v V, err error) {
	if err := json.Unmarshal(r.Value, &v); err != nil {
		return v, fmt.Errorf("decoding %s %s: %w", t.Bucket, r.Key, err)
	}
	return v, nil
}

// Delete is the row that removes a key. The bytes stay in the file until it is
// rewritten.
func (t Table[V]) Delete(key string) Row { return Row{Bucket: t.Bucket, Key: []byte(key)} }

// read proves a row of the file and decodes it. payload is what was stored, without the seal.
func (t Table[V]) read(s *Store, key, value []byte) (v V, payload []byte, err error) {
	payload = value
	if !s.plain {
		if payload, err = Unsealed(t.Bucket, key, value); err != nil {
			return v, nil, err
		}
	}
	if err := json.Unmarshal(payload, &v); err != nil {
		return v, nil, &DamagedError{Bucket: t.Bucket, Key: string(key), Cause: err}
	}
	return v, payload, nil
}

// view reads the table's bucket, when there is one. A page that cannot be read is a
// *DamagedError of the table.
func (t Table[V]) view(s *Store, fn func(*bbolt.Bucket) error) error {
	err := View(s.db, func(tx *bbolt.Tx) error {
		bucket := tx.Bucket([]byte(t.Bucket))
		if bucket == nil {
			return nil
		}
		return fn(bucket)
	})
	if errors.Is(err, ErrUnreadable) {
		return &DamagedError{Bucket: t.Bucket, Cause: err}
	}
	return err
}

// Get reads one record; found is false when there is none.
func (t Table[V]) Get(s *Store, key string) (v V, found bool, err error) {
	err = t.view(s, func(bucket *bbolt.Bucket) (err error) {
		if value := bucket.Get([]byte(key)); value != nil {
			found = true
			v, _, err = t.read(s, []byte(key), value)
		}
		return err
	})
	if err != nil {
		var none V
		return none, false, fmt.Errorf("reading %s: %w", t.Bucket, err)
	}
	return v, found, nil
}

// All reads every record of the table. It is for tables that fit in memory many times over.
func (t Table[V]) All(s *Store) (map[string]V, error) {
	all := map[string]V{}
	err := t.Each(s, func(key string, v V, _ []byte) { all[key] = v }, nil)
	return all, err
}

// Each calls fn for every record of the table in key order, with the bytes that are
// stored. fn must not keep those, nor read from the store. A damaged row ends it, unless
// there is a function that takes it instead: then the others follow.
func (t Table[V]) Each(s *Store, fn func(key string, v V, written []byte), damaged func(*DamagedError)) error {
	err := t.view(s, func(bucket *bbolt.Bucket) error {
		return bucket.ForEach(func(key, value []byte) error {
			v, payload, err := t.read(s, key, value)
			var row *DamagedError
			if damaged != nil && errors.As(err, &row) {
				damaged(row)
				return nil
			}
			if err != nil {
				return err
			}
			fn(string(key), v, payload)
			return nil
		})
	})
	var table *DamagedError
	if damaged != nil && errors.As(err, &table) {
		damaged(table)
		return nil
	}
	if err != nil {
		return fmt.Errorf("reading the records: %w", err)
	}
	return nil
}

// Last reads the record with the greatest key.
func (t Table[V]) Last(s *Store) (key string, v V, found bool, err error) {
	err = t.view(s, func(bucket *bbolt.Bucket) (err error) {
		if k, value := bucket.Cursor().Last(); k != nil {
			key, found = string(k), true
			v, _, err = t.read(s, k, value)
		}
		return err
	})
	if err != nil {
		var none V
		return "", none, false, fmt.Errorf("reading %s: %w", t.Bucket, err)
	}
	return key, v, found, nil
}
