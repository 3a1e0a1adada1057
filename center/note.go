package center

import (
	"time"

	"motcua/center/check"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// MaxTicketNote is the longest note that travels with a transferred ticket, in
// characters: a sentence from one clerk to the next.
const MaxTicketNote = 200

// noteRecord is a note with a ticket. It is free text that may name a person, so it is
// a record, not part of an event, and it goes when the day does.
type noteRecord struct {
	Note string           `json:"note"`
	Day  queue.ServiceDay `json:"day"`
}

// notes are those that came with tickets of today.
type notes map[queue.TicketID]noteRecord

var noteTable = tableOf("notes", func(s *State) map[queue.TicketID]noteRecord { return s.notes }, says[queue.TicketID, noteRecord]{
	follow: func(_ *verifier, w wants[queue.TicketID, noteRecord], e event, r *journal.Record) {
		switch e := e.(type) {
		case queue.TicketTransferred:
			w.may(e.ID, func(n noteRecord, _ []byte) bool { return n.Note != "" && string(n.Day) == r.Day })
		case queue.DayClosed:
			clear(w)
		}
	},
})

// NoteOf is the note that came with a ticket's last transfer, empty for none.
func (n notes) NoteOf(id queue.TicketID) string { return n[id].Note }

// TransferWithNote is a transfer with a note for the next clerk.
type TransferWithNote struct {
	Transfer queue.Transfer
	Note     string
}

func (x TransferWithNote) decide(s *State, at time.Time) (change, error) {
	note := check.Tidy(x.Note)
	if (check.Text{Max: MaxTicketNote}).Refuse("note", note) != nil {
		return change{}, refusal.BadNote.In("note")
	}
	ch, err := Today{x.Transfer}.decide(s, at)
	if err != nil {
		return change{}, err
	}
	if note == "" {
		ch.rows = append(ch.rows, noteTable.drop(ch.ticket))
		return ch, nil
	}
	return ch, ch.put(noteTable.put(ch.ticket, noteRecord{Note: note, Day: s.Day.Name()}))
}
