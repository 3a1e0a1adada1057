package center

import (
	"motcua/center/journal"
	"motcua/center/queue"
)

// WaitsMeasured notes that the bounds of the waits told to citizens were corrected, and by how
// many waits so far; the row holds them.
type WaitsMeasured struct {
	Waits int `json:"waits"`
}

// Kind names the event in the journal.
func (WaitsMeasured) Kind() string { return "waits_measured" }

var _ = register[WaitsMeasured](nil)

// calibrationTable has the bounds of the waits told to citizens, see queue.Calibration.
var calibrationTable = singleOf("edges", "waits",
	func(s *State, v queue.Calibration) { s.calibration = v },
	func(s *State) any { return s.calibration },
	says[string, queue.Calibration]{
		follow: func(_ *verifier, w wants[string, queue.Calibration], e event, _ *journal.Record) {
			if e, ok := e.(WaitsMeasured); ok {
				w.must("waits", func(v queue.Calibration, _ []byte) bool { return v.Waits() == e.Waits })
			}
		},
	},
)

// putCalibration adds to a change that the calibration is stored.
func putCalibration(ch *change, c queue.Calibration) error {
	ch.events = append(ch.events, WaitsMeasured{Waits: c.Waits()})
	return ch.put(calibrationTable.put(c))
}
