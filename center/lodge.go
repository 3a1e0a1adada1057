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
	dossierTable = tableOf[dossier.Code, dossier.Dossier]("dossiers", nil)
	peopleTable  = tableOf[dossier.Code, peopleRecord]("people", nil)
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
	l.Procedure, l.ProcedureName = dossier.ProcedureCode(p.Code), p.Name
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
