package slip

import (
	"fmt"
	"image"
	"image/draw"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// glyph is one letter as dots.
type glyph struct {
	left, top     int // of its first dot, from the pen and from the base line
	width, height int
	dots          []bool
	advance       float64 // to the next letter's pen
}

// glyphKey is a letter at a size. Squeeze is its width in percent of what it would be.
type glyphKey struct {
	letter  rune
	size    int
	squeeze int
}

// typeface draws the letters of one font and keeps what it has drawn. It is not for
// several goroutines at once.
type typeface struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
	drawn  map[glyphKey]*glyph
}

// maxDrawn bounds the letters that are kept: all of a font in the sizes of slips.
const maxDrawn = 6000

func readTypeface(ttf []byte) (*typeface, error) {
	f, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, err
	}
	return &typeface{font: f, drawn: map[glyphKey]*glyph{}}, nil
}

// has reports whether the font can draw a letter.
func (f *typeface) has(r rune) bool {
	i, err := f.font.GlyphIndex(&f.buffer, r)
	return err == nil && i != 0
}

// glyph is a letter as dots, that of the question mark for one that the font lacks.
func (f *typeface) glyph(k glyphKey) *glyph {
	if g, ok := f.drawn[k]; ok {
		return g
	}
	if len(f.drawn) >= maxDrawn {
		clear(f.drawn)
	}
	g, err := f.draw(k)
	if err != nil {
		g = &glyph{}
	}
	f.drawn[k] = g
	return g
}

// draw makes a letter: its outline, filled; a dot is black when half of it is covered.
func (f *typeface) draw(k glyphKey) (*glyph, error) {
	letter := k.letter
	if !f.has(letter) {
		letter = '?'
	}
	index, err := f.font.GlyphIndex(&f.buffer, letter)
	if err != nil {
		return nil, err
	}
	ppem := fixed.I(k.size)
	advance, err := f.font.GlyphAdvance(&f.buffer, index, ppem, font.HintingNone)
	if err != nil {
		return nil, err
	}
	outline, err := f.font.LoadGlyph(&f.buffer, index, ppem, nil)
	if err != nil {
		return nil, fmt.Errorf("the outline of %q: %w", letter, err)
	}
	wide := float32(k.squeeze) / 100
	g := &glyph{advance: float64(advance) / 64 * float64(wide)}
	box := outline.Bounds()
	if box.Empty() {
		return g, nil
	}
	g.left, g.top = int(float32(box.Min.X.Floor())*wide)-1, box.Min.Y.Floor()
	g.width, g.height = int(float32(box.Max.X.Ceil())*wide)+1-g.left, box.Max.Y.Ceil()-g.top
	z := vector.NewRasterizer(g.width, g.height)
	z.DrawOp = draw.Src
	at := func(p fixed.Point26_6) (x, y float32) {
		return float32(p.X)/64*wide - float32(g.left), float32(p.Y)/64 - float32(g.top)
	}
	for _, s := range outline {
		ax, ay := at(s.Args[0])
		bx, by := at(s.Args[1])
		cx, cy := at(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			z.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			z.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			z.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	z.ClosePath()
	mask := image.NewAlpha(image.Rect(0, 0, g.width, g.height))
	z.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	g.dots = make([]bool, len(mask.Pix))
	for i, a := range mask.Pix {
		g.dots[i] = a >= 0x80
	}
	return g, nil
}
