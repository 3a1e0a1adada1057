package office

import (
	"math"
	"sort"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
)

// ratingDays is how many days are summed up when the question names none.
const ratingDays = 7

func ratingOf(day queue.ServiceDay, counter queue.CounterID, rated center.ToldRatings) RatingSum {
	item := RatingSum{Day: day, Counter: counter, Count: rated.Count}
	if sum := rated.Sum; sum != nil {
		average := math.Round(sum.Average()*10) / 10
		item.Scores, item.Average, item.Reasons = &sum.Scores, &average, sum.Reasons
		if item.Reasons == nil {
			item.Reasons = map[center.RatingReason]int{}
		}
	}
	return item
}

// ratings sums the ratings up by day and by counter, the newest day first.
func (f *Office) ratings(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	at := f.Now()
	last := queue.ServiceDay(c.Query("to", at.Format(time.DateOnly)))
	first := queue.ServiceDay(c.Query("from", at.AddDate(0, 0, 1-ratingDays).Format(time.DateOnly)))
	days, err := f.Center.Ratings(first, last)
	if err != nil {
		return err
	}
	items, totals := []RatingSum{}, []RatingSum{}
	for day, rated := range days {
		for counter, one := range rated.Counters {
			items = append(items, ratingOf(day, counter, one))
		}
		totals = append(totals, ratingOf(day, "", rated.Whole))
	}
	for _, list := range [][]RatingSum{items, totals} {
		sort.Slice(list, func(i, j int) bool {
			a, b := list[i], list[j]
			if a.Day != b.Day {
				return a.Day > b.Day
			}
			return len(a.Counter) < len(b.Counter) || len(a.Counter) == len(b.Counter) && a.Counter < b.Counter
		})
	}
	return c.JSON(RatingsResponse{Items: items, Days: totals, Enough: center.EnoughRatings, At: at})
}
