package slip

import "strings"

// hand is one of the fonts of slips.
type hand int

const (
	medium hand = iota
	heavy
	figures
	handCount
)

// lettering is text in one font of the slips.
type lettering struct {
	text string
	hand hand
}

// row is a line of pieces that fits, with its width in dots.
type row struct {
	pieces []lettering
	width  float64
}

// leading is the height of a line in parts of the size: Vietnamese capitals carry two
// marks above each other.
const leading = 1.27

// ascent is how far below the top of a line its base line is, in parts of the size.
const ascent = 0.99

func heightOf(size int) int { return int(float64(size)*leading + 0.5) }

// measure is the width of a text in dots.
func (p *pen) measure(text string, h hand, size, squeeze int) float64 {
	width := 0.0
	for _, r := range text {
		width += p.faces[h].glyph(glyphKey{r, size, squeeze}).advance
	}
	return width
}

// wrap breaks pieces into lines at spaces. A word that is wider than a line is broken
// where the line ends: nothing is ever cut off.
func (p *pen) wrap(pieces []lettering, size int, width float64) []row {
	var rows []row
	var now row
	end := func() {
		if len(now.pieces) > 0 {
			rows = append(rows, now)
		}
		now = row{}
	}
	for _, part := range pieces {
		space := p.measure(" ", part.hand, size, 100)
		for _, word := range strings.Fields(part.text) {
			wide := p.measure(word, part.hand, size, 100)
			if len(now.pieces) > 0 && now.width+space+wide > width {
				end()
			}
			for wide > width {
				head := p.head(word, part.hand, size, width)
				rows = append(rows, row{pieces: []lettering{{head, part.hand}}, width: width})
				word = word[len(head):]
				wide = p.measure(word, part.hand, size, 100)
			}
			if len(now.pieces) > 0 {
				word = " " + word
				wide += space
			}
			now.add(lettering{word, part.hand}, wide)
		}
	}
	end()
	return rows
}

// head is as much of the beginning of a word as fits, at least one letter.
func (p *pen) head(word string, h hand, size int, width float64) string {
	wide := 0.0
	for i, r := range word {
		wide += p.measure(string(r), h, size, 100)
		if wide > width && i > 0 {
			return word[:i]
		}
	}
	return word
}

func (r *row) add(word lettering, width float64) {
	if last := len(r.pieces) - 1; last >= 0 && r.pieces[last].hand == word.hand {
		r.pieces[last].text += word.text
	} else {
		r.pieces = append(r.pieces, word)
	}
	r.width += width
}

// side is where a line goes between two edges.
type side int

const (
	atLeft side = iota
	inMiddle
	atRight
)

// write draws lines below each other between two edges, from a row on, and answers with the
// row below them.
func (p *pen) write(rows []row, y, from, to, size int, where side, value byte) int {
	for _, r := range rows {
		x := float64(from)
		switch where {
		case inMiddle:
			x += (float64(to-from) - r.width) / 2
		case atRight:
			x = float64(to) - r.width
		}
		for _, part := range r.pieces {
			x = p.letters(part, x, y+int(ascent*float64(size)), size, 100, value)
		}
		y += heightOf(size)
	}
	return y
}

// letters draws a text on a base line and answers with where the pen is then.
func (p *pen) letters(part lettering, x float64, base, size, squeeze int, value byte) float64 {
	for _, r := range part.text {
		g := p.faces[part.hand].glyph(glyphKey{r, size, squeeze})
		p.put(g, x, base, value)
		x += g.advance
	}
	return x
}
