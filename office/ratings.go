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

// ratingItem is what the ratings of a counter's day, or of a whole day, come to. Scores,
// average and reasons are null where fewer than center.EnoughRatings would be told apart;
// of today they are those of the ratings that are told already, which are fewer than Count.
type ratingItem struct {
	Day     queue.ServiceDay            `json:"day"`
	Counter queue.CounterID             `json:"counter,omitempty"`
	Count   int                         `json:"count"`
	Scores  *[center.MaxScore]int       `json:"scores"`
	Average *float64                    `json:"average"`
	Reasons map[center.RatingReason]int `json:"reasons"`
}

func ratingOf(day queue.ServiceDay, counter queue.CounterID, rated center.ToldRatings) ratingItem {
	item := ratingItem{Day: day, Counter: counter, Count: rated.Count}
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
	items, totals := []ratingItem{}, []ratingItem{}
	for day, rated := range days {
		for counter, one := range rated.Counters {
			items = append(items, ratingOf(day, counter, one))
		}
		totals = append(totals, ratingOf(day, "", rated.Whole))
	}
	for _, list := range [][]ratingItem{items, totals} {
		sort.Slice(list, func(i, j int) bool {
			a, b := list[i], list[j]
			if a.Day != b.Day {
				return a.Day > b.Day
			}
			return len(a.Counter) < len(b.Counter) || len(a.Counter) == len(b.Counter) && a.Counter < b.Counter
		})
	}
	return c.JSON(fiber.Map{"items": items, "days": totals, "enough": center.EnoughRatings, "at": at})
}
