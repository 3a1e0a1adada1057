package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/refusal"
)

// withRequest adds the caller's request id. A key belongs to one address: under another
// it is another request, so that no answer is given that belongs to something else.
func withRequest(c *fiber.Ctx, a center.Actor) (center.Actor, error) {
	key := c.Get("Idempotency-Key")
	// Printable ASCII only: the journal is JSON, and bytes that are no UTF-8 would come
	// back from it as another key, so that a repeat after a restart would be a new request.
	if len(key) > center.MaxRequest || strings.ContainsFunc(key, func(r rune) bool { return r < ' ' || r > '~' }) {
		return a, refusal.BadKey.In("Idempotency-Key")
	}
	if key != "" {
		a.Request, a.Content = key+" "+c.Path(), contentOf(c)
	}
	return a, nil
}

// incidental fields say how things stand when a request is sent, not what it asks: a repeat
// may have others.
var incidental = []string{"touched_at", "battery"}

// contentOf is a digest of what a request asks: its method, its query, and its body however
// it is spaced and ordered.
func contentOf(c *fiber.Ctx) string {
	h := sha256.New()
	for _, part := range [][]byte{[]byte(c.Method()), c.Context().QueryArgs().QueryString(), canonical(c.BodyRaw())} {
		h.Write(part)
		h.Write([]byte{0})
	}
	return string(h.Sum(nil))
}

// canonical is a JSON object with its fields in order and without those that are
// incidental. What is no object, or is more than is read, stays as it is: it is refused.
func canonical(body []byte) []byte {
	if len(body) > maxImport {
		return body
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	var object map[string]any
	if err := d.Decode(&object); err != nil && !errors.Is(err, io.EOF) {
		return body
	}
	for _, name := range incidental {
		delete(object, name)
	}
	if len(object) == 0 { // an empty body is an empty object
		return []byte("{}")
	}
	out, err := json.Marshal(object)
	if err != nil {
		return body
	}
	return out
}
