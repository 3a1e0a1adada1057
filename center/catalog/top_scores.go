package catalog

import "slices"

// topScores keeps the lowest scores of a scan. It collects some more than it must keep and then
// drops the worst at once, which is cheaper than keeping them in order all the time.
type topScores struct {
	keep   int
	scores []score
	worst  score // a score that does not beat this one is not kept; 0 until known
}

// slack is how many scores may be collected beyond those kept.
const slack = 512

func (b *topScores) add(s score) {
	if b.worst != 0 && s >= b.worst {
		return
	}
	b.scores = append(b.scores, s)
	if len(b.scores) >= b.keep+slack {
		b.trim()
	}
}

func (b *topScores) trim() {
	slices.Sort(b.scores)
	if len(b.scores) >= b.keep {
		b.scores = b.scores[:b.keep]
		b.worst = b.scores[b.keep-1]
	}
}
