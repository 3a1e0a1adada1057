package form

import (
	"strings"

	"motcua/paper/printable"
)

// tied is a space at which no line may break: inside "ngày 24" or "20.000 đồng".
// It is printed as an ordinary space, so that the text can be searched.
const tied = '\u00a0'

// clean makes a citizen's text fit to print. Spaces, tabs and line ends become
// single spaces; control characters, zero-width characters and direction marks are
// dropped, since on paper they could only hide or reorder letters; the unbreakable
// hyphen of word processors becomes an ordinary one; the rest is composed (NFC); and
// whatever the fonts cannot draw becomes a question mark, so that nobody signs a paper
// with an empty box in it.
func (p *Renderer) clean(s string) string {
	return strings.Map(func(r rune) rune {
		for _, f := range p.faces {
			if _, ok := f.advance[r]; !ok {
				return '?'
			}
		}
		return r
	}, printable.Text(s))
}
