package center

import (
	"errors"
	"time"

	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// peopleRecord is the personal data of one dossier with the day on which it is to
// be erased.
type peopleRecord struct {
	People    dossier.People `json:"people"`
	ExpiresAt time.Time      `json:"expires_at"`
}

var (
	dossierTable = tableOf("dossiers", nil, says[dossier.Code, dossier.Dossier]{
		follow: func(_ *verifier, w wants[dossier.Code, dossier.Dossier], e event, _ *journal.Record) {
			if e, ok := e.(dossier.Lodged); ok {
				w.must(e.Code, func(d dossier.Dossier, _ []byte) bool { return agrees(d, e) })
			}
		},
	})
	peopleTable = tableOf("people", nil, says[dossier.Code, peopleRecord]{
		follow: func(_ *verifier, w wants[dossier.Code, peopleRecord], e event, r *journal.Record) {
			if e, ok := e.(dossier.Lodged); ok {
				w.must(e.Code, func(p peopleRecord, _ []byte) bool { return p.ExpiresAt.Equal(r.At.AddDate(peopleYears, 0, 0)) })
			}
		},
	})
)

// peopleYears is how long the people of a dossier are kept before they are due to
// be erased; the archives' law asks for the dossier, not for a phone number.
const peopleYears = 10

var _ = register(func(s *State, e dossier.Lodged, _ *journal.Record) {
	s.Book.Apply(e)
	s.lodge(e)
})

// LodgeDossier takes a dossier in at a counter. Staff and Ticket say who received
// it and for which number; Ticket is empty when the citizen came without one.
type LodgeDossier struct {
	Staff     queue.StaffID
	Procedure string // any spelling of a code
	Ticket    queue.Number
	Lodge     dossier.Lodge // the fields that were typed; the rest is filled in here
}

func (x LodgeDossier) decide(s *State, at time.Time) (change, error) {
	p, err := s.Procedure(x.Procedure)
	if err != nil {
		return change{}, err
	}
	var ticket queue.Ticket
	if x.Ticket != "" {
		var ok bool
		if ticket, ok = s.Day.ByNumber(x.Ticket); !ok {
			return change{}, refusal.UnknownTicket.With(refusal.Facts{"number": string(x.Ticket)})
		}
	}
	l := x.Lodge
	l.Agency, l.AgencyName, l.Resolver = s.Settings.CodeOfAgency(p.Agency), s.Settings.Centre.FullName(), p.Agency
	l.Procedure, l.ProcedureName = p.Code, p.Name
	l.Ticket = dossier.TicketNumber(x.Ticket)
	l.ReceivedBy = string(x.Staff)
	if p.TimeLimit != nil {
		l.Limit = *p.TimeLimit
		if l.LimitUnit, err = dossier.UnitOf(p.TimeUnit.String()); err != nil {
			return change{}, err
		}
	}
	lodged, d, err := l.Decide(&s.Book, &s.Settings.Calendar, dossier.Date(s.Day.Name()), at)
	if err != nil {
		return change{}, err
	}
	ch := change{events: []event{lodged}, ticket: ticket.ID, code: lodged.Code}
	err = errors.Join(
		ch.put(dossierTable.put(d.Code, d)),
		ch.put(peopleTable.put(d.Code, peopleRecord{People: l.People, ExpiresAt: at.AddDate(peopleYears, 0, 0)})),
	)
	return ch, err
}

// agrees reports whether a dossier's record is what the journal says of it.
func agrees(d dossier.Dossier, e dossier.Lodged) bool {
	says := dossier.Lodged{
		Code: d.Code, Agency: d.Agency, Day: e.Day, Nth: e.Nth, Year: e.Year, Number: d.Book.Number, Procedure: d.Procedure, Ticket: d.Ticket,
		Documents: len(d.Documents), Sets: d.Sets, FeeVND: d.FeeVND, ReturnBy: d.ReturnBy, DueAt: d.DueAt,
	}
	if d.DueAt != nil && e.DueAt != nil && d.DueAt.Equal(*e.DueAt) {
		says.DueAt = e.DueAt
	}
	return says == e
}
