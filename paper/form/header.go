package form

// The head's type sizes in points. The forms' sizes are for A4; on A5 they shrink
// with the page (NĐ 30/2020/NĐ-CP gives 12–13 and 13–14 for the two national lines).
const (
	nationSize = 9.1
	mottoSize  = 10.4
	numberSize = 9.8
	titleSize  = 13.4
	codeSize   = 11
	// agencyShare is the left column's part of the width.
	agencyShare = 0.45
	// shortRule is the length of the rule under the agency, in parts of its line.
	shortRule = 0.4
)

// head is the top of the form down to the dossier code: one block.
func (w *writer) head(copyName string) group {
	var top sheet
	y := topEdge
	s := &top
	mark := w.wrap([]span{{w.form.mark, italic}}, 8.5, columnWidth)[0]
	s.put(mark, leftEdge, topEdge-4, columnWidth, 4, 8.5, right)
	y = w.national(s, y) + codeRest
	y = w.title(s, y, copyName)
	return group{blocks: []block{{height: y - topEdge, draw: func(on *sheet, _ float64) {
		on.texts = append(on.texts, top.texts...)
		on.rules = append(on.rules, top.rules...)
		on.symbols = append(on.symbols, top.symbols...)
	}}}}
}

// national sets the agency with the slip's number on the left and the national title
// with place and date on the right. It returns the lower edge of both.
func (w *writer) national(s *sheet, top float64) float64 {
	split := leftEdge + agencyShare*columnWidth
	agency, nation := split-leftEdge, rightEdge-split

	y := top
	for _, part := range []struct {
		text  string
		style style
	}{{w.centre.Parent, regular}, {w.centre.Name, bold}} {
		for _, l := range w.balance(part.text, part.style, nationSize, agency-2) {
			y = w.headline(s, l, leftEdge, y, agency, nationSize)
		}
	}
	name := w.balance(w.centre.Name, bold, nationSize, agency-2)
	length := shortRule * name[len(name)-1].width
	s.across(leftEdge+(agency-length)/2, leftEdge+(agency+length)/2, y+0.8, firm)
	agencyEnd := y + 2

	y = w.headline(s, w.single("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold, nationSize), split, top, nation, nationSize)
	motto := w.single("Độc lập - Tự do - Hạnh phúc", bold, mottoSize)
	y = w.headline(s, motto, split, y, nation, mottoSize)
	s.across(split+(nation-motto.width)/2, split+(nation+motto.width)/2, y+0.7, firm)

	y = max(agencyEnd, y+2)
	end := y
	for _, l := range w.balance("Số: "+serial(w.d.Book.Number)+"/"+w.centre.Suffix, regular, numberSize, agency-2) {
		end = w.headline(s, l, leftEdge, end, agency, numberSize)
	}
	dateEnd := y
	for _, l := range w.balance(w.centre.Place+", "+dayText(w.d.ReceivedAt), italic, numberSize, nation) {
		dateEnd = w.headline(s, l, split, dateEnd, nation, numberSize)
	}
	return max(end, dateEnd)
}

// title sets the QR code at the left edge and, in the middle of the page, the form's
// title, which copy it is and the dossier code. It returns the lower edge.
func (w *writer) title(s *sheet, top float64, copyName string) float64 {
	s.symbols = append(s.symbols, symbol{leftEdge, top, codeSide, w.code})
	x := leftEdge + codeSide + codeRest
	width := columnWidth - 2*(codeSide+codeRest)
	y := top
	for _, text := range w.form.title {
		y = w.headline(s, w.single(text, bold, titleSize), x, y, width, titleSize)
	}
	y = w.headline(s, w.single("("+copyName+")", italic, numberSize), x, y+0.4, width, numberSize) + 0.6
	for _, l := range w.wrap([]span{{"Mã hồ sơ: ", regular}, {string(w.d.Code), bold}}, codeSize, width) {
		y = w.headline(s, l, x, y, width, codeSize)
	}
	return max(y, top+codeSide) + codeRest
}

// headline sets one centred line and returns its lower edge.
func (w *writer) headline(s *sheet, l line, x, y, width, size float64) float64 {
	height := 1.2 * size * pointMM
	s.put(l, x, y, width, height, size, centred)
	return y + height
}

// single is a line that is never broken.
func (w *writer) single(text string, st style, size float64) line {
	width := w.faces[st].width(text, size)
	return line{pieces: []piece{{text: text, style: st, width: width}}, width: width}
}
