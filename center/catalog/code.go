package catalog

import (
	"strings"

	"motcua/center/ids"
)

// codeHeads and codeTails are the spellings of a code that occur on paper and in
// other systems; any head may stand before any tail. In them 0 stands for any
// digit and A for any letter. The long tail is the agency identifier of TT
// 01/2018/TT-VPCP, the short one that of QĐ 20/2020/QĐ-TTg.
var (
	codeHeads = [...]string{"0.000000", "0000000"}
	codeTails = [...]string{"", ".A00", ".000.00.00.A00"}
)

// ParseCode reads a code in any of its spellings: 1.001193, 1001193, 1.001193.H14,
// 1.001193.000.00.00.H14, with any province's letters and numbers. Spaces around
// it are ignored. It reports false for everything else.
func ParseCode(s string) (ids.Procedure, bool) {
	s = strings.TrimSpace(s)
	for _, head := range codeHeads {
		if len(s) < len(head) || !follows(s[:len(head)], head) {
			continue
		}
		for _, tail := range codeTails {
			rest := s[len(head):]
			if len(rest) == len(tail) && follows(rest, tail) {
				digits := strings.Replace(s[:len(head)], ".", "", 1)
				return ids.Procedure(digits[:1] + "." + digits[1:]), true
			}
		}
	}
	return "", false
}

// follows reports whether s, which is no longer than the pattern, is spelled like
// the beginning of it.
func follows(s, pattern string) bool {
	for i := range len(s) {
		switch b := s[i]; pattern[i] {
		case '0':
			if b < '0' || b > '9' {
				return false
			}
		case 'A':
			if (b|0x20) < 'a' || (b|0x20) > 'z' {
				return false
			}
		default:
			if b != pattern[i] {
				return false
			}
		}
	}
	return true
}

// codeNumber is a code without its dot as a number, so that codes compare and
// sort as integers below ten million.
type codeNumber uint32

// numberOf is the number of a parsed code.
func numberOf(code ids.Procedure) codeNumber {
	var n codeNumber
	for i := range len(code) {
		if code[i] != '.' {
			n = n*10 + codeNumber(code[i]-'0')
		}
	}
	return n
}

// codeRange holds the codes that begin with what has been typed: from ≤ n < to.
// The zero value holds none.
type codeRange struct{ from, to codeNumber }

func (r codeRange) holds(n codeNumber) bool { return r.from <= n && n < r.to }

// typedCode reads the beginning of a code while it is being typed: "1.0011",
// "10011", "1.001193.H". One bare digit is not taken for a code: it is more often
// a word ("cấp 1") and would call up half of the catalogue.
func typedCode(s string) codeRange {
	s = strings.TrimSpace(s)
	if len(s) < 2 {
		return codeRange{}
	}
	for _, head := range codeHeads {
		typed := s[:min(len(s), len(head))]
		if !follows(typed, head) || !followsAny(s[len(typed):], codeTails[:]) {
			continue
		}
		n, step := numberOf(ids.Procedure(typed)), codeNumber(1)
		for digits := len(strings.Replace(typed, ".", "", 1)); digits < 7; digits++ {
			n, step = n*10, step*10
		}
		return codeRange{n, n + step}
	}
	return codeRange{}
}

func followsAny(s string, patterns []string) bool {
	for _, pattern := range patterns {
		if len(s) <= len(pattern) && follows(s, pattern) {
			return true
		}
	}
	return false
}
