package catalog

import "strings"

// Bounds of what is read as initials: two letters stand for two words ("đk khai sinh"),
// more than twelve for nothing.
const (
	minInitials = 2
	maxInitials = 12
)

// initialsOf are the first letters of a text's words, a word of several letters and
// digits giving its first letter only.
func initialsOf(v vocabulary, text []wordID) string {
	letters := make([]byte, 0, len(text))
	for _, id := range text {
		letters = append(letters, v[id].folded[0])
	}
	return string(letters)
}

// mayBeInitials reports whether a folded word may stand for the first letters of several:
// it cannot be spoken as one. What can be spoken is taken for initials only when the
// vocabulary does not know it.
func mayBeInitials(folded string, known bool) bool {
	if len(folded) < minInitials || len(folded) > maxInitials {
		return false
	}
	for i := range len(folded) {
		if folded[i] < 'a' || folded[i] > 'z' {
			return false
		}
	}
	return !known || !strings.ContainsAny(folded, plainVowels)
}
