package form

// receipt is form 01 of TT 03/2025/TT-VPCP: one copy stays with the dossier, one is the
// citizen's.
//
// It is the paper form, signed in ink: the line for the organisation's digital signature belongs
// to the electronic form alone. The ID number stands in it whole, as the form requires.
// People.Note and the ticket are not part of the form and are never printed.
var _ = register("receipt", form{
	mark:   "Mẫu số 01",
	name:   "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
	title:  []string{"GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ"},
	copies: []string{"Liên 1: Lưu tại Trung tâm", "Liên 2: Giao cho người nộp hồ sơ"},
	body: func(w *writer) []group {
		groups := append(w.parties(), w.documents()...)
		return append(groups, w.terms()...)
	},
})
