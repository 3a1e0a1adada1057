// Package records holds what is remembered beside the journal: settings, staff,
// devices, sessions, dossiers and the people in them. A record is a row that the
// center writes in the same transaction as the decision that changed it; this
// package reads rows and makes them, it never writes on its own and decides nothing.
package records

import (
	"encoding/json"
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
	db *bbolt.DB
}

// Open reads the records in db. The caller closes db.
func Open(db *bbolt.DB) *Store { return &Store{db: db} }

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

// Get reads one record; found is false when there is none.
func (t Table[V]) Get(s *Store, key string) (v V, found bool, err error) {
	err = s.db.View(func(tx *bbolt.Tx) error {
		bucket := tx.Bucket([]byte(t.Bucket))
		if bucket == nil {
			return nil
		}
		b := bucket.Get([]byte(key))
		if b == nil {
			return nil
		}
		found = true
		return json.Unmarshal(b, &v)
	})
	if err != nil {
		return v, false, fmt.Errorf("reading %s %s: %w", t.Bucket, key, err)
	}
	return v, found, nil
}

// All reads every record of the table. It is for tables that fit in memory many times over.
func (t Table[V]) All(s *Store) (map[string]V, error) {
	all := map[string]V{}
	err := t.Each(s, func(key string, v V, _ []byte) { all[key] = v })
	return all, err
}

// Each calls fn for every record of the table in key order, with the bytes that are
// stored. fn must not keep those, nor read from the store.
func (t Table[V]) Each(s *Store, fn func(key string, v V, written []byte)) error {
	err := s.db.View(func(tx *bbolt.Tx) error {
		bucket := tx.Bucket([]byte(t.Bucket))
		if bucket == nil {
			return nil
		}
		return bucket.ForEach(func(k, b []byte) error {
			var v V
			if err := json.Unmarshal(b, &v); err != nil {
				return fmt.Errorf("%s %s: %w", t.Bucket, k, err)
			}
			fn(string(k), v, b)
			return nil
		})
	})
	if err != nil {
		return fmt.Errorf("reading the records: %w", err)
	}
	return nil
}

// Last reads the record with the greatest key.
func (t Table[V]) Last(s *Store) (key string, v V, found bool, err error) {
	err = s.db.View(func(tx *bbolt.Tx) error {
		bucket := tx.Bucket([]byte(t.Bucket))
		if bucket == nil {
			return nil
		}
		k, b := bucket.Cursor().Last()
		if k == nil {
			return nil
		}
		key, found = string(k), true
		return json.Unmarshal(b, &v)
	})
	if err != nil {
		return "", v, false, fmt.Errorf("reading %s: %w", t.Bucket, err)
	}
	return key, v, found, nil
}
