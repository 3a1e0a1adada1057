package settings

import (
	"motcua/center/queue"
)

// RemoteRules say what citizens may do on their phones before they come. Both are off
// until the office opens them. It is a section of the settings.
type RemoteRules struct {
	// Numbers lets phones take numbers for today.
	Numbers bool `json:"numbers" set:"bool"`
	// CheckInMinutes is within how many minutes a number is to be checked in at the
	// kiosk; before the centre opens they count from the opening. An hour is what it takes
	// to come from anywhere in town.
	CheckInMinutes int `json:"check_in_minutes" set:"number,min=5,max=480,unit=minutes,default=60"`
	// PerLine is how many numbers of a day each line gives to phones.
	PerLine int `json:"per_line" set:"number,min=0,max=999,unit=numbers,default=30"`
	// Appointments lets phones book a time.
	Appointments bool `json:"appointments" set:"bool"`
	// SlotMinutes is how long the window of an appointment is: half an hour is two or three
	// visits at one counter. PerSlot is how many of a line begin together.
	SlotMinutes int `json:"slot_minutes" set:"number,min=5,max=240,unit=minutes,default=30"`
	PerSlot     int `json:"per_slot" set:"number,min=0,max=99,unit=people,default=2"`
	// DaysAhead is for how many days after today appointments are given.
	DaysAhead int `json:"days_ahead" set:"number,min=0,max=60,unit=days,default=7"`
	// EarlyMinutes is how long before its window an appointment may be checked in.
	EarlyMinutes int `json:"early_minutes" set:"number,min=0,max=120,unit=minutes,default=15"`
	// Lines are the lines that give more or less than PerLine and PerSlot.
	Lines map[queue.LineID]RemoteQuota `json:"lines,omitempty" set:"list,keyed=line"`
}

// RemoteQuota is what one line gives to phones; 0 is nothing.
type RemoteQuota struct {
	PerLine int `json:"per_line" set:"number,min=0,max=999"`
	PerSlot int `json:"per_slot" set:"number,min=0,max=99"`
}

// Section names the section.
func (*RemoteRules) Section() SectionName { return "remote" }

func (r *RemoteRules) take(s *Settings) { *r = s.Remote }
func (r *RemoteRules) put(s *Settings)  { s.Remote = *r }

// Quota is what a line gives.
func (r *RemoteRules) Quota(line queue.LineID) RemoteQuota {
	if q, ok := r.Lines[line]; ok {
		return q
	}
	return RemoteQuota{PerLine: r.PerLine, PerSlot: r.PerSlot}
}

// Open reports whether phones may do anything here.
func (r *RemoteRules) Open() bool { return r.Numbers || r.Appointments }
