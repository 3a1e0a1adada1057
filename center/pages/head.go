// Package pages reads the pages of a bbolt file one by one, and believes none of them. It
// neither maps the file nor follows what does not hold, so it ends with an answer whatever
// the file is: bbolt itself is fast because it trusts its pages, and panics or faults when
// it must not. The package never writes and knows nothing of what the rows mean.
package pages

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

const (
	magic       = 0xED0CDAED
	version     = 2
	headerSize  = 16 // of a page: its id, kind, count, overflow
	headSize    = 64 // of what a head page says of the file, its checksum at the end
	elementSize = 16
	minPageSize = 1 << 10
	maxPageSize = 1 << 16

	isBranch = 0x01
	isLeaf   = 0x02
	isHead   = 0x04
	isFree   = 0x10
)

// head is what one of the first two pages says: where everything begins. The two are
// written in turns, so when one is torn the other still leads to the commit before.
type head struct {
	pageSize       int64
	root, sequence uint64
	free, end      uint64 // the page that lists the free ones; the first page that is not in use
	commit         uint64
}

// Damage is something of a file that is not what bbolt writes.
type Damage struct {
	Page  uint64
	Table string // the bucket that it belongs to, empty for what belongs to the whole file
	What  string
}

// Error says where and what.
func (d *Damage) Error() string {
	if d.Table == "" {
		return fmt.Sprintf("page %d: %s", d.Page, d.What)
	}
	return fmt.Sprintf("page %d of %s: %s", d.Page, d.Table, d.What)
}

// File is a data file whose head pages have been read.
type File struct {
	file io.ReaderAt
	head head
	// Heads are the damages of the head pages. With one of two the file can be read as it
	// was after the last commit, or the one before it.
	Heads []*Damage
}

// ErrNoHead is returned for a file that has no whole head page, which is no data file.
var ErrNoHead = errors.New("neither of its first two pages is whole")

// ErrShort is returned for a file that ends before its last page.
var ErrShort = errors.New("its end is missing")

// Open reads the head pages of a file of a size.
func Open(file io.ReaderAt, size int64) (*File, error) {
	f := &File{file: file}
	first, err := readHead(file, 0, 0)
	if err != nil {
		f.Heads = append(f.Heads, &Damage{Page: 0, What: err.Error()})
	}
	at := first.pageSize
	if err != nil {
		at = secondAt(file)
	}
	second, err := readHead(file, at, 1)
	if err == nil && second.pageSize != at {
		err = errors.New("the size of pages is another")
	}
	if err != nil {
		f.Heads = append(f.Heads, &Damage{Page: 1, What: err.Error()})
	}
	switch {
	case len(f.Heads) == 2:
		return nil, ErrNoHead
	case first.pageSize != 0 && (err != nil || first.commit > second.commit):
		f.head = first
	default:
		f.head = second
	}
	if h := f.head; h.end < 2 || int64(h.end) > size/h.pageSize {
		return nil, fmt.Errorf("%w: it has %d bytes and should have %d at least", ErrShort, size, int64(h.end)*h.pageSize)
	}
	return f, nil
}

// secondAt finds the second head page when the first does not tell how long a page is.
func secondAt(file io.ReaderAt) int64 {
	for at := int64(minPageSize); at <= maxPageSize; at *= 2 {
		if h, err := readHead(file, at, 1); err == nil && h.pageSize == at {
			return at
		}
	}
	return minPageSize
}

// readHead reads a head page and proves it.
func readHead(file io.ReaderAt, at int64, id uint64) (head, error) {
	b := make([]byte, headerSize+headSize)
	if _, err := file.ReadAt(b, at); err != nil {
		return head{}, fmt.Errorf("it cannot be read: %w", err)
	}
	if p := headerOf(b); p != (header{id: id, kind: isHead}) {
		return head{}, errors.New("it is not a head page")
	}
	b = b[headerSize:]
	sum := fnv.New64a()
	_, _ = sum.Write(b[:headSize-8])
	if binary.LittleEndian.Uint32(b) != magic || binary.LittleEndian.Uint32(b[4:]) != version || binary.LittleEndian.Uint64(b[headSize-8:]) != sum.Sum64() {
		return head{}, errors.New("its checksum is another")
	}
	h := head{
		pageSize: int64(binary.LittleEndian.Uint32(b[8:])), root: binary.LittleEndian.Uint64(b[16:]), sequence: binary.LittleEndian.Uint64(b[24:]),
		free: binary.LittleEndian.Uint64(b[32:]), end: binary.LittleEndian.Uint64(b[40:]), commit: binary.LittleEndian.Uint64(b[48:]),
	}
	if h.pageSize < minPageSize || h.pageSize > maxPageSize || h.pageSize&(h.pageSize-1) != 0 {
		return head{}, fmt.Errorf("it says that a page has %d bytes", h.pageSize)
	}
	return h, nil
}

// header is the beginning of a page.
type header struct {
	id          uint64
	kind, count uint16
	overflow    uint32 // how many further pages belong to it
}

func headerOf(b []byte) header {
	return header{
		id: binary.LittleEndian.Uint64(b), kind: binary.LittleEndian.Uint16(b[8:]), count: binary.LittleEndian.Uint16(b[10:]),
		overflow: binary.LittleEndian.Uint32(b[12:]),
	}
}
