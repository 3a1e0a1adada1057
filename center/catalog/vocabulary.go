package catalog

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// wordID is a word's place in the vocabulary.
type wordID uint32

// vocabulary is every distinct word of the catalogue, sorted so that the words
// with one folded form, and those with one folded beginning, stand together. A
// query is compared with these few thousand words only; the names are then
// scanned as numbers. Whatever else may stand for a word (a typo, a synonym) is a further way to choose words here.
type vocabulary []word

// speller collects the words of many texts and numbers them. A catalogue uses the
// same few words over and over, so each spelling is taken apart only once.
type speller struct {
	written map[string]wordID
	ids     map[word]wordID
	words   []word
}

func newSpeller() *speller {
	return &speller{written: map[string]wordID{}, ids: map[word]wordID{}}
}

// add appends the numbers of a text's words to ids. They are good once vocabulary
// has put them in order.
func (s *speller) add(ids []wordID, text string) []wordID {
	for written := range wordsIn(text) {
		id, ok := s.written[written]
		if !ok {
			id = s.id(newWord(written).normalized())
			s.written[written] = id
		}
		ids = append(ids, id)
	}
	return ids
}

func (s *speller) id(w word) wordID {
	id, ok := s.ids[w]
	if !ok {
		id = wordID(len(s.words))
		s.ids[w] = id
		s.words = append(s.words, w)
	}
	return id
}

// vocabulary sorts the words and renumbers the texts that were made of them.
func (s *speller) vocabulary(text []wordID) vocabulary {
	v := vocabulary(slices.Clone(s.words))
	slices.SortFunc(v, func(a, b word) int {
		return cmp.Or(
			strings.Compare(a.folded, b.folded),
			strings.Compare(a.letters, b.letters),
			cmp.Compare(a.tone, b.tone),
		)
	})
	sorted := make([]wordID, len(v))
	for id, w := range v {
		sorted[s.ids[w]] = wordID(id)
	}
	for i, id := range text {
		text[i] = sorted[id]
	}
	return v
}

// whole is the range of the words that fold to this form.
func (v vocabulary) whole(folded string) (from, to int) {
	from = v.search(folded)
	for to = from; to < len(v) && v[to].folded == folded; to++ {
	}
	return from, to
}

// beginning is the range of the words whose folded form begins with this.
func (v vocabulary) beginning(folded string) (from, to int) {
	from = v.search(folded)
	to = from + sort.Search(len(v)-from, func(i int) bool {
		return !strings.HasPrefix(v[from+i].folded, folded)
	})
	return from, to
}

// search is the place of the first word that does not sort before the form.
func (v vocabulary) search(folded string) int {
	return sort.Search(len(v), func(i int) bool { return v[i].folded >= folded })
}
