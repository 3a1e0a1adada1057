package center

import (
	"time"

	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/records"
)

// DayDecision is a decision about today's tickets, of package queue.
type DayDecision interface {
	Decide(d *queue.Day, p *queue.Plan, at time.Time) ([]queue.Event, error)
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

var dayTable = records.Table[dayRecord]{Bucket: "days"}

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
		rows, err := s.dayRows(e)
		if err != nil {
			return change{}, err
		}
		ch.rows = append(ch.rows, rows...)
		if _, closed := e.(queue.DayClosed); closed {
			taught := s.afterToday()
			row, err := learntTable.Row(learntKey, taught)
			if err != nil {
				return change{}, err
			}
			ch.rows = append(ch.rows, row)
			guide := s.guide.knowing(taught)
			ch.memory = func(s *State) {
				clear(s.notes)
				s.learnt, s.guide = taught, guide
			}
			s.forgetHolders(&ch)
		}
	}
	return ch, nil
}

// dayRows are the records that a turn of the day leaves.
func (s *State) dayRows(e queue.Event) ([]records.Row, error) {
	switch e := e.(type) {
	case queue.DayOpened:
		row, err := dayTable.Row(string(e.Day), dayRecord{First: s.seq + 1, Book: s.Book})
		return []records.Row{row}, err
	case queue.DayClosed:
		row, err := dayTable.Row(string(e.Day), dayRecord{First: s.dayFirst, Last: s.seq + 1, Book: s.Book, Sum: s.Day.Sum()})
		rows := []records.Row{row}
		if len(s.ratings) > 0 {
			rated, err := ratingTable.Row(string(e.Day), s.ratings)
			if err != nil {
				return nil, err
			}
			rows = append(rows, rated)
		}
		for id := range s.notes {
			rows = append(rows, noteTable.Delete(string(id)))
		}
		return rows, err
	}
	return nil, nil
}

func dossierCode(a journal.Answer) dossier.Code { return dossier.Code(a.Dossier) }
