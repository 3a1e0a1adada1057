package catalog

import (
	"cmp"
	"slices"

	"motcua/center/ids"
)

// Commonest are the procedures that people come for most, at most n of them, the commonest
// first. Where no numbers are known there are fewer.
func (f *Finder) Commonest(n int) []ids.Procedure {
	var places []int
	for i, share := range f.popular {
		if share > 0 {
			places = append(places, i)
		}
	}
	slices.SortStableFunc(places, func(a, b int) int { return cmp.Compare(f.popular[b], f.popular[a]) })
	codes := make([]ids.Procedure, 0, n)
	for _, i := range places[:min(n, len(places))] {
		codes = append(codes, f.c.procedures[i].Code)
	}
	return codes
}
