package phone_test

import (
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"motcua/server/servertest"
)

// maxPhone is what a phone may load to follow its number: two seconds on the slowest
// networks of the province.
const maxPhone = 30 << 10

// tooNew is what browsers of spring 2021, Chrome 90 and Safari 14, do not know.
var tooNew = regexp.MustCompile(strings.Join([]string{
	`:has\(`, `(?m)^\s*(translate|scale|rotate):`, `@container`, `@layer`, `color-mix\(`, `oklch\(`, `\d[sdl]v[hw]\b`, `\d(cqw|cqi)\b`, `(?m)^\s*&`,
	`@media \(width`, `@starting-style`, `:user-`, `subgrid`,
	`\bstructuredClone\b`, `\.at\(`, `\.findLast`, `\.toSorted\(`, `\.toReversed\(`, `\.with\(`, `Object\.hasOwn\b`, `Object\.groupBy`, `AbortSignal\.(timeout|any)`,
	`randomUUID`, `withResolvers`, `importmap`, `(?m)^(const .*= )?await `, `\bstatic \{`, `\{ ?cause:`, `#\w+ in `, `\bimport\.meta\b`, `/[dgimsuy]*v[dgimsuy]*\.(test|exec)`, `Array\.fromAsync`, `\.showPopover`,
}, "|"))

var (
	loaded   = regexp.MustCompile(`(?:href|src)="(/[^"]+)"`)
	pictures = regexp.MustCompile(`url\("?([^")]+)"?\)`)
	atRule   = regexp.MustCompile(`@[^{};]*\{`)
	nested   = regexp.MustCompile(`\{[^{}]*\{`)
)

// whole is a body in full.
func whole(t testing.TB, answer *http.Response) string {
	t.Helper()
	defer func() { _ = answer.Body.Close() }()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// weigh asks for a file as a phone does, and returns it with the bytes of its answer.
func weigh(h *servertest.Server, path string) (text string, bytes int) {
	h.T.Helper()
	get := func(encoding string) *http.Response {
		r, err := http.NewRequest("GET", h.URL+path, nil)
		if err != nil {
			h.T.Fatal(err)
		}
		r.Header.Set("Accept-Encoding", encoding)
		answer, err := http.DefaultTransport.RoundTrip(r)
		if err != nil || answer.StatusCode != http.StatusOK {
			h.T.Fatalf("%s: %v %v", path, answer, err)
		}
		return answer
	}
	packed, plain := get("gzip"), get("identity")
	bytes = len("HTTP/1.1 200 OK\r\n\r\n") + len(whole(h.T, packed))
	for name, values := range packed.Header {
		bytes += len(name) + len(values[0]) + len(": \r\n")
	}
	return whole(h.T, plain), bytes
}

func TestThePhonesPageIsLightAndReadByOldPhones(t *testing.T) {
	t.Parallel()
	h := servertest.Open(t)
	token := h.Kiosk().Take("A", "").Token
	first := "/t/" + token
	todo := []string{first, "/api/v1/tickets/" + token, "/assets/texts/vi/follow.json"}
	sum, seen := 0, map[string]bool{}
	for len(todo) > 0 {
		path := todo[0]
		todo = todo[1:]
		if seen[path] {
			continue
		}
		seen[path] = true
		text, bytes := weigh(h, path)
		sum += bytes
		t.Logf("%6d bytes %s", bytes, strings.ReplaceAll(path, url.PathEscape(token), "…"))
		if found := tooNew.FindString(text); found != "" {
			t.Errorf("%s uses %q, which old phones do not know", path, found)
		}
		switch {
		case path == first:
			for _, m := range loaded.FindAllStringSubmatch(text, -1) {
				todo = append(todo, m[1])
			}
		case strings.HasSuffix(path, ".css"):
			for _, m := range pictures.FindAllStringSubmatch(text, -1) {
				todo = append(todo, m[1])
			}
			if m := nested.FindString(atRule.ReplaceAllString(text, "")); m != "" {
				t.Errorf("%s nests rules: %s", path, m)
			}
		case strings.HasSuffix(path, ".js") && strings.Contains(text, "\nimport "):
			t.Errorf("%s loads further scripts", path)
		}
	}
	t.Logf("%6d bytes in all", sum)
	if sum > maxPhone {
		t.Errorf("a phone loads %d bytes, more than %d", sum, maxPhone)
	}
}
