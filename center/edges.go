package center

import (
	"motcua/center/journal"
	"motcua/center/queue"
)

// WaitsMeasured notes that the edges of the waits told to citizens were corrected by
// so many waits so far; the record holds them.
type WaitsMeasured struct {
	Waits int `json:"waits"`
}

// Kind names the event in the journal.
func (WaitsMeasured) Kind() string { return "waits_measured" }

var _ = register[WaitsMeasured](nil)

// edgesTable has the edges of the waits told to citizens, see queue.Calibration.
var edgesTable = singleOf("edges", "waits",
	func(s *State, v queue.Calibration) { s.edges = v },
	func(s *State) any { return s.edges },
	says[string, queue.Calibration]{
		follow: func(_ *verifier, w wants[string, queue.Calibration], e event, _ *journal.Record) {
			if e, ok := e.(WaitsMeasured); ok {
				w.must("waits", func(v queue.Calibration, _ []byte) bool { return v.Waits() == e.Waits })
			}
		},
	},
)

// withEdges adds to a change that the edges are stored.
func withEdges(ch *change, edges queue.Calibration) error {
	ch.events = append(ch.events, WaitsMeasured{Waits: edges.Waits()})
	return ch.put(edgesTable.put(edges))
}
