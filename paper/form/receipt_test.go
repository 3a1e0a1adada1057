package form

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"motcua/center/dossier"
)

// printed texts of a sample, as they must come back out of the PDF.
func texts(s sample) []string {
	all := []string{
		"UBND TỈNH CAO BẰNG", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
		"Độc lập - Tự do - Hạnh phúc", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ",
		"(Ký và ghi rõ họ tên)", "Thành phần hồ sơ", "Số lượng", "Bản chính", "Bản chứng thực", "Bản photo",
		string(s.d.Code), s.d.AgencyName, s.d.ProcedureName, s.d.Book.Volume, s.staff, momentText(s.d.ReceivedAt),
	}
	p := s.people.Applicant
	all = append(all, p.Name, p.IDNumber, p.Phone, p.Email, p.Address)
	if o := s.people.Owner; o != nil {
		all = append(all, o.Name, o.Address)
	}
	if s.d.DueAt != nil {
		all = append(all, momentText(*s.d.DueAt))
	}
	if s.d.ReturnBy == dossier.ByPost {
		all = append(all, s.people.PostAddress)
	}
	for _, doc := range s.d.Documents {
		all = append(all, doc.Name)
	}
	return all
}

// everyLetter is a record with all accented letters in each weight.
func everyLetter(t *testing.T) sample {
	s := plain()
	var words []string
	for word := range slices.Chunk([]rune(accented(t)), 6) {
		words = append(words, string(word))
	}
	letters := strings.Join(words, " ")
	s.d.ProcedureName, s.people.Applicant.Address, s.d.Documents[0].Name = letters, letters, letters
	s.people.Applicant.Name = "Đàm Thị Minh Hỏa QUYỀN"
	return s
}

func TestBothCopiesGiveEveryTextBackLetterForLetter(t *testing.T) {
	p := press(t)
	for name, s := range map[string]sample{"plain": plain(), "long": long(), "unknown": unknown(), "letters": everyLetter(t), "many": many()} {
		sheets, err := p.layOut("receipt", s.d, s.people, s.staff)
		if err != nil {
			t.Fatal(err)
		}
		pdf := s.print(t, p)
		pages := len(sheets) / 2
		for i, copyName := range forms["receipt"].copies {
			raw := pdfText(t, pdf, 1+i*pages, (1+i)*pages, "-raw")
			for _, want := range append(texts(s), copyName) {
				want = strings.ReplaceAll(want, string(tied), " ")
				if !strings.Contains(flat(raw), want) {
					t.Errorf("%s: %q is not in %q", name, want, copyName)
				}
			}
			if other := forms["receipt"].copies[1-i]; strings.Contains(flat(raw), other) {
				t.Errorf("%s: %q is in %q", name, other, copyName)
			}
		}
	}
}

// A reader that goes by columns instead of by lines finds the same texts.
func TestReadingByPlaceFindsTheTextsToo(t *testing.T) {
	p := press(t)
	letters := everyLetter(t)
	letters.d.Documents = plain().d.Documents
	for name, s := range map[string]sample{"plain": plain(), "unknown": unknown(), "letters": letters} {
		text := flat(pdfText(t, s.print(t, p), 1, 2))
		for _, want := range texts(s) {
			if want = strings.ReplaceAll(want, string(tied), " "); !strings.Contains(text, want) {
				t.Errorf("%s: %q is not found in\n%s", name, want, text)
			}
		}
	}
}

