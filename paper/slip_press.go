package paper

import (
	"errors"
	"fmt"
	"strings"
	"sync"
)

// The widths of slips in dots, which is what printers of 80 and of 58 mm can blacken.
const (
	Dots80 = 576
	Dots58 = 384
)

// SlipFonts are the TrueType files that slips are drawn with: text in two weights with all
// Vietnamese letters, and the figures and capitals of the number.
type SlipFonts struct{ Medium, Bold, Figures []byte }

// SlipPress draws slips and lists for thermal printers. It may be used by many goroutines;
// they draw one after the other, a slip in a few milliseconds.
type SlipPress struct {
	mu    sync.Mutex
	faces [handCount]*typeface
	rest  []byte // of the last drawing, to be used again
}

// NewSlipPress reads the fonts. It fails when one is not TrueType or lacks a Vietnamese
// letter, or a figure.
func NewSlipPress(fonts SlipFonts) (*SlipPress, error) {
	s := &SlipPress{}
	needs := [handCount]string{medium: slipLetters, heavy: slipLetters, figures: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
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

// slipLetters are what slips in Vietnamese cannot do without.
const slipLetters = "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ0123456789.,:;·–()/?"

// ErrWidth is returned for a width that no printer has.
var ErrWidth = errors.New("slips are 576 or 384 dots wide")

// pen draws one slip.
type pen struct {
	*dots
	faces *[handCount]*typeface
	set   slipSetting
}

// draw lends the fonts to fn, which draws at a width, and packs what it drew.
func (s *SlipPress) draw(width int, fn func(*pen) error) (*Raster, error) {
	set, ok := slipSettings[width]
	if !ok {
		return nil, ErrWidth
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.rest)
	p := &pen{dots: &dots{width: width, ink: s.rest, y: set.top}, faces: &s.faces, set: set}
	if err := fn(p); err != nil {
		return nil, err
	}
	p.y += set.bottom
	s.rest = p.ink
	return p.raster(), nil
}

// known replaces what the fonts lack by question marks.
func (p *pen) known(text string) string {
	return strings.Map(func(r rune) rune {
		if p.faces[medium].has(r) {
			return r
		}
		return '?'
	}, tidy(text))
}

// slipSetting is how a width is set, in dots.
type slipSetting struct {
	margin, top, bottom int
	centre, label       int // sizes of type
	box, fact, note     int
	number              int   // the height of the number's figures
	names               []int // smaller and smaller sizes for long names
}

var slipSettings = map[int]slipSetting{
	Dots80: {margin: 24, top: 4, bottom: 4, centre: 24, label: 26, box: 31, fact: 27, note: 21, number: 186, names: []int{32, 27, 24, 22, 20}},
	Dots58: {margin: 12, top: 4, bottom: 4, centre: 21, label: 23, box: 26, fact: 24, note: 21, number: 150, names: []int{27, 24, 22, 20, 19}},
}
