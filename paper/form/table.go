package form

import (
	"fmt"

	"motcua/center/dossier"
)

// columns are the right edges of the table's columns, from its left edge: number,
// document, originals, certified copies, photocopies.
var columns = [...]float64{0, 8, columnWidth - 52.5, columnWidth - 37.5, columnWidth - 15, columnWidth}

// cellRest is the white between a table's rules and its text.
const cellRest = 1.2

// documents is the table of documents handed in. Its head comes again on every page
// it runs onto; a row is never broken.
func (w *writer) documents() []group {
	head := w.tableHead()
	label := w.paragraph([]span{{"1. Thành phần hồ sơ nộp gồm:", regular}}, leftEdge, columnWidth, w.body)
	rows := w.d.Documents
	if len(rows) == 0 {
		rows = []dossier.Document{{Name: "(Không có giấy tờ kèm theo)"}}
	}
	groups := make([]group, 0, len(rows)+1)
	for i, doc := range rows {
		row := w.row(i+1, doc)
		if i == 0 {
			groups = append(groups, group{blocks: append(label, space(0.5), head, row)})
			continue
		}
		groups = append(groups, group{blocks: []block{row}, repeat: head})
	}
	return append(groups, group{blocks: []block{space(0.8 + w.apart)}})
}

// tableHead is the two-storeyed head of the table: the three counts stand under one
// heading.
func (w *writer) tableHead() block {
	size := w.table - 1.2
	lineHeight := w.height(size)
	upper := lineHeight + 1
	counts := [][]line{}
	tallest := 0
	for i, name := range []string{"Bản chính", "Bản chứng thực", "Bản photo"} {
		lines := w.balance(name, bold, size, columns[i+3]-columns[i+2]-cellRest)
		counts = append(counts, lines)
		tallest = max(tallest, len(lines))
	}
	lower := float64(tallest)*lineHeight + 1
	height := upper + lower
	return block{height: height, draw: func(s *sheet, y float64) {
		cell := func(lines []line, from, to int, y, height float64) {
			y += (height - float64(len(lines))*lineHeight) / 2
			for _, l := range lines {
				s.put(l, leftEdge+columns[from], y, columns[to]-columns[from], lineHeight, size, centred)
				y += lineHeight
			}
		}
		cell([]line{w.single("TT", bold, size)}, 0, 1, y, height)
		cell([]line{w.single("Thành phần hồ sơ", bold, size)}, 1, 2, y, height)
		cell([]line{w.single("Số lượng", bold, size)}, 2, 5, y, upper)
		for i, lines := range counts {
			cell(lines, i+2, i+3, y+upper, lower)
		}
		s.across(leftEdge, rightEdge, y, hair)
		s.across(leftEdge+columns[2], rightEdge, y+upper, hair)
		s.across(leftEdge, rightEdge, y+height, hair)
		for i, x := range columns {
			from := y
			if i == 3 || i == 4 {
				from += upper
			}
			s.down(leftEdge+x, from, y+height, hair)
		}
	}}
}

// row is one document, set in reading order so that copied text keeps it together.
func (w *writer) row(number int, doc dossier.Document) block {
	const above = 0.6
	lineHeight := w.height(w.table)
	x, width := leftEdge+columns[1]+cellRest, columns[2]-columns[1]-2*cellRest
	names := w.wrap([]span{{doc.Name, regular}}, w.table, width)
	height := float64(len(names))*lineHeight + 2*above
	return block{height: height, draw: func(s *sheet, y float64) {
		cell := func(text string, column int) {
			s.put(w.single(text, regular, w.table), leftEdge+columns[column], y, columns[column+1]-columns[column], height, w.table, centred)
		}
		cell(fmt.Sprint(number), 0)
		for i, l := range names {
			s.put(l, x, y+above+float64(i)*lineHeight, width, lineHeight, w.table, left)
		}
		for i, count := range []int{doc.Originals, doc.Certified, doc.Copies} {
			cell(countText(count), i+2)
		}
		for _, x := range columns {
			s.down(leftEdge+x, y, y+height, hair)
		}
		s.across(leftEdge, rightEdge, y+height, hair)
	}}
}

// countText is a number of papers. None is a dash: an empty cell could be filled in
// afterwards.
func countText(n int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprintf("%02d", n)
}
