package form

import (
	"errors"
	"strings"
	"testing"

	"rsc.io/qr"
)

func TestTheRectanglesAreTheCode(t *testing.T) {
	for _, code := range []string{"H14.01-261123-0001", "000.00.06.H14-261201-0361", strings.Repeat("H14.", 15)} {
		want, err := qr.Encode(code, qr.Q)
		if err != nil {
			t.Fatal(err)
		}
		got, err := encode(code)
		if err != nil {
			t.Fatal(err)
		}
		painted := make(map[[2]int]int)
		for _, r := range got.runs {
			for y := r.y; y < r.y+r.height; y++ {
				for x := r.x; x < r.x+r.width; x++ {
					painted[[2]int{x, y}]++
				}
			}
		}
		for y := range want.Size {
			for x := range want.Size {
				n := painted[[2]int{x, y}]
				if want.Black(x, y) != (n == 1) || n > 1 {
					t.Fatalf("%s: the module %d,%d is painted %d times", code, x, y, n)
				}
			}
		}
		if got.size != want.Size || len(got.runs) > want.Size*want.Size/4 {
			t.Errorf("%s: %d rectangles for %d modules a side", code, len(got.runs), got.size)
		}
	}
}

func TestTheCodeIsLargeEnoughForAScanner(t *testing.T) {
	got, err := encode("H14.01-261123-0001")
	if err != nil {
		t.Fatal(err)
	}
	module := codeSide / float64(got.size)
	if codeSide < 21 || module < 0.8 || codeRest < 4*module {
		t.Errorf("side %v mm, module %v mm, white border %v mm", codeSide, module, codeRest)
	}
}

func TestACodeBeyondQRIsRefused(t *testing.T) {
	if _, err := encode(strings.Repeat("ắ", 2000)); !errors.Is(err, ErrRecord) {
		t.Errorf("a code of two thousand letters: %v", err)
	}
}
