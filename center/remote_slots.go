package center

import (
	"time"

	"motcua/center/dossier"
	"motcua/center/localtime"
	"motcua/center/queue"
)

// Slot is a window in which appointments of a line begin, and how many are left.
type Slot struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
	Left int       `json:"left"`
}

// SlotDay is a day that is open with its slots; those that have begun are left out.
type SlotDay struct {
	Date  dossier.Date `json:"date"`
	Slots []Slot       `json:"slots"`
}

// Slots are the windows of a line from today on, by the calendar and the opening hours.
func (s *State) Slots(line queue.LineID, at time.Time) []SlotDay {
	days := []SlotDay{}
	booked := s.bookedFrom(line)
	for n := range s.Settings.Remote.DaysAhead + 1 {
		day := localtime.Minute(at, 0).AddDate(0, 0, n)
		if slots := s.slotsOn(line, day, at, booked); len(slots) > 0 {
			days = append(days, SlotDay{Date: dossier.Date(day.Format(time.DateOnly)), Slots: slots})
		}
	}
	return days
}

// Bookable reports whether a line takes appointments.
func (s *State) Bookable(line queue.LineID) bool { return s.Settings.Remote.Quota(line).PerSlot > 0 }

func (s *State) slotsOn(line queue.LineID, day, at time.Time, booked map[int64]int) []Slot {
	rules := &s.Settings.Remote
	places := rules.Quota(line).PerSlot
	if places == 0 {
		return nil
	}
	var slots []Slot
	for _, session := range s.Settings.Calendar.On(day) {
		for minute := session.From; minute+rules.SlotMinutes <= session.To; minute += rules.SlotMinutes {
			from := localtime.Minute(day, minute)
			if !from.After(at) {
				continue
			}
			taken := booked[from.Unix()] + s.Day.Appointments(line, from)
			slots = append(slots, Slot{From: from, To: localtime.Minute(day, minute+rules.SlotMinutes), Left: max(0, places-taken)})
		}
	}
	return slots
}

// slot finds the slot of a line that begins at a time.
func (s *State) slot(line queue.LineID, from, at time.Time) (Slot, bool) {
	if from.After(localtime.Minute(at, 0).AddDate(0, 0, s.Settings.Remote.DaysAhead+1)) {
		return Slot{}, false
	}
	for _, slot := range s.slotsOn(line, from, at, s.bookedFrom(line)) {
		if slot.From.Equal(from) {
			return slot, true
		}
	}
	return Slot{}, false
}
