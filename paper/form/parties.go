package form

// parties says who received the dossier, from whom and what for: the form's fields
// before the table.
func (r *receipt) parties() []group {
	applicant, owner := r.people.Applicant, r.people.Owner
	whose := applicant.Name
	if owner != nil {
		whose = owner.Name
	}
	groups := []group{
		r.field("Bộ phận tiếp nhận và trả kết quả: ", r.d.AgencyName, bold),
		r.field("Tiếp nhận hồ sơ của: ", whose, bold),
	}
	if owner != nil {
		groups = append(groups, r.field("Người nộp hồ sơ: ", applicant.Name, bold))
	}
	groups = append(groups, r.field("Địa chỉ: ", applicant.Address, regular))
	groups = append(groups, r.pair("Số điện thoại: ", applicant.Phone, "Email: ", applicant.Email)...)
	groups = append(groups,
		r.field("Số CCCD/Căn cước/Hộ chiếu: ", applicant.IDNumber, regular),
		r.field("Nội dung yêu cầu giải quyết: ", r.d.ProcedureName, bold))
	if owner != nil {
		groups = append(groups,
			r.field("Chủ hồ sơ: ", owner.Name, bold),
			r.field("Địa chỉ chủ hồ sơ: ", owner.Address, regular))
	}
	return groups
}

// field is a label and its value as one paragraph.
func (r *receipt) field(label, value string, s style) group {
	return group{blocks: r.paragraph([]span{{label, regular}, {value, s}}, leftEdge, columnWidth, r.body)}
}

// pair sets two short fields side by side, or one under the other if one is long.
func (r *receipt) pair(label1, value1, label2, value2 string) []group {
	const half = columnWidth / 2
	first := r.wrap([]span{{label1 + value1, regular}}, r.body, half-2)
	second := r.wrap([]span{{label2 + value2, regular}}, r.body, half)
	if len(first) > 1 || len(second) > 1 {
		return []group{r.field(label1, value1, regular), r.field(label2, value2, regular)}
	}
	height := r.height(r.body)
	return []group{{blocks: []block{{height: height + r.apart, draw: func(s *sheet, y float64) {
		s.put(first[0], leftEdge, y, half, height, r.body, left)
		s.put(second[0], leftEdge+half, y, half, height, r.body, left)
	}}}}}
}
