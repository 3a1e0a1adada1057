package catalog

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"motcua/center/check"
	"motcua/center/ids"
)

const (
	// maxNameRunes bounds a name; the longest real one has 315 characters.
	maxNameRunes = 500
	// maxFieldRunes bounds the name of a field or an agency; the longest real one
	// has 84 characters.
	maxFieldRunes = 200
	// maxDocumentsBytes bounds the list of documents; the longest real one has 2,800.
	maxDocumentsBytes = 64 << 10
	// maxLimit is ten years of days, far above the longest real limit (210).
	maxLimit = 3650
	// maxFeeVND is a thousand times the highest real fee.
	maxFeeVND = 10_000_000_000
	// maxValueRunes is how much of a refused value is repeated to the reader.
	maxValueRunes = 80
	// hoursPerDay is the working day that internal processes compute with ("tính
	// mỗi ngày 08 giờ làm việc").
	hoursPerDay = 8
)

// row reads one record. It remembers the first thing that is wrong.
type row struct {
	cells  []string
	places [len(columns)]int
	bad    BadRow
}

func (r *row) cell(c column) string { return strings.TrimSpace(r.cells[r.places[c]]) }

func (r *row) refuse(c column, reason Reason) {
	if r.bad.Reason == "" && reason != "" {
		r.bad.Column, r.bad.Value, r.bad.Reason = columns[c], firstRunes(r.cell(c), maxValueRunes), reason
	}
}

// procedure reads the record; r.bad has a reason when it is refused.
func (r *row) procedure() Procedure {
	p := Procedure{
		Code:   r.code(),
		Name:   r.text(nameColumn, maxNameRunes),
		Field:  r.text(fieldColumn, maxFieldRunes),
		Agency: r.text(agencyColumn, maxFieldRunes),
		Level:  r.level(),
		FeeVND: r.fee(),
	}
	p.TimeLimit, p.TimeUnit = r.limit()
	p.WholeAtCentre = r.yesOrNo(wholeColumn)
	p.Documents = r.documents()
	return p
}

func (r *row) code() ids.Procedure {
	code, ok := ParseCode(r.cell(codeColumn))
	if !ok {
		r.refuse(codeColumn, NotACode)
	}
	return code
}

// text is a cell in NFC with its white space made single spaces, for a line break
// inside a cell is a spreadsheet's habit and not part of a name.
func (r *row) text(c column, maxRunes int) string {
	text, reason := clean(r.cell(c))
	switch {
	case reason != "":
		r.refuse(c, reason)
	case text == "":
		r.refuse(c, MissingValue)
	case utf8.RuneCountInString(text) > maxRunes:
		r.refuse(c, TooLong)
	}
	return text
}

func (r *row) level() Level {
	var level Level
	if levelNames.Read([]byte(r.cell(levelColumn)), &level) != nil {
		r.refuse(levelColumn, NotALevel)
	}
	return level
}

func (r *row) limit() (*int, Unit) {
	limit, unit := r.cell(limitColumn), r.cell(unitColumn)
	if limit == "" && unit == "" {
		return nil, UnknownUnit
	}
	var in Unit
	if unitNames.Read([]byte(unit), &in) != nil {
		r.refuse(unitColumn, NotAUnit)
		return nil, UnknownUnit
	}
	n, in, ok := readLimit(limit, in)
	if !ok {
		r.refuse(limitColumn, NotALimit)
	}
	return &n, in
}

// readLimit reads "15", and for working days also "10.5" or "0,25". A limit with
// a fraction becomes working hours: due dates are reckoned in whole numbers, and
// the source itself writes three days and a half as 28 hours.
func readLimit(s string, unit Unit) (int, Unit, bool) {
	whole, fraction, cut := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	n, err := strconv.ParseUint(whole, 10, 32)
	if err != nil || n > maxLimit {
		return 0, unit, false
	}
	if !cut {
		return int(n), unit, n > 0
	}
	parts := map[string]int{"25": hoursPerDay / 4, "5": hoursPerDay / 2, "75": hoursPerDay * 3 / 4}
	part, known := parts[fraction]
	return int(n)*hoursPerDay + part, Hours, known && unit == WorkingDays
}

func (r *row) fee() *int64 {
	cell := r.cell(feeColumn)
	if cell == "" {
		return nil
	}
	n, err := strconv.ParseUint(cell, 10, 63)
	if err != nil || n > maxFeeVND {
		r.refuse(feeColumn, NotAFee)
	}
	fee := int64(n)
	return &fee
}

func (r *row) yesOrNo(c column) bool {
	switch r.cell(c) {
	case "yes":
		return true
	case "no":
		return false
	}
	r.refuse(c, NotYesOrNo)
	return false
}

func (r *row) documents() []Document {
	list, reason := clean(r.cell(documentsColumn))
	if reason == "" && len(list) > maxDocumentsBytes {
		reason = TooLong
	}
	if reason != "" {
		r.refuse(documentsColumn, reason)
		return nil
	}
	documents, reason := readDocuments(list)
	r.refuse(documentsColumn, reason)
	return documents
}

// clean is a text in NFC without needless white space. Control characters and
// broken UTF-8 are refused: they would reach paper and screens.
func clean(s string) (string, Reason) {
	if !utf8.ValidString(s) {
		return "", BadCharacters
	}
	s = strings.Join(strings.Fields(s), " ")
	if strings.ContainsFunc(s, unicode.IsControl) {
		return "", BadCharacters
	}
	return check.Tidy(s), ""
}

// firstRunes is a text cut to n runes, with anything that is not UTF-8 replaced.
func firstRunes(s string, n int) string {
	s = strings.ToValidUTF8(s[:min(len(s), n*utf8.UTFMax)], "\uFFFD")
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
