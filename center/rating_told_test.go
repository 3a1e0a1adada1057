package center

import (
	"testing"

	"motcua/center/queue"
)

// ofBest is the sum of n ratings with the best score.
func ofBest(n int) (r RatingSum) {
	r.Scores[MaxScore-1] = n
	return r
}

func TestNothingThatIsNotToldCanBeFoundByTakingAway(t *testing.T) {
	for _, x := range []struct {
		name  string
		sums  map[queue.CounterID]int
		told  string // the counters that are told
		whole bool
		count int
	}{
		{name: "nobody", sums: map[queue.CounterID]int{}},
		{name: "all enough", sums: map[queue.CounterID]int{"1": 5, "2": 9}, told: "12", whole: true, count: 14},
		{name: "one too few", sums: map[queue.CounterID]int{"1": 5, "2": 4}, told: "1", count: 9},
		{name: "two too few, together enough", sums: map[queue.CounterID]int{"1": 7, "2": 4, "3": 1}, told: "1", whole: true, count: 12},
		{name: "two too few, together too few", sums: map[queue.CounterID]int{"1": 7, "2": 3, "3": 1}, told: "1", count: 11},
		{name: "only too few", sums: map[queue.CounterID]int{"1": 4}, count: 4},
	} {
		sums := DayRatings{}
		for counter, n := range x.sums {
			sums[counter] = ofBest(n)
		}
		day := closedDay(sums)
		told := ""
		for _, counter := range []queue.CounterID{"1", "2", "3"} {
			if sum := day.Counters[counter].Sum; sum != nil {
				told += string(counter)
				if sum.Count() != x.sums[counter] {
					t.Errorf("%s: of counter %s %d are told", x.name, counter, sum.Count())
				}
			}
			if day.Counters[counter].Count != x.sums[counter] {
				t.Errorf("%s: at counter %s %d are counted", x.name, counter, day.Counters[counter].Count)
			}
		}
		if told != x.told || (day.Whole.Sum != nil) != x.whole || day.Whole.Count != x.count {
			t.Errorf("%s: the counters %q and the whole %+v are told", x.name, told, day.Whole)
		}
	}
}

func TestOfTheDayThatRunsTheWholeIsWhatTheCountersTell(t *testing.T) {
	day := runningDay(DayRatings{"1": ofBest(7), "2": ofBest(4)}, DayRatings{"1": ofBest(5)})
	if day.Whole.Count != 11 || day.Whole.Sum == nil || day.Whole.Sum.Count() != 5 {
		t.Errorf("of the whole %+v is told", day.Whole)
	}
	if day.Counters["2"].Count != 4 || day.Counters["2"].Sum != nil {
		t.Errorf("of counter 2 %+v is told", day.Counters["2"])
	}
	if day := runningDay(DayRatings{"2": ofBest(4)}, DayRatings{}); day.Whole.Sum != nil {
		t.Errorf("four ratings are told as %+v", day.Whole.Sum)
	}
}
