package office

import (
	"testing"

	"motcua/center"
)

func TestTheLightTurnsWithTheLongestWaitAndWithoutACounter(t *testing.T) {
	for _, c := range []struct {
		waiting, open, longest int
		want                   light
	}{
		{0, 0, 0, green}, {0, 2, 0, green}, {3, 1, 19, green}, {3, 1, 20, amber}, {3, 1, 39, amber}, {3, 1, 40, red}, {1, 0, 0, red},
	} {
		if got := lightOf(center.Alerts{AmberMinutes: 20, RedMinutes: 40}, c.waiting, c.open, c.longest); got != c.want {
			t.Errorf("%d waiting, %d counters, %d minutes: %s, want %s", c.waiting, c.open, c.longest, got, c.want)
		}
	}
}
