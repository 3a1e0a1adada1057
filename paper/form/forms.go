package form

import (
	"fmt"

	"motcua/center/dossier"
)

// Name is a form as its address names it.
type Name string

// form is what one form has of its own; all that forms share is the writer's.
type form struct {
	mark   string   // the number that the circular gives it
	name   string   // of the document, for the PDF
	title  []string // the lines of its title
	copies []string // what each copy is called
	body   func(*writer) []group
}

// forms are all forms. A form enters it in the file in which it stands.
var forms = map[Name]form{}

// register makes a form known. It returns something only so that it can be called where the
// form stands.
func register(name Name, f form) struct{} {
	forms[name] = f
	return struct{}{}
}

// Known reports whether there is a form of that name.
func Known(name Name) bool { return forms[name].body != nil }

// Print prints a form as an A5 PDF, its copies one after the other. StaffName is the receiving
// clerk's full name under the right signature. Signs that the fonts lack are printed as "?".
//
// The same arguments give the same bytes. An error wraps ErrRecord if there is no such form, if
// the dossier has no code or no day of receipt, an unknown way of return, a negative number, or
// texts beyond what a form can hold (names 300 letters, documents 600, any other text 1,000; 200
// documents, 9,999 of each).
func (p *Renderer) Print(name Name, d dossier.Dossier, people dossier.People, staffName string) ([]byte, error) {
	sheets, err := p.layOut(name, d, people, staffName)
	if err != nil {
		return nil, err
	}
	return p.writePDF(sheets, forms[name].name+" "+p.clean(string(d.Code)), d.ReceivedAt)
}

// layOut sets all copies without printing them.
func (p *Renderer) layOut(name Name, d dossier.Dossier, people dossier.People, staffName string) ([]*sheet, error) {
	f, known := forms[name]
	if !known {
		return nil, fmt.Errorf("%w: there is no form %q", ErrRecord, name)
	}
	if err := check(d, people, staffName); err != nil {
		return nil, err
	}
	w := &writer{Renderer: p, form: f, d: p.cleanDossier(d), people: p.cleanPeople(people), staff: p.clean(staffName)}
	if w.d.Code == "" {
		return nil, fmt.Errorf("%w: the dossier has no code", ErrRecord)
	}
	code, err := encode(string(w.d.Code))
	if err != nil {
		return nil, err
	}
	w.code = code
	w.choose()
	var sheets []*sheet
	for _, name := range f.copies {
		sheets = append(sheets, w.copy(name)...)
	}
	return sheets, nil
}
