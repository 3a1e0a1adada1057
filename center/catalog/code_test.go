package catalog

import "testing"

func TestACodeIsReadInAllItsSpellings(t *testing.T) {
	for _, s := range []string{
		"1.001193", "1001193", "1.001193.H14", "1001193.H14", "1.001193.h14", "1.001193.H38",
		"1.001193.000.00.00.H14", "1001193.000.00.00.H14", "1.001193.000.17.22.H56", " 1.001193\n",
	} {
		if code, ok := ParseCode(s); !ok || code != "1.001193" {
			t.Errorf("ParseCode(%q) = %q, %t", s, code, ok)
		}
	}
	for _, s := range []string{
		"", "1", "1.00119", "1.0011933", "10011933", "1,001193", "1.001193.", "1.001193.H1", "1.001193.H144",
		"1.001193.14H", "1.001193.00.00.00.H14", "1.001193.000.00.00", "A.001193", "1.00119x", "1 001193",
		"1.001193\x00", "１.001193", "1.001193.H14.01", "-1.001193", "1..01193",
	} {
		if code, ok := ParseCode(s); ok {
			t.Errorf("ParseCode(%q) = %q, want it refused", s, code)
		}
	}
}

func TestTheBeginningOfACodeCoversItsCodes(t *testing.T) {
	for _, test := range []struct {
		typed    string
		from, to codeNumber
	}{
		{"1.", 1000000, 2000000},
		{"10", 1000000, 1100000},
		{"1.0011", 1001100, 1001200},
		{"10011", 1001100, 1001200},
		{"1.001193", 1001193, 1001194},
		{"1.001193.", 1001193, 1001194},
		{"1001193.H", 1001193, 1001194},
		{"1.001193.000.00.00.H14", 1001193, 1001194},
		{"1", 0, 0},
		{"", 0, 0},
		{"1.001193.X.", 0, 0},
		{"1.00119x", 0, 0},
		{"10 tuổi", 0, 0},
		{"khai sinh", 0, 0},
	} {
		if got := typedCode(test.typed); got != (codeRange{test.from, test.to}) {
			t.Errorf("typedCode(%q) = %v, want %d to %d", test.typed, got, test.from, test.to)
		}
	}
}

func FuzzParseCode(f *testing.F) {
	for _, s := range []string{"1.001193", "1001193", "1.001193.H14", "1.001193.000.00.00.H14", "1.0", "\x00", "1.001193.\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		typedCode(s)
		code, ok := ParseCode(s)
		if !ok {
			return
		}
		if again, ok := ParseCode(string(code)); !ok || again != code {
			t.Errorf("%q was read as %q, which is read as %q, %t", s, code, again, ok)
		}
		if !typedCode(s).holds(numberOf(code)) {
			t.Errorf("%q is a code but not the beginning of one", s)
		}
	})
}
