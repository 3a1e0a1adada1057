package catalog

import "strings"

// token is one word of a query as it is understood.
type token struct {
	word  word // after Telex or VNI, spelled as the index spells
	typed word // as the letters stand there
}

// tokens are the words of a query as the finder understands them: Telex and VNI keys are decoded
// when that makes a known word and the letters alone do not; words that were run together are
// split, words that were split are joined. Fillers are dropped first from long sentences.
func (f *Finder) tokens(text string) []token {
	var list []token
	for written := range wordsIn(text) {
		if len(list) == 4*maxQueryWords {
			break
		}
		list = append(list, f.token(written))
	}
	list = f.joined(list)
	var whole []token
	for i, r := range list {
		if parts := f.cut(r, i == len(list)-1); parts != nil {
			whole = append(whole, parts...)
		} else {
			whole = append(whole, r)
		}
	}
	for i := 0; i < len(whole) && len(whole) > maxQueryWords; {
		if fillers[whole[i].word.folded] {
			whole = append(whole[:i], whole[i+1:]...)
		} else {
			i++
		}
	}
	return whole[:min(len(whole), maxQueryWords)]
}

// token interprets one written word.
func (f *Finder) token(written string) token {
	typed := newWord(written)
	r := token{word: typed.normalized(), typed: typed}
	if f.knows(r.word.folded) {
		return r
	}
	if w, ok := vni(typed); ok && f.knows(w.folded) {
		r.word = w
	} else if w, ok := telex(typed); ok {
		// Unknown either way, the decoded one is nearer to what was meant.
		r.word = w
	}
	return r
}

func (f *Finder) knows(folded string) bool {
	from, to := f.vocabulary.whole(folded)
	return from < to
}

// begins reports whether a word of the vocabulary begins so.
func (f *Finder) begins(folded string) bool {
	from, to := f.vocabulary.beginning(folded)
	return from < to
}

// joined joins words that a space has split: "kha i sinh".
func (f *Finder) joined(list []token) []token {
	for i := 0; i+1 < len(list); i++ {
		a, b := list[i].typed, list[i+1].typed
		if f.knows(list[i].word.folded) && f.knows(list[i+1].word.folded) || a.folded == "" || b.folded == "" {
			continue
		}
		if i+2 == len(list) && f.begins(b.folded) {
			break // it is not finished
		}
		whole := f.token(a.letters + b.letters)
		if f.knows(whole.word.folded) && len(whole.word.folded) > 2 {
			whole.word.tone = a.tone | b.tone
			list[i] = whole
			list = append(list[:i+1], list[i+2:]...)
		}
	}
	return list
}

// Bounds of the words that are split: a shorter one is not two, a longer one is no query.
const (
	minCut = 4
	maxCut = 40
)

// cut splits words that were run together: "khaisinh", "giaykhaisinh". All parts must be known,
// and known side by side. It is nil for a single word.
func (f *Finder) cut(r token, last bool) []token {
	s := r.typed.folded
	if len(s) < minCut || len(s) > maxCut || f.knows(r.word.folded) {
		return nil
	}
	if last && f.begins(s) {
		return nil
	}
	// parts[i] is the last part of the best way to cut s[:i]: by the fewest parts.
	type way struct {
		from, parts int
		part        string
	}
	ways := make([]way, len(s)+1)
	for to := 1; to <= len(s); to++ {
		for from := max(0, to-maxSpellingLetters); from < to; from++ {
			if from > 0 && ways[from].parts == 0 {
				continue
			}
			part := newWord(s[from:to]).normalized().folded
			if len(part) < 2 || !f.knows(part) || from > 0 && !f.pairs[[2]string{ways[from].part, part}] {
				continue
			}
			if n := ways[from].parts + 1; ways[to].parts == 0 || n < ways[to].parts {
				ways[to] = way{from, n, part}
			}
		}
	}
	if ways[len(s)].parts < 2 {
		return nil
	}
	var parts []token
	for to := len(s); to > 0; to = ways[to].from {
		w := newWord(strings.Clone(s[ways[to].from:to]))
		parts = append([]token{{word: w.normalized(), typed: w}}, parts...)
	}
	return parts
}
