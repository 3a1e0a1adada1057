package server

import (
	"strings"
	"testing"
)

func FuzzDecodeStrictly(f *testing.F) {
	for _, seed := range []string{`{}`, `{"line":"A"}`, `{"line":"\u0000"}`, `{"priority":1}`, `[`, "\xff", `{"applicant":{"name":"x"}}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		var v struct {
			Line      string         `json:"line"`
			Priority  string         `json:"priority"`
			Applicant map[string]any `json:"applicant"`
			Sets      *int           `json:"sets"`
		}
		if err := decodeStrictly(body, &v); err == nil && strings.ContainsRune(v.Line+v.Priority, 0) {
			t.Errorf("NUL came through in %q", body)
		}
	})
}
