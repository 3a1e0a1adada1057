package catalog

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// sortVietnamese sorts a list by its labels in the order of the Vietnamese
// alphabet (a ă â b c d đ …, tones last), and by the tie-breakers where two
// labels sort alike, so that the order is the same on every run.
func sortVietnamese[T any](list []T, label, tie func(T) string) {
	type keyed struct {
		key  []byte
		item T
	}
	// A collator is not safe for concurrent use, so each sort has its own.
	collator := collate.New(language.Vietnamese)
	var buffer collate.Buffer
	sorted := make([]keyed, len(list))
	for i, item := range list {
		sorted[i] = keyed{collator.KeyFromString(&buffer, label(item)), item}
	}
	slices.SortFunc(sorted, func(a, b keyed) int {
		if order := slices.Compare(a.key, b.key); order != 0 {
			return order
		}
		return strings.Compare(tie(a.item), tie(b.item))
	})
	for i := range sorted {
		list[i] = sorted[i].item
	}
}
