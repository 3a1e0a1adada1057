package center

import (
	"testing"
	"time"
)

func TestAStopAndAJumpBeginAnew(t *testing.T) {
	var s clockWatch
	at := morning
	for _, x := range []struct {
		after time.Duration
		anew  bool
	}{{0, true}, {time.Second, false}, {maxTickGap, false}, {maxTickGap + time.Second, true}, {time.Second, false}, {-time.Second, true}, {time.Second, false}} {
		at = at.Add(x.after)
		if from := s.since(at); from.Equal(at) != x.anew {
			t.Errorf("a tick %s after the last is steady from %s", x.after, from)
		}
	}
}
