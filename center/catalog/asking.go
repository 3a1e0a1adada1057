package catalog

import "math/bits"

// found says which words of a query a word of the vocabulary answers, bit i for the i-th,
// and how: as typed but for marks, exactly, as a beginning, with a small slip, with a big one.
type found struct{ folded, exact, begun, near, far uint16 }

func (f *found) any() uint16 { return f.folded | f.begun | f.near | f.far }

func (f *found) add(g *found) {
	f.folded |= g.folded
	f.exact |= g.exact
	f.begun |= g.begun
	f.near |= g.near
	f.far |= g.far
}

// lifted is what the phrases of the table do for one procedure.
type lifted struct {
	mask, pairs uint16 // words of the query that lead there; such that follow another
	share       uint16
	phrase      int // the one that does most
	gain        int
	quality     [maxQueryWords]uint16
}

// asking is a query worked out for one finder. It may be used again for the next one.
type asking struct {
	typed    []word
	full     uint16 // a bit for each typed word
	marked   uint16 // those that were typed with marks
	spelling uint16 // those that may be initials
	searched int    // how many words were looked at for slips
	total    int    // the sum of the weights
	weights  []int  // of the typed words
	initials []string
	loose    [maxQueryWords]bool // words that fit no neighbour
	begun    int                 // how much the beginning of the last word says, out of fullShare
	near     [maxQueryWords]int
	far      [maxQueryWords]int
	named    uint32                // a bit for each special form that was asked for
	asks     [len(variants)]uint16 // by which words of the query
	// words has what each word of the vocabulary answers, fields and agencies what labels do.
	words, fields, agencies []found
	any                     []uint16 // of words, in every way together
	lifted                  []lifted
	touched                 []uint32
	said                    []said
	hits                    []relevance
}

func newAsking(f *Finder) *asking {
	return &asking{
		words: make([]found, len(f.vocabulary)), any: make([]uint16, len(f.vocabulary)),
		fields: make([]found, len(f.fields)), agencies: make([]found, len(f.agencies)),
		lifted: make([]lifted, len(f.entries)),
	}
}

// read works out a bounded text.
func (a *asking) read(f *Finder, text string) {
	for _, i := range a.touched {
		a.lifted[i] = lifted{}
	}
	a.touched, a.hits, a.said, a.named = a.touched[:0], a.hits[:0], a.said[:0], 0
	a.full, a.marked, a.spelling, a.searched = 0, 0, 0, 0
	clear(a.words)
	readings := f.readings(text)
	a.typed, a.weights, a.initials = a.typed[:0], a.weights[:0], a.initials[:0]
	for i, r := range readings {
		a.typed = append(a.typed, r.word)
		a.initials = append(a.initials, "")
		if r.word.marked() {
			a.marked |= 1 << i
		}
		a.weights = append(a.weights, a.look(f, r, i, i == len(readings)-1, f.supported(readings, i)))
	}
	a.full = uint16(1<<len(readings) - 1)
	for id := range a.words {
		a.any[id] = a.words[id].any()
	}
	a.say(f)
	a.reweigh(f, readings)
	a.total = max(1, a.weightOf(a.full))
	for _, s := range a.said {
		a.lift(&f.phrases[s.phrase], s)
	}
	for i, s := range f.fields {
		a.fields[i] = a.of(f.text(s))
	}
	for i, s := range f.agencies {
		a.agencies[i] = a.of(f.text(s))
	}
	clear(a.asks[:])
	for k, ids := range f.asked {
		for _, id := range ids {
			if w := &a.words[id]; w.folded|w.near != 0 {
				a.named |= 1 << k
				a.asks[k] |= w.folded
			}
		}
	}
}

// supported reports whether a word stands beside a neighbour as it does in a name or phrase:
// then it is hardly a slip, and belongs to what is asked for.
func (f *Finder) supported(list []reading, i int) bool {
	beside := func(a, b int) bool {
		return a >= 0 && b < len(list) && f.pairs[[2]string{list[a].word.folded, list[b].word.folded}]
	}
	return beside(i-1, i) || beside(i, i+1)
}

// Weights in a sentence: a word that a phrase of the table explains counts half as much
// again, and no less than phraseWeight; one that fits no neighbour counts half; what comes
// first counts a little more, as people say first what they want and then why.
const (
	phraseWeight = 140
	sentence     = 4 // words
	firstFirst   = 5 // quarters that the first explained words count
)

func (a *asking) reweigh(f *Finder, readings []reading) {
	earliest := uint16(0)
	for _, s := range a.said {
		if (s.mask&(s.mask-1) != 0 || s.alone) && (earliest == 0 || bits.TrailingZeros16(s.mask) < bits.TrailingZeros16(earliest)) {
			earliest = s.mask
		}
	}
	for i := range a.weights {
		bit := uint16(1) << i
		explained := false
		for _, s := range a.said {
			explained = explained || s.mask&bit != 0 && (s.mask != bit || s.alone)
		}
		switch {
		case explained && earliest&bit != 0 && len(a.weights) > sentence:
			a.weights[i] = max(a.weights[i], phraseWeight) * 3 / 2 * firstFirst / 4
		case explained:
			a.weights[i] = max(a.weights[i], phraseWeight) * 3 / 2
		case len(a.weights) >= sentence && !f.supported(readings, i):
			a.weights[i] = max(1, a.weights[i]/2)
		}
		if len(a.weights) > sentence {
			a.weights[i] = max(1, a.weights[i]*(100-2*i)/100)
		}
	}
}

// look finds the words of the vocabulary that a typed word may mean, and says how much it
// weighs in the query.
func (a *asking) look(f *Finder, r reading, i int, last, supported bool) int {
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
		weight = max(weight, a.begin(f, r.word, bit))
		if r.typed.folded != r.word.folded {
			weight = max(weight, a.begin(f, r.typed, bit))
		}
	}
	if mayBeInitials(r.word.folded, known) {
		a.initials[i], a.spelling = r.word.folded, a.spelling|bit
		weight = max(weight, fullWeight)
	}
	a.loose[i] = !supported
	if filler := fillers[r.word.folded]; !known || !supported && !filler {
		weight = max(weight, a.slip(f, r, i, known))
	}
	if weight == 0 {
		weight = unknownWeight
	}
	if fillers[r.word.folded] {
		weight = min(weight, fillerWeight)
	}
	return weight
}

// begin finds the words that begin with the last typed one.
func (a *asking) begin(f *Finder, typed word, bit uint16) (weight int) {
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

// of is what the words of a text answer together.
func (a *asking) of(text []wordID) found {
	var all found
	for _, id := range text {
		all.add(&a.words[id])
	}
	return all
}

// What a word says that is there with other marks than it was typed with, out of fullShare;
// and when it fits no neighbour either: "đẻ" is hardly "để".
const (
	otherMarks = 210
	looseShare = 120
)

// quality is how well a word answers the i-th of the query, out of fullShare.
func (a *asking) quality(w *found, i int) int {
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

// weightOf is what the typed words of a mask weigh together.
func (a *asking) weightOf(mask uint16) int {
	sum := 0
	for ; mask != 0; mask &= mask - 1 {
		sum += a.weights[bits.TrailingZeros16(mask)]
	}
	return sum
}