func TestNothingOverlapsOrIsCut(t *testing.T) {
	p := press(t)
	wide := plain()
	wide.d.ProcedureName = strings.Repeat("Ộ", maxText)
	wide.d.AgencyName = strings.Repeat("W ", maxText/2)
	wide.d.Code = dossier.Code(strings.Repeat("H", maxCode))
	wide.d.Book.Volume = strings.Repeat("M", maxName)
	wide.staff = strings.Repeat("Ữ", maxName)
	wide.d.ReturnBy, wide.people.PostAddress = dossier.ByPost, strings.Repeat("Mười ", maxText/5)
	person := dossier.Person{Name: strings.Repeat("WM", maxName/2), IDNumber: strings.Repeat("0", maxName), Phone: strings.Repeat("9", maxName),
		Email: strings.Repeat("@", maxName), Address: strings.Repeat("‰", maxText)}
	wide.people.Applicant = person
	person.Phone = ""
	wide.people.Owner = &person
	for range 8 {
		wide.d.Documents = append(wide.d.Documents, dossier.Document{Name: strings.Repeat("…", maxDocument), Originals: maxCount, Certified: maxCount, Copies: maxCount})
	}
	crowd := plain()
	for range maxDocuments - 2 {
		crowd.d.Documents = append(crowd.d.Documents, dossier.Document{Name: "Giấy ủy quyền", Copies: 100})
	}
	for name, s := range map[string]sample{"plain": plain(), "long": long(), "unknown": unknown(), "many": many(), "wide": wide, "crowd": crowd, "empty": empty()} {
		t.Run(name, func(t *testing.T) {
			sheets, err := p.layOut("receipt", s.d, s.people, s.staff)
			if err != nil {
				t.Fatal(err)
			}
			inspect(t, sheets)
		})
	}
}

func TestAnOrdinaryReceiptIsTwoPages(t *testing.T) {
	p := press(t)
	for n := range 7 {
		s := plain()
		s.d.Documents = s.d.Documents[:0]
		for range n {
			s.d.Documents = append(s.d.Documents, dossier.Document{Name: "Giấy chứng nhận kết hôn của cha, mẹ", Copies: 1})
		}
		sheets, err := p.layOut("receipt", s.d, s.people, s.staff)
		if err != nil {
			t.Fatal(err)
		}
		if len(sheets) != 2 {
			t.Errorf("%d documents take %d pages", n, len(sheets))
		}
		for _, s := range sheets {
			for _, x := range s.texts {
				if strings.Contains(x.text, "Trang") {
					t.Errorf("a copy of one page says %q", x.text)
				}
			}
		}
	}
}

func TestALongReceiptIsNumberedAndKeepsItsSignatures(t *testing.T) {
	p := press(t)
	for papers := 1; papers <= 45; papers += 4 {
		s := long()
		s.d.Documents = nil
		for range papers {
			s.d.Documents = append(s.d.Documents, dossier.Document{Name: "Hợp đồng chuyển nhượng quyền sử dụng đất đã được công chứng", Originals: 1})
		}
		sheets, err := p.layOut("receipt", s.d, s.people, s.staff)
		if err != nil {
			t.Fatal(err)
		}
		pages := len(sheets) / 2
		for i, sh := range sheets[:pages] {
			if pages > 1 {
				find(t, sh, "Trang "+string(rune('1'+i))+"/"+string(rune('0'+pages)))
				find(t, sh, "Mã hồ sơ H14.02-260205-0211 – Liên 1")
			}
		}
		last := sheets[pages-1]
		for _, want := range []string{"Vào Sổ theo dõi hồ sơ", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Ghi chú:"} {
			find(t, last, want)
		}
		inspect(t, sheets)
	}
}

func TestTheSameRecordGivesTheSameBytes(t *testing.T) {
	p := press(t)
	s := long()
	once := s.print(t, p)
	s.d.ReceivedAt = s.d.ReceivedAt.In(time.UTC)
	if again := s.print(t, press(t)); !bytes.Equal(once, again) {
		t.Error("the same record in another time zone was printed differently")
	}
	s.d.Ticket, s.people.Note = "20260205-A099", "Việc nội bộ"
	if again := s.print(t, p); !bytes.Equal(once, again) {
		t.Error("the ticket or the note changed the paper")
	}
}

