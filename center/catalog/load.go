package catalog

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"motcua/center/ids"
)

// MaxBytes is the largest catalogue file that is read: the limit of an import in
// the protocol, fifty times the size of the real one.
const MaxBytes = 16 << 20

// column is one column of the file.
type column int

const (
	codeColumn column = iota
	nameColumn
	fieldColumn
	agencyColumn
	levelColumn
	limitColumn
	unitColumn
	feeColumn
	wholeColumn
	documentsColumn
)

// columns are the names in the header; a file may have them in any order.
var columns = [...]string{
	"code", "name", "field", "agency", "level",
	"time_limit", "time_unit", "fee_vnd", "whole_at_centre", "documents",
}

// Load reads a catalogue from CSV in UTF-8 and makes it ready for searching. The
// version is a name for people, such as the date or the number of the decision
// that the file follows. The errors are ErrTooLarge, ErrNoProcedures, BadRows, and
// errors about the header or the reader; on any error there is no catalogue.
func Load(r io.Reader, version string) (*Catalogue, error) {
	file, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue: %w", err)
	}
	if len(file) > MaxBytes {
		return nil, ErrTooLarge
	}
	procedures, err := readProcedures(file)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(file)
	return index(procedures, version, hex.EncodeToString(sum[:])), nil
}

// readProcedures reads all rows, in the order of the file.
func readProcedures(file []byte) ([]Procedure, error) {
	// Spreadsheets put a byte order mark before the header.
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\uFEFF"))))
	reader.ReuseRecord = true
	header, err := reader.Read()
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue's header, which must be %q: %w", strings.Join(columns[:], ","), err)
	}
	places, err := placesOf(header)
	if err != nil {
		return nil, err
	}
	var (
		procedures []Procedure
		bad        BadRows
		seen       = map[ids.Procedure]bool{}
	)
	for len(bad) < maxBadRows {
		cells, err := reader.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			bad = append(bad, brokenRow(err))
			continue
		}
		line, _ := reader.FieldPos(0)
		r := row{cells: cells, places: places, bad: BadRow{Line: line}}
		p := r.procedure()
		if seen[p.Code] {
			r.refuse(codeColumn, DuplicateCode)
		}
		seen[p.Code] = true
		if r.bad.Reason != "" {
			bad = append(bad, r.bad)
			continue
		}
		procedures = append(procedures, p)
	}
	if len(bad) > 0 {
		return nil, bad
	}
	if len(procedures) == 0 {
		return nil, ErrNoProcedures
	}
	return procedures, nil
}

// placesOf finds the columns in the header. One that is missing, unknown or
// there twice refuses the file: a column must not be lost without a word.
func placesOf(header []string) (places [len(columns)]int, err error) {
	for c, name := range columns {
		if places[c] = slices.Index(header, name); places[c] < 0 {
			return places, fmt.Errorf("the catalogue has no column %q; its columns are %s", name, strings.Join(columns[:], ","))
		}
	}
	if len(header) != len(columns) {
		return places, fmt.Errorf("the catalogue has %d columns; only these are known: %s", len(header), strings.Join(columns[:], ","))
	}
	return places, nil
}

// brokenRow is a row that is not CSV. Where a quotation mark is to blame, the
// line is the one the row begins on.
func brokenRow(err error) BadRow {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return BadRow{Line: parse.StartLine, Reason: BrokenRow}
	}
	return BadRow{Reason: BrokenRow}
}
