package form

import "motcua/center/dossier"

// signatures is where both sides sign, with their names in print under the room for
// the ink.
func (w *writer) signatures() block {
	const half = columnWidth / 2
	size := w.body - 0.5
	head, name := w.height(size), w.height(size)
	hint := w.height(size - 0.5)
	sides := [2]struct {
		title string
		name  []line
	}{
		{"NGƯỜI NỘP HỒ SƠ", w.balance(printed(w.people.Applicant.Name), bold, size, half-6)},
		{"NGƯỜI TIẾP NHẬN HỒ SƠ", w.balance(w.staff, bold, size, half-6)},
	}
	names := max(len(sides[0].name), len(sides[1].name))
	height := head + hint + w.sign + float64(names)*name
	return block{height: height, draw: func(s *sheet, top float64) {
		for i, side := range sides {
			x, y := leftEdge+float64(i)*half, top
			s.put(w.single(side.title, bold, size), x, y, half, head, size, centred)
			s.put(w.single("(Ký và ghi rõ họ tên)", italic, size-0.5), x, y+head, half, hint, size-0.5, centred)
			y += head + hint + w.sign
			for _, l := range side.name {
				s.put(l, x, y, half, name, size, centred)
				y += name
			}
		}
	}}
}

// printed is a name as it stands under a signature: a blank is left empty there.
func printed(name string) string {
	if name == blank {
		return ""
	}
	return name
}

// The form's notes, and what to bring when collecting the result at the counter
// (NĐ 61/2018/NĐ-CP, article 20).
const (
	noteCopies = "1. Giấy này được lập thành 02 liên: một liên chuyển kèm theo Phiếu kiểm soát và lưu tại Bộ phận tiếp nhận và trả kết quả; một liên giao cho người nộp hồ sơ."
	noteReturn = "2. Có thể đăng ký nhận kết quả tại Bộ phận hoặc tại nhà (trụ sở) qua dịch vụ bưu chính."
	noteBring  = "3. Khi nhận kết quả, mang theo giấy này và giấy tờ tùy thân; người nhận thay có giấy ủy quyền."
)

// notes is the small print at the foot of the last page.
func (w *writer) notes() block {
	texts := []string{noteCopies, noteReturn}
	if w.d.ReturnBy == dossier.AtCounter {
		texts = append(texts, noteBring)
	}
	const above = 1.2
	var inner []block
	for i, text := range texts {
		spans := []span{{text, regular}}
		if i == 0 {
			spans = []span{{"Ghi chú: ", bold}, {text, regular}}
		}
		inner = append(inner, w.lines(w.wrap(spans, w.note, columnWidth), leftEdge, columnWidth, w.note, justified)...)
	}
	return block{height: above + sum(inner), foot: true, draw: func(s *sheet, y float64) {
		s.across(leftEdge, rightEdge, y, firm)
		y += above
		for _, l := range inner {
			l.draw(s, y)
			y += l.height
		}
	}}
}
