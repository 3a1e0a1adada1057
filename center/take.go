package center

import (
	"slices"
	"time"

	"motcua/center/catalog"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// maxProcedures is how many procedures one visit may have: more take a day at the counter.
const maxProcedures = 10

// TakeNumber gives a citizen a number, for procedures, for a line or for a visit without
// either. Token is random and made by the caller.
type TakeNumber struct {
	Procedure string   // any spelling of a code; it decides the line
	Also      []string // further procedures of the same visit
	Line      queue.LineID
	Visit     queue.Visit
	Priority  queue.Priority
	Token     queue.Token
	// Card is the holder of the scanned card, the zero Holder for none. It matters only where
	// one card may hold one number. Secret is random too, used by the centre's first.
	Card   Holder
	Secret string
	// Forgotten says that who asks has shown a card, which is not known any more. Only who
	// repeats a request gets the number that it was answered with.
	Forgotten bool
	// Staff says that a member of staff gives the number: people decide, so the opening
	// hours and the quota do not hold.
	Staff bool
}

// Procedure finds a procedure by any spelling of its code.
func (s *State) Procedure(code string) (*catalog.Procedure, error) {
	if c, ok := catalog.ParseCode(code); ok {
		if p, found := s.Catalogue.Get(c); found {
			return p, nil
		}
	}
	return nil, refusal.UnknownProcedure.With(refusal.Facts{"procedure": code})
}

// ProcedureName is the official name of a code, empty for no code or one that the
// catalogue no longer has.
func (s *State) ProcedureName(code ids.Procedure) string {
	if p, ok := s.Catalogue.Get(code); ok {
		return p.Name
	}
	return ""
}

func (x TakeNumber) decide(s *State, at time.Time) (change, error) {
	rules := s.Settings.Numbers
	if !rules.Declares(x.Priority) {
		return change{}, refusal.UnknownPriority.In("priority")
	}
	if x.Forgotten && rules.OnePerCard {
		return change{}, refusal.CardForgotten
	}
	issue, err := x.issue(s)
	if err != nil {
		return change{}, err
	}
	if !x.Staff && !s.Settings.GivesNumbers(at) {
		return change{}, s.closedNow(at)
	}
	ch, err := Today{issue}.decide(s, at)
	if err != nil {
		return change{}, err
	}
	if !x.Staff {
		if err := s.withinQuota(issue.Line, x.Priority, at); err != nil {
			return change{}, err
		}
	}
	if x.Card == (Holder{}) || !rules.OnePerCard {
		return ch, nil
	}
	return s.onePerCard(ch, x.Card, x.Secret)
}

// issue finds the procedures and the line of the number.
func (x TakeNumber) issue(s *State) (queue.Issue, error) {
	issue := queue.Issue{Line: x.Line, Visit: x.Visit, Priority: x.Priority, Token: x.Token}
	if len(x.Also) >= maxProcedures {
		return issue, refusal.OutOfRange.In("procedures")
	}
	var first *catalog.Procedure
	for _, code := range append([]string{x.Procedure}, x.Also...) {
		if code == "" {
			continue
		}
		p, err := s.Procedure(code)
		if err != nil {
			return issue, err
		}
		if err := s.handledHere(p, x.Visit); err != nil {
			return issue, err
		}
		switch next := p.Code; {
		case first == nil:
			first, issue.Procedure = p, next
		case next != issue.Procedure && !slices.Contains(issue.Added, next):
			issue.Added = append(issue.Added, next)
		}
	}
	if issue.Line == "" {
		issue.Line = s.Settings.LineOfVisit(x.Visit, first)
	}
	if issue.Line == "" {
		return issue, refusal.FieldMissing.In("procedure")
	}
	return issue, nil
}

// handledHere refuses a number for what another place handles. Where the centre has a line
// for questions it answers those all the same.
func (s *State) handledHere(p *catalog.Procedure, v queue.Visit) error {
	_, place := s.Settings.Handled(p)
	if place == nil {
		return nil
	}
	if _, asks := s.Settings.LineFor(settings.ForHelp); asks && v == queue.ForQuestion {
		return nil
	}
	return refusal.HandledElsewhere.With(refusal.Facts{"procedure": string(p.Code), "name": place.Name, "place": place.String()})
}

// AddProcedure adds a procedure to the visit in hand at a counter.
type AddProcedure struct {
	Counter   queue.CounterID
	Staff     queue.StaffID
	Procedure string // any spelling of a code
}

func (x AddProcedure) decide(s *State, at time.Time) (change, error) {
	p, err := s.Procedure(x.Procedure)
	if err != nil {
		return change{}, err
	}
	return Today{queue.AddProcedure{Counter: x.Counter, Staff: x.Staff, Procedure: p.Code}}.decide(s, at)
}
