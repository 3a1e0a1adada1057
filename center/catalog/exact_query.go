package catalog

import "math/bits"

// matchBits say which words of a query a word, or a whole text, matches: bit i of the
// low sixteen for the i-th word compared by folded letters, bit i of the next
// sixteen for the same word compared exactly. The bits of a text are those of its
// words together.
type matchBits uint64

const (
	exactShift = maxQueryWords
	// finished says that the query's last word is there as a whole word and not
	// only as a beginning.
	finished matchBits = 1 << (2 * maxQueryWords)
)

// exactQuery is a query prepared for one catalogue. It is reused for the next query
// on the same catalogue.
type exactQuery struct {
	codes codeRange
	typed []word
	// marked says that the query was typed with marks.
	marked bool
	all    matchBits
	// words has the bits of each word of the vocabulary; agencies and fields have those of the
	// labels.
	words, agencies, fields []matchBits
	scores                  []score
}

func newExactQuery(c *Catalogue) *exactQuery {
	return &exactQuery{
		typed:    make([]word, 0, maxQueryWords),
		words:    make([]matchBits, len(c.vocabulary)),
		agencies: make([]matchBits, len(c.agencies.names)),
		fields:   make([]matchBits, len(c.fields.names)),
	}
}

// read prepares a bounded text.
func (w *exactQuery) read(c *Catalogue, text string) {
	w.codes = typedCode(text)
	w.typed = w.typed[:0]
	for written := range wordsIn(text) {
		if len(w.typed) < maxQueryWords {
			w.typed = append(w.typed, newWord(written))
		}
	}
	w.all = 1<<len(w.typed) - 1
	w.marked = false
	clear(w.words)
	for i, typed := range w.typed {
		w.marked = w.marked || typed.marked()
		last := i == len(w.typed)-1
		if last {
			w.markBeginning(c.vocabulary, typed, 1<<i)
		}
		w.markWhole(c.vocabulary, typed.normalized(), 1<<i, last)
	}
	for i, s := range c.agencies.spans {
		w.agencies[i] = w.bitsOf(c.text(s))
	}
	for i, s := range c.fields.spans {
		w.fields[i] = w.bitsOf(c.text(s))
	}
}

func (w *exactQuery) markWhole(v vocabulary, typed word, bit matchBits, last bool) {
	from, to := v.whole(typed.folded)
	for id := from; id < to; id++ {
		w.words[id] |= bit
		if v[id] == typed {
			w.words[id] |= bit << exactShift
		}
		if last {
			w.words[id] |= finished
		}
	}
}

func (w *exactQuery) markBeginning(v vocabulary, typed word, bit matchBits) {
	from, to := v.beginning(typed.folded)
	for id := from; id < to; id++ {
		w.words[id] |= bit
		if typed.begins(v[id]) {
			w.words[id] |= bit << exactShift
		}
	}
}

// bitsOf is the match of a text.
func (w *exactQuery) bitsOf(text []wordID) matchBits {
	var m matchBits
	for _, id := range text {
		m |= w.words[id]
	}
	return m
}

// answeredBy reports whether a text with these bits has every word of the query. Nothing answers
// a query without words.
func (w *exactQuery) answeredBy(m matchBits) bool {
	return m&w.all == w.all && w.all != 0
}

// missing is how many words of the query a text with these bits does not have, inexact how many
// it does not have exactly as typed.
func (w *exactQuery) missing(m matchBits) int { return bits.OnesCount64(uint64(w.all &^ m)) }
func (w *exactQuery) inexact(m matchBits) int { return w.missing(m >> exactShift) }
