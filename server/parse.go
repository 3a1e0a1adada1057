package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"motcua/center/refusal"
)

// parse reads a JSON body strictly into v: UTF-8 without NUL, only known fields of
// the right types, nothing behind the object. An empty body is an empty object.
func parse(c *fiber.Ctx, v any) error { return parseUpTo(maxBody, c, v) }

// maxImport is the largest table that is read: three times the table of everyday words with
// as many lines as it may have.
const maxImport = 1 << 20

// parseImport reads a table, as strictly.
func parseImport(c *fiber.Ctx, v any) error { return parseUpTo(maxImport, c, v) }

func parseUpTo(limit int, c *fiber.Ctx, v any) error {
	// The bytes as they came: c.Body would unpack a Content-Encoding, and 200 KB of gzip
	// unpack to the gigabytes that a machine does not have.
	body := c.BodyRaw()
	if c.Get(fiber.HeaderContentEncoding) != "" {
		return refusal.WrongContentType.In(fiber.HeaderContentEncoding)
	}
	if len(body) > limit {
		return refusal.BodyTooLarge
	}
	if len(bytes.TrimSpace(body)) == 0 {
		return nil
	}
	if t := c.Get(fiber.HeaderContentType); !strings.HasPrefix(strings.ToLower(t), fiber.MIMEApplicationJSON) {
		return refusal.WrongContentType
	}
	return decodeStrictly(body, v)
}

func decodeStrictly(body []byte, v any) error {
	if !utf8.Valid(body) {
		return refusal.BadEncoding
	}
	if bytes.IndexByte(body, 0) >= 0 || escapesNUL(body) {
		return refusal.BadCharacter
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return jsonRefusal(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return refusal.BadJSON
	}
	return nil
}

// jsonRefusal says what the decoder found wrong.
func jsonRefusal(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return refusal.WrongType.Variant("field").In(wrong.Field)
	}
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return refusal.UnknownField.In(clip(strings.Trim(name, `"`)))
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return refusal.BadJSON
	}
	return refusal.WrongType.Variant("value") // the body itself, or one that its type does not read, such as a time
}

// maxFieldName bounds a field name that is repeated in an answer.
const maxFieldName = 64

func clip(s string) string {
	r := []rune(s)
	if len(r) > maxFieldName {
		r = r[:maxFieldName]
	}
	return string(r)
}

// escapesNUL reports whether a JSON text has the escape \u0000.
func escapesNUL(body []byte) bool {
	for i := 0; i < len(body); i++ {
		if body[i] != '\\' {
			continue
		}
		if bytes.HasPrefix(body[i+1:], []byte("u0000")) {
			return true
		}
		i++
	}
	return false
}
