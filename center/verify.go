package center

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"

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
	last     uint64
	tickets  map[queue.TicketID]bool
	dossiers map[dossier.Code]bool
	calls    uint64
}

// Verify replays the whole journal of a data directory that no process has open, and
// compares it with the records and with what a start would load. It changes nothing.
func Verify(dir string, defaults settings.Settings, catalogue *catalog.Catalogue) (Report, error) {
	bolt, err := journal.OpenBolt(filepath.Join(dir, DataFile), true)
	if err != nil {
		return Report{}, err
	}
	store := records.Open(bolt.DB())
	v := &verifier{
		state: newState(&defaults, catalogue), store: store,
		tickets: map[queue.TicketID]bool{}, dossiers: map[dossier.Code]bool{},
	}
	if err := bolt.Read(1, v.record); err != nil {
		return v.report, errors.Join(err, bolt.Close())
	}
	loaded, err := load(bolt, store, defaults, catalogue)
	if err == nil {
		err = v.compare(loaded)
	}
	if err == nil {
		err = v.extra()
	}
	return v.report, errors.Join(err, bolt.Close())
}

// record checks one record and folds it in.
func (v *verifier) record(r journal.Record) error {
	if r.Seq != v.last+1 {
		return fmt.Errorf("journal record %d follows record %d", r.Seq, v.last)
	}
	v.last = r.Seq
	v.report.Records++
	for _, raw := range r.Events {
		e, err := decode(raw.Kind, raw.Data)
		if err != nil {
			return fmt.Errorf("journal record %d: %w", r.Seq, err)
		}
		if err := v.event(e); err != nil {
			return fmt.Errorf("journal record %d: %w", r.Seq, err)
		}
	}
	return v.state.replayOne(&r)
}

// event checks that nothing is given twice and that every dossier has its record.
func (v *verifier) event(e event) error {
	switch e := e.(type) {
	case queue.DayOpened:
		v.report.Days++
	case queue.DayClosed:
		kept, _, err := dayTable.Get(v.store, string(e.Day))
		if err != nil {
			return err
		}
		if sum := v.state.Day.Sum(); !maps.Equal(kept.Sum, sum) {
			return fmt.Errorf("the day %s was summed up as %v, the journal says %v", e.Day, kept.Sum, sum)
		}
		rated, _, err := ratingTable.Get(v.store, string(e.Day))
		if err != nil {
			return err
		}
		if len(rated) != len(v.state.ratings.sums) || len(rated) > 0 && !reflect.DeepEqual(rated, v.state.ratings.sums) {
			return fmt.Errorf("the ratings of %s were summed up as %v, the journal says %v", e.Day, rated, v.state.ratings.sums)
		}
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
		return v.lodged(e)
	}
	return nil
}

// lodged checks a dossier's record against what the journal says of it.
func (v *verifier) lodged(e dossier.Lodged) error {
	d, found, err := dossierTable.Get(v.store, string(e.Code))
	if err != nil {
		return err
	}
	says := dossier.Lodged{
		Code: d.Code, Agency: d.Agency, Day: e.Day, Nth: e.Nth, Year: e.Year, Number: d.Book.Number, Procedure: d.Procedure, Ticket: d.Ticket,
		Documents: len(d.Documents), Sets: d.Sets, FeeVND: d.FeeVND, ReturnBy: d.ReturnBy, DueAt: d.DueAt,
	}
	if d.DueAt != nil && e.DueAt != nil && d.DueAt.Equal(*e.DueAt) {
		says.DueAt = e.DueAt
	}
	if !found || says != e {
		return fmt.Errorf("dossier %s has no record that agrees with the journal", e.Code)
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

// extra finds a dossier that no event of the journal knows.
func (v *verifier) extra() error {
	all, err := dossierTable.All(v.store)
	if err != nil {
		return err
	}
	for code := range all {
		if !v.dossiers[dossier.Code(code)] {
			return fmt.Errorf("the journal does not know dossier %s", code)
		}
	}
	return nil
}

// compare holds the replayed state against the one that a start loads.
func (v *verifier) compare(loaded *State) error {
	if v.state.seq != loaded.seq {
		return fmt.Errorf("the journal ends at record %d, the loaded state at %d", v.state.seq, loaded.seq)
	}
	if !reflect.DeepEqual(v.state.Day, loaded.Day) {
		return fmt.Errorf("the day %s as loaded differs from the journal", loaded.Day.Name())
	}
	if !reflect.DeepEqual(v.state.Book, loaded.Book) {
		return fmt.Errorf("the book stands at %d as loaded, at %d by the journal", loaded.Book.Number, v.state.Book.Number)
	}
	if !maps.EqualFunc(v.state.lodged, loaded.lodged, func(a, b []dossier.Code) bool { return reflect.DeepEqual(a, b) }) {
		return errors.New("today's dossiers of the tickets as loaded differ from the journal")
	}
	return nil
}
