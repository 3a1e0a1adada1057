package center

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"motcua/center/catalog"
	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/settings"
)

// Report is what Verify counted.
type Report struct {
	Records, Days, Tickets, Calls, Dossiers int
}

// verifier replays a journal beside what it has seen so far.
type verifier struct {
	report   Report
	state    *State
	store    *records.Store
	loaded   *State         // what a start loads, once the journal has been read
	checks   []verification // one for every table
	last     uint64         // the newest record
	at       time.Time      // of the newest record
	tickets  map[queue.TicketID]bool
	dossiers map[dossier.Code]bool
	calls    uint64
	signedIn map[queue.StaffID]int
	counted  visitStatistics // the numbers of the days that are closed
	moved    int64           // how far the clock has jumped, in milliseconds
}

// Verify examines a data file that no process has open, whatever it is: its pages, the
// chain of its journal, and the seals of its rows. When all are whole it replays the
// journal, holds every table of the file against what the journal says of its rows, and
// what the journal has led to against what a start would load. It changes nothing.
func Verify(dir string, defaults settings.Settings, catalogue *catalog.Catalogue) (Report, error) {
	path := filepath.Join(dir, DataFile)
	found, err := journal.Examine(path)
	if err != nil {
		return Report{}, err
	}
	if len(found.Damages) > 0 {
		return Report{}, &DamagedFileError{Path: path, Findings: found}
	}
	bolt, err := journal.OpenBolt(path, true)
	if err != nil {
		return Report{}, err
	}
	v := &verifier{
		state: newState(&defaults, catalogue), store: bolt.Store(), checks: verifications(), signedIn: map[queue.StaffID]int{},
		tickets: map[queue.TicketID]bool{}, dossiers: map[dossier.Code]bool{},
	}
	err = records.Guarded(func() error { return v.all(bolt, defaults, catalogue) })
	return v.report, errors.Join(err, bolt.Close())
}

// all replays the journal and compares.
func (v *verifier) all(bolt *journal.Bolt, defaults settings.Settings, catalogue *catalog.Catalogue) (err error) {
	if err := bolt.Check(); err != nil {
		return err
	}
	if err := bolt.Read(1, v.record); err != nil {
		return err
	}
	if v.loaded, err = load(bolt, v.store, defaults, catalogue, nil); err != nil {
		return err
	}
	return v.compare()
}

// compare holds the tables, and what a start loads, against the journal.
func (v *verifier) compare() error {
	for _, c := range v.checks {
		if err := c.end(v); err != nil {
			return err
		}
	}
	if wrong := unlike(v.state, v.loaded); wrong != "" {
		return fmt.Errorf("%s as loaded differs from the journal", wrong)
	}
	return nil
}

// record checks one record and folds it in.
func (v *verifier) record(r journal.Record) error {
	if r.Seq != v.last+1 {
		return fmt.Errorf("journal record %d follows record %d", r.Seq, v.last)
	}
	v.last, v.at = r.Seq, r.At
	v.report.Records++
	for _, raw := range r.Events {
		e, err := decode(raw.Kind, raw.Data)
		if err != nil {
			return fmt.Errorf("journal record %d: %w", r.Seq, err)
		}
		if err := v.event(e); err != nil {
			return fmt.Errorf("journal record %d: %w", r.Seq, err)
		}
		v.follow(e, &r)
	}
	if len(r.Events) == 0 {
		v.follow(nil, &r)
	}
	return v.state.replayOne(&r)
}

func (v *verifier) follow(e event, r *journal.Record) {
	for _, c := range v.checks {
		c.follow(v, e, r)
	}
}

// event checks that nothing is given twice.
func (v *verifier) event(e event) error {
	switch e := e.(type) {
	case queue.DayOpened:
		v.report.Days++
	case queue.TicketIssued:
		if v.tickets[e.ID] {
			return fmt.Errorf("ticket %s was given twice", e.ID)
		}
		v.tickets[e.ID] = true
		v.report.Tickets++
	case queue.TicketCalled:
		t, _ := v.state.Day.Ticket(e.ID)
		if t.Status != queue.Waiting && t.Status != queue.Parked && t.Status != queue.NoShow {
			return fmt.Errorf("ticket %s was called to counter %s while it was %s", e.ID, e.Counter, t.Status)
		}
		return v.call(e.Call)
	case queue.TicketRecalled:
		return v.call(e.Call)
	case dossier.Lodged:
		if v.dossiers[e.Code] {
			return fmt.Errorf("dossier code %s was given twice", e.Code)
		}
		v.dossiers[e.Code] = true
		v.report.Dossiers++
	}
	return nil
}

// call checks that the numbers of calls only grow.
func (v *verifier) call(n uint64) error {
	if n <= v.calls {
		return fmt.Errorf("call %d came after call %d", n, v.calls)
	}
	v.calls = n
	v.report.Calls++
	return nil
}
