package form

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"motcua/center/dossier"
)

// press is a press with the fonts and the name of the centre that the project ships.
func press(t testing.TB) *Renderer {
	t.Helper()
	read := func(name string) []byte {
		ttf, err := os.ReadFile("../../embed/fonts/mot-cua-serif-" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		return ttf
	}
	p, err := New(Fonts{read("regular"), read("bold"), read("italic"), read("bold-italic")}, Centre{
		Parent: "UBND TỈNH CAO BẰNG",
		Name:   "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
		Place:  "Cao Bằng",
		Suffix: "TTPVHCC",
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// sample is a record as a clerk lodges it.
type sample struct {
	d      dossier.Dossier
	people dossier.People
	staff  string
}

func at(day string) time.Time {
	t, err := time.Parse("2006-01-02 15:04 -0700", day+" +0700")
	if err != nil {
		panic(err)
	}
	return t
}

func due(day string) *time.Time {
	t := at(day)
	return &t
}

func (s sample) print(t testing.TB, p *Renderer) []byte {
	t.Helper()
	pdf, err := p.Print("receipt", s.d, s.people, s.staff)
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

// plain is a birth registration: two papers, no fee, the result in three days.
func plain() sample {
	return sample{
		d: dossier.Dossier{
			Code: "H14.01-261123-0001", Agency: "H14.01", AgencyName: "Trung tâm Phục vụ hành chính công tỉnh Cao Bằng",
			Procedure: "1.001193", ProcedureName: "Đăng ký khai sinh", Ticket: "20261123-A001", Status: dossier.Received,
			Documents: []dossier.Document{{Name: "Tờ khai đăng ký khai sinh", Originals: 1}, {Name: "Giấy chứng sinh", Originals: 1, Copies: 2}},
			Sets:      1, ReturnBy: dossier.AtCounter, Limit: 3, LimitUnit: dossier.WorkingDays,
			ReceivedAt: at("2026-11-23 09:05"), DueAt: due("2026-11-27 17:00"),
			Book: dossier.Place{Volume: "01/2026", Number: 7}, ReceivedBy: "hoa",
		},
		people: dossier.People{Applicant: dossier.Person{
			Name: "Nguyễn Thị Ngọc Ánh", IDNumber: "004190001234", Phone: "0912 345 678", Email: "ngocanh@example.vn",
			Address: "Xóm Nà Lung, phường Thục Phán, tỉnh Cao Bằng",
		}},
		staff: "Đàm Thị Minh Hỏa",
	}
}

// long has everything long: two hundred letters, twelve papers, result by post.
func long() sample {
	s := plain()
	s.d.Code = "H14.02-260205-0211"
	s.d.ProcedureName = "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển đổi, chuyển nhượng, cho thuê, cho thuê lại, thừa kế, tặng cho, góp vốn bằng quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"
	s.people.Applicant.Name = "Công ty trách nhiệm hữu hạn một thành viên Đầu tư Xây dựng và Thương mại Dịch vụ Tổng hợp QUYỀN QUÝ Thục Phán, chi nhánh tỉnh Cao Bằng, do ông Hoàng Nguyễn Trường Khoẵng làm người đại diện theo pháp luật"
	s.people.Applicant.Address = "Số nhà 128, ngách 15, ngõ 203, đường Hoàng Đình Giong, tổ dân phố Nà Cáp 2, phường Nùng Trí Cao, tỉnh Cao Bằng (trước ngày 01/7/2025 là phường Sông Hiến, thành phố Cao Bằng, tỉnh Cao Bằng), Việt Nam"
	s.people.Applicant.Email = "van-thu.cong-ty-dau-tu-xay-dung-va-thuong-mai@quyenquythucphan.example.vn"
	s.people.PostAddress = "Bưu điện văn hóa xã Quảng Uyên, thôn Đông, xã Quảng Uyên, tỉnh Cao Bằng"
	s.d.Documents = nil
	for i := range 12 {
		name := []string{
			"Đơn đăng ký biến động đất đai, tài sản gắn liền với đất theo Mẫu số 18 ban hành kèm theo Nghị định số 151/2025/NĐ-CP",
			"Giấy chứng nhận quyền sử dụng đất đã cấp",
			"Hợp đồng, văn bản về việc chuyển quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất đã được công chứng, chứng thực theo quy định của pháp luật",
			"Mảnh trích đo bản đồ địa chính thửa đất",
		}[i%4]
		s.d.Documents = append(s.d.Documents, dossier.Document{Name: name, Originals: i % 3, Certified: (i + 1) % 2, Copies: i})
	}
	s.d.Sets, s.d.FeeVND, s.d.ReturnBy = 2, 1_250_500, dossier.ByPost
	s.d.Limit, s.d.LimitUnit = 10, dossier.CalendarDays
	s.d.ReceivedAt, s.d.DueAt = at("2026-02-05 14:30"), due("2026-03-02 11:30")
	return s
}

// unknown has no known limit, no day of return, and an owner who is somebody else.
func unknown() sample {
	s := plain()
	s.d.Code = "000.00.06.H14-261201-0361"
	s.d.ProcedureName = "Cấp phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
	s.d.Limit, s.d.LimitUnit, s.d.DueAt = 0, dossier.UnknownLimit, nil
	s.d.ReceivedAt = at("2026-12-01 08:00")
	s.d.FeeVND, s.d.ReturnBy = 20_000, dossier.Online
	s.d.Book.Number = 1266
	s.people.Owner = &dossier.Person{Name: "Hoàng Văn Thụ", IDNumber: "004090005678", Address: "Thôn Đông, xã Quảng Uyên, tỉnh Cao Bằng"}
	s.people.Applicant.Email = ""
	s.people.Note = "Ghi chú nội bộ không in"
	return s
}

// many has forty documents with names of four hundred letters.
func many() sample {
	s := long()
	s.d.Documents = nil
	for i := range 40 {
		name := []rune(strings.Repeat("Giấy ủy quyền của người nộp hồ sơ hợp lệ theo quy định, ", 8))[:395]
		s.d.Documents = append(s.d.Documents, dossier.Document{Name: fmt.Sprintf("%s số %02d", string(name), i), Originals: 1})
	}
	return s
}

// empty has nothing but what a receipt cannot do without.
func empty() sample {
	return sample{d: dossier.Dossier{Code: "H14.01-261123-0002", ReturnBy: dossier.ByPost, ReceivedAt: at("2026-11-23 09:05")}}
}
