package form

import (
	"fmt"

	"motcua/center/dossier"
)

// writer is one form while it is being set: the record, cleaned for print, and the parts that
// forms are made of.
type writer struct {
	*Renderer
	setting
	form   form
	d      dossier.Dossier
	people dossier.People
	staff  string
	code   qrModules
}

// choose takes the setting in which a copy has the fewest pages.
func (w *writer) choose() {
	fewest, best := 0, settings[0]
	for _, w.setting = range settings {
		if n := len(w.copy(w.form.copies[0])); fewest == 0 || n < fewest {
			fewest, best = n, w.setting
		}
		if fewest == 1 {
			break
		}
	}
	w.setting = best
}

// copy sets one copy in the chosen setting. More than one page are numbered.
func (w *writer) copy(name string) []*sheet {
	groups := w.groups(name)
	sheets := paginate(groups, bottomEdge)
	if len(sheets) == 1 {
		return sheets
	}
	sheets = paginate(groups, bottomEdge-footerHeight)
	for i, s := range sheets {
		w.number(s, name, i+1, len(sheets))
	}
	return sheets
}

// groups is the whole form, from its head on.
func (w *writer) groups(name string) []group {
	return append([]group{w.head(name)}, w.form.body(w)...)
}

// number writes at the foot of a page to which copy of which dossier it belongs. A
// code too long for the line is set smaller.
func (w *writer) number(s *sheet, name string, page, pages int) {
	const (
		size   = 8.5
		height = 4.5
		room   = columnWidth - 22
		y      = bottomEdge - height
	)
	whose, fit := "Mã hồ sơ "+string(w.d.Code)+" – "+name, size
	if w := w.faces[regular].width(whose, size); w > room {
		fit = size * room / w
	}
	s.put(w.single(whose, regular, fit), leftEdge, y, room, height, fit, left)
	s.put(w.single(fmt.Sprintf("Trang %d/%d", page, pages), regular, size), leftEdge, y, columnWidth, height, size, right)
}
