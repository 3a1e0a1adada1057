package catalog

// rank is how well a procedure answers a query, the weightier reason first; less
// is better everywhere. Procedures that rank alike stand in the order of their
// names.
type rank struct {
	// inexact counts the words that are not there as typed. It weighs most when the
	// query was typed with marks, for then they are meant. Plain letters are
	// mostly a way to type without marks: there it only breaks ties, at the end.
	inexact int
	// source is where the last of the words was found: 0 all in the name, 1 with
	// the help of the field, 2 with the help of the agency.
	source int
	// scattered is 1 unless the words stand side by side in the name, as typed.
	scattered int
	// unfinished is 1 when the last word is only the beginning of one.
	unfinished int
	// position says how far into the name the match begins, in openings; for a
	// match beyond the name, how many of the words the name does not have.
	position int
	length   int // of the name, in characters
}

// opening is the number of words that a name opens with before it comes to the
// point: "Cấp", "Đăng ký", "Cấp lại thẻ". A match right behind a short opening is
// no better than one behind a long one.
const opening = 3

// The bits that each reason has in a score.
const (
	inexactBits  = 5
	sourceBits   = 2
	flagBits     = 1
	positionBits = 8
	lengthBits   = 10
	indexBits    = 24 // MaxBytes holds fewer rows
)

// score is a rank and the procedure's index in one number, so that ranking is
// sorting numbers; less is better.
type score uint64

func (s score) index() int { return int(s & (1<<indexBits - 1)) }

// score packs the rank of a text match. It comes after every code match.
func (r rank) score(index int, marked bool) score {
	s := score(1)
	add := func(value, bits int) { s = s<<bits | score(min(value, 1<<bits-1)) }
	first, last := 0, r.inexact
	if marked {
		first, last = r.inexact, 0
	}
	add(first, inexactBits)
	add(r.source, sourceBits)
	add(r.scattered, flagBits)
	add(r.unfinished, flagBits)
	add(r.position, positionBits)
	add(r.length, lengthBits)
	add(last, inexactBits)
	add(index, indexBits)
	return s
}

// codeScore ranks a code match: by the code itself.
func codeScore(number codeNumber, index int) score {
	return score(number)<<indexBits | score(index)
}

// rank ranks one procedure; it reports false when the procedure does not answer
// the query.
func (c *Catalogue) rank(e *entry, w *exactQuery) (rank, bool) {
	name := c.text(e.name)
	inName := w.bitsOf(name)
	r, m := rank{length: int(e.length)}, inName
	if !w.answeredBy(m) {
		r.source, m = 1, m|w.fields[e.field]
		if !w.answeredBy(m) {
			r.source, m = 2, m|w.agencies[e.agency]
			if !w.answeredBy(m) {
				return rank{}, false
			}
		}
	}
	r.inexact = w.inexact(m)
	if m&finished == 0 {
		r.unfinished = 1
	}
	if r.source == 0 {
		r.position, r.scattered = w.position(name)
	} else {
		r.position, r.scattered = w.missing(inName), 1
	}
	return r, true
}

// position is where the words of the query stand side by side in a name, counted
// in openings; if they do not, scattered is 1 and the position is that of the
// first word to answer.
func (w *exactQuery) position(name []wordID) (position, scattered int) {
	first := -1
	for i, id := range name {
		m := w.words[id]
		if m&w.all == 0 {
			continue
		}
		if first < 0 {
			first = i
		}
		if m&1 != 0 && w.sideBySide(name[i:]) {
			return i / opening, 0
		}
	}
	return first / opening, 1
}

func (w *exactQuery) sideBySide(name []wordID) bool {
	if len(name) < len(w.typed) {
		return false
	}
	for i := range w.typed {
		if w.words[name[i]]>>i&1 == 0 {
			return false
		}
	}
	return true
}
