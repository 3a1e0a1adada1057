package form

import (
	"fmt"
	"unicode/utf8"

	"motcua/center/dossier"
)

// The limits of a form, in letters. They keep the highest part that is never
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

// check refuses what a form cannot say.
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
		return fmt.Errorf("%w: it has %d documents and a form holds at most %d", ErrRecord, len(d.Documents), maxDocuments)
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
