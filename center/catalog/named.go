package catalog

// naming is a procedure whose name has certain words.
type naming struct {
	index     int
	scattered bool // the words do not stand side by side
}

// named are the procedures whose names have all of the words.
func (c *Catalogue) named(words string) []naming {
	var list []naming
	w := newWanted(c)
	w.read(c, words)
	for i := range c.entries {
		if r, ok := c.rank(&c.entries[i], w); ok && r.source == 0 && r.unfinished == 0 {
			list = append(list, naming{i, r.scattered == 1})
		}
	}
	return list
}
