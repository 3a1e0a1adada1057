package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"motcua/center/refusal"
	"motcua/embed"
	"motcua/languages"
	"motcua/server"
)

// placeholder is a value of a sentence, such as {field}.
var placeholder = regexp.MustCompile(`\{(\w+)\}`)

// sentencesOf are the keys of a code's sentences.
func sentencesOf(c refusal.Code) []string {
	if len(c.Variants()) == 0 {
		return []string{c.String()}
	}
	var keys []string
	for _, variant := range c.Variants() {
		keys = append(keys, c.String()+"."+variant)
	}
	return keys
}

func refusalTexts(t *testing.T, language string) map[string]string {
	t.Helper()
	texts, err := embed.Texts(language, "errors")
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func TestEveryRefusalHasItsSentencesAndNoOthers(t *testing.T) {
	for _, language := range languages.Codes() {
		texts := refusalTexts(t, language)
		wanted := map[string]bool{}
		for _, c := range refusal.All() {
			for _, key := range sentencesOf(c) {
				wanted[key] = true
				if texts[key] == "" {
					t.Errorf("%s: there is no sentence %q", language, key)
				}
				for _, found := range placeholder.FindAllStringSubmatch(texts[key], -1) {
					if found[1] != "field" && !slices.Contains(c.Carries(), found[1]) {
						t.Errorf("%s: the sentence %q wants {%s}, which %s does not carry", language, key, found[1], c)
					}
				}
			}
		}
		for key := range texts {
			if !wanted[key] {
				t.Errorf("%s: the sentence %q belongs to no code", language, key)
			}
		}
	}
}

var (
	refusalRow = regexp.MustCompile("^\\| `(\\w+)` \\| (\\d{3}) \\| (.+) \\|$")
	// refusalsNamed are codes behind a status, as in: 404 `unknown_line`, `unknown_counter`.
	refusalsNamed = regexp.MustCompile("\\b([45]\\d\\d) ((?:`[\\w…]+`(?:, | or |; )?)+)")
	codeNamed     = regexp.MustCompile("`([\\w…]+)`")
)

func TestTheProtocolHasEveryRefusalWithItsStatus(t *testing.T) {
	text, err := os.ReadFile("docs/protocol.md")
	if err != nil {
		t.Fatal(err)
	}
	before, table, found := strings.Cut(string(text), "\n## Refusals\n")
	if !found {
		t.Fatal("docs/protocol.md has no section Refusals")
	}
	statuses := map[string]string{}
	for _, c := range refusal.All() {
		statuses[c.String()] = strconv.Itoa(server.Status(c.Class()))
	}
	told := map[string]bool{}
	for line := range strings.Lines(table) {
		row := refusalRow.FindStringSubmatch(strings.TrimSpace(line))
		if row == nil {
			if strings.HasPrefix(line, "| `") {
				t.Errorf("no row of refusals: %s", line)
			}
			continue
		}
		if told[row[1]] {
			t.Errorf("%s has two rows", row[1])
		}
		told[row[1]] = true
		if statuses[row[1]] != row[2] {
			t.Errorf("the table says %s %s, the program %q", row[2], row[1], statuses[row[1]])
		}
	}
	for code := range statuses {
		if !told[code] {
			t.Errorf("the table of docs/protocol.md has no row for %s", code)
		}
	}
	before = strings.Join(strings.Fields(before), " ")
	for _, named := range refusalsNamed.FindAllStringSubmatch(before, -1) {
		for _, code := range codeNamed.FindAllStringSubmatch(named[2], -1) {
			if code[1] != "ticket_…" && statuses[code[1]] != named[1] {
				t.Errorf("docs/protocol.md says %s %s, the program %q", named[1], code[1], statuses[code[1]])
			}
		}
	}
}

// codesByName are the codes by the names of their constants.
func codesByName(t *testing.T) map[string]refusal.Code {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "center/refusal/code.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]refusal.Code{}
	all := refusal.All()
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(codes) < len(all) {
			codes[spec.Names[0].Name] = all[len(codes)]
		}
		return true
	})
	return codes
}

// made is a refusal where the program makes it: its code and what the calls behind it give it.
type made struct {
	code     refusal.Code
	at       token.Position
	variant  string // a literal one; "?" for one that is only known when it is made
	supplied []string
}

