package center

import (
	"time"

	"motcua/center/refusal"
)

// closedNow refuses a number outside the hours of the kiosks, and says when they give numbers
// again.
func (s *State) closedNow(at time.Time) error {
	return refusal.ClosedNow.At("opens", s.Settings.Door(at).NumbersFrom)
}
