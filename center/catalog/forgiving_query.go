package catalog

import "math/bits"

// wordMatch says which words of a query a word of the vocabulary matches, bit i for the i-th,
// and how: as typed apart from marks, exactly, as a prefix, with a small typo, with a large one.
type wordMatch struct{ folded, exact, begun, near, far uint16 }

func (f *wordMatch) any() uint16 { return f.folded | f.begun | f.near | f.far }

func (f *wordMatch) add(g *wordMatch) {
	f.folded |= g.folded
	f.exact |= g.exact
	f.begun |= g.begun
	f.near |= g.near
	f.far |= g.far
}

// boost is what the phrases of the table add to one procedure.
type boost struct {
	mask, pairs uint16 // words of the query that lead there; those that follow another such word
	share       uint16
	phrase      int // the one that adds most
	gain        int
	quality     [maxQueryWords]uint16
}

// forgivingQuery is a query prepared for one finder. It is reused for the next query.
type forgivingQuery struct {
	typed         []word
	full          uint16 // a bit for each typed word
	marked        uint16 // those that were typed with marks
	initialsMask  uint16 // those that may be initials
	searched      int    // how many words were searched for typos
	total         int    // the sum of the weights
	weights       []int  // of the typed words
	initials      []string
	loose         [maxQueryWords]bool // words that fit no neighbour
	begun         int                 // what a prefix match of the last word counts, out of fullShare
	near          [maxQueryWords]int
	far           [maxQueryWords]int
	askedVariants uint32                // a bit for each variant that was asked for
	variantMasks  [len(variants)]uint16 // by which words of the query
	// words has the match of each word of the vocabulary, fields and agencies those of the labels.
	words, fields, agencies []wordMatch
	any                     []uint16 // of words, in every way together
	boosts                  []boost
	touched                 []uint32
	phraseHits              []phraseHit
	hits                    []relevance
}

func newForgivingQuery(f *Finder) *forgivingQuery {
	return &forgivingQuery{
		words: make([]wordMatch, len(f.vocabulary)), any: make([]uint16, len(f.vocabulary)),
		fields: make([]wordMatch, len(f.fields)), agencies: make([]wordMatch, len(f.agencies)),
		boosts: make([]boost, len(f.entries)),
	}
}

// read prepares a bounded text.
func (a *forgivingQuery) read(f *Finder, text string) {
	for _, i := range a.touched {
		a.boosts[i] = boost{}
	}
	a.touched, a.hits, a.phraseHits, a.askedVariants = a.touched[:0], a.hits[:0], a.phraseHits[:0], 0
	a.full, a.marked, a.initialsMask, a.searched = 0, 0, 0, 0
	clear(a.words)
	readings := f.tokens(text)
	a.typed, a.weights, a.initials = a.typed[:0], a.weights[:0], a.initials[:0]
	for i, r := range readings {
		a.typed = append(a.typed, r.word)
		a.initials = append(a.initials, "")
		if r.word.marked() {
			a.marked |= 1 << i
		}
		a.weights = append(a.weights, a.matchWord(f, r, i, i == len(readings)-1, f.supported(readings, i)))
	}
	a.full = uint16(1<<len(readings) - 1)
	for id := range a.words {
		a.any[id] = a.words[id].any()
	}
	a.findPhrases(f)
	a.reweigh(f, readings)
	a.total = max(1, a.weightOf(a.full))
	for _, s := range a.phraseHits {
		a.addBoost(&f.phrases[s.phrase], s)
	}
	for i, s := range f.fields {
		a.fields[i] = a.matchOf(f.text(s))
	}
	for i, s := range f.agencies {
		a.agencies[i] = a.matchOf(f.text(s))
	}
	clear(a.variantMasks[:])
	for k, ids := range f.asked {
		for _, id := range ids {
			if w := &a.words[id]; w.folded|w.near != 0 {
				a.askedVariants |= 1 << k
				a.variantMasks[k] |= w.folded
			}
		}
	}
}

// supported reports whether a word stands beside a neighbour as it does in a name or phrase:
// then it is hardly a typo, and belongs to what is asked for.
func (f *Finder) supported(list []token, i int) bool {
	beside := func(a, b int) bool {
		return a >= 0 && b < len(list) && f.pairs[[2]string{list[a].word.folded, list[b].word.folded}]
	}
	return beside(i-1, i) || beside(i, i+1)
}

// Weights in a sentence: a word that is part of a phrase of the table counts half as much again,
// and at least phraseWeight; one that fits no neighbour counts half; earlier words count a little
// more, as people say first what they want and then why.
const (
	phraseWeight  = 140
	sentenceWords = 4 // words of a sentence
	firstQuarters = 5 // the factor of the first words that are part of a phrase, in quarters
)

