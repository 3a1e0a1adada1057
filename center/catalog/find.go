package catalog

import "slices"

const (
	// minRelativeCover is the share of the best result's cover, out of fullShare, that another
	// must have to be shown: words that match nothing lower a result, and results far behind the
	// best would only hide it.
	minRelativeCover = 180
	// minCover is the cover below which a result is never shown.
	minCover = 40
	// maxForgivingHits limits the results that the exact stage does not find.
	maxForgivingHits = 60
)

// Find finds the procedures that answer a query, the best first, and says how many there are.
// What the exact stage finds (see Catalogue.Search) is always among them. Words may be typed
// without marks, in Telex or VNI, with typos, as initials, or be everyday words of the table;
// a word that nothing resembles lowers the results and does not empty them. Results are ranked
// by how much of the query they match and how closely, plain procedures before their variants,
// and by how often people come for them. The same query always gets the same answer,
// which is never nil.
func (f *Finder) Find(q Query) (hits []Hit, total int) {
	passing, known := f.c.filter(q)
	if !known {
		return []Hit{}, 0
	}
	text := q.text()
	if text == "" {
		items, total := f.c.browse(passing, q)
		hits = make([]Hit, len(items))
		for i, p := range items {
			hits[i] = Hit{Procedure: p, Why: ByName}
		}
		return hits, total
	}
	a, ok := f.scratch.Get().(*forgivingQuery)
	if !ok {
		a = newForgivingQuery(f)
	}
	defer f.scratch.Put(a)
	a.read(f, text)
	f.gather(a, passing, text)
	offset, limit := q.page()
	offset = min(offset, len(a.hits))
	page := a.hits[offset:min(len(a.hits), offset+limit)]
	hits = make([]Hit, len(page))
	for i, r := range page {
		hits[i] = f.hit(a, r)
	}
	return hits, len(a.hits)
}

// gather leaves the results of the query in a.hits, in order.
func (f *Finder) gather(a *forgivingQuery, passing filter, text string) {
	codes := typedCode(text)
	best := 0
	for i := range f.c.entries {
		e := &f.c.entries[i]
		if !passing.passes(e) {
			continue
		}
		if codes.holds(e.number) {
			a.hits = append(a.hits, relevance{points: codePoints - int(e.number), index: i, code: true})
			continue
		}
		r := a.relevanceOf(f, i, best*minRelativeCover/fullShare, nil)
		if best = max(best, r.cover); r.exact || r.cover >= minCover && (r.boosted || r.cover >= best*minRelativeCover/fullShare) {
			a.hits = append(a.hits, r)
		}
	}
	a.hits = slices.DeleteFunc(a.hits, func(r relevance) bool {
		return !r.code && !r.exact && !r.boosted && r.cover < best*minRelativeCover/fullShare
	})
	slices.SortFunc(a.hits, better)
	forgiven := 0
	a.hits = slices.DeleteFunc(a.hits, func(r relevance) bool {
		if r.code || r.exact {
			return false
		}
		forgiven++
		return forgiven > maxForgivingHits
	})
}

// hit describes a result.
func (f *Finder) hit(a *forgivingQuery, r relevance) Hit {
	h := Hit{Procedure: &f.c.procedures[r.index], Why: ByName}
	if r.code {
		h.Why = ByCode
		return h
	}
	var sources [maxQueryWords]source
	a.relevanceOf(f, r.index, 0, &sources)
	worst := nowhere
	for n := range a.weights {
		if a.weights[n] > fillerWeight {
			worst = max(worst, sources[n])
		}
	}
	switch worst {
	case byPhrase:
		h.Why, h.Matched = BySynonym, f.phrases[a.boosts[r.index].phrase].text
	case byInitials:
		h.Why = ByInitials
	case byEdit:
		h.Why = ByTypo
	}
	return h
}
