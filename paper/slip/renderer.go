package slip

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"motcua/paper/escpos"
	"motcua/paper/printable"
)

// Fonts are the TrueType files that slips are drawn with: text in two weights with all
// Vietnamese letters, and the figures and capitals of the number.
type Fonts struct{ Medium, Bold, Figures []byte }

// Renderer draws slips and lists for thermal printers. It may be used by many goroutines;
// they draw one after the other, a slip in a few milliseconds.
type Renderer struct {
	mu    sync.Mutex
	faces [handCount]*typeface
	rest  []byte // of the last drawing, to be used again
}

// New reads the fonts. It fails when one is not TrueType or lacks a Vietnamese
// letter, or a figure.
func New(fonts Fonts) (*Renderer, error) {
	s := &Renderer{}
	needs := [handCount]string{medium: needed, heavy: needed, figures: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
	for h, ttf := range [handCount][]byte{medium: fonts.Medium, heavy: fonts.Bold, figures: fonts.Figures} {
		f, err := readTypeface(ttf)
		if err != nil {
			return nil, fmt.Errorf("reading a font of the slips: %w", err)
		}
		for _, r := range needs[h] {
			if !f.has(r) {
				return nil, fmt.Errorf("a font of the slips lacks the letter %c", r)
			}
		}
		s.faces[h] = f
	}
	return s, nil
}

// needed are what slips in Vietnamese cannot do without.
const needed = "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ0123456789.,:;·–()/?"

// ErrAddress is wrapped when the follow address does not fit a QR code.
var ErrAddress = errors.New("the address cannot be drawn")

// ErrWidth is returned for a width that no printer has.
var ErrWidth = errors.New("slips are 576 or 384 dots wide")

// canvas draws one slip.
type canvas struct {
	*dots
	faces *[handCount]*typeface
	set   setting
}

// draw lends the fonts to fn, which draws at a width, and packs what it drew.
func (s *Renderer) draw(width int, fn func(*canvas) error) (*escpos.Raster, error) {
	set, ok := settings[width]
	if !ok {
		return nil, ErrWidth
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.rest)
	p := &canvas{dots: &dots{width: width, pixels: s.rest, y: set.top}, faces: &s.faces, set: set}
	if err := fn(p); err != nil {
		return nil, err
	}
	p.y += set.bottom
	s.rest = p.pixels
	return p.raster(), nil
}

// known replaces what the fonts lack by question marks.
func (p *canvas) known(text string) string {
	return strings.Map(func(r rune) rune {
		if p.faces[medium].has(r) {
			return r
		}
		return '?'
	}, printable.Text(text))
}

// setting is how a width is set, in dots.
type setting struct {
	margin, top, bottom int
	centre, label       int // sizes of type
	box, fact, note     int
	number              int   // the height of the number's figures
	names               []int // smaller and smaller sizes for long names
}

var settings = map[int]setting{
	escpos.Dots80: {margin: 24, top: 4, bottom: 4, centre: 24, label: 26, box: 31, fact: 27, note: 21, number: 186, names: []int{32, 27, 24, 22, 20}},
	escpos.Dots58: {margin: 12, top: 4, bottom: 4, centre: 21, label: 23, box: 26, fact: 24, note: 21, number: 150, names: []int{27, 24, 22, 20, 19}},
}
