package main

import (
	"bufio"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// plainWords lists the words of plain English and of programming that need no explanation,
// one on a line, in order.
const plainWords = "testdata/plain_words.txt"

// TestEveryExportedNameIsMadeOfKnownWords holds the exported names against docs/glossary.md: a
// word that is neither there nor plain is private, and a reader would have to guess it.
func TestEveryExportedNameIsMadeOfKnownWords(t *testing.T) {
	glossary, plain := glossaryStems(t), readPlainWords(t)
	plainOf := map[string]string{} // by stem
	for _, word := range plain {
		for _, stem := range stemsOf(word) {
			plainOf[stem] = word
		}
	}
	used := map[string]bool{}
	for word, name := range exportedWords(t) {
		stems := stemsOf(word)
		if slices.ContainsFunc(stems, func(stem string) bool { return glossary[stem] }) {
			continue
		}
		known := slices.IndexFunc(stems, func(stem string) bool { return plainOf[stem] != "" })
		if known < 0 {
			t.Errorf("%q, as in %s, is neither in docs/glossary.md nor in %s: use a word of the glossary, or explain this one there", word, name, plainWords)
			continue
		}
		used[plainOf[stems[known]]] = true
	}
	for _, word := range plain {
		if !used[word] {
			t.Errorf("%s has %q, which no exported name needs", plainWords, word)
		}
	}
	if !slices.IsSorted(plain) {
		t.Errorf("%s is not sorted", plainWords)
	}
}

func readPlainWords(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(plainWords)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(text))
}

// glossaryStems are the stems of all words in the first columns of the glossary's tables.
func glossaryStems(t *testing.T) map[string]bool {
	t.Helper()
	file, err := os.Open("docs/glossary.md")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	stems := map[string]bool{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		cells := strings.Split(lines.Text(), "|")
		if len(cells) < 4 {
			continue
		}
		for _, word := range strings.FieldsFunc(cells[1], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			for _, part := range splitName(word) {
				for _, stem := range stemsOf(strings.ToLower(part)) {
					stems[stem] = true
				}
			}
		}
	}
	return stems
}

// exportedWords are the words of all exported names outside of tests and packages for tests,
// in small letters, each with one of the names.
func exportedWords(t *testing.T) map[string]string {
	t.Helper()
	words := map[string]string{}
	add := func(room string, names ...*ast.Ident) {
		for _, name := range names {
			for _, word := range splitName(name.Name) {
				if word = strings.ToLower(word); name.IsExported() && words[word] == "" {
					words[word] = room + "." + name.Name
				}
			}
		}
	}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "docs" || d.Name() == "testdata" || strings.HasSuffix(d.Name(), "test")) {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		room := filepath.ToSlash(filepath.Dir(name))
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				add(room, n.Name)
				return false
			case *ast.TypeSpec:
				add(room, n.Name)
			case *ast.ValueSpec:
				add(room, n.Names...)
			case *ast.Field:
				add(room, n.Names...)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// splitName cuts a name in camel case: ReadQRCode is Read, QR and Code.
func splitName(name string) []string {
	r := []rune(name)
	capital := func(i int) bool { return unicode.IsUpper(r[i]) || unicode.IsDigit(r[i]) }
	var parts []string
	from := 0
	for i := 1; i < len(r); i++ {
		if capital(i) && !capital(i-1) || capital(i) && capital(i-1) && i+1 < len(r) && unicode.IsLower(r[i+1]) {
			parts = append(parts, string(r[from:i]))
			from = i
		}
	}
	return append(parts, string(r[from:]))
}

// stemsOf are a word and what is left of it without the endings of English, roughly: enough
// that "parked" and "park", "priorities" and "priority" share one.
func stemsOf(word string) []string {
	stems := []string{word}
	for i := 0; i < len(stems); i++ {
		if stem, ok := strings.CutSuffix(stems[i], "ies"); ok && len(stem) > 2 {
			stems = append(stems, stem+"y")
		}
		for _, ending := range []string{"ing", "ed", "er", "or", "es", "s", "e"} {
			stem, ok := strings.CutSuffix(stems[i], ending)
			if n := len(stem); ok && n > 2 {
				stems = append(stems, stem)
				if stem[n-1] == stem[n-2] {
					stems = append(stems, stem[:n-1])
				}
			}
		}
	}
	return stems
}
