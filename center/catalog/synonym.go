package catalog

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"motcua/center/ids"
	"motcua/languages"
)

// Synonym is an everyday word or phrase and what it leads to: procedures, the best first;
// or a field; or the official words that it stands for, which lead wherever they stand in a
// name. At least one of the three is given.
type Synonym struct {
	Phrase   string          `json:"phrase"`
	Language string          `json:"language"` // of package languages
	Codes    []ids.Procedure `json:"codes,omitempty"`
	Field    string          `json:"field,omitempty"`
	Words    string          `json:"words,omitempty"`
	// Weight says how surely, from 1 to 100.
	Weight int `json:"weight"`
}

// Equal reports whether two lines say the same. No codes are no codes, whether the list is
// there or not: a list that was read from the file is not.
func (s *Synonym) Equal(o *Synonym) bool {
	a, b := *s, *o
	a.Codes, b.Codes = nil, nil
	return slices.Equal(s.Codes, o.Codes) && reflect.DeepEqual(a, b)
}

// Bounds of the table: it is searched with every key that is pressed.
const (
	MaxSynonyms      = 3000
	maxPhraseRunes   = 60
	maxPhraseWords   = 8
	maxSynonymCodes  = 20
	maxSynonymWeight = 100
	maxSynonymsBytes = 1 << 20
)

// SynonymColumns are the columns of the table as a CSV file.
var SynonymColumns = [...]string{"phrase", "language", "codes", "field", "words", "weight"}

// The reasons to refuse a line of the table, beside those of a catalogue's rows.
const (
	NotALanguage    Reason = "not_a_language"
	UnknownCode     Reason = "unknown_code"
	UnknownField    Reason = "unknown_catalogue_field"
	UnknownWords    Reason = "unknown_words"
	NoTarget        Reason = "no_target"
	NotAWeight      Reason = "not_a_weight"
	DuplicatePhrase Reason = "duplicate_phrase"
	TooManyLines    Reason = "too_many_lines"
)

// ReadSynonyms reads the table from CSV in UTF-8 with the columns of SynonymColumns; codes
// are separated by spaces. Its errors are ErrTooLarge, BadRows, and errors about the header.
// What the lines lead to is not checked: see CheckSynonyms.
func ReadSynonyms(r io.Reader) ([]Synonym, error) {
	file, err := io.ReadAll(io.LimitReader(r, maxSynonymsBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading the synonyms: %w", err)
	}
	if len(file) > maxSynonymsBytes {
		return nil, ErrTooLarge
	}
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\uFEFF"))))
	header, err := reader.Read()
	if err != nil || !slices.Equal(header, SynonymColumns[:]) {
		return nil, errors.Join(fmt.Errorf("the header must be %q", strings.Join(SynonymColumns[:], ",")), err)
	}
	list := []Synonym{}
	var bad BadRows
	for line := 2; len(bad) < maxBadRows; line++ {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, append(bad, BadRow{Line: line, Reason: BrokenRow})
		}
		weight, err := strconv.Atoi(cells[5])
		if err != nil {
			bad = append(bad, badCell(line, "weight", cells[5], NotAWeight))
			continue
		}
		s := Synonym{Phrase: cells[0], Language: cells[1], Field: cells[3], Words: cells[4], Weight: weight}
		for code := range strings.FieldsSeq(cells[2]) {
			s.Codes = append(s.Codes, ids.Procedure(code))
		}
		list = append(list, s)
	}
	if len(bad) > 0 {
		return nil, bad
	}
	return list, nil
}

func badCell(line int, column, value string, reason Reason) BadRow {
	return BadRow{Line: line, Column: column, Value: firstRunes(value, maxValueRunes), Reason: reason}
}

// CheckSynonyms holds a table against the catalogue and returns it tidied: composed letters,
// codes in their bare form. Lines count from 1. The error is BadRows with every bad line, and
// then there is no table.
func (c *Catalogue) CheckSynonyms(list []Synonym) ([]Synonym, error) {
	var bad BadRows
	tidy := make([]Synonym, 0, len(list))
	seen := map[string]bool{}
	for i, s := range list {
		if len(bad) >= maxBadRows {
			break
		}
		if i >= MaxSynonyms {
			bad = append(bad, BadRow{Line: i + 1, Reason: TooManyLines})
			break
		}
		s, column, value, reason := c.checkSynonym(s)
		key := phraseKey(s.Phrase)
		if reason == "" && seen[key] {
			column, value, reason = "phrase", s.Phrase, DuplicatePhrase
		}
		seen[key] = true
		if reason != "" {
			bad = append(bad, badCell(i+1, column, value, reason))
			continue
		}
		tidy = append(tidy, s)
	}
	if len(bad) > 0 {
		return nil, bad
	}
	return tidy, nil
}

// phraseKey is the same for phrases that the search takes for the same.
func phraseKey(phrase string) string {
	var key strings.Builder
	for written := range wordsIn(phrase) {
		w := newWord(written).normalized()
		key.WriteString(w.letters + string(w.tone) + " ")
	}
	return key.String()
}

func (c *Catalogue) checkSynonym(s Synonym) (tidy Synonym, column, value string, reason Reason) {
	for _, text := range []struct {
		column string
		value  *string
	}{{"phrase", &s.Phrase}, {"words", &s.Words}, {"field", &s.Field}} {
		cleaned, reason := clean(*text.value)
		if reason != "" {
			return s, text.column, *text.value, reason
		}
		*text.value = cleaned
	}
	words := slices.Collect(wordsIn(s.Phrase))
	switch {
	case len(words) == 0:
		return s, "phrase", s.Phrase, MissingValue
	case len(words) > maxPhraseWords || utf8.RuneCountInString(s.Phrase) > maxPhraseRunes:
		return s, "phrase", s.Phrase, TooLong
	case !languages.Known(s.Language):
		return s, "language", s.Language, NotALanguage
	case s.Weight < 1 || s.Weight > maxSynonymWeight:
		return s, "weight", strconv.Itoa(s.Weight), NotAWeight
	case len(s.Codes) == 0 && s.Field == "" && s.Words == "":
		return s, "codes", "", NoTarget
	case len(s.Codes) > maxSynonymCodes:
		return s, "codes", strconv.Itoa(len(s.Codes)), TooLong
	case utf8.RuneCountInString(s.Words) > maxPhraseRunes:
		return s, "words", s.Words, TooLong
	}
	codes := make([]ids.Procedure, len(s.Codes))
	for i, written := range s.Codes {
		code, ok := ParseCode(string(written))
		if !ok {
			return s, "codes", string(written), NotACode
		}
		if _, ok := c.Get(code); !ok {
			return s, "codes", string(written), UnknownCode
		}
		codes[i] = code
	}
	s.Codes = codes
	if _, ok := c.fields.places[s.Field]; s.Field != "" && !ok {
		return s, "field", s.Field, UnknownField
	}
	if s.Words != "" && len(c.withWords(s.Words)) == 0 {
		return s, "words", s.Words, UnknownWords
	}
	return s, "", "", ""
}
