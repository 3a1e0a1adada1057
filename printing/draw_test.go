package printing

import (
	"testing"

	"motcua/center/queue"
)

func TestCountersInFewWords(t *testing.T) {
	for want, counters := range map[string][]queue.CounterID{
		"1–4, 7": {"7", "3", "1", "2", "4"}, "3, 11": {"11", "3"}, "1, 2": {"2", "1"}, "": nil, "12A, 9–11": {"10", "12A", "9", "11"},
	} {
		if got := counterList(counters); got != want {
			t.Errorf("%v: %q, want %q", counters, got, want)
		}
	}
}
