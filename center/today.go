package center

import (
	"errors"
	"maps"
	"reflect"
	"time"

	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/queue"
)

// DayDecision is a decision about today's tickets, of package queue.
type DayDecision interface {
	Decide(d *queue.Day, p *queue.Plan, at time.Time) ([]queue.Event, error)
}

// today is the service day: its queue, and what else its events have led to. It is empty
// again when the next day opens.
type today struct {
	Day *queue.Day
	helps
	ratings

	first       uint64                           // the record that opened the day
	answers     map[string]told                  // what requests were told
	lodged      map[queue.Number][]dossier.Code  // the dossiers of a ticket
	actionStaff map[queue.ActionID]queue.StaffID // who did a supervisor's actions
}

// begin forgets the day before. The queue's day forgets by its own event.
func (t *today) begin(first uint64) {
	*t = today{
		Day: t.Day, first: first, answers: map[string]told{}, lodged: map[queue.Number][]dossier.Code{},
		actionStaff: map[queue.ActionID]queue.StaffID{}, ratings: newRatings(),
	}
}

// foldQueue folds an event of the queue in. A day that opens forgets the one before.
func foldQueue(s *State, e event, r *journal.Record) {
	if _, opens := e.(queue.DayOpened); opens {
		s.begin(r.Seq)
	}
	if e, ok := e.(queue.Event); ok {
		s.Day.Apply(e, r.At)
		s.noteAction(r, s.Day.LastAction())
	}
}

// DossiersOf lists the dossiers lodged today for a ticket.
func (t *today) DossiersOf(n queue.Number) []dossier.Code { return t.lodged[n] }

// lodge notes a dossier with the ticket that it was lodged for.
func (t *today) lodge(e dossier.Lodged) {
	if e.Ticket == "" {
		return
	}
	n := queue.Number(e.Ticket)
	list := t.lodged[n]
	t.lodged[n] = append(list[:len(list):len(list)], e.Code)
}

// Today asks one of package queue's decisions of the running day.
type Today struct {
	Decision DayDecision
}

// dayRecord is what a service day leaves in the records: where it lies in the
// journal, where the book stood when it opened, and its sums once it has closed.
type dayRecord struct {
	First uint64         `json:"first"`
	Last  uint64         `json:"last,omitempty"`
	Book  dossier.Book   `json:"book"`
	Sum   map[string]int `json:"sum,omitempty"`
}

func (d dayRecord) equals(kept dayRecord, _ []byte) bool {
	return kept.First == d.First && kept.Last == d.Last && reflect.DeepEqual(kept.Book, d.Book) && maps.Equal(kept.Sum, d.Sum)
}

var dayTable = tableOf("days", nil, says[queue.ServiceDay, dayRecord]{
	follow: func(v *verifier, w wants[queue.ServiceDay, dayRecord], e event, r *journal.Record) {
		switch e := e.(type) {
		case queue.DayOpened:
			w.must(e.Day, dayRecord{First: r.Seq, Book: v.state.Book}.equals)
		case queue.DayClosed:
			w.must(e.Day, dayRecord{First: v.state.first, Last: r.Seq, Book: v.state.Book, Sum: v.state.Day.Sum()}.equals)
		}
	},
})

func (t Today) decide(s *State, at time.Time) (change, error) {
	events, err := t.Decision.Decide(s.Day, s.Plan, at)
	if err != nil {
		return change{}, err
	}
	var ch change
	for _, e := range events {
		ch.events = append(ch.events, e)
		if id := queue.TicketOf(e); id != "" {
			ch.ticket = id
		}
		if err := s.turnDay(&ch, e); err != nil {
			return change{}, err
		}
	}
	return ch, nil
}

// turnDay adds the rows that a turn of the day leaves.
func (s *State) turnDay(ch *change, e queue.Event) error {
	switch e := e.(type) {
	case queue.DayOpened:
		return ch.put(dayTable.put(e.Day, dayRecord{First: s.seq + 1, Book: s.Book}))
	case queue.DayClosed:
		err := ch.put(dayTable.put(e.Day, dayRecord{First: s.first, Last: s.seq + 1, Book: s.Book, Sum: s.Day.Sum()}))
		if len(s.ratings.sums) > 0 {
			err = errors.Join(err, ch.put(ratingTable.put(e.Day, s.ratings.sums)))
		}
		for id := range s.notes {
			ch.rows = append(ch.rows, noteTable.drop(id))
		}
		ch.rows = append(ch.rows, requestSecretTable.drop())
		s.forgetHolders(ch)
		return errors.Join(err, ch.put(visitStatisticsTable.put(s.afterToday())))
	}
	return nil
}

func dossierCode(a journal.Answer) dossier.Code { return dossier.Code(a.Dossier) }
