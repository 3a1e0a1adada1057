package queue

import "time"

// Issue gives a citizen a number. Token is random and made by the caller, as a
// decision makes nothing up.
type Issue struct {
	Line      LineID
	Procedure ProcedureCode
	Priority  Priority
	Token     Token
}

// Decide numbers the ticket within its line's day. It refuses a line that does not
// exist or is closed.
func (x Issue) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	if !d.open {
		return nil, refuseDayClosed()
	}
	l, ok := p.Line(x.Line)
	if !ok {
		return nil, refuseUnknownLine(x.Line)
	}
	if d.Closed(l) {
		return nil, refuseLineClosed(x.Line)
	}
	nth := 1
	if seen := d.lines[x.Line]; seen != nil {
		nth = seen.issued + 1
	}
	number := NumberOf(x.Line, nth)
	return []Event{TicketIssued{
		ID: IDOf(d.day, number), Number: number, Line: x.Line, Nth: nth,
		Procedure: x.Procedure, Priority: x.Priority, Token: x.Token,
	}}, nil
}
