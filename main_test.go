package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows are who may import whom among the project's own packages. Tests are free of them: in a
// package of their own, such as kiosk_test, they ask the whole server through server/servertest.
var arrows = map[string][]string{
	".":               {"server", "agent", "kioskpc"},
	"server":          {"center/localtime", "center/ids", "center/settings", "kiosk", "phone", "display", "counter", "office", "gallery", "center", "center/queue", "center/dossier", "center/catalog", "center/records", "embed", "paper/form", "paper/slip", "printing", "etag", "ratelimit"},
	"kiosk":           {"center/ids", "center/settings", "center", "center/card", "center/queue", "center/dossier", "center/catalog", "center/records", "printing", "qrsvg", "etag", "ratelimit"},
	"phone":           {"center/ids", "center/settings", "center", "center/queue", "center/catalog", "center/records", "qrsvg"},
	"qrsvg":           {},
	"printing":        {"center/ids", "center/settings", "center", "center/queue", "center/catalog", "center/records", "agent/message", "paper/slip", "paper/escpos", "socket"},
	"display":         {"center/settings", "center", "center/queue", "etag", "ratelimit", "socket"},
	"counter":         {"center/ids", "center", "center/card", "center/queue", "center/dossier", "center/catalog", "center/records"},
	"office":          {"center/localtime", "center/ids", "center/settings", "center", "center/queue", "center/dossier", "center/catalog", "center/records"},
	"paper/form":      {"center/localtime", "center/dossier", "paper/printable"},
	"paper/slip":      {"center/queue", "paper/escpos", "paper/printable"},
	"paper/escpos":    {},
	"paper/printable": {},
	"center/refusal":  {},
	"center/clock":    {},
	"center":          {"center/ids", "center/clock", "center/settings", "center/localtime", "center/check", "center/card", "center/queue", "center/dossier", "center/catalog", "center/journal", "center/records"},
	"center/queue":    {"center/ids", "center/enum"},
	"center/dossier":  {"center/ids", "center/enum", "center/check"},
	"center/catalog":  {"center/ids", "center/enum", "center/check"},
	"center/journal":  {"center/records", "center/pages"},
	"center/pages":    {},
	"center/card":     {"center/check"},
	"center/records":  {},
	"embed":           {},
	"languages":       {},
	"gallery":         {},
	"kioskpc":         {},
	"etag":            {},
	"ratelimit":       {},
	"socket":          {},
	"agent":           {"agent/message", "paper/escpos", "socket"},
	"agent/message":   {},

	"center/check":     {"center/refusal"},
	"center/ids":       {},
	"center/enum":      {},
	"center/localtime": {},
	"center/settings":  {"center/ids", "center/check", "center/queue", "center/dossier", "center/catalog", "center/localtime", "center/refusal"},

	"paper/escpos/escpostest":    {"paper/escpos"},
	"center/journal/journaltest": {"center/journal"},
	"wire":                       {"kiosk", "phone", "counter", "office", "display", "printing", "server", "center", "center/dossier", "center/records", "center/queue"},
	"server/servertest":          {"center/localtime", "server", "center", "paper/escpos/escpostest"},
}

// leaves may be imported by every room, and go with it wherever it goes; they import none.
var leaves = []string{"center/refusal", "languages"}

// homes are the only packages that may know a library.
var homes = map[string][]string{
	"github.com/gofiber/fiber":     {"server", "kiosk", "display", "counter", "office", "phone", "printing", "socket", "etag", "qrsvg"},
	"github.com/valyala/fasthttp":  {"server", "display", "socket"},
	"github.com/gorilla/websocket": {"display", "socket", "agent", "server/servertest"},
	"github.com/evanw/esbuild":     {"server"},
	"github.com/jung-kurt/gofpdf":  {"paper/form"},
	"golang.org/x/image":           {"paper/form", "paper/slip"},
	"rsc.io/qr":                    {"paper/form", "paper/slip", "qrsvg"},
	"golang.org/x/time":            {"ratelimit"},
	"github.com/alexedwards":       {"server", "server/servertest"},
	"go.etcd.io/bbolt":             {"center/journal", "center/records"},
}

