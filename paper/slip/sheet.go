package slip

import (
	"math"

	"motcua/paper/escpos"
)

// dots is a slip while it is drawn: a byte a dot, 1 is black. It grows downwards.
type dots struct {
	width  int
	pixels []byte
	y      int // where the next thing goes
}

// reach makes room down to a row.
func (d *dots) reach(y int) {
	if missing := y*d.width - len(d.pixels); missing > 0 {
		d.pixels = append(d.pixels, make([]byte, missing+64*d.width)...)
	}
}

// fill blackens a rectangle, or whitens it.
func (d *dots) fill(x, y, width, height int, value byte) {
	d.reach(y + height)
	for row := y; row < y+height; row++ {
		line := d.pixels[row*d.width+x : row*d.width+x+width]
		for i := range line {
			line[i] = value
		}
	}
}

// dashes draws a dashed rule through the width between the margins.
func (d *dots) dashes(margin int) {
	const thick, dash, gap = 3, 10, 6
	width := d.width - 2*margin
	last := (width+gap)/(dash+gap) - 1 // its end is the other margin's
	for i := range last + 1 {
		d.fill(margin+i*(width-dash)/last, d.y, dash, thick, 1)
	}
	d.y += thick
}

// frame draws a frame with rounded corners.
func (d *dots) frame(x, y, width, height, thick, radius int) {
	d.reach(y + height)
	for row := range height {
		for column := range width {
			out := cornered(column, row, width, height, float64(radius))
			in := cornered(column-thick, row-thick, width-2*thick, height-2*thick, float64(radius-thick))
			if out && !in {
				d.pixels[(y+row)*d.width+x+column] = 1
			}
		}
	}
}

// cornered reports whether a dot lies in a rectangle with rounded corners.
func cornered(x, y, width, height int, radius float64) bool {
	if x < 0 || y < 0 || x >= width || y >= height {
		return false
	}
	px, py := float64(x)+0.5, float64(y)+0.5
	dx := math.Max(radius-px, px-(float64(width)-radius))
	dy := math.Max(radius-py, py-(float64(height)-radius))
	return dx <= 0 || dy <= 0 || dx*dx+dy*dy <= radius*radius
}

// put draws a glyph with its origin at x on a base line, black or white.
func (d *dots) put(g *glyph, x float64, base int, value byte) {
	left := int(math.Round(x)) + g.left
	d.reach(base + g.top + g.height + 1)
	for row := range g.height {
		y := base + g.top + row
		if y < 0 {
			continue
		}
		for column, black := range g.dots[row*g.width : (row+1)*g.width] {
			if at := left + column; black && at >= 0 && at < d.width {
				d.pixels[y*d.width+at] = value
			}
		}
	}
}

// raster packs the drawing, down to the row where the next element would go.
func (d *dots) raster() *escpos.Raster {
	d.reach(d.y)
	r := &escpos.Raster{Width: d.width, Height: d.y, Bits: make([]byte, d.width/8*d.y)}
	for i := range r.Bits {
		eight := d.pixels[i*8 : i*8+8]
		var b byte
		for _, dot := range eight {
			b = b<<1 | dot
		}
		r.Bits[i] = b
	}
	return r
}
