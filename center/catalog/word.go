package catalog

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is one syllable of a text in the two ways in which it is compared: folded,
// and exactly. Taking the tone out of the letters makes "hoà" and "hòa" the same
// word, whichever vowel its writer put the tone on.
type word struct {
	folded  string
	letters string // with ă â ê ô ơ ư đ, in NFC, without the tone
	tone    rune   // 0 for the level tone (ngang)
}

// The five tone marks of Vietnamese: huyền, sắc, ngã, hỏi, nặng.
const toneMarks = "\u0300\u0301\u0303\u0309\u0323"

// wordsIn are the words of a text in NFC, as they are written: runs of letters,
// digits and the marks on them; of Chinese, which has no spaces, each character.
// Everything else only separates.
func wordsIn(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		begin := -1
		for i, r := range s {
			switch {
			case r >= firstHan && unicode.Is(unicode.Han, r):
				if begin >= 0 && !yield(s[begin:i]) || !yield(s[i:i+utf8.RuneLen(r)]) {
					return
				}
				begin = -1
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				if begin < 0 {
					begin = i
				}
			case begin >= 0 && !isMark(r):
				if !yield(s[begin:i]) {
					return
				}
				begin = -1
			}
		}
		if begin >= 0 {
			yield(s[begin:])
		}
	}
}

// firstHan is the first Chinese character that is looked for, to spare the search in
// every other text.
const firstHan = 0x2E80

// newWord takes a written word apart.
func newWord(s string) word {
	var w word
	folded, letters := make([]byte, 0, len(s)), make([]byte, 0, len(s))
	for _, r := range norm.NFD.String(s) {
		switch {
		case !isMark(r):
			r = toLower(r)
			folded = utf8.AppendRune(folded, plain(r))
			letters = utf8.AppendRune(letters, r)
		case !strings.ContainsRune(toneMarks, r):
			letters = utf8.AppendRune(letters, r)
		case w.tone == 0:
			w.tone = r
		}
	}
	w.folded, w.letters = string(folded), norm.NFC.String(string(letters))
	return w
}

// normalized is the word in the spelling of the catalogue's index: a y that is the only
// vowel of an open syllable becomes i, so that "kỹ" and "kĩ", "quý" and "quí" are
// the same word while "tay" and "tai" are not.
func (w word) normalized() word {
	stem, found := strings.CutSuffix(w.folded, "y")
	if !found || strings.ContainsAny(strings.TrimPrefix(stem, "qu"), "aeiouy") {
		return w
	}
	w.folded = stem + "i"
	w.letters = strings.TrimSuffix(w.letters, "y") + "i"
	return w
}

// marked reports whether the word has any mark. Marks that were typed are meant.
func (w word) marked() bool {
	return w.tone != 0 || w.letters != w.folded
}

// begins reports whether w, while it is being typed, is the beginning of a word
// exactly: tones are often typed last, so a missing one counts until the letters
// are all there.
func (w word) begins(whole word) bool {
	return strings.HasPrefix(whole.letters, w.letters) &&
		(w.tone == whole.tone || w.tone == 0 && len(w.letters) < len(whole.letters))
}
