package form

// setting is how tightly a form is set: type sizes in points, distances in
// millimetres, leading in parts of the type size.
type setting struct {
	body, table, note float64
	leading           float64
	apart             float64
	sign              float64
}

// settings are tried in this order and the first with the fewest pages is used. The
// smallest is what the prescribed 13 and 14 points are on a page of half the size.
var settings = [...]setting{
	{body: 10.5, table: 9.8, note: 8.3, leading: 1.15, apart: 0.3, sign: 13.5},
	{body: 10, table: 9.4, note: 8, leading: 1.13, apart: 0.15, sign: 12.5},
	{body: 9.5, table: 9, note: 7.8, leading: 1.12, apart: 0.1, sign: 12},
}

// height is the height of one line of a size.
func (s setting) height(size float64) float64 { return size * pointMM * s.leading }

// paragraph is spans set as body text between x and x+width, with the paragraphs'
// distance under the last line.
func (w *writer) paragraph(spans []span, x, width, size float64) []block {
	blocks := w.lines(w.wrap(spans, size, width), x, width, size, justified)
	if n := len(blocks); n > 0 {
		blocks[n-1].height += w.apart
	}
	return blocks
}

// lines makes a block of every line. Justified text keeps its last line ragged, and
// both its lines if there are only two.
func (w *writer) lines(lines []line, x, width, size float64, a align) []block {
	blocks := make([]block, 0, len(lines)+1)
	height := w.height(size)
	for i, l := range lines {
		how := a
		if a == justified && (i == len(lines)-1 || len(lines) == 2) {
			how = left
		}
		blocks = append(blocks, block{height: height, draw: func(s *sheet, y float64) {
			s.put(l, x, y, width, height, size, how)
		}})
	}
	return blocks
}
