package catalog

import (
	"math/bits"
	"strings"
)

// phrase is a line of the table of synonyms, or a part of a procedure's name, prepared for
// searching.
type phrase struct {
	words       span
	targets     []phraseTarget
	initials    string
	hasRareWord bool // a word of it stands in no name: rareWord
	rareWord    wordID
	text        string // the phrase as the table has it; empty for a procedure's own name
}

// phraseTarget is a procedure that a phrase leads to, and how surely: out of fullShare.
type phraseTarget struct {
	index uint32
	share uint16
}

// How surely a phrase leads to the targets of its line: fully to its first code, a little less to
// each further one; to names with the official words side by side, or scattered; to a whole
// field.
const (
	laterShare     = 7
	leastLater     = 190
	besideShare    = 238
	scatteredShare = 200
	fieldShare     = 170
)

// compile finds the targets of a line; it reports false when there are none.
func (c *Catalogue) compile(s *Synonym) (phrase, bool) {
	p := phrase{text: s.Phrase}
	at := map[int]int{} // the index of a procedure in the targets
	add := func(index, share int) {
		share = share * s.Weight / maxSynonymWeight
		if i, ok := at[index]; ok {
			p.targets[i].share = max(p.targets[i].share, uint16(share))
			return
		}
		at[index] = len(p.targets)
		p.targets = append(p.targets, phraseTarget{uint32(index), uint16(share)})
	}
	for i, code := range s.Codes {
		if index, ok := c.byCode[code]; ok {
			add(index, max(leastLater, fullShare-i*laterShare))
		}
	}
	if s.Words != "" {
		for _, n := range c.withWords(s.Words) {
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
	return p, len(p.targets) > 0
}

// phraseHit is a phrase that was found in a query: how well it matches, and in which words.
type phraseHit struct {
	phrase, likeness int
	mask             uint16
	alone            bool // one word that no name has, or initials
}

// findPhrases finds the phrases in the query.
func (a *forgivingQuery) findPhrases(f *Finder) {
	for n := range f.phrases {
		p := &f.phrases[n]
		words := f.text(p.words)
		for m := a.initialsMask; m != 0; m &= m - 1 {
			i := bits.TrailingZeros16(m)
			if letters := a.initials[i]; len(letters) > minInitials && letters == p.initials {
				a.phraseHits = append(a.phraseHits, phraseHit{n, initialsShare, 1 << i, true})
			}
		}
		starts := uint32(1)<<len(a.typed) - 1
		for k, id := range words {
			if starts &= uint32(a.any[id]) >> k; starts == 0 {
				break
			}
		}
		if starts == 0 {
			a.findByRareWord(f, n)
			continue
		}
		best, at := 0, 0
		for ; starts != 0; starts &= starts - 1 {
			start := bits.TrailingZeros32(starts)
			if q := a.phraseQuality(words, start); q > best {
				best, at = q, start
			}
		}
		if best >= minPhraseQuality {
			alone := len(words) == 1 && best == fullShare && f.phraseOnly[words[0]]
			a.phraseHits = append(a.phraseHits, phraseHit{n, best, uint16(1<<len(words)-1) << at, alone})
		}
	}
}

// findByRareWord finds a phrase by its one word that no name has: "business" of "business
// registration", "tóc" of "tiệm tóc".
func (a *forgivingQuery) findByRareWord(f *Finder, n int) {
	p := &f.phrases[n]
	if !p.hasRareWord {
		return
	}
	if m := a.words[p.rareWord].folded; m != 0 && (a.marked&m == 0 || a.words[p.rareWord].exact&m != 0) {
		a.phraseHits = append(a.phraseHits, phraseHit{n, partLikeness, m & -m, false})
	}
}

// partLikeness is the likeness of a phrase and one word of it.
const partLikeness = 140

// minPhraseQuality is the least likeness of a phrase and the typed words, out of fullShare.
const minPhraseQuality = 175

// phraseQuality is how well the words of the query from start on match those of a phrase.
func (a *forgivingQuery) phraseQuality(words []wordID, start int) int {
	sum := 0
	for k, id := range words {
		i := start + k
		sum += a.quality(&a.words[id], i)
	}
	return sum / len(words)
}

// addBoost adds a phrase that was found to the boosts of its targets.
func (a *forgivingQuery) addBoost(p *phrase, s phraseHit) {
	mask := s.mask
	for _, l := range p.targets {
		lifted := &a.boosts[l.index]
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
			lifted.quality[i] = max(lifted.quality[i], share)
		}
	}
}

// Names of up to maxOwnWords words are phrases of their own, so that they are recognised in a
// sentence; so are the parts of longer ones between commas, and what follows the words that very
// many names open with.
const (
	maxOwnWords = 7
	openedShare = 240
	partShare   = 225
)

// openings are the words that names open with before they come to the point, folded.
var openings = wordSet("dang ky cap lai doi giay phep the giai quyet thong bao khai bao xac nhan thuc hien viec huong che do tro")

// ownPhrases are the phrases of a procedure's own name, without what stands in brackets.
func (f *Finder) ownPhrases(index int) []phrase {
	name, _, _ := strings.Cut(f.c.procedures[index].Name, "(")
	from := f.entries[index].name.from
	var own []phrase
	add := func(from, to uint32, share uint16) {
		if n := to - from; n >= 2 && n <= maxOwnWords {
			own = append(own, phrase{words: span{from, to}, targets: []phraseTarget{{uint32(index), share}}})
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
