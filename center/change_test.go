package center

import (
	"testing"

	"motcua/center/queue"
)

// TestNothingOfAJoinedChangeIsLost: upkeep joins what several decisions led to.
func TestNothingOfAJoinedChangeIsLost(t *testing.T) {
	ch := change{events: []event{queue.TicketReturned{ID: "t1"}}, rows: []row{noteTable.drop("t1")}, ticket: "t1"}
	ch.join(change{events: []event{queue.TicketReleased{ID: "t2"}}, rows: []row{holdTable.drop("h")}, ticket: "t2", code: "c", booking: "b"})
	ch.join(change{rows: []row{bookingTable.drop("b")}})
	if len(ch.events) != 2 || len(ch.rows) != 3 || ch.ticket != "t2" || ch.code != "c" || ch.booking != "b" {
		t.Errorf("joined: %+v", ch)
	}
}
