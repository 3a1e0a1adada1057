package catalog

import (
	"slices"
	"testing"
	"time"
)

// BenchmarkFind finds what people typed in testdata, slips and sentences included, and every
// beginning of it while it is typed: p99 at most 2 ms.
func BenchmarkFind(b *testing.B) {
	f := finder(b)
	var keys []string
	for _, q := range append(askedQueries(b, queriesFile), askedQueries(b, queriesLaterFile)...) {
		for i := range q.query {
			if i > 0 {
				keys = append(keys, q.query[:i])
			}
		}
		keys = append(keys, q.query)
	}
	took := make([]time.Duration, 0, 1<<16)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		begin := time.Now()
		f.Find(Query{Text: keys[i%len(keys)]})
		took = append(took, time.Since(begin))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
	b.ReportMetric(float64(took[len(took)-1].Microseconds()), "max-µs")
}
