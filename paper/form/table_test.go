package form

import (
	"strconv"
	"strings"
	"testing"

	"motcua/center/dossier"
)

func TestTheTablesHeadComesAgainOnEveryPage(t *testing.T) {
	s := many()
	sheets, err := press(t).layOut("receipt", s.d, s.people, s.staff)
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, sh := range sheets[:len(sheets)/2] {
		here := 0
		for _, x := range sh.texts {
			if x.text == strconv.Itoa(rows+here+1) && x.x < leftEdge+columns[1] {
				here++
			}
		}
		rows += here
		if here > 0 {
			for _, head := range []string{"TT", "Thành phần hồ sơ", "Số lượng", "Bản chính", "Bản chứng thực", "Bản photo"} {
				find(t, sh, head)
			}
		}
	}
	if rows != 40 {
		t.Errorf("%d of 40 rows are there", rows)
	}
}

func TestADossierWithoutPapersSaysSo(t *testing.T) {
	s := plain()
	s.d.Documents = nil
	if text := page(t, s); !strings.Contains(text, "1 (Không có giấy tờ kèm theo) – – –") {
		t.Errorf("printed %q", text)
	}
}

func TestTheCallersRecordIsLeftAlone(t *testing.T) {
	s := plain()
	s.d.Documents = []dossier.Document{{Name: "  Tờ\tkhai "}}
	s.people.Owner = &dossier.Person{Name: " Hoàng  Văn Thụ"}
	s.print(t, press(t))
	if s.d.Documents[0].Name != "  Tờ\tkhai " || s.people.Owner.Name != " Hoàng  Văn Thụ" || s.people.Owner.Address != "" {
		t.Errorf("printing changed the record: %q, %+v", s.d.Documents[0].Name, *s.people.Owner)
	}
}
