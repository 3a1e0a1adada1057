package catalog

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestTheBestAreKept(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for _, n := range []int{0, 1, 19, 20, 21, slack, slack + 20, 5000} {
		for _, keep := range []int{1, 20, 700} {
			b := topScores{keep: keep}
			var all []score
			for range n {
				s := score(random.Uint64N(1 << 56))
				all = append(all, s)
				b.add(s)
			}
			b.trim()
			slices.Sort(all)
			if want := all[:min(n, keep)]; !slices.Equal(b.scores, want) {
				t.Errorf("the best %d of %d are wrong", keep, n)
			}
		}
	}
}
