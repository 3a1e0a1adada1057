package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
)

// module is the path that the project's own packages begin with.
const module = "motcua/"

// source is what the Go files say that reflection does not know: comments and constants, by
// the path of the package.
type source map[string]*packageSource

type packageSource struct {
	docs   map[string]string            // of types
	fields map[string]map[string]string // of their fields
	consts map[string][]string          // the values of a type's constants, as Go writes them
}

func newPackageSource() *packageSource {
	return &packageSource{docs: map[string]string{}, fields: map[string]map[string]string{}, consts: map[string][]string{}}
}

func (p *packageSource) doc(name string) string          { return p.docs[name] }
func (p *packageSource) field(name, field string) string { return p.fields[name][field] }
func (p *packageSource) constants(name string) []string  { return p.consts[name] }

// of is the source of a type's package, read once.
func (s source) of(t reflect.Type) *packageSource {
	if p := s[t.PkgPath()]; p != nil {
		return p
	}
	p := newPackageSource()
	s[t.PkgPath()] = p
	files, _ := filepath.Glob(filepath.Join("..", strings.TrimPrefix(t.PkgPath(), module), "*.go")) // the pattern is well formed
	for _, name := range files {
		if !strings.HasSuffix(name, "_test.go") {
			p.readFile(name)
		}
	}
	return p
}

// readFile reads one file; one that cannot be read would not have been compiled.
func (p *packageSource) readFile(name string) {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
	if err != nil {
		return
	}
	for _, d := range file.Decls {
		if g, ok := d.(*ast.GenDecl); ok {
			p.read(g)
		}
	}
}

func (p *packageSource) read(g *ast.GenDecl) {
	for _, spec := range g.Specs {
		switch x := spec.(type) {
		case *ast.TypeSpec:
			doc := x.Doc
			if doc == nil {
				doc = g.Doc
			}
			p.docs[x.Name.Name] = doc.Text()
			if s, ok := x.Type.(*ast.StructType); ok {
				p.readFields(x.Name.Name, s)
			}
		case *ast.ValueSpec:
			kind, named := x.Type.(*ast.Ident)
			if g.Tok != token.CONST || !named {
				continue
			}
			for _, v := range x.Values {
				if value, ok := v.(*ast.BasicLit); ok {
					p.consts[kind.Name] = append(p.consts[kind.Name], value.Value)
				}
			}
		}
	}
}

func (p *packageSource) readFields(name string, s *ast.StructType) {
	p.fields[name] = map[string]string{}
	for _, f := range s.Fields.List {
		doc := f.Doc.Text()
		if doc == "" {
			doc = f.Comment.Text()
		}
		for _, n := range f.Names {
			p.fields[name][n.Name] = doc
		}
	}
}
