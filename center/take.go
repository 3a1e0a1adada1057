package center

import (
	"fmt"
	"time"

	"motcua/center/catalog"
	"motcua/center/queue"
)

// TakeNumber gives a citizen a number, for a procedure or for a line. Token is
// random and made by the caller.
type TakeNumber struct {
	Procedure string // any spelling of a code; empty when Line is given
	Line      queue.LineID
	Priority  queue.Priority
	Token     queue.Token
}

// UnknownProcedureError is returned for a code that the catalogue does not have.
type UnknownProcedureError struct{ Procedure string }

// Error states the fact.
func (e *UnknownProcedureError) Error() string {
	return fmt.Sprintf("the catalogue has no procedure %q", e.Procedure)
}

// Code is the protocol's stable error code.
func (e *UnknownProcedureError) Code() string { return "unknown_procedure" }

// Facts are the values that the reader's sentence needs.
func (e *UnknownProcedureError) Facts() map[string]string {
	return map[string]string{"procedure": e.Procedure}
}

// Procedure finds a procedure by any spelling of its code.
func (s *State) Procedure(code string) (*catalog.Procedure, error) {
	if c, ok := catalog.ParseCode(code); ok {
		if p, found := s.Catalogue.Get(c); found {
			return p, nil
		}
	}
	return nil, &UnknownProcedureError{Procedure: code}
}

// ProcedureName is the official name of a code, empty for no code or one that the
// catalogue no longer has.
func (s *State) ProcedureName(code queue.ProcedureCode) string {
	if p, ok := s.Catalogue.Get(catalog.Code(code)); ok {
		return p.Name
	}
	return ""
}

func (x TakeNumber) decide(s *State, at time.Time) (change, error) {
	issue := queue.Issue{Line: x.Line, Priority: x.Priority, Token: x.Token}
	if x.Procedure != "" {
		p, err := s.Procedure(x.Procedure)
		if err != nil {
			return change{}, err
		}
		issue.Procedure = queue.ProcedureCode(p.Code)
		if issue.Line == "" {
			issue.Line = s.Settings.LineOf(p)
		}
	}
	return Today{issue}.decide(s, at)
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
	return Today{queue.AddProcedure{Counter: x.Counter, Staff: x.Staff, Procedure: queue.ProcedureCode(p.Code)}}.decide(s, at)
}