func TestManyPrintAtOnce(t *testing.T) {
	p := press(t)
	var before [styleCount][32]byte
	for s, f := range p.faces {
		before[s] = sha256.Sum256(f.ttf)
	}
	samples := []sample{plain(), long(), unknown(), everyLetter(t)}
	var want [][]byte
	for _, s := range samples {
		want = append(want, s.print(t, p))
	}
	var all sync.WaitGroup
	for g := range 8 {
		all.Go(func() {
			for i := range 2 {
				n := (g + i) % len(samples)
				got, err := p.Print("receipt", samples[n].d, samples[n].people, samples[n].staff)
				if err != nil || !bytes.Equal(got, want[n]) {
					t.Errorf("receipt %d came out differently among others (%v)", n, err)
				}
			}
		})
	}
	all.Wait()
	for s, f := range p.faces {
		if sha256.Sum256(f.ttf) != before[s] {
			t.Errorf("printing wrote into the %s font", style(s))
		}
	}
}

func TestAReceiptIsSmall(t *testing.T) {
	p := press(t)
	for name, s := range map[string]sample{"plain": plain(), "long": long(), "unknown": unknown()} {
		if n := len(s.print(t, p)); n > 45_000 {
			t.Errorf("%s has %d bytes", name, n)
		}
	}
}

func TestHostileTextIsPrintedHarmlessly(t *testing.T) {
	p := press(t)
	s := plain()
	bad := "Ho\u202eà\x00ng\u200b V\x1bũ 😀🇻🇳 (\\) <b> \xf0\x9f\x98 中 \U0010FFFF\uFFFD"
	s.people.Applicant = dossier.Person{Name: bad, IDNumber: bad, Phone: bad, Email: bad, Address: bad}
	s.people.Owner = &dossier.Person{Name: bad, Address: bad}
	s.d.ProcedureName, s.d.AgencyName, s.d.Book.Volume, s.staff = bad, bad, bad, bad
	s.d.Documents = []dossier.Document{{Name: bad}, {Name: "\u200b"}}
	text := flat(pdfText(t, s.print(t, p), 1, 1, "-raw"))
	if n := strings.Count(text, "Hoàng Vũ ??? (\\) <b> ? ? ??"); n < 10 {
		t.Errorf("the cleaned text is there %d times in\n%s", n, text)
	}
	s.d.Code = "H14.01-261123-😀"
	s.print(t, p)
}

func TestARecordThatCannotBePrintedIsRefused(t *testing.T) {
	p := press(t)
	for name, spoil := range map[string]func(*sample){
		"no code":            func(s *sample) { s.d.Code = "\u200b" },
		"endless code":       func(s *sample) { s.d.Code = dossier.Code(strings.Repeat("1", 61)) },
		"no time of receipt": func(s *sample) { s.d.ReceivedAt = time.Time{} },
		"no way of return":   func(s *sample) { s.d.ReturnBy = 0 },
		"unknown return":     func(s *sample) { s.d.ReturnBy = 9 },
		"negative fee":       func(s *sample) { s.d.FeeVND = -1 },
		"negative count":     func(s *sample) { s.d.Documents[0].Copies = -1 },
		"endless count":      func(s *sample) { s.d.Documents[0].Certified = 10_000 },
		"too many documents": func(s *sample) { s.d.Documents = make([]dossier.Document, 201) },
		"endless name":       func(s *sample) { s.people.Applicant.Name = strings.Repeat("ấ", 301) },
		"endless owner":      func(s *sample) { s.people.Owner = &dossier.Person{Address: strings.Repeat("ấ", 1001)} },
		"endless document":   func(s *sample) { s.d.Documents[1].Name = strings.Repeat("x", 601) },
		"endless clerk":      func(s *sample) { s.staff = strings.Repeat("x", 301) },
	} {
		s := plain()
		spoil(&s)
		if _, err := p.Print("receipt", s.d, s.people, s.staff); !errors.Is(err, ErrRecord) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