func (a *forgivingQuery) reweigh(f *Finder, readings []token) {
	earliest := uint16(0)
	for _, s := range a.phraseHits {
		if (s.mask&(s.mask-1) != 0 || s.alone) && (earliest == 0 || bits.TrailingZeros16(s.mask) < bits.TrailingZeros16(earliest)) {
			earliest = s.mask
		}
	}
	for i := range a.weights {
		bit := uint16(1) << i
		explained := false
		for _, s := range a.phraseHits {
			explained = explained || s.mask&bit != 0 && (s.mask != bit || s.alone)
		}
		switch {
		case explained && earliest&bit != 0 && len(a.weights) > sentenceWords:
			a.weights[i] = max(a.weights[i], phraseWeight) * 3 / 2 * firstQuarters / 4
		case explained:
			a.weights[i] = max(a.weights[i], phraseWeight) * 3 / 2
		case len(a.weights) >= sentenceWords && !f.supported(readings, i):
			a.weights[i] = max(1, a.weights[i]/2)
		}
		if len(a.weights) > sentenceWords {
			a.weights[i] = max(1, a.weights[i]*(100-2*i)/100)
		}
	}
}

// matchWord finds the words of the vocabulary that a typed word may mean, and returns its weight
// in the query.
func (a *forgivingQuery) matchWord(f *Finder, r token, i int, last, supported bool) int {
	v, bit := f.vocabulary, uint16(1)<<i
	from, to := v.whole(r.word.folded)
	weight, known := 0, from < to
	for id := from; id < to; id++ {
		a.words[id].folded |= bit
		if v[id] == r.word {
			a.words[id].exact |= bit
		}
		weight = max(weight, int(f.weights[id]))
	}
	if last {
		weight = max(weight, a.matchBeginning(f, r.word, bit))
		if r.typed.folded != r.word.folded {
			weight = max(weight, a.matchBeginning(f, r.typed, bit))
		}
	}
	if mayBeInitials(r.word.folded, known) {
		a.initials[i], a.initialsMask = r.word.folded, a.initialsMask|bit
		weight = max(weight, fullWeight)
	}
	a.loose[i] = !supported
	if filler := fillers[r.word.folded]; !known || !supported && !filler {
		weight = max(weight, a.matchTypos(f, r, i, known))
	}
	if weight == 0 {
		weight = unknownWeight
	}
	if fillers[r.word.folded] {
		weight = min(weight, fillerWeight)
	}
	return weight
}

// matchBeginning finds the words of which the last typed one is a prefix.
func (a *forgivingQuery) matchBeginning(f *Finder, typed word, bit uint16) (weight int) {
	v := f.vocabulary
	from, to := v.beginning(typed.folded)
	for id := from; id < to; id++ {
		if v[id].folded == typed.folded {
			continue
		}
		a.words[id].begun |= bit
		if typed.begins(v[id]) {
			a.words[id].exact |= bit
		}
		weight = max(weight, int(f.weights[id]))
	}
	switch len(typed.folded) {
	case 1:
		a.begun = 150
	case 2:
		a.begun = 215
	default:
		a.begun = 244
	}
	return weight
}

// matchOf is the match of all words of a text together.
func (a *forgivingQuery) matchOf(text []wordID) wordMatch {
	var all wordMatch
	for _, id := range text {
		all.add(&a.words[id])
	}
	return all
}

// What a word counts that was typed with other marks, out of fullShare; and when it fits no
// neighbour either: "đẻ" is hardly "để".
const (
	otherMarks = 210
	looseShare = 120
)

// quality is how well a word matches the i-th of the query, out of fullShare.
func (a *forgivingQuery) quality(w *wordMatch, i int) int {
	bit := uint16(1) << i
	switch {
	case w.folded&bit != 0:
		if a.marked&bit == 0 || w.exact&bit != 0 {
			return fullShare
		}
		if a.loose[i] {
			return looseShare
		}
		return otherMarks
	case w.begun&bit != 0:
		return a.begun
	case w.near&bit != 0:
		return a.near[i]
	case w.far&bit != 0:
		return a.far[i]
	}
	return 0
}

// weightOf is the total weight of the typed words of a mask.
func (a *forgivingQuery) weightOf(mask uint16) int {
	sum := 0
	for ; mask != 0; mask &= mask - 1 {
		sum += a.weights[bits.TrailingZeros16(mask)]
	}
	return sum
}
