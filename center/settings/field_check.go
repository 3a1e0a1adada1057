package settings

import (
	"encoding"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"motcua/center/check"
	"motcua/center/dossier"
	"motcua/center/refusal"
	"motcua/languages"
)

// maxSettingText is the longest name in the settings, in characters.
const maxSettingText = 200

// ruled is a section or a row of a list with rules beyond what its fields say.
type ruled interface{ check() error }

// checkSection refuses a section whose fields are not what their tags say, then one that
// breaks its own rules.
func checkSection(x Section) error { return checkStruct(reflect.ValueOf(x).Elem(), rulesOf(x), "") }

// checkStruct checks a section, or a row of the list that is called so.
func checkStruct(v reflect.Value, rules []rule, list string) error {
	for _, r := range rules {
		field := r.Key
		if list != "" && !r.own {
			field = list
		}
		if err := r.check(r.of(v), v, field); err != nil {
			return err
		}
	}
	if x, ok := v.Addr().Interface().(ruled); ok {
		return x.check()
	}
	return nil
}

// check refuses a value that is not what its tag says. In is what it lies in.
func (r *rule) check(v, in reflect.Value, field string) error {
	switch r.Kind {
	case KindNumber, KindCount:
		if n := int(v.Int()); n < *r.Min || n > *r.Max {
			return refusal.OutOfRange.In(field).Limit(*r.Max)
		}
	case KindText:
		return r.checkText(v.String(), field)
	case KindTexts:
		return r.checkTexts(v, field)
	case KindDate:
		if _, err := time.Parse(time.DateOnly, v.String()); err != nil {
			return refusal.BadDate.In(field).Value(v.String())
		}
	case KindChoice, KindMaybe:
		return r.checkChoice(v, field)
	case KindChoices, KindOrdered:
		return r.checkChoices(v, field)
	case KindLetters, KindNames:
		if r.required && v.Len() == 0 {
			return refusal.FieldMissing.In(field).Value(in.Field(0).String())
		}
	case KindWeekdays:
		for _, day := range v.Interface().([]dossier.Weekday) {
			if !day.Valid() {
				return refusal.BadWeekday.In(field).Value(string(day))
			}
		}
	case KindWays:
		return r.checkWays(v.Interface().([]ScreenArrow), field)
	case KindList:
		return r.checkList(v, field)
	case KindBool, KindTime, KindWeights:
	}
	return nil
}

func (r *rule) checkText(text, field string) error {
	if text == "" && !r.required {
		return nil
	}
	if r.shape.fits != nil && !r.shape.fits(text) {
		return r.shape.refuse(field, text)
	}
	return check.Text{Max: r.longest(), Required: true, Latin: r.latin}.Refuse(field, text)
}

func (r *rule) longest() int {
	if r.limit > 0 {
		return r.limit
	}
	return maxSettingText
}

// checkTexts checks the Vietnamese text, and with every the others too.
func (r *rule) checkTexts(v reflect.Value, field string) error {
	texts := map[string]string{}
	for _, key := range v.MapKeys() {
		texts[key.String()] = v.MapIndex(key).String()
	}
	if r.required {
		if err := r.checkText(texts["vi"], field); err != nil {
			return err
		}
	}
	if !r.every {
		return nil
	}
	for _, language := range slices.Sorted(maps.Keys(texts)) {
		if !languages.Known(language) {
			return r.refuse(field, language)
		}
		if err := (check.Text{Max: r.longest()}).Refuse(field, texts[language]); err != nil {
			return err
		}
	}
	return nil
}

func (r *rule) checkChoice(v reflect.Value, field string) error {
	word, err := wordOf(v)
	switch {
	case err != nil:
		return refusal.OutOfRange.In(field)
	case word == "" && r.Kind == KindMaybe || slices.Contains(r.Options, word):
		return nil
	}
	return r.refuse(field, word)
}

// checkChoices leaves which words there are to a type that knows its own.
func (r *rule) checkChoices(v reflect.Value, field string) error {
	if r.required && v.Len() == 0 {
		return refusal.FieldMissing.In(field)
	}
	var chosen []string
	for i := range v.Len() {
		word, err := wordOf(v.Index(i))
		switch {
		case err != nil:
			return refusal.OutOfRange.In(field)
		case slices.Contains(chosen, word):
			return refusal.GivenTwice.In(field).Value(word)
		case v.Index(i).Kind() == reflect.String && !slices.Contains(r.Options, word):
			return r.refuse(field, word)
		}
		chosen = append(chosen, word)
	}
	return nil
}

func (r *rule) checkWays(ways []ScreenArrow, field string) error {
	for i, a := range ways {
		if slices.ContainsFunc(ways[:i], func(b ScreenArrow) bool { return b.Counter == a.Counter }) {
			return refusal.GivenTwice.In(field).Value(string(a.Counter))
		}
		if !slices.Contains(r.Options, string(a.Way)) {
			return r.refuse(field, string(a.Way))
		}
	}
	return nil
}

// checkList checks the rows of a list, and that none has what another has.
func (r *rule) checkList(v reflect.Value, field string) error {
	switch {
	case r.required && v.Len() == 0:
		return refusal.FieldMissing.In(field)
	case r.limit > 0 && v.Len() > r.limit:
		return refusal.FieldTooLong.In(field).Limit(r.limit)
	}
	seen := map[string]bool{}
	for _, row := range rowsOf(v) {
		if err := checkStruct(row, r.columns, field); err != nil {
			return err
		}
		for _, c := range r.columns {
			if !c.unique {
				continue
			}
			id := c.of(row).String()
			if seen[c.Key+" "+id] {
				return refusal.GivenTwice.In(field).Value(id)
			}
			seen[c.Key+" "+id] = true
		}
	}
	return nil
}

// rowsOf are the rows of a list, addressable; those of an object are copies by its keys.
func rowsOf(v reflect.Value) []reflect.Value {
	var rows []reflect.Value
	if v.Kind() == reflect.Slice {
		for i := range v.Len() {
			rows = append(rows, v.Index(i))
		}
		return rows
	}
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	for _, key := range keys {
		row := reflect.New(v.Type().Elem()).Elem()
		row.Set(v.MapIndex(key))
		rows = append(rows, row)
	}
	return rows
}

// wordOf is a value of an enumeration as the protocol writes it.
func wordOf(v reflect.Value) (string, error) {
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		b, err := m.MarshalText()
		return string(b), err
	}
	if v.Kind() != reflect.String {
		return "", fmt.Errorf("%s has no words", v.Type())
	}
	return v.String(), nil
}
