package form

// parties says who received the dossier, from whom and what for: the form's fields
// before the table.
func (w *writer) parties() []group {
	applicant, owner := w.people.Applicant, w.people.Owner
	whose := applicant.Name
	if owner != nil {
		whose = owner.Name
	}
	groups := []group{
		w.field("Bộ phận tiếp nhận và trả kết quả: ", w.d.AgencyName, bold),
		w.field("Tiếp nhận hồ sơ của: ", whose, bold),
	}
	if owner != nil {
		groups = append(groups, w.field("Người nộp hồ sơ: ", applicant.Name, bold))
	}
	groups = append(groups, w.field("Địa chỉ: ", applicant.Address, regular))
	groups = append(groups, w.pair("Số điện thoại: ", applicant.Phone, "Email: ", applicant.Email)...)
	groups = append(groups,
		w.field("Số CCCD/Căn cước/Hộ chiếu: ", applicant.IDNumber, regular),
		w.field("Nội dung yêu cầu giải quyết: ", w.d.ProcedureName, bold))
	if owner != nil {
		groups = append(groups,
			w.field("Chủ hồ sơ: ", owner.Name, bold),
			w.field("Địa chỉ chủ hồ sơ: ", owner.Address, regular))
	}
	return groups
}

// field is a label and its value as one paragraph.
func (w *writer) field(label, value string, s style) group {
	return group{blocks: w.paragraph([]span{{label, regular}, {value, s}}, leftEdge, columnWidth, w.body)}
}

// pair sets two short fields side by side, or one under the other if one is long.
func (w *writer) pair(label1, value1, label2, value2 string) []group {
	const half = columnWidth / 2
	first := w.wrap([]span{{label1 + value1, regular}}, w.body, half-2)
	second := w.wrap([]span{{label2 + value2, regular}}, w.body, half)
	if len(first) > 1 || len(second) > 1 {
		return []group{w.field(label1, value1, regular), w.field(label2, value2, regular)}
	}
	height := w.height(w.body)
	return []group{{blocks: []block{{height: height + w.apart, draw: func(s *sheet, y float64) {
		s.put(first[0], leftEdge, y, half, height, w.body, left)
		s.put(second[0], leftEdge+half, y, half, height, w.body, left)
	}}}}}
}
