package main

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestTheTypesOfThePagesAreThoseOfTheSurfaces(t *testing.T) {
	for name, write := range written {
		want, err := write()
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Errorf("%s is not what the Go types say: go generate ./wire renews it", name)
		}
	}
}

func TestEveryTypeOfAWireFileIsWritten(t *testing.T) {
	w := newWriter()
	w.declareAll()
	files, err := filepath.Glob("../*/wire*.go")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 8 {
		t.Fatalf("only %q: the surfaces' files were not found", files)
	}
	for _, name := range files {
		room := filepath.Base(filepath.Dir(name))
		file := newPackageSource()
		file.readFile(name)
		for kind := range file.docs {
			if _, ok := w.packages[room][kind]; !ok {
				t.Errorf("%s.%s stands in %s, and no route of surfaces.go has it", room, kind, strings.TrimPrefix(name, "../"))
			}
		}
	}
}

// A refusal names the field that is wrong by its way through the Go types: of an embedded one
// it would have the type's name in it.
func TestNoRequestEmbedsAnother(t *testing.T) {
	for _, r := range routes() {
		if r.asks == nil {
			continue
		}
		for f := range reflect.TypeOf(r.asks).Fields() {
			if f.Anonymous {
				t.Errorf("the request of %s embeds %s", r.address, f.Name)
			}
		}
	}
}

// untyped are what answers with something else than JSON, or speaks to no page.
var untyped = regexp.MustCompile(`\.(svg|png|pdf)$|^WS /ws/agent$`)

func TestEveryAddressSaysWhatItAsksAndAnswers(t *testing.T) {
	text, err := os.ReadFile("../docs/protocol.md")
	if err != nil {
		t.Fatal(err)
	}
	headings := regexp.MustCompile(`(?m)^### ([A-Z]+ /(?:api|ws)/.*)$`).FindAllStringSubmatch(string(text), -1)
	if len(headings) < 80 {
		t.Fatalf("docs/protocol.md has only %d addresses", len(headings))
	}
	for _, heading := range headings {
		address := heading[1]
		if untyped.MatchString(address) {
			continue
		}
		if !slices.ContainsFunc(routes(), func(r route) bool {
			pattern := regexp.MustCompile(`\\\{\w+\\\}`).ReplaceAllString(regexp.QuoteMeta(r.address), "[^/]+")
			return regexp.MustCompile("^" + pattern + "$").MatchString(address)
		}) {
			t.Errorf("%s stands in docs/protocol.md and not in wire/surfaces.go", address)
		}
	}
}
