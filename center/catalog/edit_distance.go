package catalog

// maxSpellingLetters is the longest word that is searched for typos. Vietnamese syllables have at
// most seven letters, so anything longer is a word of another language or several words run
// together.
const maxSpellingLetters = 14

// spelling is one folded spelling of the vocabulary, ready for editDistance.
type spelling struct {
	folded   string
	letters  uint32 // a bit for each letter in it
	from, to uint32 // its words in the vocabulary
}

// spellingsOf are the spellings of a vocabulary of which a typed word may be a typo: words of
// plain letters, no numbers.
func spellingsOf(v vocabulary) []spelling {
	var forms []spelling
	for from := 0; from < len(v); {
		_, to := v.whole(v[from].folded)
		if letters, ok := lettersOf(v[from].folded); ok {
			forms = append(forms, spelling{v[from].folded, letters, uint32(from), uint32(to)})
		}
		from = to
	}
	return forms
}

// lettersOf is a bit for each letter of a short word of plain letters.
func lettersOf(folded string) (letters uint32, ok bool) {
	if len(folded) < 2 || len(folded) > maxSpellingLetters {
		return 0, false
	}
	for i := range len(folded) {
		if folded[i] < 'a' || folded[i] > 'z' {
			return 0, false
		}
		letters |= 1 << (folded[i] - 'a')
	}
	return letters, true
}

// maxEdits is the edit distance that is accepted for a word of this length: none in two letters,
// where every edit makes another word; one up to four; two from five on.
func maxEdits(letters int) int {
	switch {
	case letters < 3:
		return 0
	case letters < 5:
		return 1
	}
	return 2
}

// editDistance is the number of edits between two short words: a letter inserted, deleted or
// substituted, or two neighbours transposed (restricted Damerau-Levenshtein). Beyond limit it is
// limit+1, and the comparison ends early.
func editDistance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	var rows [3][maxSpellingLetters + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			n := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				n = min(n, before[j-2]+1)
			}
			row[j] = n
			least = min(least, n)
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit+1)
}
