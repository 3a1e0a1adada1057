package settings

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Defaults are the settings that hold until the office says otherwise, as the tags of the
// fields have them. Stored settings are read over them: what an older program did not know
// is then the default, and what the office set to nothing stays nothing.
func Defaults() Settings {
	var s Settings
	for _, x := range Sections() {
		if begin(reflect.ValueOf(x).Elem(), rulesOf(x)) {
			x.put(&s)
		}
	}
	return s
}

// begin sets the fields of a section to their defaults. False is for a section without any.
func begin(v reflect.Value, rules []rule) (any bool) {
	for _, r := range rules {
		if r.fallback == "" {
			continue
		}
		any = true
		if err := read(v.FieldByIndex(r.index), r.fallback); err != nil {
			panic(fmt.Sprintf("settings: the default of %s: %v", r.Key, err)) // the tests read every section
		}
	}
	return any
}

// read sets a value to what a tag says.
func read(v reflect.Value, text string) error {
	if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return u.UnmarshalText([]byte(text))
	}
	switch v.Kind() {
	case reflect.Int:
		n, err := strconv.Atoi(text)
		v.SetInt(int64(n))
		return err
	case reflect.Bool:
		b, err := strconv.ParseBool(text)
		v.SetBool(b)
		return err
	case reflect.String:
		v.SetString(text)
	case reflect.Slice:
		words := strings.Split(text, "|")
		v.Set(reflect.MakeSlice(v.Type(), len(words), len(words)))
		for i, word := range words {
			if err := read(v.Index(i), word); err != nil {
				return err
			}
		}
	default:
		return fmt.Errorf("a %s is not read from a tag", v.Type())
	}
	return nil
}
