package settings

import (
	"motcua/center/dossier"
	"motcua/center/refusal"
)

const (
	// maxSessions is how many stretches a day may have: a long break, and two short ones.
	maxSessions = 4
	dayMinutes  = 24 * 60
)

func (x *Opening) check() error {
	for _, day := range dossier.Weekdays() {
		if !inOrder(x.Sessions, day) {
			return refusal.BadSessions.In("sessions")
		}
	}
	return nil
}

// inOrder reports whether the sessions of a weekday follow each other.
func inOrder(sessions []dossier.Session, day dossier.Weekday) bool {
	last, n := 0, 0
	for _, s := range sessions {
		if !s.Holds(day) {
			continue
		}
		if n >= maxSessions || s.From < last || s.To <= s.From || s.To > dayMinutes {
			return false
		}
		last, n = s.To+1, n+1
	}
	return true
}

func (x *Alerts) check() error {
	if x.RedMinutes <= x.AmberMinutes {
		return refusal.RedBeforeAmber.In("red_minutes")
	}
	return nil
}
