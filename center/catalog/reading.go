package catalog

import "strings"

// reading is one word of a query as it is understood.
type reading struct {
	word  word // after Telex or VNI, spelled as the index spells
	typed word // as the letters stand there
}

// readings are the words of a query as the finder understands them: keys of Telex and VNI
// are decoded when that makes a word that is known and the letters alone do not; words that
// were run together are cut, words that were cut are joined. Of long sentences the words
// that are only said around it go first.
func (f *Finder) readings(text string) []reading {
	var list []reading
	for written := range wordsIn(text) {
		if len(list) == 4*maxQueryWords {
			break
		}
		list = append(list, f.reading(written))
	}
	list = f.joined(list)
	var whole []reading
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

// reading understands one written word.
func (f *Finder) reading(written string) reading {
	typed := newWord(written)
	r := reading{word: typed.spelled(), typed: typed}
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

// joined puts words together that a space has cut: "kha i sinh".
func (f *Finder) joined(list []reading) []reading {
	for i := 0; i+1 < len(list); i++ {
		a, b := list[i].typed, list[i+1].typed
		if f.knows(list[i].word.folded) && f.knows(list[i+1].word.folded) || a.folded == "" || b.folded == "" {
			continue
		}
		if i+2 == len(list) && f.begins(b.folded) {
			break // it is not finished
		}
		whole := f.reading(a.letters + b.letters)
		if f.knows(whole.word.folded) && len(whole.word.folded) > 2 {
			whole.word.tone = a.tone | b.tone
			list[i] = whole
			list = append(list[:i+1], list[i+2:]...)
		}
	}
	return list
}

// Bounds of what is cut: a shorter word is no two, a longer one is no query.
const (
	minCut = 4
	maxCut = 40
)

// cut takes words apart that were run together: "khaisinh", "giaykhaisinh". All parts must be
// known, and next to each other known side by side. Nil when the word is one.
func (f *Finder) cut(r reading, last bool) []reading {
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
		for from := max(0, to-maxFormLetters); from < to; from++ {
			if from > 0 && ways[from].parts == 0 {
				continue
			}
			part := newWord(s[from:to]).spelled().folded
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
	var parts []reading
	for to := len(s); to > 0; to = ways[to].from {
		w := newWord(strings.Clone(s[ways[to].from:to]))
		parts = append([]reading{{word: w.spelled(), typed: w}}, parts...)
	}
	return parts
}
