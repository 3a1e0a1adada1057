package phone

import (
	"motcua/center"
	"motcua/center/queue"
)

// ratingState is whether a phone asks to rate its visit.
type ratingState string

const (
	ratingAsk   ratingState = "ask"
	ratingGiven ratingState = "given"
	ratingNone  ratingState = "none" // not served yet, or the centre does not ask
)

func ratingOf(s *center.State, t queue.Ticket) ratingState {
	switch {
	case s.Rated(t.ID):
		return ratingGiven
	case t.Status == queue.Done && s.Settings.NumberRules().Rating:
		return ratingAsk
	}
	return ratingNone
}
