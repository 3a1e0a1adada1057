package records

import (
	"encoding/binary"
	"fmt"
)

// DigestBucket holds one row for each table: how many rows it has and all their seals in
// one, so that a row that is gone is missed. It is sealed like any other.
const DigestBucket = "digests"

// Digest is how many rows a table has, and their seals laid over each other.
type Digest struct {
	Rows  uint64
	Seals Seal
}

// add takes a row's seal up; a row that goes takes it out again by the same.
func (d *Digest) add(s Seal) {
	for i := range s {
		d.Seals[i] ^= s[i]
	}
}

// Count takes up a row as it lies in the file.
func (d *Digest) Count(value []byte) {
	d.Rows++
	d.add(trailing(value))
}

// remove takes out a row as it lies in the file.
func (d *Digest) remove(value []byte) {
	d.Rows--
	d.add(trailing(value))
}

// trailing is the seal that a row carries, right or not: what was counted when it was written.
func trailing(value []byte) (s Seal) {
	copy(s[:], value[max(0, len(value)-sealSize):])
	return s
}

func (d Digest) payload() []byte {
	return append(binary.BigEndian.AppendUint64(make([]byte, 0, 8+sealSize), d.Rows), d.Seals[:]...)
}

// ReadDigest is the digest that a row of DigestBucket holds for a table.
func ReadDigest(table string, value []byte) (d Digest, err error) {
	payload, err := Unsealed(DigestBucket, []byte(table), value)
	if err != nil {
		return d, err
	}
	if len(payload) != 8+sealSize {
		return d, fmt.Errorf("the digest of the table %s has %d bytes", table, len(payload))
	}
	d.Rows = binary.BigEndian.Uint64(payload)
	copy(d.Seals[:], payload[8:])
	return d, nil
}
