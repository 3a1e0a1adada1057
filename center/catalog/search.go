package catalog

// Search finds the procedures that answer a query, the best first, and says how
// many there are in all. Every word must be in the name, the field or the agency;
// case, tones, the stroke of đ, y for i and the writing of marks do not matter,
// and the last word may be a beginning. In front come the codes that begin with
// what was typed; then, when it was typed with marks, what has the same marks;
// then names before fields before agencies; words side by side before scattered
// ones; whole words before beginnings; early in the name before late; short names
// before long ones; and last the alphabet and the code. The same query always
// gets the same answer, which is never nil.
func (c *Catalogue) Search(q Query) (items []*Procedure, total int) {
	f, known := c.filter(q)
	if !known {
		return []*Procedure{}, 0
	}
	text := q.text()
	if text == "" {
		return c.browse(f, q)
	}
	w, ok := c.scratch.Get().(*exactQuery)
	if !ok {
		w = newExactQuery(c)
	}
	defer c.scratch.Put(w)
	w.read(c, text)

	offset, limit := q.page()
	offset = min(offset, len(c.entries))
	found := topScores{keep: offset + limit, scores: w.scores[:0]}
	for i := range c.entries {
		e := &c.entries[i]
		if !f.passes(e) {
			continue
		}
		if w.codes.holds(e.number) {
			found.add(codeScore(e.number, i))
			total++
		} else if r, ok := c.rank(e, w); ok {
			found.add(r.score(i, w.marked))
			total++
		}
	}
	found.trim()
	w.scores = found.scores
	page := found.scores[min(offset, len(found.scores)):]
	items = make([]*Procedure, len(page))
	for i, s := range page {
		items[i] = &c.procedures[s.index()]
	}
	return items, total
}

// browse is the list in the order of the names.
func (c *Catalogue) browse(f filter, q Query) (items []*Procedure, total int) {
	offset, limit := q.page()
	items = make([]*Procedure, 0, limit)
	for i := range c.entries {
		if !f.passes(&c.entries[i]) {
			continue
		}
		if total++; total > offset && len(items) < limit {
			items = append(items, &c.procedures[i])
		}
	}
	return items, total
}
