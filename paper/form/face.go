package form

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
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

// readFace reads the widths of a TrueType file's letters (OpenType specification:
// head, hhea, maxp, hmtx and a format 4 cmap).
func readFace(ttf []byte) (face, error) {
	file := bigEndian(ttf)
	if v := file.u32(0); v != 0x00010000 && v != 0x74727565 {
		return face{}, errors.New("this is not a TrueType file")
	}
	tables := make(map[string]bigEndian)
	for i := range file.u16(4) {
		entry := 12 + 16*i
		if entry+16 > len(file) {
			break
		}
		from := file.u32(entry + 8)
		to := from + file.u32(entry+12)
		if to > len(file) {
			return face{}, errors.New("the file is cut short")
		}
		tables[string(file[entry:entry+4])] = file[from:to]
	}
	for _, name := range []string{"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"} {
		if len(tables[name]) == 0 {
			return face{}, fmt.Errorf("the table %q is missing", name)
		}
	}
	em, long := tables["head"].u16(18), tables["hhea"].u16(34)
	if em == 0 || long == 0 {
		return face{}, errors.New("the file gives no letter widths")
	}
	f := face{ttf: ttf, advance: make(map[rune]int)}
	glyphs := tables["cmap"].glyphs()
	count := tables["maxp"].u16(4)
	for r, glyph := range glyphs {
		if glyph == 0 || glyph >= count {
			continue
		}
		units := tables["hmtx"].u16(4 * min(glyph, long-1))
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

// bigEndian reads a font's numbers. Beyond its end everything is zero, which in a
// font means "no such letter": a damaged file never panics.
type bigEndian []byte

func (b bigEndian) u16(at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func (b bigEndian) u32(at int) int { return b.u16(at)<<16 | b.u16(at+2) }

// glyphs reads the first format 4 subtable for Unicode, as the PDF library does.
func (b bigEndian) glyphs() map[rune]int {
	found := make(map[rune]int)
	for i := range b.u16(2) {
		platform, encoding, at := b.u16(4+8*i), b.u16(6+8*i), b.u32(8+8*i)
		if platform != 0 && (platform != 3 || encoding != 1) || b.u16(at) != 4 {
			continue
		}
		segments := b.u16(at+6) / 2
		for s := range segments {
			b.segment(found, at, segments, s)
		}
		return found
	}
	return found
}

// segment reads one range of letters of a format 4 subtable into found.
func (b bigEndian) segment(found map[rune]int, at, segments, s int) {
	last, first := b.u16(at+14+2*s), b.u16(at+16+2*segments+2*s)
	delta := b.u16(at + 16 + 4*segments + 2*s)
	offsetAt := at + 16 + 6*segments + 2*s
	offset := b.u16(offsetAt)
	for r := first; r <= last && r < 0xFFFF; r++ {
		glyph := r + delta
		if offset != 0 {
			glyph = b.u16(offsetAt + offset + 2*(r-first))
			if glyph != 0 {
				glyph += delta
			}
		}
		found[rune(r)] = glyph & 0xFFFF
	}
}
