package form

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// style is one of the four cuts of the serif family.
type style uint8

const (
	regular style = iota
	bold
	italic
	boldItalic
	styleCount
)

func (s style) String() string {
	return [...]string{"regular", "bold", "italic", "bold italic"}[s]
}

// pointMM is a typographic point in millimetres.
const pointMM = 25.4 / 72

// face is a font file and the widths of its letters.
type face struct {
	ttf []byte
	// advance is in thousandths of the type size, rounded as the PDF's own table
	// of widths is, so that measured and printed lines agree.
	advance map[rune]int
}

// readFace reads the widths of a TrueType file's letters. The PDF library embeds no other
// kind of font and knows no letter beyond the first 65,536.
func readFace(ttf []byte) (face, error) {
	if !bytes.HasPrefix(ttf, []byte("\x00\x01\x00\x00")) && !bytes.HasPrefix(ttf, []byte("true")) {
		return face{}, errors.New("this is not a TrueType file")
	}
	file, err := sfnt.Parse(ttf)
	if err != nil {
		return face{}, err
	}
	f := face{ttf: ttf, advance: make(map[rune]int)}
	em := fixed.Int26_6(file.UnitsPerEm())
	var buffer sfnt.Buffer
	for r := rune(0); r < 0xFFFF; r++ {
		glyph, err := file.GlyphIndex(&buffer, r)
		if err != nil {
			return face{}, err
		}
		if glyph == 0 {
			continue
		}
		// At this size a unit of the font is one of the result's own.
		units, err := file.GlyphAdvance(&buffer, glyph, em, font.HintingNone)
		if err != nil {
			return face{}, fmt.Errorf("the width of %q: %w", r, err)
		}
		f.advance[r] = int(math.Round(float64(units) * 1000 / float64(em)))
	}
	return f, nil
}

// width is a text's length in millimetres at a size in points.
func (f face) width(text string, size float64) float64 {
	sum := 0
	for _, r := range text {
		sum += f.advance[r]
	}
	return float64(sum) / 1000 * size * pointMM
}

// lacking returns the Vietnamese letters, digits and signs that the font has not.
func (f face) lacking() string {
	var missing strings.Builder
	for _, r := range vietnamese + strings.ToUpper(vietnamese) + "0123456789 .,:;/()-–…?" {
		if _, ok := f.advance[r]; !ok {
			missing.WriteRune(r)
		}
	}
	return missing.String()
}

// vietnamese is the alphabet in lower case with every tone.
const vietnamese = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
