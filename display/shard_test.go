package display

import "testing"

func TestAHeartbeatIsSpreadEvenly(t *testing.T) {
	g := newShard()
	seen := map[*socket]int{}
	for range 10 * sweepParts {
		g.add(&socket{})
	}
	for turn := range sweepParts {
		n := 0
		g.eachOfPart(turn, func(s *socket) { seen[s]++; n++ })
		if n != 10 {
			t.Errorf("turn %d has %d sockets", turn, n)
		}
	}
	if len(seen) != 10*sweepParts {
		t.Errorf("%d sockets had a turn", len(seen))
	}
}
