package catalog

import (
	"cmp"
	"math/bits"
)

// relevance is how well a procedure matches a query.
type relevance struct {
	points  int // more is better
	cover   int // the share of the query's weight that is answered, out of fullShare
	index   int
	exact   bool // every word is there as the exact stage asks
	boosted bool // a phrase leads there surely
	code    bool
}

// better orders results: more points first, then by the alphabet.
func better(a, b relevance) int {
	return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.index, b.index))
}

// The points of a full match, and what is added to or taken from it.
const (
	coverPoints    = 1000 // everything typed is matched
	pairPoints     = 120  // its words stand side by side, in this order
	sharePoints    = 110  // the name has nothing else
	popularPoints  = 95   // the commonest procedure
	exactPoints    = 110  // all marks as typed; only what is typed with marks counts
	provincePoints = 6    // the province's procedure ranks behind the commune's of the same name
	openingPoints  = 4    // each opening of the name before the first word
	maxOpenings    = 5
	codePoints     = 1 << 30 // less the code itself: above every text match
)

// Shares of a word that is only in the procedure's field or agency, out of fullShare.
const (
	inField       = 190
	inAgency      = 150
	inVariant     = 205 // that asks for the variant that the procedure is
	scattered     = 200 // that stands in the name away from its neighbours
	initialsShare = 236
	twoInitials   = 190
	sureShare     = 225 // of a phrase: from this on its target is always shown
)

// source says how a word of the query was matched.
type source uint8

const (
	nowhere source = iota
	inName
	byEdit
	byInitials
	byPhrase
)

// scan is the match of a procedure's name with a query.
type scan struct {
	name     wordMatch
	pairs    uint16 // words of the query that follow their neighbour in the name too
	answered int    // weight of the name's words that match
	first    int    // index of the first of them
}

// scan matches a name.
func (a *forgivingQuery) scan(f *Finder, p *forgivingEntry) (s scan) {
	var prev uint16
	s.first = -1
	for k, id := range f.text(p.name) {
		any := a.any[id]
		if any != 0 {
			s.name.add(&a.words[id])
			s.pairs |= prev << 1 & any
			s.answered += int(f.weights[id])
			if s.first < 0 {
				s.first = k
			}
		}
		prev = any
	}
	return s
}

// relevanceOf computes a procedure's relevance, or gives up where its cover cannot reach least.
// sources, when not nil, receives how each word of the query was matched.
func (a *forgivingQuery) relevanceOf(f *Finder, i, least int, sources *[maxQueryWords]source) relevance {
	p, e := &f.entries[i], &f.c.entries[i]
	s := a.scan(f, p)
	field, agency, lift := &a.fields[e.field], &a.agencies[e.agency], &a.boosts[i]
	r := relevance{index: i, boosted: lift.share >= sureShare}
	whole := s.name.folded | s.name.begun | field.folded | field.begun | agency.folded | agency.begun
	r.exact = whole == a.full
	asked := a.variantMaskOf(p)
	may := whole | s.name.any() | field.any() | agency.any() | lift.mask | asked | a.initialsMask
	if may == 0 || !r.boosted && !r.exact && a.weightOf(may)*fullShare < least*a.total {
		return r
	}
	cover, inexact := 0, 0
	for n, weight := range a.weights {
		bit := uint16(1) << n
		if may&bit == 0 {
			continue
		}
		q, from := a.answer(&s, n)
		if q < inField {
			q = max(q, a.quality(field, n)*inField/fullShare, a.quality(agency, n)*inAgency/fullShare)
		}
		if q < inVariant && asked&bit != 0 {
			q = inVariant
		}
		if q > 0 && from == nowhere {
			from = inName
		}
		if a.initialsMask&bit != 0 && q < initialsShare {
			if spelled := a.initialsQuality(p.initials, n); spelled > q {
				q, from = spelled, byInitials
				s.answered += fullWeight
			}
		}
		if lifted := int(lift.quality[n]); lifted > q || lifted == q && from == byEdit {
			q = lifted
			if f.phrases[lift.phrase].text != "" {
				from = byPhrase
			} else if from == nowhere {
				from = inName
			}
		}
		if sources != nil {
			sources[n] = from
		}
		cover += weight * q
		if a.marked&bit != 0 && lift.quality[n] == 0 && (s.name.exact|field.exact|agency.exact)&bit == 0 {
			inexact += weight
		}
	}
	r.cover = cover / a.total
	r.points = coverPoints*cover/(a.total*fullShare) + exactPoints*(a.weightOf(a.marked)-inexact)/a.total
	a.addCloseness(f, &r, &s)
	return r
}

// answer is how well a name matches the n-th word of the query, out of fullShare.
func (a *forgivingQuery) answer(s *scan, n int) (quality int, from source) {
	bit := uint16(1) << n
	quality = a.quality(&s.name, n)
	if quality == 0 {
		return 0, nowhere
	}
	from = inName
	if (s.name.folded|s.name.begun)&bit == 0 {
		from = byEdit
	}
	if len(a.weights) > 2 && (s.pairs|s.pairs>>1)&bit == 0 {
		quality = quality * scattered / fullShare
	}
	return quality, from
}

// addCloseness adds the points for closeness and popularity, and subtracts those of variants.
func (a *forgivingQuery) addCloseness(f *Finder, r *relevance, s *scan) {
	p, lift := &f.entries[r.index], &a.boosts[r.index]
	if n := len(a.weights); n > 1 {
		r.points += pairPoints * bits.OnesCount16(s.pairs|lift.pairs) / (n - 1)
	} else {
		r.points += pairPoints
	}
	share := fullShare * s.answered / max(1, int(p.weight))
	r.points += sharePoints * min(fullShare, max(share, int(lift.share))) / fullShare
	r.points += popularPoints * int(f.popular[r.index]) / fullShare
	for v := p.variants &^ a.askedVariants; v != 0; v &= v - 1 {
		r.points -= variants[bits.TrailingZeros32(v)].penalty
	}
	if p.province {
		r.points -= provincePoints
	}
	r.points -= openingPoints * min(maxOpenings, max(0, s.first)/opening)
}

// variantMaskOf are the words of the query that ask for a variant that the procedure is.
func (a *forgivingQuery) variantMaskOf(p *forgivingEntry) (mask uint16) {
	for v := p.variants & a.askedVariants; v != 0; v &= v - 1 {
		mask |= a.variantMasks[bits.TrailingZeros32(v)]
	}
	return mask
}

// initialsQuality is how well the n-th word of the query matches the initials of adjacent words in
// a name, out of fullShare.
func (a *forgivingQuery) initialsQuality(initials string, n int) int {
	letters := a.initials[n]
	for at := 0; at+len(letters) <= len(initials); at++ {
		if initials[at:at+len(letters)] == letters {
			switch {
			case len(letters) == minInitials:
				return twoInitials
			case at == 0:
				return initialsShare
			}
			return initialsShare - 20
		}
	}
	return 0
}
