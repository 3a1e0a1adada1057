package catalog

import "math/bits"

// marks say which words of a query a word, or a whole text, answers: bit i of the
// low sixteen for the i-th word compared by folded letters, bit i of the next
// sixteen for the same word compared exactly. The marks of a text are its words'
// marks put together.
type marks uint64

const (
	exactShift = maxQueryWords
	// finished says that the query's last word is there as a whole word and not
	// only as a beginning.
	finished marks = 1 << (2 * maxQueryWords)
)

// wanted is a query worked out for one catalogue. It may be used again for the
// next query on the same catalogue.
type wanted struct {
	codes codeRange
	typed []word
	// marked says that the query was typed with marks.
	marked bool
	all    marks
	// words has the marks of each word of the vocabulary; agencies and fields have
	// those of the labels.
	words, agencies, fields []marks
	scores                  []score
}

func newWanted(c *Catalogue) *wanted {
	return &wanted{
		typed:    make([]word, 0, maxQueryWords),
		words:    make([]marks, len(c.vocabulary)),
		agencies: make([]marks, len(c.agencies.names)),
		fields:   make([]marks, len(c.fields.names)),
	}
}

// read works out a bounded text.
func (w *wanted) read(c *Catalogue, text string) {
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
		w.markWhole(c.vocabulary, typed.spelled(), 1<<i, last)
	}
	for i, s := range c.agencies.spans {
		w.agencies[i] = w.of(c.text(s))
	}
	for i, s := range c.fields.spans {
		w.fields[i] = w.of(c.text(s))
	}
}

func (w *wanted) markWhole(v vocabulary, typed word, bit marks, last bool) {
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

func (w *wanted) markBeginning(v vocabulary, typed word, bit marks) {
	from, to := v.beginning(typed.folded)
	for id := from; id < to; id++ {
		w.words[id] |= bit
		if typed.begins(v[id]) {
			w.words[id] |= bit << exactShift
		}
	}
}

// of is the marks of a text.
func (w *wanted) of(text []wordID) marks {
	var m marks
	for _, id := range text {
		m |= w.words[id]
	}
	return m
}

// answeredBy reports whether a text with these marks has every word of the query.
// A query without a word in it is answered by nothing.
func (w *wanted) answeredBy(m marks) bool {
	return m&w.all == w.all && w.all != 0
}

// missing is how many words of the query a text with these marks does not have,
// inexact how many it does not have exactly as typed.
func (w *wanted) missing(m marks) int { return bits.OnesCount64(uint64(w.all &^ m)) }
func (w *wanted) inexact(m marks) int { return w.missing(m >> exactShift) }
