package catalog

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

const (
	// DefaultLimit is how many procedures a search returns when it does not say.
	DefaultLimit = 20
	// MaxLimit is the most that one search returns.
	MaxLimit = 100
	// maxQueryRunes and maxQueryWords bound what is read of a query: the longest
	// name that anyone types in full has fewer.
	maxQueryRunes = 200
	maxQueryWords = 16
)

// Query asks for procedures. All of its conditions hold together.
type Query struct {
	// Text is what was typed: words in any order, the last of them perhaps not
	// finished, or a code or its beginning. Blank text asks for the whole list in
	// the order of the names. What is beyond 200 characters or 16 words is ignored.
	Text string
	// Agency and Field are names as Agencies returns them; empty means any.
	Agency, Field string
	// Limit is at most MaxLimit; 0 and less mean DefaultLimit.
	Limit int
	// Offset is how many of the best to leave out, for the next page.
	Offset int
}

// text is the bounded text of the query in NFC. Marks that stand alone do not use
// up the bound: a decomposed query reaches as far as the same query composed.
func (q Query) text() string {
	const marksPerLetter = 2
	s := firstRunes(q.Text, maxQueryRunes*(1+marksPerLetter))
	return strings.TrimSpace(firstRunes(norm.NFC.String(s), maxQueryRunes))
}

func (q Query) page() (offset, limit int) {
	limit = q.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	return max(0, q.Offset), min(limit, MaxLimit)
}

// filter leaves only the procedures of one agency, one field, or both.
type filter struct {
	byAgency, byField bool
	agency, field     uint32
}

// filter looks up the query's agency and field; it reports false when the
// catalogue does not know one of them, so that nothing can be found.
func (c *Catalogue) filter(q Query) (f filter, known bool) {
	if q.Agency != "" {
		f.byAgency = true
		if f.agency, known = c.agencies.places[norm.NFC.String(q.Agency)]; !known {
			return f, false
		}
	}
	if q.Field != "" {
		f.byField = true
		if f.field, known = c.fields.places[norm.NFC.String(q.Field)]; !known {
			return f, false
		}
	}
	return f, true
}

func (f filter) passes(e *entry) bool {
	return (!f.byAgency || e.agency == f.agency) && (!f.byField || e.field == f.field)
}
