package settings

import (
	"slices"
	"strings"

	"motcua/center/catalog"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// NumberRules say who gets a number at the kiosks, and whether visits are rated. It is a
// section of the settings.
type NumberRules struct {
	// Priorities are the groups that citizens may declare; every group by default.
	Priorities []queue.Priority `json:"priorities" set:"choices,options=elderly|disabled|pregnant|merit|child|ill,default=elderly|disabled|pregnant|merit|child|ill"`
	// PriorityOutsideQuota lets priority numbers be given when a line's quota is reached,
	// and does not count them.
	PriorityOutsideQuota bool `json:"priority_outside_quota" set:"bool"`
	// ElderlyAge is from how many years on a scanned card suggests the group of the elderly;
	// 0 for never. The law has 60 (Luật Người cao tuổi 39/2009 art. 2).
	ElderlyAge int `json:"elderly_age" set:"number,min=0,max=150,unit=years,default=60"`
	// OnePerCard lets one identity card hold one live number.
	OnePerCard bool `json:"one_per_card" set:"bool"`
	// Rating asks citizens to rate their visit.
	Rating bool `json:"rating" set:"bool,default=true"`
}

// Section names the section.
func (*NumberRules) Section() SectionName { return "numbers" }

func (r *NumberRules) take(s *Settings) { *r = s.Numbers }
func (r *NumberRules) put(s *Settings)  { s.Numbers = *r }

// check refuses the group of those without one: everybody may declare that already.
func (r *NumberRules) check() error {
	if slices.Contains(r.Priorities, queue.Ordinary) {
		return refusal.GivenTwice.In("priorities").Value(queue.Ordinary.String())
	}
	return nil
}

// Elderly reports whether the card of somebody of that age suggests the group of the elderly.
func (r NumberRules) Elderly(years int) bool {
	return r.ElderlyAge > 0 && years >= r.ElderlyAge && r.Declares(queue.Elderly)
}

// Declares reports whether a group may be declared.
func (r NumberRules) Declares(p queue.Priority) bool {
	return p == queue.Ordinary || slices.Contains(r.Priorities, p)
}

// Elsewhere is where citizens are sent for what is not handled here.
type Elsewhere struct {
	For     string `json:"for" set:"text,required,unique"` // the code of a procedure, or the name of an agency
	Name    string `json:"name" set:"text,required"`
	Address string `json:"address" set:"text"`
	Phone   string `json:"phone" set:"text"`
}

// String is the place in one line, of the parts that there are.
func (e Elsewhere) String() string {
	parts := slices.DeleteFunc([]string{e.Name, e.Address, e.Phone}, func(part string) bool { return part == "" })
	return strings.Join(parts, ", ")
}

// ElsewhereList is the section of what is handled in other places.
type ElsewhereList struct {
	// Places are at most more than the procedures that a centre sends away.
	Places []Elsewhere `json:"places" set:"list,max=300"`
}

// Section names the section.
func (*ElsewhereList) Section() SectionName { return "elsewhere" }

func (x *ElsewhereList) take(s *Settings) { x.Places = s.Elsewhere }
func (x *ElsewhereList) put(s *Settings)  { s.Elsewhere = x.Places }

// Handled says where a procedure is handled. The zero value is invalid.
type Handled string

// Where procedures are handled.
const (
	HandledHere      Handled = "here"      // received, decided and returned at the centre
	HandledForwarded Handled = "forwarded" // received here, decided by its agency
	HandledElsewhere Handled = "elsewhere" // in another place; no number is given for it
)

// Handled is where a procedure is handled, and where elsewhere: the place for its code, or
// else for its agency.
func (s *Settings) Handled(p *catalog.Procedure) (Handled, *Elsewhere) {
	var ofAgency *Elsewhere
	for i := range s.Elsewhere {
		e := s.Elsewhere[i]
		if code, ok := catalog.ParseCode(e.For); ok && code == p.Code {
			return HandledElsewhere, &e
		}
		if e.For == p.Agency {
			ofAgency = &e
		}
	}
	switch {
	case ofAgency != nil:
		return HandledElsewhere, ofAgency
	case p.WholeAtCentre:
		return HandledHere, nil
	}
	return HandledForwarded, nil
}
