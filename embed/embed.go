// Package embed is the cargo: fonts, the shared styles and scripts of the pages,
// texts in three languages, pictures, the default catalogue and settings. It only
// carries; it computes nothing.
package embed

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed fonts css js/*.js pictures texts catalogue voice
var files embed.FS

// Files is the whole cargo by path, e.g. "fonts/….woff2".
func Files() fs.FS { return files }

// Voice are the recordings of the announcements: clips.json and the files it names.
func Voice() fs.FS {
	sub, err := fs.Sub(files, "voice")
	if err != nil {
		panic(err) // only a malformed path can fail, and this one is constant
	}
	return sub
}

// Catalogue is the default catalogue as CSV, and its version.
func Catalogue() (csv []byte, version string) {
	return read("catalogue/procedures.csv"), strings.TrimSpace(string(read("catalogue/version.txt")))
}

// Synonyms is the table of everyday words as CSV; Common the commonest procedures as CSV;
// LifeEvents the doors by what happened in people's lives, as JSON.
func Synonyms() []byte   { return read("catalogue/synonyms.csv") }
func Common() []byte     { return read("catalogue/common.csv") }
func LifeEvents() []byte { return read("catalogue/life_events.json") }

// Holidays is the default table of days off and worked weekend days, as CSV.
func Holidays() []byte { return read("catalogue/holidays.csv") }

// Settings decodes the default settings into v.
func Settings(v any) error {
	d := json.NewDecoder(bytes.NewReader(read("catalogue/settings.json")))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return fmt.Errorf("reading the default settings: %w", err)
	}
	return nil
}

// Texts are the texts of a surface in a language, by key.
func Texts(language, surface string) (map[string]string, error) {
	var texts map[string]string
	if err := json.Unmarshal(read("texts/"+language+"/"+surface+".json"), &texts); err != nil {
		return nil, fmt.Errorf("reading the texts of %s in %s: %w", surface, language, err)
	}
	return texts, nil
}

// Font is one font file by its name.
func Font(name string) []byte { return read("fonts/" + name) }

// read returns a file that is part of the program.
func read(name string) []byte {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err) // the names are constants, and a test reads every one
	}
	return b
}
