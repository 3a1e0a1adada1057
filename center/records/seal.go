package records

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
)

// sealSize is how many bytes a seal adds to a row.
const sealSize = 16

// A Seal proves that a row is what was written under its bucket and key: the first half of
// a SHA-256. It is against disks that forget and not against people, who could make one.
type Seal [sealSize]byte

// sealOf is the seal of a payload. Lengths stand before the names, so that no byte can
// move from one to the next unseen.
func sealOf(bucket string, key, payload []byte) Seal {
	var small [512]byte
	b := binary.BigEndian.AppendUint32(small[:0], uint32(len(bucket)))
	b = append(b, bucket...)
	b = binary.BigEndian.AppendUint32(b, uint32(len(key)))
	b = append(append(b, key...), payload...)
	whole := sha256.Sum256(b)
	return Seal(whole[:sealSize])
}

// Sealed is a payload as it lies in the file: followed by its seal.
func Sealed(bucket string, key, payload []byte) []byte {
	seal := sealOf(bucket, key, payload)
	return append(append(make([]byte, 0, len(payload)+sealSize), payload...), seal[:]...)
}

// Unsealed is what a row of the file holds, or a *DamagedError. The bytes are the row's own.
func Unsealed(bucket string, key, value []byte) (payload []byte, err error) {
	at := len(value) - sealSize
	if at < 0 {
		return nil, &DamagedError{Bucket: bucket, Key: string(key), Cause: errors.New("it is too short")}
	}
	payload = value[:at:at]
	if seal := sealOf(bucket, key, payload); !bytes.Equal(seal[:], value[at:]) {
		return nil, &DamagedError{Bucket: bucket, Key: string(key), Cause: errors.New("its checksum is another")}
	}
	return payload, nil
}

// DamagedError says that a row of the file is not what was written.
type DamagedError struct {
	Bucket string
	Key    string // empty when the page that holds it cannot be read, and so its name neither
	Cause  error
}

// Error names the row, not what it holds.
func (e *DamagedError) Error() string {
	if e.Key == "" {
		return fmt.Sprintf("the table %s is damaged: %v", e.Bucket, e.Cause)
	}
	return fmt.Sprintf("the row %q of the table %s is damaged: %v", e.Key, e.Bucket, e.Cause)
}

// Unwrap is what was found.
func (e *DamagedError) Unwrap() error { return e.Cause }
