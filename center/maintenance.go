package center

import (
	"time"

	"motcua/center/queue"
)

// maintenance is the clock's decision, also the first of every start: it stores the
// settings that a new centre begins with, lets parked numbers return,
// releases numbers from phones that were not checked in, ends numbers whose slip failed and that
// nobody has, and takes down expired notices. The day itself is changed before every batch, so
// nothing is ever decided on yesterday.
type maintenance struct {
	calibration *queue.Calibration // of the waits, to be stored; nil for none
	steadySince time.Time          // since when the clock has run without a stop or a jump
}

func (x maintenance) decide(s *State, at time.Time) (change, error) {
	if !s.stored {
		return storeSettings(s.Settings, "")
	}
	var ch change
	for _, due := range []DayDecision{queue.ReturnDue{}, queue.ReleaseDue{SteadySince: x.steadySince}, queue.VoidSlips{SteadySince: x.steadySince}} {
		one, err := Today{due}.decide(s, at)
		if err != nil {
			return change{}, err
		}
		ch.join(one)
	}
	s.expireBookings(&ch, at)
	s.expire(&ch, at)
	if x.calibration == nil {
		return ch, nil
	}
	return ch, putCalibration(&ch, *x.calibration)
}
