package catalog

import (
	"math/rand/v2"
	"testing"
)

func TestSlipsAreCounted(t *testing.T) {
	for _, test := range []struct {
		a, b  string
		limit int
		want  int
	}{
		{"sinh", "sinh", 2, 0}, {"sihn", "sinh", 2, 1}, {"sin", "sinh", 2, 1}, {"sinhh", "sinh", 2, 1}, {"sing", "sinh", 2, 1},
		{"hno", "hon", 1, 1}, {"abcdef", "fedcba", 2, 3}, {"a", "abcd", 2, 3}, {"chieu", "trieu", 2, 2}, {"nghiep", "ngheip", 2, 1},
	} {
		if got := editDistance(test.a, test.b, test.limit); got != test.want {
			t.Errorf("%s and %s are %d slips apart, want %d", test.a, test.b, got, test.want)
		}
	}
}

// Two words that differ by k slips have at most 2k letters that only one of them has: what
// the letters rule out is never a slip.
func TestTheLettersRuleOutNothingThatIsASlip(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 4))
	spoil := func(s string) string {
		b := []byte(s)
		i := random.IntN(len(b))
		switch random.IntN(4) {
		case 0:
			b[i] = byte('a' + random.IntN(26))
		case 1:
			b = append(b[:i], b[i+1:]...)
		case 2:
			b = append(b[:i], append([]byte{byte('a' + random.IntN(26))}, b[i:]...)...)
		default:
			j := min(i+1, len(b)-1)
			b[i], b[j] = b[j], b[i]
		}
		return string(b)
	}
	for range 5000 {
		word := "nghiepchuyen"[random.IntN(4):][:5]
		typed := spoil(word)
		if n := editDistance(word, typed, 2); n > 1 {
			t.Fatalf("%s and %s: %d slips", word, typed, n)
		}
		a, _ := lettersOf(word)
		b, _ := lettersOf(typed)
		if n := len(lettersIn(a ^ b)); n > 2 {
			t.Errorf("%s and %s: %d letters differ", word, typed, n)
		}
	}
}

func lettersIn(bits uint32) (letters []byte) {
	for i := range 26 {
		if bits>>i&1 != 0 {
			letters = append(letters, byte('a'+i))
		}
	}
	return letters
}
