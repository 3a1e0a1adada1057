package form

import (
	"strings"
	"testing"

	"motcua/center/dossier"
)

func TestTimeLimits(t *testing.T) {
	for want, c := range map[string]struct {
		limit int
		unit  dossier.Unit
	}{
		"3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc": {3, dossier.WorkingDays},
		"3. Thời gian giải quyết hồ sơ theo quy định là: 15 ngày":          {15, dossier.CalendarDays},
		"3. Thời gian giải quyết hồ sơ theo quy định là: 04 giờ":           {4, dossier.Hours},
		"3. Thời gian giải quyết hồ sơ: theo quy định":                     {0, dossier.UnknownLimit},
	} {
		label, value, _ := limitText(c.limit, c.unit)
		if got := label + value; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	for _, unsure := range []struct {
		limit int
		unit  dossier.Unit
	}{{5, dossier.UnknownLimit}, {0, dossier.Hours}, {5, 77}} {
		if label, value, _ := limitText(unsure.limit, unsure.unit); label+value != "3. Thời gian giải quyết hồ sơ: theo quy định" {
			t.Errorf("%+v is printed as %q", unsure, label+value)
		}
	}
}

// page is the first copy's text as a reader finds it.
func page(t *testing.T, s sample) string {
	t.Helper()
	return flat(pdfText(t, s.print(t, press(t)), 1, 1, "-raw"))
}

func TestWaysToGetTheResult(t *testing.T) {
	s := plain()
	for by, want := range map[dossier.ReturnBy]string{
		dossier.AtCounter: "6. Đăng ký nhận kết quả tại: Trung tâm (quầy Trả kết quả) Phí",
		dossier.ByPost:    "6. Đăng ký nhận kết quả tại: Nhà (trụ sở) qua dịch vụ bưu chính. Địa chỉ nhận: Thôn Đông, xã Quảng Uyên, tỉnh Cao Bằng Phí",
		dossier.Online:    "6. Đăng ký nhận kết quả tại: Cổng Dịch vụ công quốc gia (nhận trực tuyến) Phí",
	} {
		s.d.ReturnBy, s.people.PostAddress = by, "Thôn Đông, xã Quảng Uyên, tỉnh Cao Bằng"
		text := page(t, s)
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
		if bring := strings.Contains(text, "Khi nhận kết quả, mang theo giấy này"); bring != (by == dossier.AtCounter) {
			t.Errorf("return %d: what to bring is said: %v", by, bring)
		}
	}
	s.d.ReturnBy, s.people.PostAddress = dossier.ByPost, ""
	if want := "Địa chỉ nhận: " + s.people.Applicant.Address; !strings.Contains(page(t, s), want) {
		t.Error("without a postal address the applicant's own is not used")
	}
}

func TestTheDueDayIsFramed(t *testing.T) {
	s := first(t, plain())
	moment := find(t, s, "17 giờ 00 phút, ngày 27 tháng 11 năm 2026")
	label := find(t, s, "5. Thời gian trả kết quả giải quyết hồ sơ:")
	above, below := false, false
	for _, r := range s.rules {
		if r.y1 == r.y2 && r.x2-r.x1 >= columnWidth && r.weight == firm {
			above = above || r.y1 < label.y && label.y-r.y1 < 6
			below = below || r.y1 > moment.y && r.y1-moment.y < 4
		}
	}
	if !above || !below || moment.style != bold {
		t.Error("the day the result is due does not stand bold in a frame")
	}
	if text := page(t, unknown()); !strings.Contains(text, "5. Thời gian trả kết quả giải quyết hồ sơ: Theo quy định; khi có kết quả, Trung tâm sẽ thông báo.") {
		t.Errorf("an unknown day is printed as %q", text)
	}
}

func TestFeeAndBook(t *testing.T) {
	s := plain()
	if text := page(t, s); !strings.Contains(text, "Phí, lệ phí: Không thu Vào Sổ theo dõi hồ sơ, Quyển số: 01/2026, Số thứ tự: 07 NGƯỜI NỘP") {
		t.Errorf("printed %q", text)
	}
	s.d.FeeVND = 20_000
	if text := page(t, s); !strings.Contains(text, "Phí, lệ phí: 20.000 đồng (Hai mươi nghìn đồng)") {
		t.Errorf("printed %q", text)
	}
}
