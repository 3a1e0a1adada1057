package center

import (
	"time"

	"motcua/center/refusal"
)

// closedNow is the no of a kiosk outside its hours.
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
