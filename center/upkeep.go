package center

import (
	"time"

	"motcua/center/queue"
)

// upkeep is the clock's decision, also the first of every start: it stores the
// settings that a new centre begins with, lets those come back whose time is over,
// releases what was taken on phones and not checked in, ends numbers whose slip failed and
// that nobody has, and takes down the notices that ran out.
// The day itself is turned before every batch, so nothing is ever decided on yesterday.
type upkeep struct {
	edges  *queue.Calibration // of the waits, to be stored; nil for none
	steady time.Time          // since when the clock has gone on without a stop or a jump
}

func (x upkeep) decide(s *State, at time.Time) (change, error) {
	if !s.stored {
		return storeSettings(s.Settings, "")
	}
	var ch change
	for _, due := range []DayDecision{queue.ReturnDue{}, queue.ReleaseDue{}, queue.VoidSlips{Steady: x.steady}} {
		one, err := Today{due}.decide(s, at)
		if err != nil {
			return change{}, err
		}
		ch.join(one)
	}
	s.expireBookings(&ch, at)
	s.expire(&ch, at)
	if x.edges == nil {
		return ch, nil
	}
	return ch, withEdges(&ch, *x.edges)
}
