package catalog

// nameMatch is a procedure whose name contains certain words.
type nameMatch struct {
	index     int
	scattered bool // the words do not stand side by side
}

// withWords are the procedures whose names contain all of the words.
func (c *Catalogue) withWords(words string) []nameMatch {
	var list []nameMatch
	w := newExactQuery(c)
	w.read(c, words)
	for i := range c.entries {
		if r, ok := c.rank(&c.entries[i], w); ok && r.source == 0 && r.unfinished == 0 {
			list = append(list, nameMatch{i, r.scattered == 1})
		}
	}
	return list
}
