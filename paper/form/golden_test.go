package form

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden papers anew instead of comparing with them")

func TestGoldenPapers(t *testing.T) {
	p := press(t)
	for name, s := range map[string]sample{"plain": plain(), "long": long(), "unknown": unknown()} {
		got := pdfText(t, s.print(t, p), 1, 20, "-raw")
		path := "../../testdata/papers/receipt-" + name + ".txt"
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			lines := strings.Split(string(want), "\n")
			for i, line := range strings.Split(got, "\n") {
				if i >= len(lines) || line != lines[i] {
					t.Errorf("%s, line %d is %q; if that is meant, run go test ./paper -run Golden -update", path, i+1, line)
					break
				}
			}
		}
	}
}
