package center

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"motcua/center/records"
)

// broken are, for each table, what changes in a row so that the journal says otherwise.
var broken = map[string]struct{ from, to string }{
	"bookings":    {`"line":"A"`, `"line":"B"`},
	"clock":       {`"moved_ms":60`, `"moved_ms":61`},
	"day_secrets": {`".+"`, `""`},
	"days":        {`"first":`, `"first":1`},
	"devices":     {`"active":true`, `"active":false`},
	"dossiers":    {`"sets":1`, `"sets":2`},
	"edges":       {`"waits":7`, `"waits":8`},
	"holds":       {`"booking":"`, `"booking":"x`},
	"learnt":      {`("numbers":\{"1.001193":)`, `${1}9`},
	"notes":       {`"day":"2026-11-25"`, `"day":"2026-11-23"`},
	"notices":     {`"id":"n1"`, `"id":"n1","gone":"2026-11-25T09:00:00+07:00"`},
	"people":      {`"expires_at":"2036`, `"expires_at":"2035`},
	"ratings":     {`"scores":\[0,1`, `"scores":[1,0`},
	"secrets":     {`".+"`, `""`},
	"sessions":    {`"username":"ha"`, `"username":"mai"`},
	"settings":    {`"name":"Trung tâm"`, `"name":"Trung Tâm"`},
	"staff":       {`"active":true`, `"active":false`},
	"synonyms":    {`"weight":100`, `"weight":90`},
}

// removable are the tables a row of which may be missing: the journal does not say when a
// session ends by itself, nor whether a transfer had a note, and an older program learnt
// nothing.
var removable = []string{"sessions", "notes", "learnt"}

// copyOf is a copy of a data directory whose file was changed.
func copyOf(t *testing.T, dir string, change func(*bbolt.Tx) error) string {
	t.Helper()
	to := t.TempDir()
	whole, err := os.ReadFile(filepath.Join(dir, DataFile))
	if err != nil {
		t.Fatal(err)
	}
	used, size := len(bytes.TrimRight(whole, "\x00")), os.Getpagesize() // of the 16 MiB that bbolt takes
	if err := os.WriteFile(filepath.Join(to, DataFile), whole[:(used+size-1)/size*size], 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := bbolt.Open(filepath.Join(to, DataFile), 0o600, &bbolt.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(db.Update(change), db.Close()); err != nil {
		t.Fatal(err)
	}
	return to
}

// TestVerifyNamesEveryTableThatIsBroken breaks each table of the data file in every way.
func TestVerifyNamesEveryTableThatIsBroken(t *testing.T) {
	o := everything(t)
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	verify := func(dir string) error {
		_, err := Verify(dir, o.options.Defaults, o.options.Catalogue)
		return err
	}
	if err := verify(o.options.Dir); err != nil {
		t.Fatalf("before anything is broken: %v", err)
	}
	for _, table := range allTables() {
		bucket := table.name()
		named := func(what, key string, value []byte) {
			t.Helper()
			err := verify(copyOf(t, o.options.Dir, func(tx *bbolt.Tx) error {
				return records.Write(tx, []records.Row{{Bucket: bucket, Key: []byte(key), Value: value}})
			}))
			if err == nil || !strings.Contains(err.Error(), bucket) {
				t.Errorf("%s of %s: verify says %v", what, bucket, err)
			}
		}
		change, known := broken[bucket]
		if !known {
			t.Errorf("nothing breaks the table %s", bucket)
			continue
		}
		key, value := "", []byte(nil)
		copyOf(t, o.options.Dir, func(tx *bbolt.Tx) error {
			b := tx.Bucket([]byte(bucket))
			if b == nil {
				t.Fatalf("%s has no row", bucket)
			}
			return b.ForEach(func(k, v []byte) error {
				payload, err := records.Unsealed(bucket, k, v)
				if regexp.MustCompile(change.from).Match(payload) {
					key, value = string(k), slices.Clone(payload)
				}
				return err
			})
		})
		if key == "" {
			t.Errorf("%s has no row that can be broken so", bucket)
			continue
		}
		named("a changed row", key, regexp.MustCompile(change.from).ReplaceAll(value, []byte(change.to)))
		named("an unreadable row", key, []byte("{"))
		named("a row too many", "strange", value)
		if !slices.Contains(removable, bucket) {
			named("a missing row", key, nil)
		}
		err := verify(copyOf(t, o.options.Dir, func(tx *bbolt.Tx) error { return tx.Bucket([]byte(bucket)).Delete([]byte(key)) }))
		if err == nil || !strings.Contains(err.Error(), bucket) {
			t.Errorf("a row of %s that the disk lost: verify says %v", bucket, err)
		}
	}
}

// TestEveryBucketIsATable: what is written beside the journal is loaded and verified.
func TestEveryBucketIsATable(t *testing.T) {
	o := everything(t)
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{"journal": true, "meta": true, records.DigestBucket: true}
	for _, table := range allTables() {
		if known[table.name()] {
			t.Errorf("two tables are called %s", table.name())
		}
		known[table.name()] = true
	}
	copyOf(t, o.options.Dir, func(tx *bbolt.Tx) error {
		return tx.ForEach(func(name []byte, _ *bbolt.Bucket) error {
			if !known[string(name)] {
				t.Errorf("the bucket %s belongs to no table", name)
			}
			return nil
		})
	})
}

// TestComparingNamesEveryTable takes a row of each table out of memory.
func TestComparingNamesEveryTable(t *testing.T) {
	o := everything(t)
	for _, table := range allTables() {
		changed, loaded := o.loads(), o.loads()
		var keys []string
		err := o.bolt.DB().View(func(tx *bbolt.Tx) error {
			return tx.Bucket([]byte(table.name())).ForEach(func(k, _ []byte) error {
				keys = append(keys, string(k))
				return nil
			})
		})
		if err != nil || len(keys) == 0 {
			t.Fatal(table.name(), keys, err)
		}
		table.set(changed, keys[0], nil)
		wrong := differ(changed, loaded)
		if onDisk := slices.Contains([]string{"days", "dossiers", "people", "ratings"}, table.name()); onDisk != (wrong == "") || !onDisk && !strings.Contains(wrong, table.name()) {
			t.Errorf("without %s of %s two states differ in %q", keys[0], table.name(), wrong)
		}
	}
}
