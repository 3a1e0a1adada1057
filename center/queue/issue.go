package queue

import (
	"time"

	"motcua/center/ids"
	"motcua/center/refusal"
)

// Issue gives a citizen a number. Token is random and made by the caller, as a
// decision generates nothing. With CheckInBy the number is taken on a phone and has to
// be checked in by then; From and To are the window of an appointment that is kept.
// Added are further procedures of the same visit: one number for all of them.
type Issue struct {
	Line      LineID
	Procedure ids.Procedure
	Added     []ids.Procedure
	Visit     Visit
	Priority  Priority
	Token     Token
	CheckInBy time.Time
	From      time.Time
	To        time.Time
}

// Decide numbers the ticket within its line's day. It refuses a line that does not
// exist or is closed; an appointment was promised before, so it is kept all the same.
func (x Issue) Decide(d *Day, p *Plan, _ time.Time) ([]Event, error) {
	if !d.open {
		return nil, refusal.DayClosed
	}
	l, ok := p.Line(x.Line)
	if !ok {
		return nil, refuseUnknownLine(x.Line)
	}
	if d.Closed(l) && x.From.IsZero() {
		return nil, refuseLineClosed(x.Line)
	}
	nth := 1
	if seen := d.lines[x.Line]; seen != nil {
		nth = seen.issued + 1
	}
	number := NumberOf(x.Line, nth)
	return []Event{TicketIssued{
		ID: IDOf(d.day, number), Number: number, Line: x.Line, Nth: nth,
		Procedure: x.Procedure, Added: x.Added, Visit: x.Visit, Priority: x.Priority, Token: x.Token,
		CheckInBy: x.CheckInBy, From: x.From, To: x.To,
	}}, nil
}
