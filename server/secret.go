package server

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
)

const (
	tokenBytes  = 32 // of a device's or a session's secret
	followBytes = 16 // of a ticket's token: 128 bits

	// argon2id as RFC 9106 recommends for little memory: 36 ms on the machines that
	// centres have.
	argonTime   = 2
	argonMemory = 19 << 10 // KiB
	saltBytes   = 16
	hashBytes   = 32

	minPassword = 8   // characters
	maxPassword = 200 // characters; hashing longer ones would serve only an attacker
)

// passwords hashes and checks passwords, at most two at once: each takes 19 MiB and
// a core for its time, and a rush of sign-ins must not stop the queue.
type passwords struct {
	slots chan struct{}
	dummy string // what an unknown user name is checked against, to take as long
}

func newPasswords() *passwords {
	p := &passwords{slots: make(chan struct{}, 2)}
	p.dummy = p.encode(newSecret(tokenBytes), make([]byte, saltBytes))
	return p
}

// hash is what is stored of a password. It refuses one that is too short or too long.
func (p *passwords) hash(password string) (string, error) {
	if n := utf8.RuneCountInString(password); n < minPassword || n > maxPassword {
		return "", &refusal{code: "bad_password", field: "password"}
	}
	salt := make([]byte, saltBytes)
	fill(salt)
	return p.encode(password, salt), nil
}

func (p *passwords) encode(password string, salt []byte) string {
	p.slots <- struct{}{}
	defer func() { <-p.slots }()
	key := argon2.IDKey([]byte(password), salt, argonTime, argonMemory, 1, hashBytes)
	return base64.RawStdEncoding.EncodeToString(salt) + "$" + base64.RawStdEncoding.EncodeToString(key)
}

// check reports whether a password has a stored hash; an empty hash takes as long
// and is never right.
func (p *passwords) check(password, stored string) bool {
	known := stored != ""
	if !known {
		stored = p.dummy
	}
	salt, _, ok := strings.Cut(stored, "$")
	b, err := base64.RawStdEncoding.DecodeString(salt)
	if !ok || err != nil || utf8.RuneCountInString(password) > maxPassword {
		return false
	}
	return subtle.ConstantTimeCompare([]byte(p.encode(password, b)), []byte(stored)) == 1 && known
}

// newSecret is n random bytes as text that fits a URL.
func newSecret(n int) string {
	b := make([]byte, n)
	fill(b)
	return base64.RawURLEncoding.EncodeToString(b)
}

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
