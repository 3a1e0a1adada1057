package form

import (
	"fmt"

	"motcua/center/dossier"
)

// terms are the form's items 2 to 6, fee and book, and all that may not stand alone
// on a last page: the signatures keep the lines over them, the notes follow.
func (w *writer) terms() []group {
	groups := []group{
		w.field("2. Số lượng hồ sơ: ", serial(w.d.Sets)+" (bộ)", regular),
		w.field(limitText(w.d.Limit, w.d.LimitUnit)),
		w.field("4. Thời gian nhận hồ sơ: ", momentText(w.d.ReceivedAt), bold),
		w.due(),
		w.field("6. Đăng ký nhận kết quả tại: ", returnText(w.d.ReturnBy, w.people.PostAddress), regular),
	}
	last := w.field("Phí, lệ phí: ", feeText(w.d.FeeVND), regular).blocks
	last = append(last, w.field("Vào Sổ theo dõi hồ sơ, ",
		"Quyển số: "+w.d.Book.Volume+", Số thứ tự: "+serial(w.d.Book.Number), regular).blocks...)
	last = append(last, space(1.2+w.apart), w.signatures(), w.notes())
	return append(groups, group{blocks: last})
}

// serial is a number of at least two digits, as administrative papers write them; an
// unknown one is left for the pen.
func serial(n int) string {
	if n == 0 {
		return "……"
	}
	return fmt.Sprintf("%02d", n)
}

// limitText is item 3 as label, value and style. A limit that is not known is not
// given as a number.
func limitText(limit int, unit dossier.Unit) (string, string, style) {
	const label = "3. Thời gian giải quyết hồ sơ theo quy định là: "
	if limit > 0 {
		switch unit {
		case dossier.WorkingDays:
			return label, fmt.Sprintf("%02d ngày làm việc", limit), regular
		case dossier.CalendarDays:
			return label, fmt.Sprintf("%02d ngày", limit), regular
		case dossier.Hours:
			return label, fmt.Sprintf("%02d giờ", limit), regular
		}
	}
	return "3. Thời gian giải quyết hồ sơ: ", "theo quy định", regular
}

// returnText is item 6's answer.
func returnText(by dossier.ReturnBy, address string) string {
	switch by {
	case dossier.ByPost:
		return "Nhà (trụ sở) qua dịch vụ bưu chính. Địa chỉ nhận: " + address
	case dossier.Online:
		return "Cổng Dịch vụ công quốc gia (nhận trực tuyến)"
	}
	return "Trung tâm (quầy Trả kết quả)"
}

// due is item 5 in a frame: the day the citizen comes back for.
func (w *writer) due() group {
	const rest = 1.2
	size := w.body + 1
	lines := w.wrap([]span{{"Theo quy định; khi có kết quả, Trung tâm sẽ thông báo.", bold}}, size, columnWidth-6)
	if w.d.DueAt != nil {
		lines = w.wrap([]span{{momentText(*w.d.DueAt), bold}}, size, columnWidth-6)
	}
	label := w.lines([]line{w.single("5. Thời gian trả kết quả giải quyết hồ sơ:", regular, w.body)}, leftEdge+3, columnWidth-6, w.body, left)
	inner := append(label, w.lines(lines, leftEdge+3, columnWidth-6, size, centred)...)
	height := sum(inner) + 2*rest
	return group{blocks: []block{space(0.6), {height: height, draw: func(s *sheet, y float64) {
		s.box(leftEdge, y, columnWidth, height, firm)
		y += rest
		for _, l := range inner {
			l.draw(s, y)
			y += l.height
		}
	}}, space(0.6 + w.apart)}}
}
