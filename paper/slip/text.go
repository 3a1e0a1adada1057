package slip

import "strings"

// fontKind is one of the fonts of slips.
type fontKind int

const (
	medium fontKind = iota
	heavy
	figures
	handCount
)

// textRun is text in one font of the slips.
type textRun struct {
	text string
	font fontKind
}

// row is a line of pieces that fits, with its width in dots.
type row struct {
	pieces []textRun
	width  float64
}

// leading is the height of a line as a multiple of the size: Vietnamese capitals carry two
// marks above each other.
const leading = 1.27

// ascent is the distance from the top of a line to its base line, as a multiple of the size.
const ascent = 0.99

func heightOf(size int) int { return int(float64(size)*leading + 0.5) }

// measure is the width of a text in dots.
func (p *canvas) measure(text string, h fontKind, size, squeeze int) float64 {
	width := 0.0
	for _, r := range text {
		width += p.faces[h].glyph(glyphKey{r, size, squeeze}).advance
	}
	return width
}

// wrap breaks pieces into lines at spaces. A word that is wider than a line is broken
// where the line ends: nothing is ever cut off.
func (p *canvas) wrap(pieces []textRun, size int, width float64) []row {
	var rows []row
	var now row
	end := func() {
		if len(now.pieces) > 0 {
			rows = append(rows, now)
		}
		now = row{}
	}
	for _, part := range pieces {
		space := p.measure(" ", part.font, size, 100)
		for _, word := range strings.Fields(part.text) {
			wide := p.measure(word, part.font, size, 100)
			if len(now.pieces) > 0 && now.width+space+wide > width {
				end()
			}
			for wide > width {
				head := p.head(word, part.font, size, width)
				rows = append(rows, row{pieces: []textRun{{head, part.font}}, width: width})
				word = word[len(head):]
				wide = p.measure(word, part.font, size, 100)
			}
			if len(now.pieces) > 0 {
				word = " " + word
				wide += space
			}
			now.add(textRun{word, part.font}, wide)
		}
	}
	end()
	return rows
}

// head is the longest beginning of a word that fits, at least one letter.
func (p *canvas) head(word string, h fontKind, size int, width float64) string {
	wide := 0.0
	for i, r := range word {
		wide += p.measure(string(r), h, size, 100)
		if wide > width && i > 0 {
			return word[:i]
		}
	}
	return word
}

func (r *row) add(word textRun, width float64) {
	if last := len(r.pieces) - 1; last >= 0 && r.pieces[last].font == word.font {
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

// write draws lines below each other between two edges, from a row on, and returns the row below
// them.
func (p *canvas) write(rows []row, y, from, to, size int, where side, value byte) int {
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

// letters draws a text on a base line and returns the position after it.
func (p *canvas) letters(part textRun, x float64, base, size, squeeze int, value byte) float64 {
	for _, r := range part.text {
		g := p.faces[part.font].glyph(glyphKey{r, size, squeeze})
		p.put(g, x, base, value)
		x += g.advance
	}
	return x
}
