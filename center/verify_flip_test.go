package center

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"go.etcd.io/bbolt"

	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// flips is how many single bits are flipped; the environment asks for more.
const flips = 500

// livingBytes are the bytes of a whole data file that anything depends on: the two head
// pages, the list of free pages, and of every other page in use what is written in it.
func livingBytes(t *testing.T, path string, file []byte) []int {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true, PreLoadFreelist: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	var living []int
	size := db.Info().PageSize
	mark := func(from, length int) {
		for i := range length {
			living = append(living, from+i)
		}
	}
	err = db.View(func(tx *bbolt.Tx) error {
		for id := 0; ; id++ {
			p, err := tx.Page(id)
			if p == nil || err != nil {
				return err
			}
			at := id * size
			switch p.Type {
			case "meta":
				mark(at, 16+64)
			case "freelist":
				mark(at, 16+8*p.Count)
			case "branch", "leaf":
				end := 16
				if p.Count > 0 {
					last := file[at+16*p.Count:]
					place, key := binary.LittleEndian.Uint32(last), binary.LittleEndian.Uint32(last[4:])
					if value := uint32(0); p.Type == "leaf" {
						place, key, value = binary.LittleEndian.Uint32(last[4:]), binary.LittleEndian.Uint32(last[8:]), binary.LittleEndian.Uint32(last[12:])
						key += value
					}
					end = 16*p.Count + int(place+key)
				}
				mark(at, end)
			}
			id += p.OverflowCount
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return living
}

// TestEveryFlippedBitIsFound flips one bit at a time in what a data file with a row in every
// table holds. verify finds each, and never says of the untouched rest that it is damaged.
func TestEveryFlippedBitIsFound(t *testing.T) {
	n := flips
	if more, err := strconv.Atoi(os.Getenv("MOTCUA_FLIPS")); err == nil {
		n = more
	}
	o := everything(t)
	for i := range 300 { // enough for branches
		o.take("A", fmt.Sprint("tap", i))
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(filepath.Join(o.options.Dir, DataFile))
	if err != nil {
		t.Fatal(err)
	}
	living := livingBytes(t, filepath.Join(o.options.Dir, DataFile), whole)
	isLiving, byPage := map[int]bool{}, map[int][]int{}
	for _, at := range living {
		isLiving[at] = true
		byPage[at/os.Getpagesize()] = append(byPage[at/os.Getpagesize()], at)
	}
	var pages [][]int
	for _, page := range slices.Sorted(maps.Keys(byPage)) {
		pages = append(pages, byPage[page])
	}
	end := living[len(living)-1] + 1
	file := whole[:(end+65535)/65536*65536]
	dir := t.TempDir()
	path := filepath.Join(dir, DataFile)
	verify := func() error {
		_, err := Verify(dir, o.options.Defaults, o.options.Catalogue)
		return err
	}
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := verify(); err != nil {
		t.Fatal("before anything is flipped:", err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	random := rand.New(rand.NewPCG(11, 2))
	missed := 0
	for i := range n {
		at, bit := living[random.IntN(len(living))], byte(1)<<random.IntN(8)
		switch {
		case i%2 == 0: // the pages that lead to all others hold few bytes
			page := pages[random.IntN(len(pages))]
			at = page[random.IntN(len(page))]
		case i%19 == 0: // and now and then where nothing is
			at = random.IntN(end)
		}
		if _, err := f.WriteAt([]byte{file[at] ^ bit}, int64(at)); err != nil {
			t.Fatal(err)
		}
		if found := verify(); (found != nil) != isLiving[at] {
			missed++
			t.Errorf("bit %08b of byte %d (page %d, %d): living %v, verify says %v", bit, at, at/os.Getpagesize(), at%os.Getpagesize(), isLiving[at], found)
		}
		if _, err := f.WriteAt(file[at:at+1], int64(at)); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d bits of %d living bytes flipped, %d missed", n, len(living), missed)
}

// TestNoFileMakesVerifyFall cuts a data file short and blanks its pages, one after the other.
func TestNoFileMakesVerifyFall(t *testing.T) {
	o := everything(t)
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(o.options.Dir, DataFile)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	living := livingBytes(t, path, whole)
	size, end := os.Getpagesize(), living[len(living)-1]+1
	used := map[int]bool{}
	for _, at := range living {
		used[at/size] = true
	}
	dir := t.TempDir()
	said := func(what string, file []byte, want bool) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, DataFile), file, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Verify(dir, o.options.Defaults, o.options.Catalogue); (err != nil) != want {
			t.Errorf("%s: verify says %v", what, err)
		}
		if b, err := journal.OpenBolt(filepath.Join(dir, DataFile), true); err == nil {
			_ = b.Close()
		}
	}
	for page := range end/size + 1 {
		if page*size < end {
			said(fmt.Sprint("cut at page ", page), whole[:page*size], true)
		}
		blank := append([]byte(nil), whole[:(end/size+2)*size]...)
		clear(blank[page*size : (page+1)*size])
		said(fmt.Sprint("without page ", page), blank, used[page])
	}
	said("of something else", []byte("PK\x03\x04 a picture of a cat"), true)
}

// TestNoFlippedBitMakesAStartFall flips one bit at a time and lives on with the file: a start
// says what is wrong or goes on, readers are answered or refused, and nothing panics.
func TestNoFlippedBitMakesAStartFall(t *testing.T) {
	n := flips / 5
	if more, err := strconv.Atoi(os.Getenv("MOTCUA_FLIPS")); err == nil {
		n = more / 5
	}
	o := everything(t)
	for i := range 100 {
		o.take("A", fmt.Sprint("tap", i))
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(filepath.Join(o.options.Dir, DataFile))
	if err != nil {
		t.Fatal(err)
	}
	living := livingBytes(t, filepath.Join(o.options.Dir, DataFile), whole)
	file := whole[:(living[len(living)-1]+65536)/65536*65536]
	o.options.Dir = t.TempDir()
	random := rand.New(rand.NewPCG(11, 3))
	refused, told := 0, 0
	for range n {
		at, bit := living[random.IntN(len(living))], byte(1)<<random.IntN(8)
		file[at] ^= bit
		if err := os.WriteFile(filepath.Join(o.options.Dir, DataFile), file, 0o600); err != nil {
			t.Fatal(err)
		}
		file[at] ^= bit
		c, err := Open(context.Background(), o.options)
		if err != nil {
			refused++
			continue
		}
		if c.Damages() > 0 {
			told++
		}
		for _, code := range []dossier.Code{"H14.01-261124-0001", "H14.01-261125-0002"} {
			if _, _, _, err := c.Dossier(code); err != nil && !errors.Is(err, refusal.RowDamaged) {
				t.Errorf("byte %d: the dossier %s: %v", at, code, err)
			}
		}
		if _, err := c.Audit(0, MaxAudit); err != nil && !errors.Is(err, refusal.RowDamaged) {
			t.Errorf("byte %d: the audit: %v", at, err)
		}
		_, err = c.Do(context.Background(), kiosk, TakeNumber{Line: "A", Priority: queue.Ordinary, Token: "after"})
		if _, known := refusal.Of(err); err != nil && !known {
			t.Errorf("byte %d: a number: %v", at, err)
		}
		if err := c.Close(); err != nil {
			t.Errorf("byte %d: closing: %v", at, err)
		}
	}
	t.Logf("%d bits flipped: %d starts refused, %d told of it", n, refused, told)
}
