package catalog

import "math/bits"

// What a word counts that was typed with a typo, out of fullShare: confused sounds, one edit in a
// word of five letters or more, one in a shorter word, two. A typed word that the vocabulary has
// is searched for typos only where it fits no neighbour.
const (
	soundShare     = 225
	oneEditShare   = 215
	shortEditShare = 185
	twoEditShare   = 150
	knownShare     = 165
)

// maxSearched limits the words of a query that are searched for typos: with more misses than
// that, something else was being typed.
const maxSearched = 8

// matchTypos finds the words of which a typed one may be a typo, and returns their weight.
func (a *forgivingQuery) matchTypos(f *Finder, r token, i int, known bool) (weight int) {
	a.near[i], a.far[i] = soundShare, twoEditShare
	if known {
		a.near[i], a.far[i] = knownShare, knownShare
	}
	bit := uint16(1) << i
	typed := r.word.folded
	letters, ok := lettersOf(typed)
	if !ok {
		return 0
	}
	for _, id := range f.sounds[soundOf(typed)] {
		if f.vocabulary[id].folded != typed {
			a.words[id].near |= bit
			weight = max(weight, int(f.weights[id]))
		}
	}
	if a.searched++; a.searched > maxSearched {
		return weight
	}
	weight = max(weight, a.matchWithin(f, typed, letters, i, known))
	if raw := r.typed.folded; raw != typed {
		if letters, ok := lettersOf(raw); ok {
			weight = max(weight, a.matchWithin(f, raw, letters, i, known))
		}
	}
	if known {
		return 0 // its own weight stands
	}
	return weight
}

// matchWithin finds the words within the allowed edit distance. Two words at distance k have at
// most 2k letters that only one of them has, which spares most comparisons.
func (a *forgivingQuery) matchWithin(f *Finder, typed string, letters uint32, i int, known bool) (weight int) {
	limit := maxEdits(len(typed))
	if known {
		limit = min(limit, 1)
	}
	if limit == 0 {
		return 0
	}
	bit := uint16(1) << i
	for n := range f.spellings {
		x := &f.spellings[n]
		if bits.OnesCount32(x.letters^letters) > 2*limit || x.folded == typed {
			continue
		}
		k := editDistance(typed, x.folded, min(limit, maxEdits(max(len(x.folded), len(typed)))))
		if k > limit {
			continue
		}
		for id := x.from; id < x.to; id++ {
			if k == 1 && !known {
				a.words[id].near |= bit
			} else {
				a.words[id].far |= bit
			}
			weight = max(weight, int(f.weights[id]))
		}
		if k == 1 && !known {
			if len(typed) < 5 {
				a.near[i] = shortEditShare
			} else {
				a.near[i] = oneEditShare
			}
		}
	}
	return weight
}
