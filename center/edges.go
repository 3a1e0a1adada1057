package center

import (
	"motcua/center/queue"
	"motcua/center/records"
)

// WaitsMeasured notes that the edges of the waits told to citizens were corrected by
// so many waits so far; the record holds them.
type WaitsMeasured struct {
	Waits int `json:"waits"`
}

// Kind names the event in the journal.
func (WaitsMeasured) Kind() string { return "waits_measured" }

// edgesKey is the one row of edgesTable: the edges of the waits told to citizens, see
// queue.Edges.
const edgesKey = "waits"

var edgesTable = records.Table[queue.Edges]{Bucket: "edges"}

// withEdges adds to a change that the edges are stored.
func withEdges(ch change, edges queue.Edges) (change, error) {
	row, err := edgesTable.Row(edgesKey, edges)
	ch.events = append(ch.events, WaitsMeasured{Waits: edges.Waits()})
	ch.rows = append(ch.rows, row)
	return ch, err
}
