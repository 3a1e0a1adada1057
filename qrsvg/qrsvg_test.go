package qrsvg

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rsc.io/qr"
)

var stroke = regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1H(\d+)z`)

// The picture is the code, module by module, inside a white border of four.
func TestThePictureIsTheCode(t *testing.T) {
	const text = "http://192.168.1.10:8080/t/9o2Kc0ZJmVvXk3bQnq7h5A"
	svg, err := draw(text)
	if err != nil {
		t.Fatal(err)
	}
	want, err := qr.Encode(text, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	if box := fmt.Sprintf(`viewBox="0 0 %d %[1]d"`, want.Size+8); !strings.Contains(string(svg), box) {
		t.Errorf("the picture has no %s", box)
	}
	dark := map[[2]int]bool{}
	for _, s := range stroke.FindAllStringSubmatch(string(svg), -1) {
		var n [4]int
		for i := range n {
			if n[i], err = strconv.Atoi(s[i+1]); err != nil {
				t.Fatal(err)
			}
		}
		if n[3] != n[0] {
			t.Errorf("the stroke %s does not close", s[0])
		}
		for x := n[0]; x < n[0]+n[2]; x++ {
			dark[[2]int{x - 4, n[1] - 4}] = true
		}
	}
	for y := -4; y < want.Size+4; y++ {
		for x := -4; x < want.Size+4; x++ {
			if dark[[2]int{x, y}] != want.Black(x, y) {
				t.Fatalf("the module %d, %d is dark: %v", x, y, !want.Black(x, y))
			}
		}
	}
}
