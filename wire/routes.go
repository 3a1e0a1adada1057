package main

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
)

// route is an address as docs/protocol.md has it, with what is asked and answered there: a
// value of each type. asks is nil where nothing is. answers is nil where the answer is no
// JSON; of a socket it is a list of the messages.
type route struct {
	address       string
	asks, answers any
}

// empty is an answer without a body.
type empty struct{}

// routes are the addresses of the surfaces.
func routes() []route {
	return slices.Concat(kioskRoutes, phoneRoutes, counterRoutes, officeRoutes, displayRoutes, serverRoutes)
}

// declarations is the whole file.
func declarations() (string, error) {
	w := newWriter()
	tables := w.declareAll()
	return "// What the surfaces ask and answer. Written by `go generate ./wire` from their Go types: change those.\n\n" + w.text() + tables, w.err
}

// declareAll declares the types of all routes, and answers with the tables of what is asked
// and answered where.
func (w *writer) declareAll() string {
	all := routes()
	slices.SortStableFunc(all, specific)
	for _, r := range all {
		if r.asks != nil {
			w.requests[reflect.TypeOf(r.asks)] = true
		}
	}
	for _, x := range mentioned {
		w.name(reflect.TypeOf(x))
	}
	var b strings.Builder
	b.WriteString("/** An address, whatever its query. */\ntype On<P extends string> = P | `${P}?${string}`;\n")
	for _, x := range []struct {
		doc, name, method, other string
		of                       func(route) any
	}{
		{"What GET answers at an address.", "Get", "GET", "unknown", route.told},
		{"What POST answers at an address.", "Post", "POST", "unknown", route.told},
		{"What POST asks at an address.", "PostBody", "POST", "object", route.asked},
		{"What PUT answers at an address.", "Put", "PUT", "unknown", route.told},
		{"What PUT asks at an address.", "PutBody", "PUT", "object", route.asked},
		{"What a socket says at an address.", "Message", "WS", "unknown", route.told},
	} {
		fmt.Fprintf(&b, "\n/** %s */\nexport type %s<P> =\n", x.doc, x.name)
		for _, r := range all {
			method, path, _ := strings.Cut(r.address, " ")
			if v := x.of(r); method == x.method && v != nil {
				fmt.Fprintf(&b, "  P extends On<`%s`> ? %s :\n", parameter.ReplaceAllString(path, "$${string}"), w.answer(v))
			}
		}
		fmt.Fprintf(&b, "  %s;\n", x.other)
	}
	return b.String()
}

func (r route) asked() any { return r.asks }
func (r route) told() any  { return r.answers }

// answer is the type of an answer, or of any of several.
func (w *writer) answer(a any) string {
	if _, ok := a.(empty); ok {
		return "null"
	}
	several, ok := a.([]any)
	if !ok {
		return w.name(reflect.TypeOf(a))
	}
	var names []string
	for _, one := range several {
		names = append(names, w.name(reflect.TypeOf(one)))
	}
	return strings.Join(names, " | ")
}

// parameter is a part of an address that stands for anything.
var parameter = regexp.MustCompile(`\{\w+\}`)

// specific puts longer addresses first, and before one with a parameter the one that has a
// word in its place: a parameter stands for any text.
func specific(a, b route) int {
	if n := strings.Count(b.address, "/") - strings.Count(a.address, "/"); n != 0 {
		return n
	}
	if n := strings.Count(a.address, "{") - strings.Count(b.address, "{"); n != 0 {
		return n
	}
	return strings.Compare(a.address, b.address)
}
