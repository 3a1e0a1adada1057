package form

import (
	"errors"
	"fmt"
)

// ErrRecord is wrapped by every refusal that lies in the record itself: a dossier
// without a code, a negative fee, a text longer than any form can hold.
var ErrRecord = errors.New("the record cannot be printed")

// Fonts are the TrueType files of the serif family that administrative documents
// are set in (NĐ 30/2020/NĐ-CP). Each must have all Vietnamese letters.
type Fonts struct{ Regular, Bold, Italic, BoldItalic []byte }

// Centre is what stands at the head of every form.
type Centre struct {
	// Parent is the superior body in capitals, e.g. "UBND TỈNH CAO BẰNG".
	Parent string
	// Name is the centre in capitals, e.g. "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG".
	Name string
	// Place is where papers are dated, e.g. "Cao Bằng".
	Place string
	// Suffix follows the slip's number after a slash, e.g. "TTPVHCC".
	Suffix string
}

// Renderer prints forms for one centre. It never changes after New, so any number of
// goroutines may print at once.
type Renderer struct {
	faces  [styleCount]face
	centre Centre
}

// New prepares a renderer. It keeps the font bytes and never writes to them; nor may
// the caller. It fails when a font is not TrueType or lacks a Vietnamese letter, or
// when the centre has no name, place or suffix.
func New(fonts Fonts, centre Centre) (*Renderer, error) {
	p := &Renderer{}
	files := [styleCount][]byte{regular: fonts.Regular, bold: fonts.Bold, italic: fonts.Italic, boldItalic: fonts.BoldItalic}
	for s, ttf := range files {
		f, err := readFace(ttf)
		if err != nil {
			return nil, fmt.Errorf("reading the %s serif font: %w", style(s), err)
		}
		if lacks := f.lacking(); lacks != "" {
			return nil, fmt.Errorf("the %s serif font lacks the letters %s", style(s), lacks)
		}
		p.faces[s] = f
	}
	p.centre = Centre{
		Parent: p.clean(centre.Parent),
		Name:   p.clean(centre.Name),
		Place:  p.clean(centre.Place),
		Suffix: p.clean(centre.Suffix),
	}
	if p.centre.Name == "" || p.centre.Place == "" || p.centre.Suffix == "" {
		return nil, errors.New("the centre's name, place and suffix must be set before papers can be printed")
	}
	return p, nil
}
