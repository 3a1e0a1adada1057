package form

import (
	"strings"
	"testing"
)

func TestAnOwnerIsNamedOnlyIfSomebodyElse(t *testing.T) {
	s := unknown()
	text := page(t, s)
	for _, want := range []string{
		"Tiếp nhận hồ sơ của: Hoàng Văn Thụ Người nộp hồ sơ: Nguyễn Thị Ngọc Ánh Địa chỉ: Xóm Nà Lung",
		"Chủ hồ sơ: Hoàng Văn Thụ Địa chỉ chủ hồ sơ: Thôn Đông, xã Quảng Uyên, tỉnh Cao Bằng 1. Thành phần",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	if strings.Contains(text, s.people.Owner.IDNumber) {
		t.Error("the owner's ID number is printed, which the form does not ask for")
	}
	same := s.people.Applicant
	s.people.Owner = &same
	text = page(t, s)
	if strings.Contains(text, "Chủ hồ sơ:") || strings.Contains(text, "Người nộp hồ sơ:") || !strings.Contains(text, "Tiếp nhận hồ sơ của: Nguyễn Thị Ngọc Ánh Địa chỉ:") {
		t.Errorf("an applicant for herself is printed as %q", text)
	}
}

func TestTheFormHasAllItsFields(t *testing.T) {
	text := page(t, plain())
	from := 0
	for _, field := range []string{
		"Mẫu số 01", "UBND TỈNH CAO BẰNG", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
		"Độc lập - Tự do - Hạnh phúc", "Số: 07/TTPVHCC", "Cao Bằng, ngày 23 tháng 11 năm 2026",
		"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "(Liên 1: Lưu tại Trung tâm)", "Mã hồ sơ: H14.01-261123-0001",
		"Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công tỉnh Cao Bằng", "Tiếp nhận hồ sơ của: Nguyễn Thị Ngọc Ánh",
		"Địa chỉ: Xóm Nà Lung", "Số điện thoại: 0912 345 678", "Email: ngocanh@example.vn", "Số CCCD/Căn cước/Hộ chiếu: 004190001234",
		"Nội dung yêu cầu giải quyết: Đăng ký khai sinh", "1. Thành phần hồ sơ nộp gồm:", "TT", "Thành phần hồ sơ", "Số lượng", "Bản chính",
		"Bản chứng thực", "Bản photo", "1 Tờ khai đăng ký khai sinh 01 – –", "2 Giấy chứng sinh 01 – 02", "2. Số lượng hồ sơ: 01 (bộ)",
		"3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc", "4. Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 23 tháng 11 năm 2026",
		"5. Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 27 tháng 11 năm 2026", "6. Đăng ký nhận kết quả tại: Trung tâm",
		"Phí, lệ phí: Không thu", "Vào Sổ theo dõi hồ sơ, Quyển số: 01/2026, Số thứ tự: 07", "NGƯỜI NỘP HỒ SƠ", "(Ký và ghi rõ họ tên)",
		"Nguyễn Thị Ngọc Ánh", "NGƯỜI TIẾP NHẬN HỒ SƠ", "(Ký và ghi rõ họ tên)", "Đàm Thị Minh Hỏa", "Ghi chú:", "02 liên", "qua dịch vụ bưu chính",
	} {
		at := strings.Index(text[from:], field)
		if at < 0 {
			t.Fatalf("%q does not follow in %q", field, text[from:])
		}
		from += at + len(field)
	}
	if strings.Contains(text, "Chữ ký số") {
		t.Error("the paper form has the line of the electronic form")
	}
}