// pure packages import the standard library and x/text only.
var pure = []string{"center/ids", "center/enum", "languages", "center/settings", "center/check", "center/clock", "center/localtime", "center/pages", "center/refusal", "center/queue", "center/dossier", "center/catalog", "center/card", "paper/escpos", "paper/printable"}

// unreachable are what a room must not carry even through others: rooms, with all that is in
// them, and libraries.
var unreachable = map[string][]string{
	"agent":        {"center", "paper/form", "paper/slip", "server", "github.com/jung-kurt/gofpdf", "go.etcd.io/bbolt", "rsc.io/qr", "golang.org/x/image"},
	"paper/escpos": {"center", "paper/form", "paper/slip"},
	"phone":        {"kiosk", "printing", "paper"},
	"kiosk":        {"phone", "paper/form"},
	"printing":     {"kiosk", "phone", "office", "server", "paper/form"},
	"center":       {"server", "kiosk", "phone", "display", "counter", "office", "paper", "printing", "socket", "embed", "github.com/gofiber/fiber"},
}

// anImport is one import of one file; Path has no "motcua/" before the project's own rooms.
type anImport struct {
	file, room, path string
	own              bool
}

func TestNoPackageImportsWhatItMayNot(t *testing.T) {
	rooms, imports := readImports(t)
	for room := range arrows {
		if !rooms[room] {
			t.Errorf("there is no package %s", room)
		}
	}
	for room := range rooms {
		if _, known := arrows[room]; !known {
			t.Errorf("%s is a room that the house does not have", room)
		}
	}
	for _, i := range imports {
		if i.own && !slices.Contains(arrows[i.room], i.path) && !slices.Contains(leaves, i.path) {
			t.Errorf("%s imports %s", i.file, i.path)
		}
		if i.own {
			continue
		}
		for library, rooms := range homes {
			if strings.HasPrefix(i.path, library) && !slices.Contains(rooms, i.room) {
				t.Errorf("%s imports %s, which belongs to %v", i.file, i.path, rooms)
			}
		}
		if slices.Contains(pure, i.room) && strings.Contains(i.path, ".") && !strings.HasPrefix(i.path, "golang.org/x/text/") {
			t.Errorf("%s imports %s into a pure package", i.file, i.path)
		}
	}
}

func TestNoPackageCarriesWhatItMustNot(t *testing.T) {
	rooms, imports := readImports(t)
	of := map[string][]anImport{}
	for _, i := range imports {
		of[i.room] = append(of[i.room], i)
	}
	for room, unwanted := range unreachable {
		if !rooms[room] {
			t.Errorf("there is no package %s", room)
		}
		seen, next := map[string]bool{room: true}, []string{room}
		for len(next) > 0 {
			through := next[0]
			next = next[1:]
			for _, i := range of[through] {
				if slices.Contains(leaves, i.path) {
					continue
				}
				for _, u := range unwanted {
					if i.path == u || strings.HasPrefix(i.path, u+"/") {
						t.Errorf("%s carries %s, which %s imports", room, i.path, i.file)
					}
				}
				if i.own && !seen[i.path] {
					seen[i.path] = true
					next = append(next, i.path)
				}
			}
		}
	}
}

// readImports reads every file of the program: its rooms, and who imports what.
func readImports(t *testing.T) (rooms map[string]bool, imports []anImport) {
	t.Helper()
	rooms = map[string]bool{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "docs") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		room := path.Dir(filepath.ToSlash(name))
		rooms[room] = true
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			inside, own := strings.CutPrefix(imported, "motcua/")
			imports = append(imports, anImport{file: name, room: room, path: inside, own: own})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rooms, imports
}

// TestTheArchitectureNamesEveryRoom keeps the map of docs/architecture.md whole.
func TestTheArchitectureNamesEveryRoom(t *testing.T) {
	text, err := os.ReadFile("docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	for room := range arrows {
		if room != "." && !strings.HasSuffix(room, "test") && !strings.Contains(string(text), "`"+room+"`") {
			t.Errorf("docs/architecture.md does not name the room %s", room)
		}
	}
}
