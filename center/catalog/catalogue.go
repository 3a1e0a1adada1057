package catalog

import (
	"slices"
	"sync"
	"unicode/utf8"

	"motcua/center/ids"
)

// Catalogue is one version of the list of procedures, ready to be searched. It
// never changes, so it is safe for any number of concurrent readers. What it
// hands out by pointer belongs to it: read it, do not change it.
type Catalogue struct {
	version string
	hash    string
	// procedures stand in the order of their names; entries run beside them.
	procedures []Procedure
	entries    []entry
	byCode     map[ids.Procedure]int
	agencies   labels
	fields     labels
	vocabulary vocabulary
	// words are the words of all names, agencies and fields, one text behind the
	// other.
	words []wordID
	// scratch holds *exactQuery that are not in use, to spare the collector.
	scratch sync.Pool
}

// entry is the index entry of one procedure for the exact search. It holds no pointers, so that a
// hundred thousand of them are read in one sweep.
type entry struct {
	name   span
	agency uint32 // index in Catalogue.agencies
	field  uint32 // index in Catalogue.fields
	number codeNumber
	length uint16 // of the name, in characters
}

// span is where a text's words stand in Catalogue.words.
type span struct{ from, to uint32 }

// labels are the distinct names of the agencies or of the fields.
type labels struct {
	places map[string]uint32
	names  []string
	spans  []span
}

// place is the label's index in the list, appended when it is new.
func (l *labels) place(name string) uint32 {
	place, ok := l.places[name]
	if !ok {
		place = uint32(len(l.names))
		l.places[name] = place
		l.names = append(l.names, name)
	}
	return place
}

// index builds the catalogue; it keeps the procedures and reorders them.
func index(procedures []Procedure, version, hash string) *Catalogue {
	sortVietnamese(procedures,
		func(p Procedure) string { return p.Name },
		func(p Procedure) string { return string(p.Code) })
	c := &Catalogue{
		version:    version,
		hash:       hash,
		procedures: procedures,
		entries:    make([]entry, len(procedures)),
		byCode:     make(map[ids.Procedure]int, len(procedures)),
		agencies:   labels{places: map[string]uint32{}},
		fields:     labels{places: map[string]uint32{}},
	}
	speller := newSpeller()
	spell := func(text string) span {
		from := len(c.words)
		c.words = speller.add(c.words, text)
		return span{uint32(from), uint32(len(c.words))}
	}
	for i, p := range procedures {
		c.byCode[p.Code] = i
		c.entries[i] = entry{
			name:   spell(p.Name),
			agency: c.agencies.place(p.Agency),
			field:  c.fields.place(p.Field),
			number: numberOf(p.Code),
			length: uint16(utf8.RuneCountInString(p.Name)),
		}
	}
	for _, l := range []*labels{&c.agencies, &c.fields} {
		for _, name := range l.names {
			l.spans = append(l.spans, spell(name))
		}
	}
	c.vocabulary = speller.vocabulary(c.words)
	return c
}

// text is the words of one text.
func (c *Catalogue) text(s span) []wordID { return c.words[s.from:s.to] }

// Version is the name of this version, as given to Load.
func (c *Catalogue) Version() string { return c.version }

// Hash is the SHA-256 of the file, in hexadecimal: two centres with the same hash
// have the same catalogue.
func (c *Catalogue) Hash() string { return c.hash }

// Len is the number of procedures.
func (c *Catalogue) Len() int { return len(c.procedures) }

// All is every procedure, in the Vietnamese order of their names. The slice is
// the caller's own.
func (c *Catalogue) All() []Procedure { return slices.Clone(c.procedures) }

// Get finds a procedure by its bare code; use ParseCode on what people write.
func (c *Catalogue) Get(code ids.Procedure) (*Procedure, bool) {
	i, ok := c.byCode[code]
	if !ok {
		return nil, false
	}
	return &c.procedures[i], true
}
