package slip

import (
	"strconv"

	"motcua/paper/escpos"
)

// List is a procedure's documents for a citizen to tick off.
type List struct {
	Centre string
	Name   string // of the procedure
	Code   string // of the procedure
	Items  []Item
	Kiosk  string
	On     string // the day in words, e.g. "23/11/2026"
}

// Item is one document of a list.
type Item struct {
	Name      string
	Originals int // how many, 0 for none
	Copies    int
	Ticked    bool // the citizen has it
}

// List draws a list for a width in dots.
func (s *Renderer) List(x List, width int) (*escpos.Raster, error) {
	return s.draw(width, func(p *canvas) error {
		p.list(x)
		return nil
	})
}

func (p *canvas) list(x List) {
	from, to := p.set.margin, p.width-p.set.margin
	width := float64(to - from)
	p.y = p.write(p.wrap([]textRun{{"GIẤY TỜ CẦN CHUẨN BỊ", heavy}}, p.set.box, width), p.y, from, to, p.set.box, inMiddle, 1)
	p.y = p.write(p.wrap([]textRun{{p.known(x.Name), heavy}}, p.set.label, width), p.y, from, to, p.set.label, inMiddle, 1)
	p.y = p.write(p.wrap([]textRun{{"Mã thủ tục " + p.known(x.Code), medium}}, p.set.note, width), p.y, from, to, p.set.note, inMiddle, 1) + 6
	p.dashes(from)
	p.y += 10
	for _, item := range x.Items {
		p.item(item, from, to)
	}
	p.dashes(from)
	p.y += 8
	origin := x.On
	if x.On != "" && x.Kiosk != "" {
		origin += " · "
	}
	for _, foot := range []string{x.Centre, origin + x.Kiosk} {
		p.y = p.write(p.wrap([]textRun{{p.known(foot), medium}}, p.set.note, width), p.y, from, to, p.set.note, atLeft, 1)
	}
}

// item is a box, ticked or not, with the document beside it.
func (p *canvas) item(x Item, from, to int) {
	const gap, thick = 12, 3
	size := p.set.label
	box := size
	rows := p.wrap([]textRun{{p.known(x.Name), medium}}, size, float64(to-from-box-gap))
	p.frame(from, p.y+4, box, box, thick, 4)
	if x.Ticked {
		p.tick(from, p.y+4, box)
	}
	p.y = p.write(rows, p.y, from+box+gap, to, size, atLeft, 1)
	if sets := setsOf(x); sets != "" {
		p.y = p.write(p.wrap([]textRun{{sets, heavy}}, p.set.note, float64(to-from-box-gap)), p.y, from+box+gap, to, p.set.note, atLeft, 1)
	}
	p.y += 8
}

// setsOf says how many originals and copies.
func setsOf(x Item) string {
	switch {
	case x.Originals > 0 && x.Copies > 0:
		return strconv.Itoa(x.Originals) + " bản chính, " + strconv.Itoa(x.Copies) + " bản sao"
	case x.Originals > 0:
		return strconv.Itoa(x.Originals) + " bản chính"
	case x.Copies > 0:
		return strconv.Itoa(x.Copies) + " bản sao"
	}
	return ""
}

// tick draws a check mark over a box: a short stroke down, a long one up.
func (p *canvas) tick(x, y, side int) {
	const thick = 5
	turn := side * 2 / 5
	for i := range side {
		down := y + side*4/5 - (turn - i)
		if i > turn {
			down = y + side*4/5 - (i-turn)*6/5
		}
		if i > side/8 && down >= thick {
			p.fill(x+i, down-thick, 2, thick, 1)
		}
	}
}
