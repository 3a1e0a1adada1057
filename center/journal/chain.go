package journal

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"motcua/center/records"
)

// chainSize is how many bytes the chain adds to a record.
const chainSize = 16

// Chain is what a record carries behind its JSON: the first half of a SHA-256 over the
// chain of the record before, its own number and its JSON. With the newest of all in the
// bucket meta no record can change, go or move unseen.
type Chain [chainSize]byte

// metaBucket says how the file is to be read.
const metaBucket = "meta"

var keyChain = []byte("chain")

// next is the chain of the record that follows.
func (c Chain) next(seq uint64, payload []byte) Chain {
	var small [1024]byte
	b := append(small[:0], c[:]...)
	b = binary.BigEndian.AppendUint64(b, seq)
	whole := sha256.Sum256(append(b, payload...))
	return Chain(whole[:chainSize])
}

// link proves the record with a number, as it lies in the file, against the chain of the
// one before. It returns its JSON, which is the record's own bytes, and the chain for the
// next: what the record carries, right or not, so that one damaged record is told as one.
func (c Chain) link(seq uint64, value []byte) (payload []byte, after Chain, err error) {
	at := len(value) - chainSize
	if at < 0 {
		return nil, after, &DamagedError{Seq: seq, Cause: errors.New("it is too short")}
	}
	payload, after = value[:at:at], Chain(value[at:])
	if want := c.next(seq, payload); !bytes.Equal(want[:], after[:]) {
		return nil, after, &DamagedError{Seq: seq, Cause: errors.New("its checksum is another")}
	}
	return payload, after, nil
}

// tip is the newest record's number and chain.
type tip struct {
	seq   uint64
	chain Chain
}

// readTip is the newest record's number and chain as the row of the bucket meta has them.
func readTip(value []byte) (seq uint64, chain Chain, err error) {
	payload, err := records.Unsealed(metaBucket, keyChain, value)
	if err == nil && len(payload) != 8+chainSize {
		err = fmt.Errorf("the end of the journal is noted in %d bytes", len(payload))
	}
	if err != nil {
		return 0, chain, err
	}
	return binary.BigEndian.Uint64(payload), Chain(payload[8:]), nil
}

// tipOf is where the journal ends, by all that tells it: the row of meta, the sequence, and
// the newest record itself.
func tipOf(tx *bbolt.Tx) (t tip, err error) {
	if t.seq, t.chain, err = readTip(tx.Bucket(bucketMeta).Get(keyChain)); err != nil {
		return t, &DamagedError{Cause: err}
	}
	journal := tx.Bucket(bucketJournal)
	k, v := journal.Cursor().Last()
	switch {
	case k == nil && t.seq == 0 && journal.Sequence() == 0:
		return t, nil
	case len(k) != 8 || binary.BigEndian.Uint64(k) != t.seq || journal.Sequence() != t.seq:
		return t, &DamagedError{Cause: fmt.Errorf("it should end with record %d", t.seq)}
	case !bytes.HasSuffix(v, t.chain[:]):
		return t, &DamagedError{Seq: t.seq, Cause: errors.New("it is not the one that was written last")}
	}
	return t, nil
}

func (t tip) write(tx *bbolt.Tx) error {
	payload := append(binary.BigEndian.AppendUint64(make([]byte, 0, 8+chainSize), t.seq), t.chain[:]...)
	if err := tx.Bucket(bucketMeta).Put(keyChain, records.Sealed(metaBucket, keyChain, payload)); err != nil {
		return err
	}
	return tx.Bucket(bucketJournal).SetSequence(t.seq)
}
