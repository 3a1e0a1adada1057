package queue

import "testing"

func TestAWaitIsARangeOfFiveMinutes(t *testing.T) {
	for _, x := range []struct {
		ahead, counters, mean int
		want                  Wait
	}{
		{0, 1, 8, Wait{0, 15}},
		{6, 3, 8, Wait{5, 30}},
		{40, 2, 10, Wait{120, 290}},
	} {
		if got, ok := EstimateWait(x.ahead, x.counters, x.mean); !ok || got != x.want {
			t.Errorf("%d ahead at %d counters: %+v, want %+v", x.ahead, x.counters, got, x.want)
		}
	}
	if _, ok := EstimateWait(3, 0, 8); ok {
		t.Error("with no counter open a wait was promised")
	}
}
