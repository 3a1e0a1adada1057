package card

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tones are the combining marks of the five tones.
const tones = "\u0300\u0301\u0303\u0309\u0323"

// bare is a letter without its tone.
func bare(r rune) rune {
	s := strings.Map(func(r rune) rune {
		if strings.ContainsRune(tones, r) {
			return -1
		}
		return r
	}, norm.NFD.String(string(r)))
	if s == "" {
		return r
	}
	return []rune(norm.NFC.String(s))[0]
}

// judgeLetters adds what the letters of name, sex and address tell of their way here.
func (c *Card) judgeLetters(sex string) {
	name, address := strings.Fields(strings.ToLower(c.Name)), strings.Fields(strings.ToLower(c.Address))
	sex = strings.ToLower(sex)
	switch {
	case keyed(name) > 0 || keyed(address) > 1 || strings.ContainsAny(sex, "wxj123456789"):
		c.warn(WarnInputMethod)
	case lost(name) || strings.ContainsAny(c.Address, missing) || sex != "nam" && sex != "nữ":
		c.warn(WarnLetters)
	case ascii(c.Name+sex+c.Address) && len(c.Address) > 10: // every address of the country has an accent
		c.warn(WarnLetters)
	}
}

// missing are the signs that programs write for letters they do not have.
const missing = "?\uFFFD"

// lost reports whether a name has lost letters: other signs are in their place, or only
// consonants are left because all vowels had accents.
func lost(name []string) bool {
	for _, w := range name {
		if strings.ContainsFunc(w, stray) || len(w) > 1 && vowelless(w) {
			return true
		}
	}
	return false
}

// stray reports whether a sign has no place in a name.
func stray(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !strings.ContainsRune(" '’.-,()", r)
}

// vowelless reports whether a word of letters lost its vowels: all of them had accents.
func vowelless(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool {
		return !unicode.IsLetter(r) || strings.ContainsRune("aăâeêioôơuưy", bare(r))
	})
}

func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII })
}

var (
	// syllable is the shape of a Vietnamese word without accents.
	syllable = regexp.MustCompile(`^(ngh|ng|nh|ph|th|tr|ch|kh|gh|gi|qu|[bcdghklmnpqrstvx])?([aeiouy]{1,3})(ch|ng|nh|[cmnpt])?$`)
	// vni is a word with the digits by which VNI writes accents.
	vni = regexp.MustCompile(`^[a-zđ]+[1-9]+[a-z0-9]*$`)
)

// shaped reports whether a word without accents could be Vietnamese. No syllable has two
// equal vowels together but for loan words in oong and ooc.
func shaped(word string) bool {
	word = strings.NewReplacer("oong", "ong", "ooc", "oc").Replace(word)
	return syllable.MatchString(word) && !strings.Contains(word, "aa") && !strings.Contains(word, "ee") && !strings.Contains(word, "oo")
}

// keyed counts the words that are the keys of Telex or VNI: no Vietnamese word as they
// stand, but one when the keys of accents are taken out.
func keyed(words []string) int {
	n := 0
	for _, w := range words {
		w = strings.Trim(w, ",.;()")
		if vni.MatchString(w) && shaped(strings.Map(withoutDigits, w)) && strings.IndexAny(w, "123456789") > 0 && !numbered.MatchString(w) {
			n++
		} else if ascii(w) && !shaped(w) && shaped(untelexed(w)) {
			n++
		}
	}
	return n
}

// numbered is a name with a number behind it, as hamlets and groups of houses have: "to5",
// "d2", "ql3". Accents in VNI mostly stand inside the word; "to5" alone tells nothing.
var numbered = regexp.MustCompile(`^[a-z]{1,2}[0-9]+$`)

func withoutDigits(r rune) rune {
	if unicode.IsDigit(r) {
		return -1
	}
	return r
}

// untelexed is a word without the keys by which Telex writes accents: a second a, e, o or d,
// a w, and one tone key behind the first vowel.
func untelexed(word string) string {
	word = strings.NewReplacer("aa", "a", "ee", "e", "oo", "o", "dd", "d").Replace(word)
	vowel := strings.IndexAny(word, "aeiouyw")
	if vowel < 0 {
		return word
	}
	head, tail := word[:vowel+1], word[vowel+1:]
	if i := strings.IndexAny(tail, "sfrxj"); i >= 0 {
		tail = tail[:i] + tail[i+1:]
	}
	word = head + tail
	word = strings.NewReplacer("aa", "a", "ee", "e", "oo", "o").Replace(word)
	if !strings.ContainsAny(word, "aeiouy") {
		return strings.Replace(word, "w", "u", 1) // w alone is ư
	}
	return strings.ReplaceAll(word, "w", "")
}
