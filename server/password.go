package server

import (
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
	"golang.org/x/crypto/argon2"

	"motcua/center/refusal"
)

// passwordCost is argon2id as RFC 9106 recommends for little memory: 36 ms on the machines
// that centres have. Each stored hash names its own cost, so this one may be raised at any
// time: the next sign-in then stores a new hash.
var passwordCost = argon2id.Params{Iterations: 2, Memory: 19 << 10, Parallelism: 1, SaltLength: 16, KeyLength: 32}

const (
	minPassword = 8   // characters
	maxPassword = 200 // characters; hashing longer ones would serve only an attacker
)

// passwords hashes and checks passwords, at most two at once: each takes 19 MiB and
// a core for its time, and a rush of sign-ins must not stop the queue.
type passwords struct {
	cost  argon2id.Params
	slots chan struct{}
	dummy string // what an unknown user name is checked against, to take as long
}

func newPasswords(cost argon2id.Params) (*passwords, error) {
	p := &passwords{cost: cost, slots: make(chan struct{}, 2)}
	var err error
	p.dummy, err = p.encode(newSecret(tokenBytes))
	return p, err
}

// hash is what is stored of a new password. It refuses one that is too short or too long.
func (p *passwords) hash(password string) (string, error) {
	if n := utf8.RuneCountInString(password); n < minPassword || n > maxPassword {
		return "", refusal.BadPassword.In("password")
	}
	return p.encode(password)
}

func (p *passwords) encode(password string) (string, error) {
	p.slots <- struct{}{}
	defer func() { <-p.slots }()
	return argon2id.CreateHash(password, &p.cost)
}

// check reports whether a password has a stored hash; an empty hash takes as long
// and is never right. An error says that the stored hash cannot be read.
func (p *passwords) check(password, stored string) (bool, error) {
	if utf8.RuneCountInString(password) > maxPassword {
		return false, nil
	}
	known := stored != ""
	if !known {
		stored = p.dummy
	}
	p.slots <- struct{}{}
	defer func() { <-p.slots }()
	if !strings.HasPrefix(stored, "$") {
		return checkUnmarked(password, stored)
	}
	params, _, _, err := argon2id.DecodeHash(stored)
	if err != nil {
		return false, fmt.Errorf("reading a stored password hash: %w", err)
	}
	if params.Iterations == 0 || params.Parallelism == 0 { // argon2 panics on these
		return false, fmt.Errorf("reading a stored password hash: %w", argon2id.ErrInvalidHash)
	}
	ok, err := argon2id.ComparePasswordAndHash(password, stored)
	return ok && known, err
}

// renew is a new hash of a password that was right, where the stored one costs an attacker
// less than a new one does; empty where it does not.
func (p *passwords) renew(password, stored string) (string, error) {
	if params, _, _, err := argon2id.DecodeHash(stored); err == nil && params.Memory >= p.cost.Memory && params.Iterations >= p.cost.Iterations {
		return "", nil
	}
	return p.encode(password)
}

// checkUnmarked checks a hash as releases before the PHC strings stored it: salt$key in
// base64, of the one cost that they knew.
func checkUnmarked(password, stored string) (bool, error) {
	salt, key, ok := strings.Cut(stored, "$")
	saltBytes, saltErr := base64.RawStdEncoding.DecodeString(salt)
	keyBytes, keyErr := base64.RawStdEncoding.DecodeString(key)
	if !ok || saltErr != nil || keyErr != nil || len(keyBytes) != 32 {
		return false, fmt.Errorf("reading a stored password hash: %w", argon2id.ErrInvalidHash)
	}
	return subtle.ConstantTimeCompare(argon2.IDKey([]byte(password), saltBytes, 2, 19<<10, 1, 32), keyBytes) == 1, nil
}
