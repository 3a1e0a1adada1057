package center

import (
	"testing"
	"time"

	"motcua/center/queue"
	"motcua/center/settings"
)

func TestTheLightTurnsWithTheLongestWaitAndWithoutACounter(t *testing.T) {
	for _, c := range []struct {
		waiting, open, longest int
		want                   Light
	}{
		{0, 0, 0, Green}, {0, 2, 0, Green}, {3, 1, 19, Green}, {3, 1, 20, Amber}, {3, 1, 39, Amber}, {3, 1, 40, Red}, {1, 0, 0, Red},
	} {
		if got := lightOf(settings.Alerts{AmberMinutes: 20, RedMinutes: 40}, c.waiting, c.open, c.longest); got != c.want {
			t.Errorf("%d waiting, %d counters, %d minutes: %s, want %s", c.waiting, c.open, c.longest, got, c.want)
		}
	}
}

func TestTheLongestWaitOfALineIsFound(t *testing.T) {
	o := openOffice(t)
	o.take("A", "first")
	o.at = o.at.Add(5 * time.Minute)
	o.take("A", "second")
	o.at = o.at.Add(35 * time.Minute)
	var waits map[queue.LineID]LineWait
	o.View(func(s *State) { waits = s.LineWaits(o.at) })
	if w := waits["A"]; w.Longest != 40 || w.Number != "A001" || w.Late != 2 || w.Light != Red {
		t.Errorf("line A is %+v", w)
	}
	if w := waits["B"]; w != (LineWait{Light: Green}) {
		t.Errorf("line B, where nobody waits, is %+v", w)
	}
	if n := MinutesSince(o.at, o.at.Add(-time.Hour)); n != 0 {
		t.Errorf("a clock that went back makes a wait of %d minutes", n)
	}
}
