package center

import (
	"fmt"
	"strconv"

	"motcua/center/queue"
)

// SettingsRefusal is a no to settings: a stable code, the field and the value.
type SettingsRefusal struct {
	code  string
	Field string
	Value string
	Limit int // of the field, 0 for none
}

// Error states the fact in English, for the operator's log.
func (r *SettingsRefusal) Error() string {
	return fmt.Sprintf("settings: %s %q: %s", r.Field, r.Value, r.code)
}

// Code is the protocol's stable error code.
func (r *SettingsRefusal) Code() string { return r.code }

// Facts are the values that the reader's sentence needs.
func (r *SettingsRefusal) Facts() map[string]string {
	return map[string]string{"field": r.Field, "value": r.Value, "limit": strconv.Itoa(r.Limit)}
}

// Check refuses settings that the centre could not run with: every section by itself,
// then what one section says of another.
func (s *Settings) Check() error {
	for _, x := range Sections() {
		x.take(s)
		if err := x.check(); err != nil {
			return err
		}
	}
	if !s.AgencyCode.Valid() {
		return &SettingsRefusal{code: "bad_agency_code", Field: "agency_code", Value: string(s.AgencyCode)}
	}
	halls, lines := map[queue.HallID]bool{}, map[queue.LineID]bool{}
	for _, h := range s.Halls {
		halls[h.ID] = true
	}
	for _, l := range s.Lines {
		lines[l.ID] = true
		if !halls[l.Hall] {
			return &SettingsRefusal{code: "missing_reference", Field: "lines", Value: string(l.Hall)}
		}
	}
	counters := map[queue.CounterID]bool{}
	for _, c := range s.Counters {
		counters[c.ID] = true
		if !halls[c.Hall] {
			return &SettingsRefusal{code: "missing_reference", Field: "counters", Value: string(c.Hall)}
		}
		for _, l := range append(append([]queue.LineID{}, c.Lines...), c.Helps...) {
			if !lines[l] {
				return &SettingsRefusal{code: "missing_reference", Field: "counters", Value: string(l)}
			}
		}
	}
	screens := s.ScreenList()
	return screens.refersTo(halls, lines, counters)
}

// complete gives the sections that an older program did not know what they begin with.
func (s *Settings) complete() {
	if s.Alerts == (Alerts{}) {
		s.Alerts = usualAlerts
	}
	if s.Remote.CheckInMinutes == 0 {
		s.Remote = usualRemote
	}
}

// keepsEveryone refuses settings without a line or a counter that somebody of today still
// needs: whoever has a number is called.
func (s *State) keepsEveryone(next *Settings) error {
	lines, counters := map[queue.LineID]bool{}, map[queue.CounterID]bool{}
	for _, l := range next.Lines {
		lines[l.ID] = true
	}
	for _, c := range next.Counters {
		counters[c.ID] = true
	}
	for _, c := range s.Settings.Counters {
		if !counters[c.ID] && s.Day.Seat(c.ID).Staff != "" {
			return &SettingsRefusal{code: "counter_needed", Field: "counters", Value: string(c.ID)}
		}
	}
	var err error
	for _, b := range s.bookings {
		if !lines[b.Line] {
			err = &SettingsRefusal{code: "line_needed", Field: "lines", Value: string(b.Line)}
		}
	}
	s.Day.Each(func(t queue.Ticket) {
		switch t.Status {
		case queue.Done, queue.Cancelled, queue.Released:
		default:
			if !lines[t.Line] {
				err = &SettingsRefusal{code: "line_needed", Field: "lines", Value: string(t.Line)}
			} else if t.Only != "" && !counters[t.Only] {
				err = &SettingsRefusal{code: "counter_needed", Field: "counters", Value: string(t.Only)}
			}
		}
	})
	return err
}
