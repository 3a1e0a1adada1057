package escpos

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
)

// Raster is a picture for a thermal printer: one bit a dot, 1 is black, eight dots of a
// row in a byte with the leftmost highest, rows one after the other from the top. At the
// 203 dpi of slip printers a millimetre is eight dots.
type Raster struct {
	Width  int // in dots, a multiple of eight
	Height int // in dots
	Bits   []byte
}

// The widths of slips in dots, which is what printers of 80 and of 58 mm can blacken.
const (
	Dots80 = 576
	Dots58 = 384
)

// maxRaster bounds the height of a raster that comes from elsewhere: a metre of paper.
const maxRaster = 8000

// Black reports whether a dot is black. Beyond the raster everything is white.
func (r *Raster) Black(x, y int) bool {
	if x < 0 || y < 0 || x >= r.Width || y >= r.Height {
		return false
	}
	return r.Bits[y*r.Width/8+x/8]&(0x80>>(x%8)) != 0
}

// twoColours is the palette of a raster's PNG. Bits of a raster are its indices.
var twoColours = color.Palette{color.White, color.Black}

// PNG is the raster as a picture of two colours, dot by dot.
func (r *Raster) PNG() ([]byte, error) {
	m := image.NewPaletted(image.Rect(0, 0, r.Width, r.Height), twoColours)
	for i := range m.Pix {
		m.Pix[i] = r.Bits[i/8] >> (7 - i%8) & 1
	}
	var b bytes.Buffer
	fast := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := fast.Encode(&b, m); err != nil {
		return nil, fmt.Errorf("drawing the slip: %w", err)
	}
	return b.Bytes(), nil
}

// ReadRaster reads a PNG that PNG made.
func ReadRaster(b []byte) (*Raster, error) {
	head, err := png.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("reading a slip: %w", err)
	}
	if head.Width%8 != 0 || head.Width > Dots80 || head.Height > maxRaster {
		return nil, fmt.Errorf("reading a slip: no printer takes %d × %d dots", head.Width, head.Height)
	}
	m, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("reading a slip: %w", err)
	}
	r := &Raster{Width: head.Width, Height: head.Height, Bits: make([]byte, head.Width/8*head.Height)}
	for y := range r.Height {
		for x := range r.Width {
			if l, _, _, _ := m.At(x, y).RGBA(); l < 0x8000 {
				r.Bits[y*r.Width/8+x/8] |= 0x80 >> (x % 8)
			}
		}
	}
	return r, nil
}
