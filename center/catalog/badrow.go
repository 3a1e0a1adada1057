package catalog

import (
	"errors"
	"fmt"
	"strings"

	"motcua/languages"
)

// ErrTooLarge says that a file is larger than a catalogue may be.
var ErrTooLarge = errors.New("the catalogue is larger than 16 MiB; split off what the centre does not receive")

// ErrNoProcedures says that a file holds a header and nothing else: loading it
// would leave the kiosks empty.
var ErrNoProcedures = errors.New("the catalogue holds no procedure; check that the right file was chosen")

// Reason is the stable word for what is wrong with a row. Its String is English;
// a page may have its own sentence for the word.
type Reason string

// The reasons to refuse a row.
const (
	BrokenRow        Reason = "broken_row"
	BadCharacters    Reason = "bad_characters"
	MissingValue     Reason = "missing_value"
	TooLong          Reason = "too_long"
	NotACode         Reason = "not_a_code"
	DuplicateCode    Reason = "duplicate_code"
	NotALevel        Reason = "not_a_level"
	NotALimit        Reason = "not_a_limit"
	NotAUnit         Reason = "not_a_unit"
	NotAFee          Reason = "not_a_fee"
	NotYesOrNo       Reason = "not_yes_or_no"
	BadDocument      Reason = "bad_document"
	TooManyDocuments Reason = "too_many_documents"
)

var reasonSentences = map[Reason]string{
	BrokenRow:        "the row does not have the ten columns, or a quotation mark is not closed",
	BadCharacters:    "the text is not clean UTF-8; save the file as CSV UTF-8",
	MissingValue:     "a value is needed here",
	TooLong:          "the text is too long",
	NotACode:         "not a procedure code; write it like 1.001193",
	DuplicateCode:    "the same code stands on an earlier line; keep one of the two",
	NotALevel:        "write province or commune",
	NotALimit:        "write a number of at least 1 together with its unit, or leave both empty",
	NotAUnit:         "write working_day, day or hour, or leave limit and unit empty",
	NotAFee:          "write the amount in đồng, digits only, or leave it empty",
	NotYesOrNo:       "write yes or no",
	BadDocument:      "write the counts like [1 bản chính, 1 bản sao] behind a document's name",
	TooManyDocuments: "a procedure has at most 100 documents",
	NotALanguage:     "write one of " + strings.Join(languages.Codes(), ", "),
	UnknownCode:      "the catalogue has no procedure with this code",
	UnknownField:     "the catalogue has no field of this name",
	UnknownWords:     "no procedure's name has these words",
	NoTarget:         "say where the phrase leads: codes, a field, or official words",
	NotAWeight:       "write a number from 1 to 100",
	DuplicatePhrase:  "the same phrase stands on an earlier line; keep one of the two",
	TooManyLines:     "the table holds at most 3000 lines",
}

// String is the reason as an English sentence that says what to do.
func (r Reason) String() string {
	if sentence, ok := reasonSentences[r]; ok {
		return sentence
	}
	return string(r)
}

// BadRow is one refused row of a file: where it stands and why it was refused.
type BadRow struct {
	// Line counts from 1, the header being line 1.
	Line   int    `json:"line"`
	Column string `json:"column,omitempty"`
	// Value is what stands in the column, cut to 80 characters.
	Value  string `json:"value,omitempty"`
	Reason Reason `json:"reason"`
}

// String is the row and the reason as an English sentence.
func (b BadRow) String() string {
	if b.Column == "" {
		return fmt.Sprintf("line %d: %v", b.Line, b.Reason)
	}
	return fmt.Sprintf("line %d, %s %q: %v", b.Line, b.Column, b.Value, b.Reason)
}

// BadRows refuses a file, row by row. A catalogue is loaded whole or not at all:
// with some rows missing, citizens would be told that a procedure does not exist.
type BadRows []BadRow

// maxBadRows bounds the list: a file with more is the wrong file.
const maxBadRows = 1000

// Error names the first rows; the list itself has them all.
func (b BadRows) Error() string {
	const shown = 5
	var text strings.Builder
	fmt.Fprintf(&text, "%d bad rows in the catalogue", len(b))
	for _, row := range b[:min(shown, len(b))] {
		text.WriteString("; ")
		text.WriteString(row.String())
	}
	if len(b) > shown {
		fmt.Fprintf(&text, "; and %d more", len(b)-shown)
	}
	return text.String()
}
