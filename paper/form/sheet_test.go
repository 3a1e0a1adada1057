package form

import (
	"strings"
	"testing"
)

// rect is the place that something takes on a page.
type rect struct {
	name           string
	x1, y1, x2, y2 float64
}

func (a rect) overlaps(b rect) bool {
	const touch = 0.05
	return a.x1 < b.x2-touch && b.x1 < a.x2-touch && a.y1 < b.y2-touch && b.y1 < a.y2-touch
}

// inspect fails if anything on the sheets overlaps, is struck through by a rule, comes
// too near the QR code or leaves the page's margins.
func inspect(t *testing.T, sheets []*sheet) {
	t.Helper()
	for n, s := range sheets {
		var things []rect
		for _, x := range s.texts {
			em := x.size * pointMM
			things = append(things, rect{x.text, x.x, x.y - rise*em, x.x + x.width, x.y + fall*em})
		}
		letters := things
		for _, q := range s.symbols {
			things = append(things, rect{"QR code", q.x - codeRest, q.y - codeRest, q.x + q.side + codeRest, q.y + q.side + codeRest})
		}
		for i, a := range things {
			for _, b := range things[:i] {
				if a.overlaps(b) {
					t.Errorf("page %d: %q overlaps %q", n+1, a.name, b.name)
				}
			}
		}
		for _, a := range letters {
			if a.x1 < leftEdge-0.01 || a.x2 > rightEdge+0.01 || a.y1 < topEdge-4 || a.y2 > bottomEdge+0.01 {
				t.Errorf("page %d: %q leaves the margins: %.2f %.2f %.2f %.2f", n+1, a.name, a.x1, a.y1, a.x2, a.y2)
			}
			for _, r := range s.rules {
				line := rect{"", min(r.x1, r.x2) - 0.05, min(r.y1, r.y2) - 0.05, max(r.x1, r.x2) + 0.05, max(r.y1, r.y2) + 0.05}
				if a.overlaps(line) {
					t.Errorf("page %d: a rule goes through %q", n+1, a.name)
				}
			}
		}
		for _, r := range s.rules {
			if min(r.x1, r.x2) < leftEdge-firm || max(r.x1, r.x2) > rightEdge+firm || r.y2 > bottomEdge+0.01 {
				t.Errorf("page %d: the rule %+v leaves the margins", n+1, r)
			}
		}
	}
}

// find returns the text that has want in it.
func find(t *testing.T, s *sheet, want string) text {
	t.Helper()
	for _, x := range s.texts {
		if strings.Contains(x.text, want) {
			return x
		}
	}
	t.Fatalf("%q is not on the page", want)
	return text{}
}

func TestALineFillsItsColumn(t *testing.T) {
	p := press(t)
	l := p.assemble(p.words([]span{{"Bộ phận: ", regular}, {"Trung tâm Phục vụ", bold}}, 10), 10)
	for _, c := range []struct {
		a          align
		width      float64
		start, end float64
	}{
		{left, l.width + 2, 20, 20 + l.width},
		{right, l.width + 2, 22, 22 + l.width},
		{centred, l.width + 2, 21, 21 + l.width},
		{justified, l.width + 2, 20, 22 + l.width},
		{justified, l.width + 30, 20, 20 + l.width},
		{left, l.width - 0.4, 20, 19.6 + l.width},
		{centred, l.width - 0.4, 20, 19.6 + l.width},
	} {
		var s sheet
		s.put(l, 20, 50, c.width, 5, 10, c.a)
		first, last := s.texts[0], s.texts[len(s.texts)-1]
		if first.x != c.start || last.x+last.width-c.end > 1e-9 || c.end-last.x-last.width > 1e-9 {
			t.Errorf("set %d in %v mm: from %v to %v, want %v to %v", c.a, c.width, first.x, last.x+last.width, c.start, c.end)
		}
		if first.x+first.width != last.x {
			t.Errorf("there is a hole between the pieces: %v, %v", first.x+first.width, last.x)
		}
	}
}

func TestAColumnIsOneRule(t *testing.T) {
	var s sheet
	for y := 10.0; y < 60; y += 5 {
		s.down(14, y, y+5, hair)
		s.down(23, y, y+5, hair)
	}
	if len(s.rules) != 2 || s.rules[0] != (rule{14, 10, 14, 60, hair}) {
		t.Errorf("ten rows make the rules %v", s.rules)
	}
}
