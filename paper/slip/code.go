package slip

import (
	"strings"

	"rsc.io/qr"

	"motcua/paper/escpos"
)

// code draws the QR code of the follow address with the address in words: beside it, or on
// narrow paper above it.
func (p *canvas) code(x Content, code *qr.Code, from, to int) {
	scale := (codeDots + code.Size - 1) / code.Size
	edge := code.Size * scale
	const quiet = 4 // modules, as ISO/IEC 18004 asks
	words := [][]textRun{{{"Quét để theo dõi trên điện thoại", medium}}}
	if x.Address != "" && x.Code != "" {
		words = append(words, []textRun{{p.known(x.Address), heavy}}, []textRun{{"Mã:", medium}, {p.known(x.Code), heavy}})
	}
	size := p.set.fact
	left := from + max(0, quiet*scale-from)
	textFrom := left + edge + quiet*scale
	beside := p.width == escpos.Dots80
	if !beside {
		textFrom, left = from, (p.width-edge)/2
	}
	var blocks []block
	height := 0
	for _, w := range words {
		b := p.fit(w, size, float64(to-textFrom))
		blocks = append(blocks, b)
		height += len(b.rows) * heightOf(b.size)
	}
	say := func(y int, where side) int {
		for _, b := range blocks {
			y = p.write(b.rows, y, textFrom, to, b.size, where, 1)
		}
		return y
	}
	if beside {
		p.y += quiet*scale - size/4 // the last line's letters end above its foot
		say(p.y+max(0, (edge-height)/2), atLeft)
		p.modules(code, left, p.y, scale)
		p.y += max(edge, height) + quiet*scale
		return
	}
	p.y = say(p.y+8, inMiddle) + quiet*scale - size/4
	p.modules(code, left, p.y, scale)
	p.y += edge + quiet*scale
}

// block is lines in one size.
type block struct {
	rows []row
	size int
}

// fit makes letters somewhat smaller where that spares a second line. An address that is
// too long all the same is broken behind a dot, a slash or a hyphen.
func (p *canvas) fit(words []textRun, size int, width float64) block {
	for s := size; s >= size*4/5; s-- {
		if rows := p.wrap(words, s, width); len(rows) == 1 && rows[0].width < width {
			return block{rows, s}
		}
	}
	broken := make([]textRun, len(words))
	for i, w := range words {
		broken[i] = w
		if !strings.Contains(w.text, " ") {
			broken[i].text = p.breakable(w, size, width)
		}
	}
	return block{p.wrap(broken, size, width), size}
}

// breakable puts spaces into an address where its lines may end.
func (p *canvas) breakable(address textRun, size int, width float64) string {
	var b strings.Builder
	line := ""
	for _, r := range address.text {
		line += string(r)
		if !strings.ContainsRune("./-", r) {
			continue
		}
		if p.measure(b.String()[strings.LastIndex(b.String(), " ")+1:]+line, address.font, size, 100) > width {
			b.WriteByte(' ')
		}
		b.WriteString(line)
		line = ""
	}
	if p.measure(b.String()[strings.LastIndex(b.String(), " ")+1:]+line, address.font, size, 100) > width {
		b.WriteByte(' ')
	}
	return b.String() + line
}

func (p *canvas) modules(code *qr.Code, x, y, scale int) {
	p.reach(y + code.Size*scale)
	for row := range code.Size {
		for column := range code.Size {
			if code.Black(column, row) {
				p.fill(x+column*scale, y+row*scale, scale, scale, 1)
			}
		}
	}
}
