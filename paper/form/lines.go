package form

import "strings"

// span is text in one style; a paragraph is a run of spans.
type span struct {
	text  string
	style style
}

// piece is the part of a line that is set in one style. A space between two pieces
// belongs to the first. Width is in millimetres before justification; gaps counts
// the spaces that justification may stretch.
type piece struct {
	text  string
	style style
	width float64
	gaps  int
}

// line is one printed line, or a word of it.
type line struct {
	pieces []piece
	width  float64
	gaps   int
}

// wrap breaks a paragraph into lines of at most width millimetres, or a little more
// where squeezing the spaces makes up for it. Lines break at spaces only; a word that
// is longer than a whole line breaks anywhere, so nothing is ever cut. The last line
// gets company if it would be a single word: "Cao Bằng" is not torn apart. A
// paragraph without a word has no line.
func (p *Renderer) wrap(spans []span, size, width float64) []line {
	var words []line
	for _, word := range p.words(spans, size) {
		words = append(words, p.chop(word, size, width)...)
	}
	if len(words) == 0 {
		return nil
	}
	starts := []int{0}
	now := words[0]
	for i, word := range words[1:] {
		longer := p.measure(now, word, size)
		if !p.fits(longer, size, width) {
			starts = append(starts, i+1)
			longer = word
		}
		now = longer
	}
	if n := len(starts); n > 1 && starts[n-1] == len(words)-1 && starts[n-1]-starts[n-2] > 2 {
		if p.fits(p.measure(words[len(words)-2], words[len(words)-1], size), size, width) {
			starts[n-1]--
		}
	}
	lines := make([]line, 0, len(starts))
	for i, start := range starts {
		end := len(words)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		lines = append(lines, p.assemble(words[start:end], size))
	}
	return lines
}

// fits says whether a line goes into a width, at worst with its spaces squeezed.
func (p *Renderer) fits(l line, size, width float64) bool {
	return l.width <= width+maxSqueeze*float64(l.gaps)*p.faces[regular].width(" ", size)
}

// measure is what a line and one more word come to; only the pieces that matter for
// the next word are kept.
func (p *Renderer) measure(l, word line, size float64) line {
	space := p.faces[l.pieces[len(l.pieces)-1].style].width(" ", size)
	return line{pieces: word.pieces, width: l.width + space + word.width, gaps: l.gaps + 1 + word.gaps}
}

// assemble sets words side by side as one line; neighbours in one style become one
// piece.
func (p *Renderer) assemble(words []line, size float64) line {
	var l line
	for i, word := range words {
		if i > 0 {
			end := l.pieces[len(l.pieces)-1].style
			l.add(piece{" ", end, p.faces[end].width(" ", size), 1})
		}
		for _, part := range word.pieces {
			l.add(part)
		}
	}
	return l
}

// add sets a piece at the end of the line.
func (l *line) add(p piece) {
	l.width += p.width
	l.gaps += p.gaps
	if n := len(l.pieces); n > 0 && l.pieces[n-1].style == p.style {
		end := &l.pieces[n-1]
		end.text += p.text
		end.width += p.width
		end.gaps += p.gaps
		return
	}
	l.pieces = append(l.pieces, p)
}

// words cuts spans at their breakable spaces. A tied space stays in its word and is
// turned into an ordinary one.
func (p *Renderer) words(spans []span, size float64) []line {
	var words []line
	var cur line
	for _, s := range spans {
		for i, text := range strings.Split(s.text, " ") {
			if i > 0 && len(cur.pieces) > 0 {
				words = append(words, cur)
				cur = line{}
			}
			if text == "" {
				continue
			}
			gaps := strings.Count(text, string(tied))
			text = strings.ReplaceAll(text, string(tied), " ")
			cur.add(piece{text, s.style, p.faces[s.style].width(text, size), gaps})
		}
	}
	if len(cur.pieces) > 0 {
		words = append(words, cur)
	}
	return words
}

// chop breaks a word that is wider than a line into parts that fit; each part has at
// least one letter. Any other word comes back as it is.
func (p *Renderer) chop(word line, size, width float64) []line {
	if word.width <= width {
		return []line{word}
	}
	var parts []line
	var cur line
	for _, pc := range word.pieces {
		for _, r := range pc.text {
			w := p.faces[pc.style].width(string(r), size)
			if len(cur.pieces) > 0 && cur.width+w > width {
				parts = append(parts, cur)
				cur = line{}
			}
			letter := piece{string(r), pc.style, w, 0}
			if r == ' ' {
				letter.gaps = 1
			}
			cur.add(letter)
		}
	}
	return append(parts, cur)
}

// balance breaks centred text into as few lines as fit, all of about one length:
// "TRUNG TÂM PHỤC VỤ / HÀNH CHÍNH CÔNG", not a full line over a stump.
func (p *Renderer) balance(text string, s style, size, width float64) []line {
	spans := []span{{text, s}}
	best := p.wrap(spans, size, width)
	for narrow, wide := 0.0, width; len(best) > 1 && wide-narrow > 0.5; {
		middle := (narrow + wide) / 2
		if lines := p.wrap(spans, size, middle); len(lines) > len(best) {
			narrow = middle
		} else {
			best, wide = lines, middle
		}
	}
	return best
}
