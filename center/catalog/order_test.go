package catalog

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// testdata/collation_vi.txt is the order of the Unicode collation for vi.
func TestTheVietnameseAlphabet(t *testing.T) {
	file, err := os.ReadFile("testdata/collation_vi.txt")
	if err != nil {
		t.Fatal(err)
	}
	itself := func(s string) string { return s }
	for list := range strings.SplitSeq(string(file), "# ---") {
		_, list, _ = strings.Cut(list, "\n")
		want := strings.Fields(strings.ReplaceAll(list, " ", "_"))
		for i := range want {
			want[i] = strings.ReplaceAll(want[i], "_", " ")
		}
		got := slices.Clone(want)
		rand.New(rand.NewPCG(3, 4)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		if sortVietnamese(got, itself, itself); !slices.Equal(got, want) {
			t.Errorf("sorted  %q\nwant    %q", got, want)
		}
	}
}
