package center

import (
	"motcua/center/catalog"
)

// Guide is what leads citizens to their procedure beside the catalogue, as the program
// brings it. The zero value leads nowhere: then only the catalogue's own words are found.
type Guide struct {
	Synonyms []catalog.Synonym   // everyday words; the office may have its own table instead
	Common   []catalog.Common    // what is commonest before this centre has counted
	Events   []catalog.LifeEvent // doors by what happened in people's lives
}

// guiding is a guide at work. It is made anew when the office changes its words and when a
// day has closed, and never changes, so both copies of the state share it.
type guiding struct {
	shipped  Guide
	synonyms []catalog.Synonym // those in use
	finder   *catalog.Finder
}

// newGuiding checks the shipped words against the catalogue and compiles those in use.
func newGuiding(c *catalog.Catalogue, shipped Guide, own []catalog.Synonym, found bool, l learnt) (*guiding, error) {
	checked, err := c.CheckSynonyms(shipped.Synonyms)
	if err != nil {
		return nil, err
	}
	shipped.Synonyms = checked
	g := &guiding{shipped: shipped, synonyms: checked}
	if found {
		g.synonyms = own
	}
	g.finder = catalog.NewFinder(c, g.synonyms, shipped.Common, l.counted())
	return g, nil
}

// speaking is the guide with another table of words.
func (g *guiding) speaking(c *catalog.Catalogue, synonyms []catalog.Synonym, l learnt) *guiding {
	return &guiding{shipped: g.shipped, synonyms: synonyms, finder: catalog.NewFinder(c, synonyms, g.shipped.Common, l.counted())}
}

// knowing is the guide with what another day has taught.
func (g *guiding) knowing(l learnt) *guiding {
	return &guiding{shipped: g.shipped, synonyms: g.synonyms, finder: g.finder.Counted(g.shipped.Common, l.counted())}
}

// Find finds procedures in the words of the people who look for them.
func (s *State) Find(q catalog.Query) (hits []catalog.Hit, total int) { return s.guide.finder.Find(q) }

// Commonest are the procedures that people come for most at this centre, at most n.
func (s *State) Commonest(n int) []catalog.Code { return s.guide.finder.Commonest(n) }

// LifeEvents are the doors by what happened in people's lives.
func (s *State) LifeEvents() []catalog.LifeEvent { return s.guide.shipped.Events }