// follow adds what the calls behind the code give the refusal. It is told the nodes around
// the code, the innermost last.
func (m *made) follow(around []ast.Node) {
	for i := len(around) - 1; i >= 1; i -= 2 {
		method, isMethod := around[i].(*ast.SelectorExpr)
		call, isCall := around[i-1].(*ast.CallExpr)
		if !isMethod || !isCall || call.Fun != ast.Expr(method) || len(call.Args) == 0 {
			return
		}
		switch method.Sel.Name {
		case "In":
			m.supplied = append(m.supplied, "field")
		case "Value":
			m.supplied = append(m.supplied, "value")
		case "Limit":
			m.supplied = append(m.supplied, "limit")
		case "At":
			name := "a moment that is not named where the refusal is made"
			if literal, ok := call.Args[0].(*ast.BasicLit); ok {
				name = strings.Trim(literal.Value, `"`)
			}
			m.supplied = append(m.supplied, name)
		case "Variant":
			m.variant = "?"
			if literal, ok := call.Args[0].(*ast.BasicLit); ok {
				m.variant = strings.Trim(literal.Value, `"`)
			}
		case "With":
			facts, ok := call.Args[0].(*ast.CompositeLit)
			if !ok {
				m.supplied = append(m.supplied, "facts that are not written where the refusal is made")
				continue
			}
			for _, fact := range facts.Elts {
				m.supplied = append(m.supplied, strings.Trim(fact.(*ast.KeyValueExpr).Key.(*ast.BasicLit).Value, `"`))
			}
		}
	}
}

// refusalsMade finds where a file makes refusals. A code that is only compared with is none.
func refusalsMade(t *testing.T, name string, codes map[string]refusal.Code) (found []made) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var around []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			around = around[:len(around)-1]
			return true
		}
		if s, ok := n.(*ast.SelectorExpr); ok {
			if room, ok := s.X.(*ast.Ident); ok && room.Name == "refusal" && codes[s.Sel.Name] != 0 && !compared(around[len(around)-1]) {
				m := made{code: codes[s.Sel.Name], at: set.Position(s.Pos())}
				m.follow(around)
				found = append(found, m)
			}
		}
		around = append(around, n)
		return true
	})
	return found
}

// compared reports whether what stands in a node is only compared with an error.
func compared(n ast.Node) bool {
	switch x := n.(type) {
	case *ast.BinaryExpr:
		return x.Op == token.EQL || x.Op == token.NEQ
	case *ast.CallExpr:
		f, ok := x.Fun.(*ast.SelectorExpr)
		return ok && f.Sel.Name == "Is"
	}
	return false
}

// wants are the values in a refusal's sentence, in any language.
func (m *made) wants(texts []map[string]string) (names []string) {
	keys := sentencesOf(m.code)
	if m.variant != "" && m.variant != "?" {
		keys = []string{m.code.String() + "." + m.variant}
	}
	for _, texts := range texts {
		for _, key := range keys {
			for _, found := range placeholder.FindAllStringSubmatch(texts[key], -1) {
				names = append(names, found[1])
			}
		}
	}
	return names
}

func (m *made) check(t *testing.T, texts []map[string]string) {
	t.Helper()
	if variants := m.code.Variants(); (m.variant != "") != (len(variants) > 0) || m.variant != "" && m.variant != "?" && !slices.Contains(variants, m.variant) {
		t.Errorf("%s: %s in the variant %q, of %q", m.at, m.code, m.variant, variants)
	}
	for _, fact := range m.supplied {
		if fact != "field" && !slices.Contains(m.code.Carries(), fact) {
			t.Errorf("%s: the table does not say that %s carries %q", m.at, m.code, fact)
		}
	}
	for _, name := range m.wants(texts) {
		if !slices.Contains(m.supplied, name) {
			t.Errorf("%s: the sentence of %s wants {%s} and is given %q", m.at, m.code, name, m.supplied)
		}
	}
}

// standings is where the queue takes a code from a table by a ticket's status. What it gives
// them is seen in its own tests.
const standings = "center/queue/refusal.go"

func TestEveryRefusalIsMadeAndSaysWhatItsSentenceWants(t *testing.T) {
	var texts []map[string]string
	for _, language := range languages.Codes() {
		texts = append(texts, refusalTexts(t, language))
	}
	codes, used := codesByName(t), map[refusal.Code]bool{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "docs" || name == "center/refusal"):
			return filepath.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		for _, m := range refusalsMade(t, name, codes) {
			used[m.code] = true
			if standing := strings.HasPrefix(m.code.String(), "ticket_") && len(m.supplied) == 0; name != standings || !standing {
				m.check(t, texts)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, code := range codes {
		if !used[code] {
			t.Errorf("nothing refuses with %s (refusal.%s)", code, name)
		}
	}
}
