// Package languages are the languages of the pages and of the answers, as data that the
// program and the pages read from one file: a further language is a further entry, with its
// texts in embed/texts. It knows no text and chooses none.
package languages

import (
	"embed"
	"encoding/json"
	"io/fs"
	"slices"
)

//go:embed languages.json
var files embed.FS

// Files is the file as the pages load it: languages.json.
func Files() fs.FS { return files }

// Language is one of them; the file tells the pages more of it, see embed/js/texts.js.
type Language struct {
	Code   string `json:"code"`   // of BCP 47, e.g. "vi"
	Reader string `json:"reader"` // the name that espeak-ng has for it
}

// all are the languages of the file, Vietnamese first.
var all = read()

func read() []Language {
	b, err := files.ReadFile("languages.json")
	if err != nil {
		panic(err) // it is part of the program
	}
	var list []Language
	if err := json.Unmarshal(b, &list); err != nil {
		panic(err) // a test reads it
	}
	return list
}

// All are the languages, Vietnamese, which every text has, first.
func All() []Language { return slices.Clone(all) }

// Known reports whether a code is one of theirs.
func Known(code string) bool {
	return slices.ContainsFunc(all, func(l Language) bool { return l.Code == code })
}

// Codes are their codes in the same order.
func Codes() []string {
	codes := make([]string, len(all))
	for i, l := range all {
		codes[i] = l.Code
	}
	return codes
}
