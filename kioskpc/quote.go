package kioskpc

import (
	"bytes"
	"encoding/json"
	"strings"
)

// quoteShell makes one word of sh out of any line of text.
func quoteShell(s string) string {
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// quoteSpecifiers keeps systemd from reading a percent sign of a description as one of
// its specifiers.
func quoteSpecifiers(s string) string {
	return strings.ReplaceAll(s, "%", "%%")
}

// quoteUnit makes one argument of a systemd command line out of any line of text:
// quotes, specifiers and variables mean nothing in it.
func quoteUnit(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, `%`, `%%`, `$`, `$$`).Replace(s) + `"`
}

// quoteJSON makes a JSON value, with nothing in it that only a page would need hidden.
func quoteJSON(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", err
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}
