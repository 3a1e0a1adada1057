package form

// The page is A5 portrait, as the form prescribes, in millimetres. The left margin
// is wider: the centre's copy is filed.
const (
	pageWidth    = 148.0
	pageHeight   = 210.0
	leftEdge     = 14.0
	rightEdge    = pageWidth - 11.0
	topEdge      = 9.0
	bottomEdge   = pageHeight - 8.0
	columnWidth  = rightEdge - leftEdge
	footerHeight = 6.0
)

// block is a horizontal slice of a form that no page break goes through. Draw, if
// there is one, draws it with its upper edge at y. A foot is set down at the lower
// edge of its page.
type block struct {
	height float64
	draw   func(s *sheet, y float64)
	foot   bool
}

// group is blocks that stay together on one page if a page can hold them. Repeat, if
// it draws anything, is set first when the group begins a page.
type group struct {
	blocks []block
	repeat block
}

// flow fills sheets from the top down.
type flow struct {
	sheets []*sheet
	y      float64
	bottom float64
}

// paginate sets groups onto as many sheets as they need, each filled down to bottom
// millimetres from the top. The limits on a record's texts keep every block shorter
// than a page.
func paginate(groups []group, bottom float64) []*sheet {
	f := &flow{bottom: bottom}
	f.turn()
	for _, g := range groups {
		f.place(g)
	}
	return f.sheets
}

func (f *flow) place(g group) {
	need := sum(g.blocks)
	if f.y+need > f.bottom && topEdge+g.repeat.height+need <= f.bottom {
		f.turn()
		f.set(g.repeat)
	}
	for _, s := range g.blocks {
		if f.y+s.height > f.bottom && f.y > topEdge {
			f.turn()
		}
		if s.foot {
			f.y = f.bottom - s.height
		}
		f.set(s)
	}
}

// turn begins a page.
func (f *flow) turn() {
	f.sheets = append(f.sheets, &sheet{})
	f.y = topEdge
}

func (f *flow) set(s block) {
	if s.draw != nil {
		s.draw(f.sheets[len(f.sheets)-1], f.y)
	}
	f.y += s.height
}

func sum(blocks []block) float64 {
	height := 0.0
	for _, s := range blocks {
		height += s.height
	}
	return height
}

// space is an empty block.
func space(height float64) block { return block{height: height} }
