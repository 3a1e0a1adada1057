package center

import (
	"fmt"

	"motcua/center/catalog"
	"motcua/center/journal"
	"motcua/center/localtime"
	"motcua/center/records"
	"motcua/center/settings"
)

// load reads the records and today's events into a new state. What is damaged and what
// the centre cannot do without, or any damage when leaveOut is nil, is an error.
func load(log journal.Log, store *records.Store, defaults settings.Settings, catalogue *catalog.Catalogue, leaveOut func(*records.DamagedError)) (*State, error) {
	s := newState(&defaults, catalogue)
	for _, t := range allTables() {
		out := leaveOut
		if t == stored(settingsTable) { // with the usual ones the lines would be others
			out = nil
		}
		if err := t.load(s, store, out); err != nil {
			return nil, cannotStart(err)
		}
	}
	if err := s.Settings.Check(); err != nil {
		return nil, fmt.Errorf("the settings cannot be used: %w", err)
	}
	_, today, found, err := dayTable.Last(store)
	if err != nil {
		return nil, cannotStart(err)
	}
	if found {
		s.Book = today.Book
		if err := s.replay(log, today.First); err != nil {
			return nil, cannotStart(err)
		}
	}
	last, err := log.Last()
	if err != nil {
		return nil, cannotStart(err)
	}
	s.seq, s.screens = last, last
	return s, nil
}

// cannotStart says what to do about damage that no centre can be opened with.
func cannotStart(err error) error {
	if !isDamaged(err) {
		return err
	}
	return fmt.Errorf("%w; the centre cannot be opened without it: keep this data file, and put back the newest copy that motcua verify finds whole (docs/operations.md, A damaged file)", err)
}

// replay folds the journal from a record on.
func (s *State) replay(log journal.Log, from uint64) error {
	return log.Read(from, func(r journal.Record) error {
		return s.replayOne(&r)
	})
}

func (s *State) replayOne(r *journal.Record) error {
	r.At = r.At.In(localtime.Zone)
	events := make([]event, 0, len(r.Events))
	for _, raw := range r.Events {
		e, err := decode(raw.Kind, raw.Data)
		if err != nil {
			return fmt.Errorf("journal record %d: %w", r.Seq, err)
		}
		events = append(events, e)
	}
	request := ""
	if r.Request != "" {
		request = r.Actor + " " + r.Request
	}
	s.fold(r, request, change{events: events})
	return nil
}
