package settings

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// rule is what the tag of a field says: what a form draws, and what is checked and where
// the value begins. The words of a tag after the kind are
//
//	min=, max=     the bounds of a number; max= the longest text in characters, the most rows of a list
//	unit=, hint=   what the form shows beside the value, and in its place
//	options=a|b    the words that there are
//	default=       what holds until the office says otherwise, a|b for several; without it the zero value
//	required       not empty
//	latin          letters that the papers can be set in
//	shape=         one of the shapes of ids, addresses and PINs
//	code=          the refusal of a word that is none of the options, for unknown_choice
//	unique         no other row of the list has it
//	every          of texts: each language is checked, not only Vietnamese
//	own            a refusal names the column, not its list
//	keyed=         the list is an object by this column
type rule struct {
	Field
	limit    int // the longest text, the most rows; 0 for the usual
	fallback string
	required bool
	latin    bool
	unique   bool
	every    bool
	own      bool
	shape    shape
	refuse   refuser // of a word that is none of the options
	columns  []rule
	index    []int // of the Go field, none for the whole of it
}

// of is the value that the rule is about, in the struct or the row that holds it.
func (r *rule) of(v reflect.Value) reflect.Value {
	if len(r.index) == 0 {
		return v
	}
	return v.FieldByIndex(r.index)
}

// rulesOf are the rules of a section's fields, in their order.
func rulesOf(x Section) []rule { return rulesIn(reflect.TypeOf(x).Elem()) }

// rulesIn are the rules of a struct. It panics at a tag that says nothing it knows, or a
// field without one: the tests read every section.
func rulesIn(t reflect.Type) []rule {
	var rules []rule
	for i := range t.NumField() {
		f := t.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag, ok := f.Tag.Lookup("set"); ok {
			r := ruleOf(key, tag, f.Type)
			r.index = []int{i}
			rules = append(rules, r)
			continue
		}
		if f.Type.Kind() != reflect.Struct {
			panic(fmt.Sprintf("settings: %s.%s says nothing of itself", t, f.Name))
		}
		for _, r := range rulesIn(f.Type) {
			if !f.Anonymous {
				r.Key = key + "." + r.Key
			}
			r.index = append([]int{i}, r.index...)
			rules = append(rules, r)
		}
	}
	return rules
}

func ruleOf(key, tag string, t reflect.Type) rule {
	words := strings.Split(tag, ",")
	r := rule{Field: Field{Key: key, Kind: Kind(words[0])}, refuse: choices[""]}
	for _, word := range words[1:] {
		name, value, _ := strings.Cut(word, "=")
		if !r.take(name, value) {
			panic(fmt.Sprintf("settings: %s: there is no %q in a tag", key, word))
		}
	}
	switch {
	case r.Kind != KindList:
	case t.Elem().Kind() == reflect.Map: // a text in each language is a row
		r.columns = []rule{ruleOf("", "texts,required,every", t.Elem())}
	default:
		r.columns = rulesIn(t.Elem())
	}
	return r
}

// take takes one word of a tag.
func (r *rule) take(name, value string) bool {
	switch name {
	case "min", "max":
		n, err := strconv.Atoi(value)
		number := r.Kind == KindNumber || r.Kind == KindCount
		switch {
		case err != nil:
			return false
		case !number:
			r.limit = n
		case name == "min":
			r.Min = &n
		default:
			r.Max = &n
		}
	case "unit":
		r.Unit = value
	case "hint":
		r.Hint = value
	case "options":
		r.Options = strings.Split(value, "|")
	case "default":
		r.fallback = value
	case "keyed":
		r.Keyed = value
	case "shape":
		s, ok := shapes[value]
		r.shape = s
		return ok
	case "code":
		r.refuse = choices[value]
		return r.refuse != nil
	default:
		return r.takeWord(name)
	}
	return true
}

func (r *rule) takeWord(name string) bool {
	words := map[string]*bool{
		"required": &r.required, "latin": &r.latin, "unique": &r.unique, "every": &r.every, "own": &r.own,
	}
	if words[name] == nil {
		return false
	}
	*words[name] = true
	return true
}
