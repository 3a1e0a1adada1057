package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// arrows are who may import whom among the project's own packages.
var arrows = map[string][]string{
	".":              {"server", "agent", "kioskpc"},
	"server":         {"kiosk", "display", "counter", "office", "center", "center/queue", "center/dossier", "center/catalog", "center/records", "embed", "paper"},
	"kiosk":          {"center", "center/card", "center/queue", "center/dossier", "center/catalog", "center/records", "agent/message", "paper", "socket"},
	"display":        {"center", "center/queue", "socket"},
	"counter":        {"center", "center/card", "center/queue", "center/dossier", "center/catalog", "center/records", "paper"},
	"office":         {"center", "center/queue", "center/dossier", "center/catalog", "center/records"},
	"paper":          {"center/queue", "center/dossier"},
	"center":         {"center/card", "center/queue", "center/dossier", "center/catalog", "center/journal", "center/records"},
	"center/queue":   {},
	"center/dossier": {},
	"center/catalog": {},
	"center/journal": {},
	"center/card":    {},
	"center/records": {},
	"embed":          {},
	"kioskpc":        {},
	"socket":         {},
	"agent":          {"agent/message", "paper", "socket"},
	"agent/message":  {},

	"paper/papertest":            {"paper"},
	"center/journal/journaltest": {"center/journal"},
}

// homes are the only packages that may know a library.
var homes = map[string][]string{
	"github.com/gofiber/fiber":     {"server", "kiosk", "display", "counter", "office", "socket"},
	"github.com/valyala/fasthttp":  {"server", "display", "socket"},
	"github.com/gorilla/websocket": {"display", "socket", "agent"},
	"github.com/evanw/esbuild":     {"server"},
	"github.com/jung-kurt/gofpdf":  {"paper"},
	"golang.org/x/image":           {"paper"},
	"go.etcd.io/bbolt":             {"center/journal", "center/records"},
}

// pure packages import the standard library and x/text only.
var pure = []string{"center/queue", "center/dossier", "center/catalog", "center/card"}

func TestNoPackageImportsWhatItMayNot(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "docs") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			room := path.Dir(filepath.ToSlash(name))
			seen[room] = true
			checkFile(t, room, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for room := range arrows {
		if !seen[room] {
			t.Errorf("there is no package %s", room)
		}
	}
}

func checkFile(t *testing.T, room, name string) {
	t.Helper()
	allowed, known := arrows[room]
	if !known {
		t.Errorf("%s stands in a room that the house does not have", name)
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if own, ok := strings.CutPrefix(imported, "motcua/"); ok {
			if !contains(allowed, own) {
				t.Errorf("%s imports %s", name, own)
			}
			continue
		}
		for library, rooms := range homes {
			if strings.HasPrefix(imported, library) && !contains(rooms, room) {
				t.Errorf("%s imports %s, which belongs to %v", name, imported, rooms)
			}
		}
		if contains(pure, room) && strings.Contains(imported, ".") && !strings.HasPrefix(imported, "golang.org/x/text/") {
			t.Errorf("%s imports %s into a pure package", name, imported)
		}
	}
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}
