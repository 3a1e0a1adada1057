package center

import (
	"time"

	"motcua/center/catalog"
	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/settings"
)

// State is the centre in memory: what the tables hold, and what today's events have led to.
// Its parts are embedded; each stands in the file of its subject, with what needs it alone.
//
// There are three copies. The pending one includes decisions that are being written, the committed one is
// what readers see and holds only what is durable, and one is the forecaster's. Each is changed by
// fold alone, on the goroutine that owns it; see Center and forecaster. What the copies
// share (Catalogue, the program's words, the values of tables) is never changed. Whoever
// gets a *State from View must not keep it or what it points to beyond the call.
type State struct {
	Catalogue *catalog.Catalogue

	setup
	accounts
	phones
	notices
	notes
	today
	statistics
	search search

	Book dossier.Book // where the numbering of dossiers stands

	requests fingerprints // of the day, without a secret until the first

	moved   time.Duration // how far the clock has jumped, see steady
	seq     uint64        // the newest record in it
	screens uint64        // the newest record that may have changed what screens show beside the queue
}

// Seq is the number of the newest journal record that the state has seen.
func (s *State) Seq() uint64 { return s.seq }

// fold takes one record in: what its events did, then its rows. It never fails. A record
// that is read back from the journal has no rows here, as those are in their tables.
func (s *State) fold(r *journal.Record, request string, ch change) {
	s.seq = r.Seq
	for _, e := range ch.events {
		kinds[e.Kind()].fold(s, e, r)
	}
	for _, row := range ch.rows {
		row.apply(s)
	}
	if request != "" {
		s.answers[request] = told{Answer: r.Answer, print: r.RequestPrint}
	}
}

// newState is the state before the first record of a day, as the records have it.
func newState(set *settings.Settings, catalogue *catalog.Catalogue) *State {
	s := &State{
		Catalogue: catalogue, accounts: newAccounts(), phones: newPhones(), notices: notices{}, notes: notes{}, search: newSearch(),
		today: today{Day: &queue.Day{}},
	}
	s.begin(0)
	s.use(set)
	return s
}

// ServiceDayOf is the service day of a moment: the date in Asia/Ho_Chi_Minh, which
// is UTC+7 the whole year, whatever the machine's zone is.
func ServiceDayOf(at time.Time) queue.ServiceDay {
	return queue.ServiceDay(at.In(localtime.Zone).Format(time.DateOnly))
}
