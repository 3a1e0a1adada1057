package form

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// numberWords reads a whole number aloud the northern way, as forms in Cao Bằng
// spell amounts: "linh", "nghìn", "mốt", "tư", "lăm".
func numberWords(n uint64) string {
	if n == 0 {
		return digitWords[0]
	}
	return strings.Join(readNumber(nil, n), " ")
}

var digitWords = [10]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// readNumber appends the words of n. A group that follows another is read with all
// its places ("một nghìn không trăm linh năm"); an empty group is passed over.
func readNumber(words []string, n uint64) []string {
	const billion = 1_000_000_000
	if n >= billion {
		words = append(readNumber(words, n/billion), "tỷ")
		n %= billion
	}
	for _, group := range [...]struct {
		of   uint64
		name string
	}{{1_000_000, "triệu"}, {1_000, "nghìn"}, {1, ""}} {
		part := n / group.of
		n %= group.of
		if part == 0 {
			continue
		}
		words = readHundreds(words, part)
		if group.name != "" {
			words = append(words, group.name)
		}
	}
	return words
}

// readHundreds appends the words of a group of at most three digits.
func readHundreds(words []string, n uint64) []string {
	hundreds, tens, ones := n/100, n/10%10, n%10
	follows := len(words) > 0
	if hundreds > 0 || follows {
		words = append(words, digitWords[hundreds], "trăm")
	}
	switch {
	case tens > 1:
		words = append(words, digitWords[tens], "mươi")
	case tens == 1:
		words = append(words, "mười")
	case ones > 0 && (hundreds > 0 || follows):
		words = append(words, "linh")
	}
	switch {
	case ones == 0:
		return words
	case ones == 1 && tens > 1:
		return append(words, "mốt")
	case ones == 4 && tens > 1:
		return append(words, "tư")
	case ones == 5 && tens > 0:
		return append(words, "lăm")
	}
	return append(words, digitWords[ones])
}

// capitalised returns s with its first letter in upper case.
func capitalised(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
