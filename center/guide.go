package center

import (
	"sync"

	"motcua/center/catalog"
	"motcua/center/ids"
)

// Guide is what leads citizens to their procedure beside the catalogue, as the program
// brings it. The zero value leads nowhere: then only the catalogue's own words are found.
type Guide struct {
	Synonyms []catalog.Synonym   // everyday words; the office may have its own table instead
	Common   []catalog.Common    // what is commonest before this centre has counted
	Events   []catalog.LifeEvent // doors by what happened in people's lives
}

// shipped is the program's guide once its words have been checked. All copies of the
// state share it.
type shipped struct {
	words  *words
	common []catalog.Common
	events []catalog.LifeEvent
}

// shippedGuide checks the program's words against the catalogue.
func shippedGuide(c *catalog.Catalogue, g Guide) (*shipped, error) {
	checked, err := c.CheckSynonyms(g.Synonyms)
	if err != nil {
		return nil, err
	}
	return &shipped{words: &words{synonymsRecord: synonymsRecord{Items: checked}}, common: g.Common, events: g.Events}, nil
}

// words is a table of everyday words. It is compiled when the first search needs it, which
// takes as long as some hundred searches, and once for all copies of the state. It never
// changes otherwise.
type words struct {
	synonymsRecord
	once   sync.Once
	finder *catalog.Finder
}

// compile makes the finder that knows no counts yet.
func (w *words) compile(c *catalog.Catalogue, common []catalog.Common) *catalog.Finder {
	w.once.Do(func() { w.finder = catalog.NewFinder(c, w.Items, common, nil) })
	return w.finder
}

// record is the table as it is stored, empty for none.
func (w *words) record() synonymsRecord {
	if w == nil {
		return synonymsRecord{}
	}
	return w.synonymsRecord
}

// search is what leads to procedures: the words in use and what this centre has counted.
type search struct {
	shipped *shipped
	own     *words // as the office stored them, nil for never
	newest  *newest
}

// newest is the finder of the words and counts of now, made when it is first asked.
type newest struct {
	once   sync.Once
	finder *catalog.Finder
}

func newSearch() search { return search{shipped: &shipped{words: &words{}}, newest: &newest{}} }

// renew says that the words or the counts are others.
func (x *search) renew() { x.newest = &newest{} }

// words are those in use: the office's own, or the program's.
func (x *search) words() *words {
	if x.own == nil || x.own.Shipped {
		return x.shipped.words
	}
	return x.own
}

// finder finds with the words and counts of now.
func (s *State) finder() *catalog.Finder {
	n := s.search.newest
	n.once.Do(func() {
		common := s.search.shipped.common
		n.finder = s.search.words().compile(s.Catalogue, common).Counted(common, s.visits.counted())
	})
	return n.finder
}

// Find finds procedures in the words of the people who look for them.
func (s *State) Find(q catalog.Query) (hits []catalog.Hit, total int) { return s.finder().Find(q) }

// Commonest are the procedures that people come for most at this centre, at most n.
func (s *State) Commonest(n int) []ids.Procedure { return s.finder().Commonest(n) }

// LifeEvents are the doors by what happened in people's lives.
func (s *State) LifeEvents() []catalog.LifeEvent { return s.search.shipped.events }
