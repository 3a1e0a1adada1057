package form

import (
	"math"
	"strings"
	"testing"
)

func first(t *testing.T, s sample) *sheet {
	t.Helper()
	sheets, err := press(t).layOut("receipt", s.d, s.people, s.staff)
	if err != nil {
		t.Fatal(err)
	}
	return sheets[0]
}

func TestTheMottoHasARuleAsWideAsItself(t *testing.T) {
	s := first(t, plain())
	motto := find(t, s, "Độc lập - Tự do - Hạnh phúc")
	for _, r := range s.rules {
		if math.Abs(r.x1-motto.x) < 1e-9 && math.Abs(r.x2-motto.x-motto.width) < 1e-9 {
			if r.y1 <= motto.y || r.y1 > motto.y+2 {
				t.Errorf("the rule is at %v, the motto at %v", r.y1, motto.y)
			}
			return
		}
	}
	t.Error("there is no such rule")
}

func TestTheAgencyHasAShortRule(t *testing.T) {
	s := first(t, plain())
	name := find(t, s, "HÀNH CHÍNH CÔNG")
	middle := name.x + name.width/2
	for _, r := range s.rules {
		if math.Abs((r.x1+r.x2)/2-middle) < 1e-9 && r.y1 > name.y && r.y1 < name.y+3 {
			if part := (r.x2 - r.x1) / name.width; part < 1.0/3 || part > 1.0/2 {
				t.Errorf("the rule is %v of its line, not a third to a half", part)
			}
			return
		}
	}
	t.Error("there is no such rule")
}

func TestTheHeadIsSplit45To55(t *testing.T) {
	s := first(t, plain())
	split := leftEdge + 0.45*columnWidth
	nation := find(t, s, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	if nation.style != bold || nation.x < split || nation.x+nation.width > rightEdge {
		t.Errorf("the national title goes from %v to %v; its column from %v to %v", nation.x, nation.x+nation.width, split, rightEdge)
	}
	for _, text := range []string{"UBND TỈNH CAO BẰNG", "TRUNG TÂM PHỤC VỤ", "Số: 07/TTPVHCC"} {
		if x := find(t, s, text); x.x+x.width > split || math.Abs(x.x+x.width/2-(leftEdge+split)/2) > 1e-9 {
			t.Errorf("%q is not in the middle of the left column", text)
		}
	}
	if day := find(t, s, "Cao Bằng, ngày 23 tháng 11 năm 2026"); day.style != italic {
		t.Error("place and date are not italic")
	}
}

func TestAnUnnumberedSlipIsLeftForThePen(t *testing.T) {
	s := plain()
	s.d.Book.Number = 0
	find(t, first(t, s), "Số: ……/TTPVHCC")
}

func TestALongCentreStaysInItsColumn(t *testing.T) {
	p := press(t)
	p.centre.Parent = "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG, VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH"
	p.centre.Name = strings.Repeat("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG ", 3)
	p.centre.Place = "Xã Nguyên Bình và các xã lân cận của tỉnh Cao Bằng"
	p.centre.Suffix = "TTPVHCC-QLHS-BPTNTKQ-VP-UBND"
	s := plain()
	sheets, err := p.layOut("receipt", s.d, s.people, s.staff)
	if err != nil {
		t.Fatal(err)
	}
	inspect(t, sheets)
}
