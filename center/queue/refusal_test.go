package queue

import (
	"maps"
	"slices"
	"testing"

	"motcua/center/refusal"
)

func TestARefusalSaysWhereTheTicketIs(t *testing.T) {
	for status := Waiting; status <= Released; status++ {
		no, ok := refusal.Of(RefuseStatus(&Ticket{Number: "A007", Line: "A", Counter: "3", Status: status}))
		if !ok || no.Code.String() != "ticket_"+status.String() {
			t.Errorf("a %s ticket is refused with %v", status, no)
			continue
		}
		if got := slices.Sorted(maps.Keys(no.Facts)); !slices.Equal(got, slices.Sorted(slices.Values(no.Code.Carries()))) || no.Facts["number"] != "A007" || no.Facts["counter"] != "3" {
			t.Errorf("%s is told with %v, the table says %q", no.Code, no.Facts, no.Code.Carries())
		}
	}
}
