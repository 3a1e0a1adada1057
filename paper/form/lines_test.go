package form

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// said is the text of lines with one space between them.
func said(lines []line) string {
	var all []string
	for _, l := range lines {
		var b strings.Builder
		for _, p := range l.pieces {
			b.WriteString(p.text)
		}
		all = append(all, b.String())
	}
	return strings.Join(all, " ")
}

func TestWrapLosesNothingAndFits(t *testing.T) {
	p := press(t)
	letters := []rune(vietnamese)
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		var spans []span
		for range 1 + rnd.IntN(3) {
			var b strings.Builder
			for range rnd.IntN(40) {
				for range 1 + rnd.IntN(9) {
					b.WriteRune(letters[rnd.IntN(len(letters))])
				}
				b.WriteByte(' ')
			}
			spans = append(spans, span{b.String(), style(rnd.IntN(int(styleCount)))})
		}
		width := 20 + 100*rnd.Float64()
		lines := p.wrap(spans, 10, width)
		want := ""
		for _, s := range spans {
			want += s.text
		}
		if got := said(lines); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
			t.Fatalf("wrapped to %v mm\n%q\nbecame\n%q", width, want, got)
		}
		for _, l := range lines {
			sumWidth, sumGaps := 0.0, 0
			for _, pc := range l.pieces {
				sumWidth += pc.width
				sumGaps += pc.gaps
				if pc.gaps != strings.Count(pc.text, " ") {
					t.Fatalf("%q counts %d gaps", pc.text, pc.gaps)
				}
			}
			if !p.fits(l, 10, width) || sumGaps != l.gaps || sumWidth-l.width > 1e-6 || l.width-sumWidth > 1e-6 {
				t.Fatalf("a line of %v mm (pieces %v) in a column of %v", l.width, sumWidth, width)
			}
		}
	}
}

func TestALongWordIsBrokenNotCut(t *testing.T) {
	p := press(t)
	word := strings.Repeat("Ẫ", 200)
	lines := p.wrap([]span{{"Email: " + word + " x", regular}}, 10, 60)
	if got := strings.ReplaceAll(said(lines), " ", ""); got != "Email:"+word+"x" {
		t.Errorf("printed %q", got)
	}
	for _, l := range lines {
		if l.width > 60 {
			t.Errorf("a line of %v mm in 60", l.width)
		}
	}
}

func TestTheLastWordGetsCompany(t *testing.T) {
	p := press(t)
	text := "Trung tâm Phục vụ hành chính công tỉnh Cao Bằng"
	for width := 30.0; width < 100; width++ {
		lines := p.wrap([]span{{text, bold}}, 10.5, width)
		if last := said(lines[len(lines)-1:]); len(lines) > 1 && !strings.HasSuffix(last, "Cao Bằng") {
			t.Errorf("in %v mm the last line is %q", width, last)
		}
	}
}

func TestATiedSpaceHolds(t *testing.T) {
	p := press(t)
	moment := momentText(at("2026-11-24 09:05"))
	for width := 20.0; width < 90; width++ {
		for _, l := range p.wrap([]span{{moment, bold}}, 10, width) {
			text := said([]line{l})
			if strings.ContainsRune(text, tied) {
				t.Fatalf("%q has a tied space in print", text)
			}
			for _, torn := range []string{"ngày", "tháng", "năm", "09", "05"} {
				if strings.HasSuffix(text, torn) {
					t.Errorf("in %v mm a line ends with %q", width, text)
				}
			}
		}
	}
}

func TestCentredTextIsBalanced(t *testing.T) {
	p := press(t)
	var got []string
	for _, l := range p.balance("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", bold, nationSize, 53) {
		got = append(got, said([]line{l}))
	}
	if strings.Join(got, "/") != "TRUNG TÂM PHỤC VỤ/HÀNH CHÍNH CÔNG" {
		t.Errorf("the agency is set as %q", got)
	}
	if lines := p.balance("", bold, nationSize, 53); len(lines) != 0 {
		t.Errorf("nothing is set as %d lines", len(lines))
	}
}
