package catalog

import "slices"

const (
	// leastCover is what share of the best answer's cover, out of fullShare, another must
	// have to be shown: words that match nothing lower a result, and what answers much less
	// than the best would only hide it.
	leastCover = 180
	// hopeless is the cover below which nothing is shown at all.
	hopeless = 40
	// maxForgiven is how many procedures are found that the exact stage does not know.
	maxForgiven = 60
)

// Find finds the procedures that answer a query, the best first, and says how many there are.
// What the exact stage finds (see Catalogue.Search) is always among them. Words may be typed
// without marks, in Telex or VNI, with slips, as initials, or be everyday words of the table;
// a word that nothing resembles lowers the answers and does not empty them. Answers are ranked
// by how much of the query they answer and how closely, plain procedures before their special
// forms, and by how often people come for them. The same query always gets the same answer,
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
	a, ok := f.scratch.Get().(*asking)
	if !ok {
		a = newAsking(f)
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

// gather leaves in a.hits what answers the query, in order.
func (f *Finder) gather(a *asking, passing filter, text string) {
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
		r := a.weighs(f, i, best*leastCover/fullShare, nil)
		if best = max(best, r.cover); r.exact || r.cover >= hopeless && (r.led || r.cover >= best*leastCover/fullShare) {
			a.hits = append(a.hits, r)
		}
	}
	a.hits = slices.DeleteFunc(a.hits, func(r relevance) bool {
		return !r.code && !r.exact && !r.led && r.cover < best*leastCover/fullShare
	})
	slices.SortFunc(a.hits, better)
	forgiven := 0
	a.hits = slices.DeleteFunc(a.hits, func(r relevance) bool {
		if r.code || r.exact {
			return false
		}
		forgiven++
		return forgiven > maxForgiven
	})
}

// hit is what is told of a procedure that was found.
func (f *Finder) hit(a *asking, r relevance) Hit {
	h := Hit{Procedure: &f.c.procedures[r.index], Why: ByName}
	if r.code {
		h.Why = ByCode
		return h
	}
	var sources [maxQueryWords]source
	a.weighs(f, r.index, 0, &sources)
	worst := nowhere
	for n := range a.weights {
		if a.weights[n] > fillerWeight {
			worst = max(worst, sources[n])
		}
	}
	switch worst {
	case byPhrase:
		h.Why, h.Matched = BySynonym, f.phrases[a.lifted[r.index].phrase].said
	case byInitials:
		h.Why = ByInitials
	case bySlip:
		h.Why = ByTypo
	}
	return h
}
