package center

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"motcua/center/journal"
)

// DamagedFileError says what of a data file is not what was written, what is, and what to do.
type DamagedFileError struct {
	Path     string
	Findings journal.Findings
}

// Error is for whoever looks after the centre: a line for each damage.
func (e *DamagedFileError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s is damaged:\n", e.Path)
	for _, d := range e.Findings.Damages {
		fmt.Fprintf(&b, "  - %v\n", d)
	}
	if e.Findings.More > 0 {
		fmt.Fprintf(&b, "  - and %d more\n", e.Findings.More)
	}
	fmt.Fprintf(&b, "Whole are %d records of the journal, and of the tables:", e.Findings.Records)
	for _, table := range slices.Sorted(maps.Keys(e.Findings.Rows)) {
		fmt.Fprintf(&b, " %s %d", table, e.Findings.Rows[table])
	}
	b.WriteString("\nKeep this file as it is, and put back the newest copy that motcua verify finds whole: docs/operations.md, A damaged file.")
	return b.String()
}
