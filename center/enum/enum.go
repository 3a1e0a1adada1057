// Package enum gives the values of an enumeration their words: one table by value, written
// and read by the same rules everywhere. It knows no enumeration.
package enum

import (
	"fmt"
	"strconv"
)

// Words are the words of an enumeration, by its values. A value without a word is invalid,
// the zero value too unless it has one.
type Words[Value ~uint8] struct {
	kind  string // what the values are, for errors
	words []string
}

// Of makes the table of an enumeration.
func Of[Value ~uint8](kind string, words []string) Words[Value] { return Words[Value]{kind, words} }

// Before is the table of the values before one, for what only the program itself says.
func (w Words[Value]) Before(v Value) Words[Value] { return Words[Value]{w.kind, w.words[:v]} }

// Name is a value's word, for people: of an invalid one it is its number.
func (w Words[Value]) Name(v Value) string {
	if word, ok := w.word(v); ok {
		return word
	}
	return "invalid(" + strconv.Itoa(int(v)) + ")"
}

// Text is a value's word as MarshalText writes it; an invalid value is an error.
func (w Words[Value]) Text(v Value) ([]byte, error) {
	if word, ok := w.word(v); ok {
		return []byte(word), nil
	}
	return nil, fmt.Errorf("%s %d is not one of the list", w.kind, v)
}

// Read sets a value to that of a word, as UnmarshalText does; for a word that is none it
// is the zero value and an error.
func (w Words[Value]) Read(word []byte, into *Value) error {
	*into = 0
	for v, x := range w.words {
		if x != "" && x == string(word) {
			*into = Value(v)
			return nil
		}
	}
	return fmt.Errorf("%s %q is not one of the list", w.kind, word)
}

func (w Words[Value]) word(v Value) (string, bool) {
	if int(v) < len(w.words) && w.words[v] != "" {
		return w.words[v], true
	}
	return "", false
}
