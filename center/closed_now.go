package center

import (
	"time"

	"motcua/center/refusal"
)

// closedNow refuses a number outside the hours of the kiosks. It says when they give numbers
// again: 07:00, or 07:00 25/11 on another day.
func (s *State) closedNow(at time.Time) error {
	at = at.In(Zone)
	opens := "…"
	switch from := s.Settings.Door(at).NumbersFrom; {
	case from.IsZero():
	case ServiceDayOf(from) == ServiceDayOf(at):
		opens = from.Format("15:04")
	default:
		opens = from.Format("15:04 02/01")
	}
	return refusal.ClosedNow.With(refusal.Facts{"opens": opens})
}
