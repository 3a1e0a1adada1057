package catalog

import (
	"math"
	"strings"
	"sync"

	"motcua/center/ids"
)

// Why says how a query led to a procedure.
type Why string

// The ways to a procedure, the plainest first.
const (
	ByCode     Why = "code"     // its code, or the beginning of it
	ByName     Why = "name"     // the words are in its name, field or agency
	BySynonym  Why = "synonym"  // an everyday word leads there
	ByInitials Why = "initials" // the first letters of its words
	ByTypo     Why = "typo"     // the words are there apart from a typo
)

// Hit is a result of a search.
type Hit struct {
	*Procedure
	Why     Why
	Matched string // the everyday word that led there, as the table has it; empty for none
}

// Finder finds procedures in everyday language: with typos, initials, undecoded Telex and VNI,
// synonyms. It is made for one catalogue, one table of synonyms and one set of popularity counts,
// never changes, and is safe for any number of concurrent readers.
type Finder struct {
	c          *Catalogue
	vocabulary vocabulary // of names, fields, agencies and phrases
	spellings  []spelling
	sounds     map[string][]wordID
	weights    []uint16 // of the vocabulary's words, up to fullWeight
	phraseOnly []bool   // words of the vocabulary that stand in phrases only
	pairs      map[[2]string]bool
	texts      []wordID
	entries    []forgivingEntry
	fields     []span
	agencies   []span
	phrases    []phrase
	asked      [][]wordID // the words that ask for each variant
	popular    []uint16
	scratch    *sync.Pool // of *forgivingQuery
}

// forgivingEntry is the index entry of one procedure for the forgiving search.
type forgivingEntry struct {
	name     span
	initials string
	weight   uint32 // of all words of the name
	variants uint32 // a bit for each variant that it is
	province bool
}

// NewFinder makes a finder. The synonyms must have passed CheckSynonyms; targets that
// the catalogue no longer has are ignored. counted is how many numbers this centre gave for each
// procedure, nil before it has counted.
func NewFinder(c *Catalogue, synonyms []Synonym, common []Common, counted map[ids.Procedure]float64) *Finder {
	f := &Finder{c: c, scratch: &sync.Pool{}, pairs: map[[2]string]bool{}, sounds: map[string][]wordID{}, popular: c.shares(common, counted)}
	speller := newSpeller()
	spell := func(text string) span {
		from := len(f.texts)
		f.texts = speller.add(f.texts, text)
		return span{uint32(from), uint32(len(f.texts))}
	}
	f.entries = make([]forgivingEntry, len(c.entries))
	for i := range c.procedures {
		f.entries[i] = forgivingEntry{name: spell(c.procedures[i].Name), province: c.procedures[i].Level == Province}
	}
	for _, name := range c.fields.names {
		f.fields = append(f.fields, spell(name))
	}
	for _, name := range c.agencies.names {
		f.agencies = append(f.agencies, spell(name))
	}
	names := len(f.texts)
	for i := range synonyms {
		if p, ok := c.compile(&synonyms[i]); ok {
			p.words = spell(synonyms[i].Phrase)
			f.phrases = append(f.phrases, p)
		}
	}
	f.vocabulary = speller.vocabulary(f.texts)
	f.spellings = spellingsOf(f.vocabulary)
	for _, x := range f.spellings {
		sound := soundOf(x.folded)
		for id := x.from; id < x.to; id++ {
			f.sounds[sound] = append(f.sounds[sound], wordID(id))
		}
	}
	f.weigh(f.texts[:names])
	f.describe()
	return f
}

// Counted is the same finder with other popularity counts.
func (f *Finder) Counted(common []Common, counted map[ids.Procedure]float64) *Finder {
	g := *f
	g.popular = f.c.shares(common, counted)
	return &g
}

// text is the words of one text.
func (f *Finder) text(s span) []wordID { return f.texts[s.from:s.to] }

// weigh gives each word a weight by the number of names that contain it: rarer words say more. A
// word that only phrases have weighs as much as a rare one.
func (f *Finder) weigh(names []wordID) {
	in := make(map[string]int, len(f.vocabulary))
	for _, id := range names {
		in[f.vocabulary[id].folded]++
	}
	f.weights, f.phraseOnly = make([]uint16, len(f.vocabulary)), make([]bool, len(f.vocabulary))
	whole := math.Log(float64(1 + len(f.entries)))
	for id, w := range f.vocabulary {
		share := 1 - math.Log(float64(1+in[w.folded]))/whole
		f.phraseOnly[id] = in[w.folded] == 0
		weight := leastWeight + int(share*(fullWeight-leastWeight))
		if halfFillers[w.folded] {
			weight = min(weight, halfWeight)
		}
		f.weights[id] = uint16(max(leastWeight, min(weight, fullWeight)))
	}
}

// describe computes the index entry of each procedure.
func (f *Finder) describe() {
	variants := compileVariants(f.vocabulary)
	f.asked = variants.asked
	pair := func(text []wordID) {
		for i := 1; i < len(text); i++ {
			f.pairs[[2]string{f.vocabulary[text[i-1]].folded, f.vocabulary[text[i]].folded}] = true
		}
	}
	for i := range f.entries {
		p := &f.entries[i]
		name := f.text(p.name)
		p.initials = initialsOf(f.vocabulary, name)
		folded := " "
		for _, id := range name {
			p.weight += uint32(f.weights[id])
			folded += f.vocabulary[id].folded + " "
		}
		for k, sign := range variants.sign {
			if strings.Contains(folded, sign) {
				p.variants |= 1 << k
			}
		}
		pair(name)
	}
	for i := range f.entries {
		f.phrases = append(f.phrases, f.ownPhrases(i)...)
	}
	for i := range f.phrases {
		p := &f.phrases[i]
		p.initials = initialsOf(f.vocabulary, f.text(p.words))
		for _, id := range f.text(p.words) {
			if f.phraseOnly[id] && !fillers[f.vocabulary[id].folded] && p.words.to-p.words.from > 1 {
				p.hasRareWord, p.rareWord = true, id
			}
		}
		pair(f.text(p.words))
	}
}
