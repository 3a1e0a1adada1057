package settings

import (
	"motcua/center/queue"
)

// RemoteRules say what citizens may do on their phones before they come. Both are off
// until the office opens them. It is a section of the settings.
type RemoteRules struct {
	// Numbers lets phones take numbers for today, Appointments book a time.
	Numbers      bool `json:"numbers"`
	Appointments bool `json:"appointments"`
	// CheckInMinutes is within how many minutes a number is to be checked in at the
	// kiosk; before the centre opens they count from the opening.
	CheckInMinutes int `json:"check_in_minutes"`
	// PerLine is how many numbers of a day each line gives to phones.
	PerLine int `json:"per_line"`
	// SlotMinutes is how long the window of an appointment is, PerSlot how many of a
	// line begin together.
	SlotMinutes int `json:"slot_minutes"`
	PerSlot     int `json:"per_slot"`
	// DaysAhead is for how many days after today appointments are given.
	DaysAhead int `json:"days_ahead"`
	// EarlyMinutes is how long before its window an appointment may be checked in.
	EarlyMinutes int `json:"early_minutes"`
	// Lines are the lines that give more or less than PerLine and PerSlot.
	Lines map[queue.LineID]RemoteQuota `json:"lines,omitempty"`
}

// RemoteQuota is what one line gives to phones; 0 is nothing.
type RemoteQuota struct {
	PerLine int `json:"per_line"`
	PerSlot int `json:"per_slot"`
}

// usualRemote holds until the centre says otherwise: an hour is what it takes to come
// from anywhere in town; half an hour is two or three visits at one counter.
var usualRemote = RemoteRules{CheckInMinutes: 60, PerLine: 30, SlotMinutes: 30, PerSlot: 2, DaysAhead: 7, EarlyMinutes: 15}

// Section names the section.
func (*RemoteRules) Section() SectionName { return "remote" }

func (r *RemoteRules) take(s *Settings) { *r = s.Remote }
func (r *RemoteRules) put(s *Settings)  { s.Remote = *r }

func (r *RemoteRules) check() error {
	err := first(
		outside("check_in_minutes", r.CheckInMinutes, 5, 480), outside("per_line", r.PerLine, 0, 999),
		outside("slot_minutes", r.SlotMinutes, 5, 240), outside("per_slot", r.PerSlot, 0, 99),
		outside("days_ahead", r.DaysAhead, 0, 60), outside("early_minutes", r.EarlyMinutes, 0, 120),
	)
	for _, q := range r.Lines {
		if err == nil {
			err = first(outside("lines", q.PerLine, 0, 999), outside("lines", q.PerSlot, 0, 99))
		}
	}
	return err
}

// quota is what a line gives.
func (r *RemoteRules) Quota(line queue.LineID) RemoteQuota {
	if q, ok := r.Lines[line]; ok {
		return q
	}
	return RemoteQuota{PerLine: r.PerLine, PerSlot: r.PerSlot}
}

// Open reports whether phones may do anything here.
func (r *RemoteRules) Open() bool { return r.Numbers || r.Appointments }
