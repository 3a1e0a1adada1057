package pages

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// element is one entry of a page: a key with the page that it leads to, or with its value.
type element struct {
	key, value []byte
	page       uint64
	isBucket   bool
}

// elementsOf reads the entries of a branch or a leaf, and where they end. bbolt writes keys and values one
// behind the other without a gap, in the order of the keys, and so they must be: then no
// length and no place can be another without being seen.
func elementsOf(p header, b []byte) (all []element, next int, err error) {
	all = make([]element, 0, min(int(p.count), len(b)/elementSize))
	next = headerSize + int(p.count)*elementSize
	for i := range int(p.count) {
		at := headerSize + i*elementSize
		if at+elementSize > len(b) {
			return nil, 0, errors.New("it has more entries than room")
		}
		e, key, value := element{}, uint32(0), uint32(0)
		place := uint32(0)
		if p.kind == isBranch {
			place, key = binary.LittleEndian.Uint32(b[at:]), binary.LittleEndian.Uint32(b[at+4:])
			e.page = binary.LittleEndian.Uint64(b[at+8:])
		} else {
			place, key, value = binary.LittleEndian.Uint32(b[at+4:]), binary.LittleEndian.Uint32(b[at+8:]), binary.LittleEndian.Uint32(b[at+12:])
			flags := binary.LittleEndian.Uint32(b[at:])
			if e.isBucket = flags == 1; flags > 1 {
				return nil, 0, fmt.Errorf("entry %d is of no known kind", i)
			}
		}
		end := int64(next) + int64(key) + int64(value)
		if key == 0 || int64(at)+int64(place) != int64(next) || end > int64(len(b)) {
			return nil, 0, fmt.Errorf("entry %d is not where it should be", i)
		}
		e.key, e.value = b[next:next+int(key)], b[next+int(key):end]
		if i > 0 && bytes.Compare(all[i-1].key, e.key) >= 0 {
			return nil, 0, fmt.Errorf("entry %d is out of order", i)
		}
		all, next = append(all, e), int(end)
	}
	return all, next, nil
}
