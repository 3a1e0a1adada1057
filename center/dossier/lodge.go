package dossier

import (
	"time"

	"motcua/center/ids"
)

// Lodge takes a dossier in: form 01's fields with the procedure's facts resolved.
type Lodge struct {
	Agency        AgencyCode
	AgencyName    string // who receives it
	Resolver      string // the agency that decides
	Procedure     ids.Procedure
	ProcedureName string
	Limit         int
	LimitUnit     Unit
	Ticket        TicketNumber // empty when the citizen came without a number
	People        People
	Documents     []Document
	Sets          int
	FeeVND        int64
	ReturnBy      ReturnBy
	ReceivedBy    string // the clerk's user name
}

// Decide gives the dossier its code, its due date and its place in the book. day
// is the open service day, which never goes back, so neither does the numbering.
// Check must have passed.
func (x Lodge) Decide(b *Book, c *Calendar, day Date, at time.Time) (Lodged, Dossier, error) {
	due, err := c.Due(at, x.Limit, x.LimitUnit)
	if err != nil {
		return Lodged{}, Dossier{}, err
	}
	date, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return Lodged{}, Dossier{}, err
	}
	nth, number := b.next(x.Agency, day, date.Year())
	event := Lodged{
		Code: CodeOf(x.Agency, date, nth), Agency: x.Agency, Day: day, Nth: nth, Year: date.Year(), Number: number,
		Procedure: x.Procedure, Ticket: x.Ticket, Documents: len(x.Documents), Sets: x.Sets, FeeVND: x.FeeVND,
		ReturnBy: x.ReturnBy, DueAt: due,
	}
	return event, Dossier{
		Code: event.Code, Agency: x.Agency, AgencyName: x.AgencyName, Resolver: x.Resolver, Procedure: x.Procedure, ProcedureName: x.ProcedureName,
		Ticket: x.Ticket, Status: Received, Documents: x.Documents, Sets: x.Sets, FeeVND: x.FeeVND, ReturnBy: x.ReturnBy,
		Limit: x.Limit, LimitUnit: x.LimitUnit, ReceivedAt: at, DueAt: due,
		Book: Place{Volume: VolumeOf(event.Year), Number: number}, ReceivedBy: x.ReceivedBy,
	}, nil
}
