package pages

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

const (
	// maxDepth is deeper than any tree of pages grows: at ten entries a page it has room
	// for more than all disks.
	maxDepth = 24
	// maxOverflow is how many pages one page may run over: more than the largest row has.
	maxOverflow = 1 << 14
)

// Visitor is told what is whole. The bytes are its own to read until it returns.
type Visitor struct {
	Table func(name string, sequence uint64)
	Row   func(table string, key, value []byte)
	// Branches names a table whose leaves are not read: only that they are not free.
	Branches string
}

// walk is one way through a file.
type walk struct {
	*File
	Visitor
	used  []bool // by page
	found []*Damage
}

// Walk visits everything that the newest commit leads to, and returns what is not as it
// should be: every page must be used once or be free, and be itself.
func (f *File) Walk(v Visitor) []*Damage {
	w := &walk{File: f, Visitor: v, used: make([]bool, f.head.end)}
	w.used[0], w.used[1] = true, true
	w.node("", f.head.root, nil, nil, 0, maxDepth)
	if f.head.sequence != 0 {
		w.damaged(0, "", "the list of tables has a sequence")
	}
	w.free()
	return w.found
}

func (w *walk) damaged(page uint64, table, what string, args ...any) {
	w.found = append(w.found, &Damage{Page: page, Table: table, What: fmt.Sprintf(what, args...)})
}

// claim takes pages as used; each can be once.
func (w *walk) claim(id, n uint64) error {
	if id < 2 || id >= w.head.end || n > w.head.end-id {
		return errors.New("there is no such page")
	}
	for i := id; i < id+n; i++ {
		if w.used[i] {
			return fmt.Errorf("page %d is used twice", i)
		}
	}
	for i := id; i < id+n; i++ {
		w.used[i] = true
	}
	return nil
}

// page reads a page with what it runs over, and claims it.
func (w *walk) page(id uint64) (p header, b []byte, err error) {
	if id < 2 || id >= w.head.end {
		return p, nil, errors.New("there is no such page")
	}
	b = make([]byte, w.head.pageSize)
	if _, err := w.file.ReadAt(b, int64(id)*w.head.pageSize); err != nil {
		return p, nil, fmt.Errorf("it cannot be read: %w", err)
	}
	p = headerOf(b)
	if p.id != id {
		return p, nil, errors.New("it is another page")
	}
	if p.overflow > maxOverflow {
		return p, nil, fmt.Errorf("it runs over %d pages", p.overflow)
	}
	if err := w.claim(id, 1+uint64(p.overflow)); err != nil {
		return p, nil, err
	}
	if p.overflow > 0 {
		b = make([]byte, w.head.pageSize*(1+int64(p.overflow)))
		if _, err := w.file.ReadAt(b, int64(id)*w.head.pageSize); err != nil {
			return p, nil, fmt.Errorf("it cannot be read: %w", err)
		}
	}
	return p, b, nil
}

// node visits a page of a table and what lies under it. Its keys begin with first, when
// there is one, and stay below the end. The pages of depth leaves are not read.
func (w *walk) node(table string, id uint64, first, end []byte, depth, leaves int) {
	if depth == leaves {
		if err := w.claim(id, 1); err != nil {
			w.damaged(id, table, "%v", err)
		}
		return
	}
	p, b, err := w.page(id)
	if err == nil && p.kind != isBranch && p.kind != isLeaf {
		err = errors.New("it is neither branch nor leaf")
	}
	var all []element
	if err == nil {
		all, _, err = elementsOf(p, b)
	}
	if err == nil {
		err = inPlace(p, all, first, end, depth)
	}
	if err != nil {
		w.damaged(id, table, "%v", err)
		return
	}
	if p.kind == isLeaf {
		w.leaf(id, table, all)
		return
	}
	for i, e := range all {
		below := end
		if i+1 < len(all) {
			below = all[i+1].key
		}
		w.node(table, e.page, e.key, below, depth+1, leaves)
	}
}

// inPlace holds the keys of a page against what the page above says of them.
func inPlace(p header, all []element, first, end []byte, depth int) error {
	switch {
	case len(all) == 0 && (p.kind == isBranch || depth > 0):
		return errors.New("it has no entries")
	case len(all) == 0:
		return nil
	case first != nil && !bytes.Equal(first, all[0].key):
		return errors.New("it begins with another key than it should")
	case end != nil && bytes.Compare(all[len(all)-1].key, end) >= 0:
		return errors.New("it ends with a key that belongs behind it")
	case depth >= maxDepth-1:
		return errors.New("it lies too deep")
	}
	return nil
}

// leaf visits the rows of a table; those of the list of tables are tables.
func (w *walk) leaf(id uint64, table string, all []element) {
	for _, e := range all {
		switch {
		case e.isBucket != (table == ""):
			w.damaged(id, table, "%q is of the wrong kind", e.key)
		case e.isBucket:
			w.table(id, string(e.key), e.value)
		case w.Row != nil:
			w.Row(table, e.key, e.value)
		}
	}
}

// table visits a table: a small one lies in the list itself.
func (w *walk) table(id uint64, name string, value []byte) {
	if len(value) < 16 {
		w.damaged(id, name, "it has no beginning")
		return
	}
	root, sequence := binary.LittleEndian.Uint64(value), binary.LittleEndian.Uint64(value[8:])
	if w.Table != nil {
		w.Table(name, sequence)
	}
	if root != 0 {
		if len(value) != 16 {
			w.damaged(id, name, "its beginning is too long")
		}
		leaves := maxDepth
		if name == w.Branches {
			leaves = w.depth(root)
		}
		w.node(name, root, nil, nil, 0, leaves)
		return
	}
	value = value[16:]
	if len(value) < headerSize {
		w.damaged(id, name, "it has no page")
		return
	}
	p := headerOf(value)
	if p.id != 0 || p.kind != isLeaf || p.overflow != 0 {
		w.damaged(id, name, "its page is none")
		return
	}
	rows, end, err := elementsOf(p, value)
	if err == nil && end != len(value) {
		err = errors.New("it is longer than its rows")
	}
	if err != nil {
		w.damaged(id, name, "%v", err)
		return
	}
	w.leaf(id, name, rows)
}

// depth is how deep the leaves of a tree lie: all at the same. Where that cannot be told
// they are all read.
func (w *walk) depth(id uint64) int {
	b := make([]byte, headerSize+elementSize)
	for depth := range maxDepth {
		if id < 2 || id >= w.head.end {
			return maxDepth
		}
		if _, err := w.file.ReadAt(b, int64(id)*w.head.pageSize); err != nil {
			return maxDepth
		}
		if headerOf(b).kind != isBranch {
			return max(depth, 1)
		}
		id = binary.LittleEndian.Uint64(b[headerSize+8:])
	}
	return maxDepth
}
