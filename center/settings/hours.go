package settings

import (
	"time"

	"motcua/center/dossier"
	"motcua/center/localtime"
	"motcua/center/queue"
)

// Hours say from when to when kiosks give numbers, beside the sessions of the calendar.
type Hours struct {
	// FirstMinutes is how long before a session begins numbers are given: people stand at
	// the door before it opens. Half an hour is two or three visits at one counter.
	FirstMinutes int `json:"first_number_minutes" set:"number,min=0,max=180,unit=minutes,default=30"`
	// LastMinutes is how long before a session ends the last number is given. Numbers given
	// before are served.
	LastMinutes int `json:"last_number_minutes" set:"number,min=0,max=180,unit=minutes,default=30"`
	// Always gives numbers at any time, for trying the program out.
	Always bool `json:"always,omitempty" set:"bool"`
}

// DoorState is how the centre stands at a moment. The zero value is invalid.
type DoorState string

// How the centre stands.
const (
	DoorOpen      DoorState = "open"
	BeforeOpening DoorState = "before_opening"
	AtLunch       DoorState = "lunch" // between two sessions
	AfterClosing  DoorState = "after_closing"
	OnDayOff      DoorState = "day_off"
)

// Door is what the opening hours say of a moment. Times that there are not are zero.
type Door struct {
	State        DoorState
	DayOff       string            // why the day is off, empty for a weekend
	Sessions     []dossier.Session // today's, or of the next day that opens once today's are over
	NextOpening  time.Time         // of the next session, zero while numbers are given in an open one
	Numbers      bool              // whether kiosks give numbers now
	NumbersUntil time.Time
	NumbersFrom  time.Time // when they will be given again, zero while they are
}

// Door is how the centre stands at a moment.
func (s *Settings) Door(at time.Time) Door {
	at = at.In(localtime.Zone)
	hours := s.Hours
	if hours.Always {
		return Door{State: DoorOpen, Sessions: []dossier.Session{{To: dayMinutes}}, Numbers: true}
	}
	d := Door{Sessions: s.Calendar.On(at), DayOff: s.Calendar.OffName(at)}
	d.State = stateOf(d.Sessions, at)
	d.Numbers, d.NumbersUntil = s.numbersAt(d.Sessions, at)
	if d.State == DoorOpen && d.Numbers {
		return d
	}
	next, ok := s.Calendar.NextOpening(at)
	if !ok {
		return d
	}
	d.NextOpening = next
	if d.State == AfterClosing || d.State == OnDayOff {
		d.Sessions = s.Calendar.On(next)
	}
	if !d.Numbers {
		d.NumbersFrom = next.Add(-time.Duration(hours.FirstMinutes) * time.Minute)
		if d.NumbersFrom.Before(at) {
			d.NumbersFrom = next
		}
	}
	return d
}

// GivesNumbers is Door(at).Numbers alone, which is asked for every number.
func (s *Settings) GivesNumbers(at time.Time) bool {
	if s.Hours.Always {
		return true
	}
	at = at.In(localtime.Zone)
	numbers, _ := s.numbersAt(s.Calendar.On(at), at)
	return numbers
}

// numbersAt reports whether kiosks give numbers at a moment of a day with these sessions,
// and until when.
func (s *Settings) numbersAt(sessions []dossier.Session, at time.Time) (numbers bool, until time.Time) {
	for _, x := range sessions {
		if w := s.numbersIn(x, at); !at.Before(w.From) && at.Before(w.To) {
			return true, w.To
		}
	}
	return false, time.Time{}
}

// stateOf is how the centre stands by a day's sessions.
func stateOf(sessions []dossier.Session, at time.Time) DoorState {
	if len(sessions) == 0 {
		return OnDayOff
	}
	minute := at.Hour()*60 + at.Minute()
	for i, x := range sessions {
		switch {
		case minute < x.From && i == 0:
			return BeforeOpening
		case minute < x.From:
			return AtLunch
		case minute < x.To:
			return DoorOpen
		}
	}
	return AfterClosing
}

// span is a stretch of a day.
type span struct{ From, To time.Time }

// numbersOn are the stretches of a day in which kiosks give numbers, one a session; those
// of a session shorter than its last minutes are empty.
func (s *Settings) numbersOn(at time.Time) []span {
	var spans []span
	for _, x := range s.Calendar.On(at) {
		spans = append(spans, s.numbersIn(x, at))
	}
	return spans
}

// numbersIn is the stretch of a session of that day.
func (s *Settings) numbersIn(x dossier.Session, day time.Time) span {
	hours := s.Hours
	return span{localtime.Minute(day, max(0, x.From-hours.FirstMinutes)), localtime.Minute(day, x.To-hours.LastMinutes)}
}

// NumbersToday reports whether kiosks give numbers now or later on the same day.
func (s *Settings) NumbersToday(at time.Time) bool {
	if s.Hours.Always {
		return true
	}
	for _, w := range s.numbersOn(at) {
		if at.Before(w.To) {
			return true
		}
	}
	return false
}

// SessionSince is since when numbers count as those of the session that runs or comes
// next: the end of the one before it.
func (s *Settings) SessionSince(at time.Time) time.Time {
	since := localtime.Minute(at, 0)
	if s.Hours.Always {
		return since
	}
	for _, x := range s.Calendar.On(at) {
		if end := localtime.Minute(at, x.To); !at.Before(end) {
			since = end
		}
	}
	return since
}

// LastSession reports whether no session of the day comes after the one that runs or comes
// next.
func (s *Settings) LastSession(at time.Time) bool {
	left := 0
	for _, x := range s.Calendar.On(at) {
		if at.Before(localtime.Minute(at, x.To)) {
			left++
		}
	}
	return left <= 1 || s.Hours.Always
}

// overtime is after how long into a break a call shows that the counters work through it.
const overtime = 20 * time.Minute

// BreaksOn are the times of a day in which the counters rest: before opening, and
// between two sessions. A day off and the evening have none: who calls then works. A
// break in which numbers are still called after a while is none either.
func (s *Settings) BreaksOn(at, lastCall time.Time) []queue.Break {
	if s.Hours.Always {
		return nil
	}
	var breaks []queue.Break
	from := 0
	for _, session := range s.Calendar.On(at) {
		b := queue.Break{From: localtime.Minute(at, from), To: localtime.Minute(at, session.From)}
		from = session.To
		if b.To.After(b.From) && !(lastCall.After(b.From.Add(overtime)) && lastCall.Before(b.To)) {
			breaks = append(breaks, b)
		}
	}
	return breaks
}
