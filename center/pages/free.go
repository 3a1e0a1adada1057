package pages

import (
	"encoding/binary"
	"errors"
)

// manyFree is the count of a page of free pages whose true count stands behind it.
const manyFree = 0xFFFF

// free holds the list of free pages against those that are used: a used page in it would
// be written over, one in neither is lost.
func (w *walk) free() {
	whole := len(w.found) == 0 && w.Branches == ""
	ids, err := w.freeIDs()
	if err != nil {
		w.damaged(w.head.free, "", "the list of free pages: %v", err)
		return
	}
	free := make([]bool, w.head.end)
	for _, id := range ids {
		free[id] = true
		if w.used[id] {
			w.damaged(id, "", "it is used and listed as free")
		}
	}
	if !whole { // what lies under a damaged page, or was not read, is in neither
		return
	}
	for id := uint64(2); id < w.head.end; id++ {
		if !w.used[id] && !free[id] {
			w.damaged(id, "", "nothing leads to it, and it is not listed as free")
		}
	}
}

func (w *walk) freeIDs() ([]uint64, error) {
	p, b, err := w.page(w.head.free)
	if err != nil {
		return nil, err
	}
	if p.kind != isFree {
		return nil, errors.New("it is not one")
	}
	b = b[headerSize:]
	n := uint64(p.count)
	if n == manyFree {
		n, b = binary.LittleEndian.Uint64(b), b[8:]
	}
	if n > uint64(len(b)/8) {
		return nil, errors.New("it has more entries than room")
	}
	ids := make([]uint64, n)
	for i := range ids {
		ids[i] = binary.LittleEndian.Uint64(b[i*8:])
		if ids[i] < 2 || ids[i] >= w.head.end || i > 0 && ids[i] <= ids[i-1] {
			return nil, errors.New("it is out of order")
		}
	}
	return ids, nil
}
