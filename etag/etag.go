// Package etag answers requests for files that the browser has already. It never decides what a file's tag is made of
// beyond its bytes, and sends no body.
package etag

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// Of is the tag of a body.
func Of(body []byte) string {
	sum := sha256.Sum256(body)
	return `"` + hex.EncodeToString(sum[:8]) + `"`
}

// Known puts a tag on the answer and reports whether the caller has what it names, so that
// 304 is the whole answer. Callers ask each time, so that what is new is seen at once.
//
// Fiber's Fresh is of no use here: it takes the Cache-Control: no-cache that browsers send
// along with a page's own If-None-Match for a wish to have the body again.
func Known(c *fiber.Ctx, tag string) bool {
	c.Set(fiber.HeaderCacheControl, "no-cache")
	c.Set(fiber.HeaderETag, tag)
	return matches(c.Get(fiber.HeaderIfNoneMatch), tag)
}

// matches compares an If-None-Match with a tag (RFC 9110, section 13.1.2). A proxy that
// compresses makes tags weak, which names the same file.
func matches(header, tag string) bool {
	for _, t := range strings.Split(header, ",") {
		t = strings.TrimSpace(t)
		if t == "*" || strings.TrimPrefix(t, "W/") == tag {
			return true
		}
	}
	return false
}
