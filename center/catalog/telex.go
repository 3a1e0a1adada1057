package catalog

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What the tone keys of Telex and of VNI put on a word.
var (
	telexTones = map[rune]rune{'s': '\u0301', 'f': '\u0300', 'r': '\u0309', 'x': '\u0303', 'j': '\u0323', 'z': 0}
	vniTones   = map[rune]rune{'1': '\u0301', '2': '\u0300', '3': '\u0309', '4': '\u0303', '5': '\u0323', '0': 0}
)

// plainVowels are the vowels that a hat, a horn or a breve can be put on.
const plainVowels = "aeiouy"

// keyDecoder decodes a word in which some letters may be keys of an input method. People type so
// by habit where no input method is active: "giaays", "giay1", "ddaats".
type keyDecoder struct {
	letters []rune // the result so far
	tone    rune
	changed bool // a key was found
}

// telex reads a typed word as Telex. It takes a key wherever in the word it stands,
// as people add hats and tones at the end. It reports false when the word holds no key.
func telex(typed word) (word, bool) {
	k := keyDecoder{tone: typed.tone}
	for _, r := range typed.letters {
		if tone, ok := telexTones[r]; ok && k.hasVowel() {
			k.tone, k.changed = tone, true
			continue
		}
		switch r {
		case 'a', 'e', 'o':
			if k.swap(r, map[rune]rune{'a': 'â', 'e': 'ê', 'o': 'ô'}[r]) {
				continue
			}
		case 'd':
			// Without a vowel two d's are initials, "dkdn", unless they begin the word.
			if (k.hasVowel() || len(k.letters) == 1) && k.swap('d', 'đ') {
				continue
			}
		case 'w':
			if k.hook() {
				continue
			}
			if !k.hasVowel() {
				r, k.changed = 'ư', true
			}
		}
		k.letters = append(k.letters, r)
	}
	return k.word()
}

// vni reads a typed word as VNI: digits behind a letter, or at the end.
func vni(typed word) (word, bool) {
	k := keyDecoder{tone: typed.tone}
	for _, r := range typed.letters {
		if tone, ok := vniTones[r]; ok && k.hasVowel() {
			k.tone, k.changed = tone, true
			continue
		}
		taken := false
		switch r {
		case '6':
			taken = k.swap('a', 'â') || k.swap('e', 'ê') || k.swap('o', 'ô')
		case '7':
			taken = k.horn()
		case '8':
			taken = k.swap('a', 'ă')
		case '9':
			taken = k.swap('d', 'đ')
		}
		if !taken {
			k.letters = append(k.letters, r)
		}
	}
	return k.word()
}

// hasVowel reports whether a vowel stands there for a tone to go on.
func (k *keyDecoder) hasVowel() bool {
	for _, r := range k.letters {
		if strings.ContainsRune(plainVowels, r) || strings.ContainsRune("ăâêôơư", r) {
			return true
		}
	}
	return false
}

// swap puts a mark on the last letter of this kind; it reports whether there is one.
func (k *keyDecoder) swap(from, to rune) bool {
	for i := len(k.letters) - 1; i >= 0; i-- {
		if k.letters[i] == from {
			k.letters[i], k.changed = to, true
			return true
		}
	}
	return false
}

// hook is what Telex's w does to the last vowel that it can change: "uo", "ua", o and u get
// the horn, a alone the breve.
func (k *keyDecoder) hook() bool {
	for i := len(k.letters) - 1; i >= 0; i-- {
		switch k.letters[i] {
		case 'o', 'u':
			return k.horn()
		case 'a':
			if i > 0 && k.letters[i-1] == 'u' && (i < 2 || k.letters[i-2] != 'q') {
				return k.swap('u', 'ư')
			}
			return k.swap('a', 'ă')
		}
	}
	return false
}

// horn puts the horn on "uo" together, else on o or u.
func (k *keyDecoder) horn() bool {
	if !k.swap('o', 'ơ') {
		return k.swap('u', 'ư')
	}
	for i := 1; i < len(k.letters); i++ {
		if k.letters[i] == 'ơ' && k.letters[i-1] == 'u' {
			k.letters[i-1] = 'ư'
		}
	}
	return true
}

// word is the decoded word.
func (k *keyDecoder) word() (word, bool) {
	folded := make([]byte, 0, len(k.letters))
	for _, r := range norm.NFD.String(string(k.letters)) {
		if !isMark(r) {
			folded = utf8.AppendRune(folded, plain(r))
		}
	}
	return word{folded: string(folded), letters: string(k.letters), tone: k.tone}.normalized(), k.changed
}
