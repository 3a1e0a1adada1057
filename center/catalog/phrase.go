package catalog

import (
	"math/bits"
	"strings"
)

// phrase is a line of the table of synonyms, ready to be searched.
type phrase struct {
	words    span
	leads    []lead
	initials string
	telling  bool   // a word of it stands in no name:
	tells    wordID // this one
	said     string // the phrase as the table has it; empty for a procedure's own name
}

// lead is where a phrase leads, and how surely: out of fullShare.
type lead struct {
	index uint32
	share uint16
}

// How surely a phrase leads to what its line names: its first code surely, each further one a
// little less; official words side by side in a name, or scattered; a whole field.
const (
	laterShare     = 7
	leastLater     = 190
	besideShare    = 238
	scatteredShare = 200
	fieldShare     = 170
)

// compile works out where a line leads; it reports false when that is nowhere.
func (c *Catalogue) compile(s *Synonym) (phrase, bool) {
	p := phrase{said: s.Phrase}
	at := map[int]int{} // where in the leads a procedure stands
	add := func(index, share int) {
		share = share * s.Weight / maxSynonymWeight
		if i, ok := at[index]; ok {
			p.leads[i].share = max(p.leads[i].share, uint16(share))
			return
		}
		at[index] = len(p.leads)
		p.leads = append(p.leads, lead{uint32(index), uint16(share)})
	}
	for i, code := range s.Codes {
		if index, ok := c.byCode[code]; ok {
			add(index, max(leastLater, fullShare-i*laterShare))
		}
	}
	if s.Words != "" {
		for _, n := range c.named(s.Words) {
			if n.scattered {
				add(n.index, scatteredShare)
			} else {
				add(n.index, besideShare)
			}
		}
	}
	if field, ok := c.fields.places[s.Field]; ok && s.Field != "" {
		for i := range c.entries {
			if c.entries[i].field == field {
				add(i, fieldShare)
			}
		}
	}
	return p, len(p.leads) > 0
}

// said is a phrase of the table that was found in a query: how alike, and in which words.
type said struct {
	phrase, likeness int
	mask             uint16
	alone            bool // one word that no name has, or initials
}

// say finds the phrases of the table in the query.
func (a *asking) say(f *Finder) {
	for n := range f.phrases {
		p := &f.phrases[n]
		words := f.text(p.words)
		for m := a.spelling; m != 0; m &= m - 1 {
			i := bits.TrailingZeros16(m)
			if letters := a.initials[i]; len(letters) > minInitials && letters == p.initials {
				a.said = append(a.said, said{n, initialsShare, 1 << i, true})
			}
		}
		starts := uint32(1)<<len(a.typed) - 1
		for k, id := range words {
			if starts &= uint32(a.any[id]) >> k; starts == 0 {
				break
			}
		}
		if starts == 0 {
			a.sayPart(f, n)
			continue
		}
		best, at := 0, 0
		for ; starts != 0; starts &= starts - 1 {
			start := bits.TrailingZeros32(starts)
			if q := a.spoken(words, start); q > best {
				best, at = q, start
			}
		}
		if best >= leastSpoken {
			alone := len(words) == 1 && best == fullShare && f.strange[words[0]]
			a.said = append(a.said, said{n, best, uint16(1<<len(words)-1) << at, alone})
		}
	}
}

// sayPart finds a phrase by the one word of it that no name has: "business" of "business
// registration", "tóc" of "tiệm tóc".
func (a *asking) sayPart(f *Finder, n int) {
	p := &f.phrases[n]
	if !p.telling {
		return
	}
	if m := a.words[p.tells].folded; m != 0 && (a.marked&m == 0 || a.words[p.tells].exact&m != 0) {
		a.said = append(a.said, said{n, partLikeness, m & -m, false})
	}
}

// partLikeness is how alike a phrase and one word of it are.
const partLikeness = 140

// leastSpoken is how alike a phrase and the typed words must be, out of fullShare.
const leastSpoken = 175

// spoken is how well the words of the query from start on are those of a phrase.
func (a *asking) spoken(words []wordID, start int) int {
	sum := 0
	for k, id := range words {
		i := start + k
		sum += a.quality(&a.words[id], i)
	}
	return sum / len(words)
}

// lift notes that a phrase that was found leads to procedures.
func (a *asking) lift(p *phrase, s said) {
	mask := s.mask
	for _, l := range p.leads {
		lifted := &a.lifted[l.index]
		if lifted.mask == 0 {
			a.touched = append(a.touched, l.index)
		}
		share := uint16(int(l.share) * s.likeness / fullShare)
		gain := a.weightOf(mask) * int(share)
		if gain > lifted.gain {
			lifted.gain, lifted.phrase, lifted.share = gain, s.phrase, share
		}
		lifted.mask |= mask
		lifted.pairs |= mask & (mask << 1)
		for m := mask; m != 0; m &= m - 1 {
			i := bits.TrailingZeros16(m)
			lifted.quality[i] = max(lifted.quality[i], uint16(share))
		}
	}
}

// Names of this many words are phrases of their own, so that they are seen in a sentence; so
// are the parts of longer ones between commas, and what follows the words that very many
// names open with.
const (
	maxOwnWords = 7
	openedShare = 240
	partShare   = 225
)

// openings are the words that names open with before they come to the point, folded.
var openings = wordSet("dang ky cap lai doi giay phep the giai quyet thong bao khai bao xac nhan thuc hien viec huong che do tro")

// own are the phrases that a procedure's name is by itself; what stands in brackets is none.
func (f *Finder) own(index int) []phrase {
	name, _, _ := strings.Cut(f.c.procedures[index].Name, "(")
	from := f.entries[index].name.from
	var own []phrase
	add := func(from, to uint32, share uint16) {
		if n := to - from; n >= 2 && n <= maxOwnWords {
			own = append(own, phrase{words: span{from, to}, leads: []lead{{uint32(index), share}}})
		}
	}
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return strings.ContainsRune(",;/", r) }) {
		share := uint16(partShare)
		if len(part) == len(name) {
			share = fullShare
		}
		to := from
		for range wordsIn(part) {
			to++
		}
		begin := from
		for begin < to && openings[f.vocabulary[f.texts[begin]].folded] {
			begin++
		}
		if begin < to {
			add(from, to, share)
		}
		if begin > from {
			add(begin, to, min(share, openedShare))
		}
		from = to
	}
	return own
}
