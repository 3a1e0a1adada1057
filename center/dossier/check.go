package dossier

import (
	"regexp"
	"strings"

	"motcua/center/check"
	"motcua/center/refusal"
)

// The limits of a dossier's fields, in characters or pieces. They are what fits a
// receipt and what a person types, with room.
const (
	MaxName      = 200
	MaxAddress   = 300
	MaxEmail     = 100
	MaxNote      = 1000
	MaxDocument  = 600 // the longest document name of the catalogue has 565
	MaxDocuments = 100
	MaxCount     = 999
	MaxSets      = 99
	MaxFeeVND    = 1_000_000_000_000
)

// email is the shape only; nobody can prove more.
var email = regexp.MustCompile(`^[^\s@]+@[^\s@]+\.[^\s@]+$`)

// checker collects the first thing that is wrong.
type checker struct{ found error }

func (c *checker) refuse(r error) {
	if c.found == nil {
		c.found = r
	}
}

// text normalises a field to NFC without outer spaces and refuses what is too long,
// holds control characters, or is written in letters that form 01's typeface lacks: a
// foreigner's name is taken from the passport's Latin line, not printed as "???".
func (c *checker) text(field string, value *string, limit int, required bool) {
	*value = check.Tidy(*value)
	c.refuse(check.Text{Max: limit, Required: required, Lines: true, Latin: true}.Refuse(field, *value))
}

func (c *checker) between(field string, value, low, high int64) {
	if value < low || value > high {
		c.refuse(refusal.OutOfRange.In(field).Limit(int(high)))
	}
}

func (c *checker) person(field string, p *Person) {
	c.text(field+".name", &p.Name, MaxName, true)
	p.IDNumber = strings.ToUpper(check.Compact(p.IDNumber))
	if p.IDNumber == "" {
		c.refuse(refusal.FieldMissing.In(field + ".id_number"))
	} else if !check.PersonalNumber(p.IDNumber) && !check.Passport(p.IDNumber) {
		c.refuse(refusal.BadIDNumber.In(field + ".id_number"))
	}
	p.Phone = check.Compact(p.Phone)
	if p.Phone != "" && !check.Phone(p.Phone) {
		c.refuse(refusal.BadPhone.In(field + ".phone"))
	}
	c.text(field+".email", &p.Email, MaxEmail, false)
	if p.Email != "" && !email.MatchString(p.Email) {
		c.refuse(refusal.BadEmail.In(field + ".email"))
	}
	c.text(field+".address", &p.Address, MaxAddress, false)
}

// Check normalises what was typed and returns a *refusal.Refusal for the first field that
// cannot be accepted.
func (x *Lodge) Check() error {
	var c checker
	c.person("applicant", &x.People.Applicant)
	if x.People.Owner != nil {
		c.person("owner", x.People.Owner)
	}
	c.text("note", &x.People.Note, MaxNote, false)
	c.text("post_address", &x.People.PostAddress, MaxAddress, x.ReturnBy == ByPost)
	if x.ReturnBy < AtCounter || x.ReturnBy > Online {
		c.refuse(refusal.FieldMissing.In("return_by"))
	}
	c.between("sets", int64(x.Sets), 1, MaxSets)
	c.between("fee_vnd", x.FeeVND, 0, MaxFeeVND)
	if len(x.Documents) > MaxDocuments {
		c.refuse(refusal.FieldTooLong.In("documents").Limit(MaxDocuments))
	}
	for i := range x.Documents {
		d := &x.Documents[i]
		c.text("documents.name", &d.Name, MaxDocument, true)
		c.between("documents.originals", int64(d.Originals), 0, MaxCount)
		c.between("documents.certified", int64(d.Certified), 0, MaxCount)
		c.between("documents.copies", int64(d.Copies), 0, MaxCount)
	}
	return c.found
}
