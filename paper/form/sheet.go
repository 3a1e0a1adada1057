package form

// text is a run of letters at a place: x is its left edge, y its baseline, both in
// millimetres from the top left corner of the page, size in points. A width beyond
// the natural one is shared out among the gaps.
type text struct {
	x, y, size, width float64
	style             style
	text              string
	gaps              int
	natural           float64
}

// rule is a straight line of a weight, all in millimetres.
type rule struct{ x1, y1, x2, y2, weight float64 }

// symbol is a QR code drawn at a place, side millimetres wide.
type symbol struct {
	x, y, side float64
	code       qrModules
}

// sheet is one page before it is printed.
type sheet struct {
	texts   []text
	rules   []rule
	symbols []symbol
}

// The rise of the letters over the baseline and their fall under it, in parts of
// the type size (the font's hhea table). Capitals with a hat and a tone fit in it.
const (
	rise = 0.891
	fall = 0.216
)

// The weights of rules in millimetres: hair in tables, firm for boxes and headings.
const (
	hair = 0.15
	firm = 0.25
)

// align says how a line fills its column.
type align uint8

const (
	left align = iota
	right
	centred
	justified
)

// How much justified text may stretch a space, in millimetres, and how much any line
// may squeeze one, in parts of its width. A line that needs more stretch stays ragged.
const (
	maxStretch = 1.0
	maxSqueeze = 0.2
)

// put sets a line into the column that begins at x and is width wide; the line's
// block begins at y and is height high, and the letters stand in its middle.
func (s *sheet) put(l line, x, y, width, height, size float64, a align) {
	base := baseline(y, height, size)
	stretch := 0.0
	slack := width - l.width
	switch {
	case l.gaps > 0 && (slack < 0 || a == justified && slack/float64(l.gaps) <= maxStretch):
		stretch = slack / float64(l.gaps)
	case a == right:
		x += slack
	case a == centred:
		x += slack / 2
	}
	for _, p := range l.pieces {
		w := p.width + float64(p.gaps)*stretch
		s.texts = append(s.texts, text{x, base, size, w, p.style, p.text, p.gaps, p.width})
		x += w
	}
}

// baseline is where letters of a size stand so that they are in the middle of a
// block that begins at y.
func baseline(y, height, size float64) float64 {
	em := size * pointMM
	return y + (height-(rise+fall)*em)/2 + rise*em
}

// across draws a horizontal rule.
func (s *sheet) across(x1, x2, y, weight float64) {
	s.rules = append(s.rules, rule{x1, y, x2, y, weight})
}

// down draws a vertical rule. One that begins where another of its kind ends makes
// that one longer: a table's columns are drawn line by line and printed whole.
func (s *sheet) down(x, y1, y2, weight float64) {
	for i := range s.rules {
		r := &s.rules[i]
		if r.x1 == x && r.x2 == x && r.weight == weight && y1 >= r.y1 && y1 <= r.y2+0.01 {
			r.y2 = max(r.y2, y2)
			return
		}
	}
	s.rules = append(s.rules, rule{x, y1, x, y2, weight})
}

// box draws a frame.
func (s *sheet) box(x, y, width, height, weight float64) {
	half := weight / 2
	s.across(x-half, x+width+half, y, weight)
	s.across(x-half, x+width+half, y+height, weight)
	s.down(x, y, y+height, weight)
	s.down(x+width, y, y+height, weight)
}
