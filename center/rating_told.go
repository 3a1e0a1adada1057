package center

import (
	"time"

	"motcua/center/queue"
	"motcua/center/refusal"
)

const (
	// EnoughRatings is how many ratings of a counter's day make a sum that is told: of
	// fewer one could tell whom a rating meant and from whom it came.
	EnoughRatings = 5
	// MaxRatingDays is how many days one look at the ratings spans.
	MaxRatingDays = 92
)

// ToldRatings is what is told of ratings: how many there are, and their sum where it is told.
// Of a day that runs the sums grow by EnoughRatings at a time, as a sum that changes with each
// rating would tell what each one said; the rest waits until the day is closed.
type ToldRatings struct {
	Count int
	Sum   *RatingSum // nil where it would tell fewer than EnoughRatings apart
}

// RatedDay is what is told of a day, by counter and of all counters together.
type RatedDay struct {
	Counters map[queue.CounterID]ToldRatings
	Whole    ToldRatings
}

// Ratings are what is told of the days from the first to the last. A day that nobody rated is
// left out.
func (c *Center) Ratings(first, last queue.ServiceDay) (map[queue.ServiceDay]RatedDay, error) {
	days := map[queue.ServiceDay]RatedDay{}
	from, err := time.Parse(time.DateOnly, string(first))
	if err != nil {
		return nil, refusal.BadDate.In("from").Value(string(first))
	}
	to, err := time.Parse(time.DateOnly, string(last))
	if err != nil {
		return nil, refusal.BadDate.In("to").Value(string(last))
	}
	if to.Sub(from) >= MaxRatingDays*24*time.Hour {
		return nil, refusal.OutOfRange.In("from")
	}
	for day := from; !day.After(to); day = day.AddDate(0, 0, 1) {
		name := queue.ServiceDay(day.Format(time.DateOnly))
		sums, found, err := ratingTable.Get(c.store, string(name))
		if err != nil {
			return nil, c.asRead(err)
		}
		if found {
			days[name] = closedDay(sums)
		}
	}
	c.View(func(s *State) {
		if name := s.Day.Name(); len(s.ratings.sums) > 0 && name >= first && name <= last {
			days[name] = runningDay(s.ratings.sums, s.ratings.told)
		}
	})
	return days, nil
}

// closedDay is what is told of a day that is over. The whole is told only if nothing that is
// not told of a counter could be found by taking the others away.
func closedDay(sums DayRatings) RatedDay {
	day := RatedDay{Counters: map[queue.CounterID]ToldRatings{}}
	var whole RatingSum
	hidden := 0
	for counter, sum := range sums {
		one := ToldRatings{Count: sum.Count()}
		if one.Count >= EnoughRatings {
			one.Sum = &sum
		} else {
			hidden += one.Count
		}
		day.Counters[counter] = one
		whole = whole.Add(sum)
	}
	day.Whole.Count = whole.Count()
	if day.Whole.Count > 0 && (hidden == 0 || hidden >= EnoughRatings) {
		day.Whole.Sum = &whole
	}
	return day
}

// runningDay is what is told of the day that runs, of which told is the part that is told of
// each counter: of the whole, too, only that is in the sum.
func runningDay(sums, told DayRatings) RatedDay {
	day := RatedDay{Counters: map[queue.CounterID]ToldRatings{}}
	var whole RatingSum
	for counter, sum := range sums {
		one := ToldRatings{Count: sum.Count()}
		if part, ok := told[counter]; ok {
			one.Sum = &part
			whole = whole.Add(part)
		}
		day.Counters[counter] = one
		day.Whole.Count += one.Count
	}
	if whole.Count() > 0 {
		day.Whole.Sum = &whole
	}
	return day
}
