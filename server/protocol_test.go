package server

import (
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gofiber/fiber/v2"
)

// headings are the headings of docs/protocol.md of that depth, without their marks.
func headings(t *testing.T, marks string) []string {
	t.Helper()
	text, err := os.ReadFile("../docs/protocol.md")
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for line := range strings.Lines(string(text)) {
		if heading, ok := strings.CutPrefix(line, marks+" "); ok {
			found = append(found, strings.TrimSpace(heading))
		}
	}
	return found
}

// parameter is a parameter in a route's path as Fiber writes it.
var parameter = regexp.MustCompile(`:(\w+)`)

func TestEveryAddressHasOneHeadingInTheProtocol(t *testing.T) {
	s, err := Open(context.Background(), Options{Dir: t.TempDir(), Addr: "127.0.0.1:0"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	var routes []string
	for _, r := range s.app.GetRoutes(true) {
		if r.Method == fiber.MethodHead {
			continue // Fiber answers it wherever it answers GET
		}
		path := parameter.ReplaceAllString(r.Path, "{$1}")
		if len(path) > 1 {
			path = strings.TrimSuffix(path, "/")
		}
		method := r.Method
		if strings.HasPrefix(path, "/ws/") {
			method = "WS"
		}
		routes = append(routes, method+" "+path)
	}
	documented := headings(t, "###")
	for _, heading := range documented {
		if !slices.Contains(routes, heading) {
			t.Errorf("docs/protocol.md has a heading %q, and the server has no such address", heading)
		}
		if count := len(slices.DeleteFunc(slices.Clone(documented), func(h string) bool { return h != heading })); count > 1 {
			t.Errorf("docs/protocol.md has %d headings %q", count, heading)
		}
	}
	for _, route := range routes {
		if !slices.Contains(documented, route) {
			t.Errorf("docs/protocol.md has no heading \"### %s\"", route)
		}
	}
}

// anchorless are the signs that GitHub leaves out of a heading's anchor.
var anchorless = regexp.MustCompile(`[^\w\- ]`)

func TestTheProtocolsContentsNameEveryHeading(t *testing.T) {
	text, err := os.ReadFile("../docs/protocol.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "## Contents\n\n")
	contents, body, _ := strings.Cut(rest, "\n\n")
	var want []string
	for line := range strings.Lines(body) {
		marks, heading, _ := strings.Cut(strings.TrimSpace(line), " ")
		anchor := strings.ReplaceAll(anchorless.ReplaceAllString(strings.ToLower(heading), ""), " ", "-")
		switch marks {
		case "##":
			want = append(want, "- ["+heading+"](#"+anchor+")")
		case "###":
			want = append(want, "  - ["+heading+"](#"+anchor+")")
		}
	}
	if got := strings.Split(contents, "\n"); !slices.Equal(got, want) {
		t.Errorf("the contents of docs/protocol.md are not its headings; they should be\n%s", strings.Join(want, "\n"))
	}
}
