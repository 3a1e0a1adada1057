package center

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"hash"

	"motcua/center/journal"
	"motcua/center/queue"
)

// told is what a request was answered, and the fingerprint of what it asked, which is empty
// where the caller gave no content to compare.
type told struct {
	journal.Answer
	print string
}

// requestSecretTable has the secret that fingerprints of requests are made under. It goes
// when the day closes, so that nobody can try out later what a fingerprint in the journal,
// which is never erased, was made of: what requests carry is a telephone number, or a name
// and a date.
var requestSecretTable = singleOf("day_secrets", "requests",
	func(s *State, v string) { s.requests = newFingerprints(v) },
	func(s *State) any { return s.requests.secret },
	says[string, string]{
		follow: func(_ *verifier, w wants[string, string], e event, r *journal.Record) {
			if _, closed := e.(queue.DayClosed); closed {
				clear(w)
			} else if r.RequestPrint != "" {
				w.must("requests", func(secret string, _ []byte) bool { return secret != "" })
			}
		},
	},
)

// printLength is how much of a fingerprint is kept, in bytes: two requests under one key
// agree by chance once in 2⁹⁶ times.
const printLength = 12

// fingerprints makes the fingerprints of requests under one secret, none without one. Its
// keyed hash is made once, as that costs more than a fingerprint; only the goroutine that
// owns the state may make any.
type fingerprints struct {
	secret string
	mac    hash.Hash
}

func newFingerprints(secret string) fingerprints {
	if secret == "" {
		return fingerprints{}
	}
	return fingerprints{secret: secret, mac: hmac.New(sha256.New, []byte(secret))}
}

// of is what is kept of a request's content; empty without a secret or a content. The
// request's key is part of it, so that two requests that ask the same do not look it.
func (f fingerprints) of(a Actor) string {
	if f.mac == nil || a.Request == "" || a.Content == "" {
		return ""
	}
	f.mac.Reset()
	for _, part := range []string{a.request(), "\x00", a.Content} {
		f.mac.Write([]byte(part))
	}
	var sum [sha256.Size]byte
	return base64.RawURLEncoding.EncodeToString(f.mac.Sum(sum[:0])[:printLength])
}

// repeats finds what a request was told before. reused is true when the same key came with
// another content then.
func (s *State) repeats(a Actor) (answer journal.Answer, found, reused bool) {
	if a.Request == "" {
		return journal.Answer{}, false, false
	}
	before, found := s.answers[a.request()]
	if !found || before.print == "" {
		return before.Answer, found, false
	}
	now := s.requests.of(a)
	return before.Answer, true, now != "" && before.print != now
}

// sign is the fingerprint of a request that leads to a change. The first one of a day adds
// the day's secret to the change.
func (s *State) sign(a Actor, ch *change) (string, error) {
	if a.Request == "" || a.Content == "" {
		return "", nil
	}
	if s.requests.mac != nil {
		return s.requests.of(a), nil
	}
	secret := rand.Text()
	if err := ch.put(requestSecretTable.put(secret)); err != nil {
		return "", err
	}
	return newFingerprints(secret).of(a), nil
}
