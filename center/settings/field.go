package settings

import (
	"strings"

	"motcua/languages"
)

// Kind is how a value of the settings is written in a form and read back from it. The zero
// value is invalid. What each looks like is the page's.
type Kind string

// The kinds of fields.
const (
	KindText     Kind = "text"
	KindTexts    Kind = "texts"    // one text in each language of the pages; a form has a text of each
	KindNumber   Kind = "number"   // a whole number
	KindCount    Kind = "count"    // a number of which 0 means that there is none
	KindBool     Kind = "bool"     // yes or no
	KindTime     Kind = "time"     // minutes after midnight
	KindDate     Kind = "date"     // 2027-02-05
	KindChoice   Kind = "choice"   // one of the options
	KindMaybe    Kind = "maybe"    // one of the options, or none
	KindChoices  Kind = "choices"  // any of the options
	KindOrdered  Kind = "ordered"  // any of the options, in an order that counts
	KindLetters  Kind = "letters"  // ids of other entries
	KindNames    Kind = "names"    // names of agencies
	KindWeekdays Kind = "weekdays" // days of the week
	KindWeights  Kind = "weights"  // a number by line
	KindWays     Kind = "ways"     // a direction by counter
	KindList     Kind = "list"     // rows of columns
)

// Field describes one field of a section, or one column of its list: all that a form needs
// to draw it beside the texts of its name. Everything stands in the tag of the Go field, as
// `set:"number,min=0,max=150,unit=years"`; see rule for the words of a tag.
type Field struct {
	// Key is where the value lies in the section, or in the row of a list: quota.day.
	Key     string   `json:"key"`
	Kind    Kind     `json:"kind"`
	Unit    string   `json:"unit,omitempty"`
	Min     *int     `json:"min,omitempty"` // of numbers and counts
	Max     *int     `json:"max,omitempty"`
	Options []string `json:"options,omitempty"`
	Hint    string   `json:"hint,omitempty"` // shown while the field is empty
	Columns []Field  `json:"columns,omitempty"`
	// Keyed is the column that is the key, for a list that is an object.
	Keyed string `json:"keyed,omitempty"`
}

// Fields describes the fields of a section, in the order of its form.
func Fields(x Section) []Field { return fieldsOf(rulesOf(x)) }

func fieldsOf(rules []rule) []Field {
	fields := []Field{}
	for _, r := range rules {
		f := r.Field
		f.Columns = nil
		switch r.Kind {
		case KindTexts:
			for _, language := range languages.Codes() {
				fields = append(fields, Field{Key: strings.TrimPrefix(r.Key+"."+language, "."), Kind: KindText, Hint: r.Hint})
			}
			continue
		case KindList:
			if r.Keyed != "" {
				f.Columns = append(f.Columns, Field{Key: r.Keyed, Kind: KindText})
			}
			f.Columns = append(f.Columns, fieldsOf(r.columns)...)
		}
		fields = append(fields, f)
	}
	return fields
}

// optionsOf are the options of one field of a section.
func optionsOf(x Section, key string) []string {
	for _, r := range rulesOf(x) {
		if r.Key == key {
			return r.Options
		}
	}
	return nil
}
