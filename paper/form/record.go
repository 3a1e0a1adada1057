package form

import "motcua/center/dossier"

// blank is printed where a text is not known: the clerk fills it in by hand.
const blank = "……………………"

// cleanDossier makes the printed texts of a dossier fit to print. The caller's
// record keeps its own.
func (p *Renderer) cleanDossier(d dossier.Dossier) dossier.Dossier {
	d.Code = dossier.Code(p.clean(string(d.Code)))
	d.AgencyName = orBlank(p.clean(d.AgencyName))
	d.ProcedureName = orBlank(p.clean(d.ProcedureName))
	d.Book.Volume = orBlank(p.clean(d.Book.Volume))
	documents := make([]dossier.Document, 0, len(d.Documents))
	for _, doc := range d.Documents {
		doc.Name = orBlank(p.clean(doc.Name))
		documents = append(documents, doc)
	}
	d.Documents = documents
	return d
}

// cleanPeople does the same for the persons. An owner who is the applicant is left
// out, since the form names an owner only if it is somebody else.
func (p *Renderer) cleanPeople(people dossier.People) dossier.People {
	if people.Owner != nil && *people.Owner == people.Applicant {
		people.Owner = nil
	}
	if people.PostAddress == "" {
		people.PostAddress = people.Applicant.Address
	}
	people.PostAddress = orBlank(p.clean(people.PostAddress))
	people.Applicant = p.cleanPerson(people.Applicant)
	if people.Owner != nil {
		owner := p.cleanPerson(*people.Owner)
		people.Owner = &owner
	}
	return people
}

func (p *Renderer) cleanPerson(person dossier.Person) dossier.Person {
	return dossier.Person{
		Name:     orBlank(p.clean(person.Name)),
		IDNumber: orBlank(p.clean(person.IDNumber)),
		Phone:    orBlank(p.clean(person.Phone)),
		Email:    orBlank(p.clean(person.Email)),
		Address:  orBlank(p.clean(person.Address)),
	}
}

func orBlank(text string) string {
	if text == "" {
		return blank
	}
	return text
}
