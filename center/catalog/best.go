package catalog

import "slices"

// best keeps the lowest scores of a scan. It lets a few more than it must keep
// pile up and then drops the worst at once, which is cheaper than keeping them in
// order all the time.
type best struct {
	keep   int
	scores []score
	worst  score // what does not beat this is not among the best; 0 until known
}

// slack is how many scores may pile up.
const slack = 512

func (b *best) add(s score) {
	if b.worst != 0 && s >= b.worst {
		return
	}
	b.scores = append(b.scores, s)
	if len(b.scores) >= b.keep+slack {
		b.trim()
	}
}

func (b *best) trim() {
	slices.Sort(b.scores)
	if len(b.scores) >= b.keep {
		b.scores = b.scores[:b.keep]
		b.worst = b.scores[b.keep-1]
	}
}
