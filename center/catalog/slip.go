package catalog

import "math/bits"

// How much a word says that is there with a slip, out of fullShare: mixed-up sounds, one slip
// in a word of five letters or more, one in a shorter word, two. A typed word that the
// vocabulary knows is looked at for slips only where it fits no neighbour.
const (
	soundShare     = 225
	oneSlipShare   = 215
	shortSlipShare = 185
	twoSlipShare   = 150
	knownShare     = 165
)

// maxSearched is how many words of a query are looked at for slips: who misses more than
// these was typing something else.
const maxSearched = 8

// slip finds the words that a typed one may be a slip of, and says what they weigh.
func (a *asking) slip(f *Finder, r reading, i int, known bool) (weight int) {
	a.near[i], a.far[i] = soundShare, twoSlipShare
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
	weight = max(weight, a.slips(f, typed, letters, i, known))
	if raw := r.typed.folded; raw != typed {
		if letters, ok := lettersOf(raw); ok {
			weight = max(weight, a.slips(f, raw, letters, i, known))
		}
	}
	if known {
		return 0 // it weighs what it weighs as it is
	}
	return weight
}

// slips finds the words within so many slips. Two words of n and m letters that differ by k
// slips have at most 2k letters that only one of them has, which spares most comparisons.
func (a *asking) slips(f *Finder, typed string, letters uint32, i int, known bool) (weight int) {
	limit := slipsAllowed(len(typed))
	if known {
		limit = min(limit, 1)
	}
	if limit == 0 {
		return 0
	}
	bit := uint16(1) << i
	for n := range f.forms {
		x := &f.forms[n]
		if bits.OnesCount32(x.letters^letters) > 2*limit || x.folded == typed {
			continue
		}
		k := slips(typed, x.folded, min(limit, slipsAllowed(max(len(x.folded), len(typed)))))
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
				a.near[i] = shortSlipShare
			} else {
				a.near[i] = oneSlipShare
			}
		}
	}
	return weight
}
