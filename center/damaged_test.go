package center

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"motcua/center/dossier"
	"motcua/center/refusal"
)

// TestADamagedPageCostsItsRowsAndNotTheCentre blanks a page of people: who asks for one of them is
// refused, and everybody else is served.
func TestADamagedPageCostsItsRowsAndNotTheCentre(t *testing.T) {
	o := openOffice(t)
	o.take("A", "tap1")
	lodge := LodgeDossier{Staff: "ha", Procedure: "1001193", Ticket: "A001", Lodge: dossier.Lodge{
		People: dossier.People{Applicant: dossier.Person{Name: "Nông Văn Mẫu", IDNumber: "004090000001"}}, Sets: 1, ReturnBy: dossier.AtCounter,
	}}
	first := o.do(clerk, lodge).Dossier
	last := first
	for range 60 {
		last = o.do(clerk, lodge).Dossier
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(o.options.Dir, DataFile)
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	blanked, size := 0, os.Getpagesize()
	for at := 2 * size; at < len(file); at += size {
		if page := file[at : at+size]; bytes.Contains(page, []byte(first)) && bytes.Contains(page, []byte("expires_at")) {
			clear(page)
			blanked++
		}
	}
	if err := os.WriteFile(path, file, 0o600); err != nil || blanked == 0 {
		t.Fatal(blanked, err)
	}
	o.open()
	if o.Damages() == 0 {
		t.Error("the start did not see that a page is blank")
	}
	if _, _, _, err := o.Dossier(first); !errors.Is(err, refusal.RowDamaged) {
		t.Errorf("the dossier whose people are lost: %v", err)
	}
	if _, people, found, err := o.Dossier(last); err != nil || !found || people.Applicant.Name == "" {
		t.Errorf("another dossier: %+v %v %v", people, found, err)
	}
	o.do(clerk, lodge)
	o.take("A", "tap2")
}

// TestADamagedRowIsLeftOut spoils a row of each table in turn. Without its settings or the
// record of the day the centre does not start, and says why; without any other row it does.
func TestADamagedRowIsLeftOut(t *testing.T) {
	o := everything(t)
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	whole := o.options.Dir
	for _, table := range allTables() {
		bucket, spoilt := table.name(), ""
		o.options.Dir = copyOf(t, whole, func(tx *bbolt.Tx) error {
			b := tx.Bucket([]byte(bucket))
			k, v := b.Cursor().Last()
			v = slices.Clone(v)
			v[len(v)/2] ^= 1
			spoilt = string(k)
			return b.Put(k, v)
		})
		c, err := Open(context.Background(), o.options)
		if bucket == "settings" || bucket == "days" {
			if err == nil || !strings.Contains(err.Error(), bucket) || !strings.Contains(err.Error(), "put back the newest copy") {
				t.Errorf("without its %s a start says %v", bucket, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("without %q of %s: %v", spoilt, bucket, err)
			continue
		}
		onDisk := slices.Contains([]string{"dossiers", "people", "ratings"}, bucket)
		if told := c.Damages(); (told == 0) != onDisk {
			t.Errorf("without %q of %s the start told %d damages", spoilt, bucket, told)
		}
		if _, err := c.Do(context.Background(), clerk, nothing{}); err != nil {
			t.Errorf("without %q of %s: %v", spoilt, bucket, err)
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
}

// TestADamagedRecordOfTodayIsNamed changes, takes away and moves records of the day.
func TestADamagedRecordOfTodayIsNamed(t *testing.T) {
	o := openOffice(t)
	for i := range 5 {
		o.take("A", fmt.Sprint("tap", i))
	}
	last := o.pending.seq
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	whole := o.options.Dir
	record := func(tx *bbolt.Tx, seq uint64) (*bbolt.Bucket, []byte, []byte) {
		b := tx.Bucket([]byte("journal"))
		k := []byte{0, 0, 0, 0, 0, 0, 0, byte(seq)}
		return b, k, slices.Clone(b.Get(k))
	}
	for what, change := range map[string]func(tx *bbolt.Tx) error{
		"changed": func(tx *bbolt.Tx) error {
			b, k, v := record(tx, last-1)
			return b.Put(k, bytes.Replace(v, []byte(`"A"`), []byte(`"B"`), 1))
		},
		"gone": func(tx *bbolt.Tx) error { b, k, _ := record(tx, last-1); return b.Delete(k) },
		"gone at the end": func(tx *bbolt.Tx) error {
			b, k, _ := record(tx, last)
			return errors.Join(b.Delete(k), b.SetSequence(last-1))
		},
		"in another's place": func(tx *bbolt.Tx) error {
			b, k, _ := record(tx, last-1)
			_, _, v := record(tx, last-2)
			return b.Put(k, v)
		},
	} {
		o.options.Dir = copyOf(t, whole, change)
		if _, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue); err == nil {
			t.Errorf("a record %s: verify agrees", what)
		}
		c, err := Open(context.Background(), o.options)
		if err == nil {
			_ = c.Close()
		}
		if err == nil || !strings.Contains(err.Error(), "damaged") || !strings.Contains(err.Error(), fmt.Sprint("record ", last)) && !strings.Contains(err.Error(), fmt.Sprint("record ", last-1)) {
			t.Errorf("a record %s: a start says %v", what, err)
		}
	}
}
