package center

import (
	"time"

	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// ChangeSettings puts a section in the place of the one that stands. Revision is the one
// that the caller saw: nobody overwrites what somebody else has changed meanwhile.
type ChangeSettings struct {
	Section  settings.Section
	Revision settings.Revision
}

func (x ChangeSettings) decide(s *State, _ time.Time) (change, error) {
	_, stands, err := s.Settings.Section(x.Section.Section())
	if err != nil {
		return change{}, err
	}
	wanted, err := settings.RevisionOf(x.Section)
	if err != nil || wanted == stands {
		return change{}, err
	}
	if x.Revision != stands {
		return change{}, refusal.SettingsChangedMeanwhile.In("revision")
	}
	next, err := s.Settings.With(x.Section)
	if err != nil {
		return change{}, err
	}
	if err := s.keepsEveryone(next); err != nil {
		return change{}, err
	}
	return storeSettings(next, x.Section.Section())
}

// keepsEveryone refuses settings without a line or a counter that somebody of today still
// needs: whoever has a number is called.
func (s *State) keepsEveryone(next *settings.Settings) error {
	lines, counters := map[queue.LineID]bool{}, map[queue.CounterID]bool{}
	for _, l := range next.Lines {
		lines[l.ID] = true
	}
	for _, c := range next.Counters {
		counters[c.ID] = true
	}
	for _, c := range s.Settings.Counters {
		if !counters[c.ID] && s.Day.Seat(c.ID).Staff != "" {
			return refusal.CounterNeeded.In("counters").Value(string(c.ID))
		}
	}
	var err error
	for _, b := range s.bookings {
		if !lines[b.Line] {
			err = refusal.LineNeeded.In("lines").Value(string(b.Line))
		}
	}
	s.Day.Each(func(t queue.Ticket) {
		switch t.Status {
		case queue.Done, queue.Cancelled, queue.Released:
		default:
			if !lines[t.Line] {
				err = refusal.LineNeeded.In("lines").Value(string(t.Line))
			} else if t.Only != "" && !counters[t.Only] {
				err = refusal.CounterNeeded.In("counters").Value(string(t.Only))
			}
		}
	})
	return err
}
