package server

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
)

const (
	tokenBytes  = 32 // of a device's or a session's secret
	followBytes = 16 // of a ticket's token: 128 bits
)

// newSecret is n random bytes as text that fits a URL.
func newSecret(n int) string {
	b := make([]byte, n)
	fill(b)
	return base64.RawURLEncoding.EncodeToString(b)
}

// newToken is a ticket's token, newCentreSecret what the centre's holders are hashed with.
func newToken() string        { return newSecret(followBytes) }
func newCentreSecret() string { return newSecret(followBytes) + newSecret(followBytes) }

// passwordLetters are those that nobody confuses when reading a password aloud; 32 of
// them, so that a random byte picks one without favour.
const passwordLetters = "abcdefghijkmnpqrstuvwxyz23456789"

// newPassword is twelve random letters: 60 bits.
func newPassword() string {
	b := make([]byte, 12)
	fill(b)
	for i := range b {
		b[i] = passwordLetters[int(b[i])%len(passwordLetters)]
	}
	return string(b)
}

// newPairingCode is six random digits.
func newPairingCode() string {
	b := make([]byte, 8)
	fill(b)
	return fmt.Sprintf("%06d", binary.BigEndian.Uint64(b)%1_000_000)
}

// hashSecret is what is stored of a secret that is random itself.
func hashSecret(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// fill fills b with random bytes. crypto/rand never fails on a system that runs.
func fill(b []byte) { _, _ = rand.Read(b) }
