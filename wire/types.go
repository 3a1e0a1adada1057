package main

import (
	"encoding"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
	"time"

	"motcua/kiosk"
	"motcua/office"
)

// custom are the types that write their JSON themselves, as they write it.
var custom = map[reflect.Type]string{
	reflect.TypeFor[time.Time]():           "string",
	reflect.TypeFor[json.RawMessage]():     "unknown",
	reflect.TypeFor[kiosk.KeptDocument]():  "[name: string, originals: number, copies: number]",
	reflect.TypeFor[kiosk.ScannedCode]():   `{kind: "booking" | "dossier", code: string} | {kind: "ticket", token: string} | {kind: "url" | "unknown"}`,
	reflect.TypeFor[office.AuditEvent]():   "{kind: string} & Record<string, any>",
	reflect.TypeFor[office.SectionValue](): "object",
}

// writer collects declarations, each in the namespace of its Go package.
type writer struct {
	packages map[string]map[string]string // by the package's name and the type's
	requests map[reflect.Type]bool        // of which every field may be left out
	known    map[reflect.Type]bool
	source   source
	err      error
}

func newWriter() *writer {
	return &writer{packages: map[string]map[string]string{}, requests: map[reflect.Type]bool{}, known: map[reflect.Type]bool{}, source: source{}}
}

// name is a type as others name it; a type of the project is declared on the way.
func (w *writer) name(t reflect.Type) string {
	if text, ok := custom[t]; ok && t.PkgPath() != "" && !ours(t) {
		return text
	}
	if ours(t) {
		w.declare(t)
		return path.Base(t.PkgPath()) + "." + t.Name()
	}
	return w.shape(t)
}

// ours reports whether a type has a name in this project.
func ours(t reflect.Type) bool { return t.Name() != "" && strings.HasPrefix(t.PkgPath(), module) }

// shape is a type written out.
func (w *writer) shape(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "boolean"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Float64:
		return "number"
	case reflect.Interface:
		return "unknown"
	case reflect.Pointer:
		return w.name(t.Elem()) + " | null"
	case reflect.Slice, reflect.Array:
		if t.Elem().Kind() == reflect.Uint8 && !ours(t.Elem()) {
			return "string" // base64
		}
		if item := w.name(t.Elem()); !strings.Contains(item, "|") {
			return item + "[]"
		} else {
			return "(" + item + ")[]"
		}
	case reflect.Map:
		if len(w.words(t.Key())) > 0 {
			return fmt.Sprintf("Partial<Record<%s, %s>>", w.name(t.Key()), w.name(t.Elem()))
		}
		return fmt.Sprintf("Record<string, %s>", w.name(t.Elem()))
	case reflect.Struct:
		return "{" + strings.ReplaceAll(w.fields(t, "", " "), "\n", "") + " }"
	}
	w.err = fmt.Errorf("%s cannot be written: it is a %s", t, t.Kind())
	return "never"
}

// declare writes a type of the project into its namespace, once.
func (w *writer) declare(t reflect.Type) {
	if w.known[t] {
		return
	}
	w.known[t] = true
	doc := comment(w.source.of(t).doc(t.Name()), "  ")
	text, ok := custom[t]
	words := w.words(t)
	switch {
	case ok:
	case len(words) > 0:
		text = strings.Join(words, " | ")
	case t.Kind() == reflect.Struct:
		text = ""
		if t.Implements(reflect.TypeFor[json.Marshaler]()) || t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) {
			w.err = fmt.Errorf("%s writes its JSON itself: say in custom how", t)
		}
	default:
		text = w.shape(t)
	}
	space := path.Base(t.PkgPath())
	if w.packages[space] == nil {
		w.packages[space] = map[string]string{}
	}
	if text != "" {
		w.packages[space][t.Name()] = fmt.Sprintf("%s  type %s = %s;\n", doc, t.Name(), text)
		return
	}
	w.packages[space][t.Name()] = fmt.Sprintf("%s  interface %s%s {%s\n  }\n", doc, t.Name(), w.extends(t), w.fields(t, t.Name(), "\n    "))
}

// words are the values of an enumeration as JSON: of a small number those that it can
// write, of a string its constants.
func (w *writer) words(t reflect.Type) (words []string) {
	if !ours(t) {
		return nil
	}
	if t.Kind() == reflect.String {
		return w.source.of(t).constants(t.Name())
	}
	if t.Kind() != reflect.Uint8 || !t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) && !t.Implements(reflect.TypeFor[json.Marshaler]()) {
		return nil
	}
	for n := range 256 {
		v := reflect.New(t).Elem()
		v.SetUint(uint64(n))
		if word, err := json.Marshal(v.Interface()); err == nil {
			words = append(words, string(word))
		}
	}
	return words
}

// embedded is the struct whose fields a field lends to the one that it is in.
func embedded(f reflect.StructField) (reflect.Type, bool) {
	if !f.Anonymous || f.Tag.Get("json") != "" {
		return nil, false
	}
	if f.Type.Kind() == reflect.Pointer {
		return f.Type.Elem(), true
	}
	return f.Type, true
}

func (w *writer) extends(t reflect.Type) string {
	var names []string
	for f := range t.Fields() {
		if base, ok := embedded(f); ok {
			names = append(names, w.name(base))
		}
	}
	if names == nil {
		return ""
	}
	return " extends " + strings.Join(names, ", ")
}

// fields are a struct's fields, each after before, with what Go says of them when the struct
// has a name.
func (w *writer) fields(t reflect.Type, name, before string) string {
	var b strings.Builder
	for f := range t.Fields() {
		if _, lends := embedded(f); lends || !f.IsExported() || f.Tag.Get("json") == "-" {
			continue
		}
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		kind, given := f.Tag.Lookup("tstype")
		maybe := ""
		switch {
		case options == "omitempty":
			maybe = "?"
			if !given && f.Type.Kind() == reflect.Pointer {
				kind, given = w.name(f.Type.Elem()), true
			}
		case w.requests[t]:
			maybe = "?"
		}
		if declared := w.name(f.Type); !given {
			kind = declared
		}
		if doc := w.source.of(t).field(name, f.Name); name != "" && doc != "" {
			b.WriteString(before + strings.TrimSpace(comment(doc, "    ")))
		}
		fmt.Fprintf(&b, "%s%s%s: %s;", before, key, maybe, kind)
	}
	return b.String()
}

// comment is a Go comment as TypeScript has it.
func comment(doc, indent string) string {
	lines := strings.Split(strings.TrimSpace(doc), "\n")
	switch {
	case lines[0] == "":
		return ""
	case len(lines) == 1:
		return indent + "/** " + lines[0] + " */\n"
	}
	return indent + "/**\n" + indent + " * " + strings.Join(lines, "\n"+indent+" * ") + "\n" + indent + " */\n"
}

// text is everything that was declared.
func (w *writer) text() string {
	var b strings.Builder
	for _, space := range slices.Sorted(maps.Keys(w.packages)) {
		fmt.Fprintf(&b, "export namespace %s {\n", space)
		for i, name := range slices.Sorted(maps.Keys(w.packages[space])) {
			if i > 0 {
				b.WriteString("\n")
			}
			b.WriteString(w.packages[space][name])
		}
		b.WriteString("}\n\n")
	}
	return b.String()
}
