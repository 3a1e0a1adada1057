package form

import (
	"fmt"
	"unicode/utf8"

	"motcua/center/dossier"
)

// The limits of a receipt, in letters. They keep the highest part that is never
// broken, a row of the table or the signatures, lower than a page even in capitals.
// Two hundred documents are a stack of papers that no clerk takes at once.
const (
	maxName      = 300
	maxDocument  = 600
	maxText      = 1000
	maxCode      = 60
	maxDocuments = 200
	maxCount     = 9999
)

// copies are the two copies of form 01: one stays with the dossier, one is the
// citizen's.
var copies = [...]string{"Liên 1: Lưu tại Trung tâm", "Liên 2: Giao cho người nộp hồ sơ"}

// receipt is one form 01 while it is being set: the record, cleaned for print.
type receipt struct {
	*Renderer
	setting
	d      dossier.Dossier
	people dossier.People
	staff  string
	code   qrModules
}

// Receipt prints "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", form 01 of TT
// 03/2025/TT-VPCP, as an A5 PDF with the centre's copy first and the citizen's copy
// after it. StaffName is the receiving clerk's full name under the right signature.
//
// It is the paper form, signed in ink: the line for the organisation's digital
// signature belongs to the electronic form alone. The ID number stands in it whole,
// as the form requires. People.Note and the ticket are not part of the form and are
// never printed. Signs that the fonts lack are printed as "?".
//
// The same arguments give the same bytes. An error wraps ErrRecord if the dossier
// has no code or no day of receipt, an unknown way of return, a negative number, or
// texts beyond what a form can hold (names 300 letters, documents 600, any other text
// 1,000; 200 documents, 9,999 of each).
func (p *Renderer) Receipt(d dossier.Dossier, people dossier.People, staffName string) ([]byte, error) {
	sheets, err := p.layOut(d, people, staffName)
	if err != nil {
		return nil, err
	}
	return p.writePDF(sheets, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả "+p.clean(string(d.Code)), d.ReceivedAt)
}

// layOut sets both copies without printing them.
func (p *Renderer) layOut(d dossier.Dossier, people dossier.People, staffName string) ([]*sheet, error) {
	if err := check(d, people, staffName); err != nil {
		return nil, err
	}
	r := &receipt{Renderer: p, d: p.cleanDossier(d), people: p.cleanPeople(people), staff: p.clean(staffName)}
	if r.d.Code == "" {
		return nil, fmt.Errorf("%w: the dossier has no code", ErrRecord)
	}
	code, err := encode(string(r.d.Code))
	if err != nil {
		return nil, err
	}
	r.code = code
	r.choose()
	var sheets []*sheet
	for _, name := range copies {
		sheets = append(sheets, r.copy(name)...)
	}
	return sheets, nil
}

// choose takes the setting in which a copy has the fewest pages.
func (r *receipt) choose() {
	fewest, best := 0, settings[0]
	for _, r.setting = range settings {
		if n := len(r.copy(copies[0])); fewest == 0 || n < fewest {
			fewest, best = n, r.setting
		}
		if fewest == 1 {
			break
		}
	}
	r.setting = best
}

// copy sets one copy in the chosen setting. More than one page are numbered.
func (r *receipt) copy(name string) []*sheet {
	groups := r.groups(name)
	sheets := paginate(groups, bottomEdge)
	if len(sheets) == 1 {
		return sheets
	}
	sheets = paginate(groups, bottomEdge-footerHeight)
	for i, s := range sheets {
		r.number(s, name, i+1, len(sheets))
	}
	return sheets
}

// groups is the whole form from its head to its notes.
func (r *receipt) groups(name string) []group {
	groups := []group{r.head(name)}
	groups = append(groups, r.parties()...)
	groups = append(groups, r.documents()...)
	return append(groups, r.terms()...)
}

// number writes at the foot of a page to which copy of which dossier it belongs. A
// code too long for the line is set smaller.
func (r *receipt) number(s *sheet, name string, page, pages int) {
	const (
		size   = 8.5
		height = 4.5
		room   = columnWidth - 22
		y      = bottomEdge - height
	)
	whose, fit := "Mã hồ sơ "+string(r.d.Code)+" – "+name, size
	if w := r.faces[regular].width(whose, size); w > room {
		fit = size * room / w
	}
	s.put(r.single(whose, regular, fit), leftEdge, y, room, height, fit, left)
	s.put(r.single(fmt.Sprintf("Trang %d/%d", page, pages), regular, size), leftEdge, y, columnWidth, height, size, right)
}

// check refuses what the form cannot say.
func check(d dossier.Dossier, people dossier.People, staffName string) error {
	if d.ReceivedAt.IsZero() {
		return fmt.Errorf("%w: the dossier has no time of receipt", ErrRecord)
	}
	if d.ReturnBy < dossier.AtCounter || d.ReturnBy > dossier.Online {
		return fmt.Errorf("%w: nobody chose how the result is returned", ErrRecord)
	}
	if d.FeeVND < 0 || d.Sets < 0 || d.Limit < 0 || d.Book.Number < 0 {
		return fmt.Errorf("%w: a number in it is negative", ErrRecord)
	}
	if len(d.Documents) > maxDocuments {
		return fmt.Errorf("%w: it has %d documents and a receipt holds at most %d", ErrRecord, len(d.Documents), maxDocuments)
	}
	for _, l := range limited(d, people, staffName) {
		if n := utf8.RuneCountInString(l.text); n > l.most {
			return fmt.Errorf("%w: its %s has %d letters and may have %d", ErrRecord, l.what, n, l.most)
		}
	}
	for _, doc := range d.Documents {
		for _, n := range []int{doc.Originals, doc.Certified, doc.Copies} {
			if n < 0 || n > maxCount {
				return fmt.Errorf("%w: a document is counted %d times", ErrRecord, n)
			}
		}
	}
	return nil
}

// limit is a text of a record and how long it may be.
type limit struct {
	what, text string
	most       int
}

func limited(d dossier.Dossier, people dossier.People, staffName string) []limit {
	limits := []limit{
		{"code", string(d.Code), maxCode},
		{"agency", d.AgencyName, maxText},
		{"procedure", d.ProcedureName, maxText},
		{"book", d.Book.Volume, maxName},
		{"clerk's name", staffName, maxName},
		{"postal address", people.PostAddress, maxText},
	}
	persons := []dossier.Person{people.Applicant}
	if people.Owner != nil {
		persons = append(persons, *people.Owner)
	}
	for _, p := range persons {
		limits = append(limits,
			limit{"person's name", p.Name, maxName},
			limit{"ID number", p.IDNumber, maxName},
			limit{"phone number", p.Phone, maxName},
			limit{"e-mail address", p.Email, maxName},
			limit{"address", p.Address, maxText})
	}
	for _, doc := range d.Documents {
		limits = append(limits, limit{"document", doc.Name, maxDocument})
	}
	return limits
}
