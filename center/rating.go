package center

import (
	"reflect"
	"slices"
	"time"

	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/refusal"
)

const (
	// MaxScore is the best of the five levels: rất hài lòng.
	MaxScore = 5
	// reasonsUpTo is the score up to which reasons are asked.
	reasonsUpTo = 2
)

// RatingReason is why somebody was not satisfied. The zero value is invalid.
type RatingReason string

// ratingReasons are the reasons that can be chosen.
var ratingReasons = []RatingReason{"waiting", "attitude", "guidance", "papers", "place"}

// RatingGiven is a citizen's rating of one visit. It names no person: neither who rates
// nor who served.
type RatingGiven struct {
	Ticket  queue.TicketID  `json:"ticket"`
	Counter queue.CounterID `json:"counter"`
	Score   int             `json:"score"` // 1–5
	Reasons []RatingReason  `json:"reasons,omitempty"`
}

// Kind names the event in the journal.
func (RatingGiven) Kind() string { return "rating_given" }

var _ = register(func(s *State, e RatingGiven, _ *journal.Record) { s.rate(e) })

// RatingSum is what the ratings of a counter's day come to.
type RatingSum struct {
	Scores  [MaxScore]int        `json:"scores"` // how many gave 1, 2 … 5
	Reasons map[RatingReason]int `json:"reasons,omitempty"`
}

// Count is how many ratings there are.
func (r RatingSum) Count() int {
	n := 0
	for _, k := range r.Scores {
		n += k
	}
	return n
}

// Average is the mean score, 0 without ratings.
func (r RatingSum) Average() float64 {
	sum := 0
	for i, k := range r.Scores {
		sum += (i + 1) * k
	}
	return float64(sum) / float64(max(1, r.Count()))
}

// Add is the sum of two.
func (r RatingSum) Add(o RatingSum) RatingSum {
	for i, k := range o.Scores {
		r.Scores[i] += k
	}
	var reasons map[RatingReason]int
	for _, more := range []map[RatingReason]int{r.Reasons, o.Reasons} {
		for reason, k := range more {
			if reasons == nil {
				reasons = map[RatingReason]int{}
			}
			reasons[reason] += k
		}
	}
	r.Reasons = reasons
	return r
}

// DayRatings are the sums of a day by counter.
type DayRatings map[queue.CounterID]RatingSum

// ratingTable has the sums of the days that are closed.
var ratingTable = tableOf("ratings", nil, says[queue.ServiceDay, DayRatings]{
	follow: func(v *verifier, w wants[queue.ServiceDay, DayRatings], e event, _ *journal.Record) {
		if e, closed := e.(queue.DayClosed); closed && len(v.state.ratings.sums) > 0 {
			sums := v.state.ratings.sums
			w.must(e.Day, func(kept DayRatings, _ []byte) bool { return reflect.DeepEqual(kept, sums) })
		}
	},
})

// Rate rates the visit of today's ticket with that token, or else with that number.
type Rate struct {
	Token   queue.Token
	Number  queue.Number
	Score   int
	Reasons []RatingReason
}

func (x Rate) decide(s *State, _ time.Time) (change, error) {
	if !s.Settings.Numbers.Rating {
		return change{}, refusal.RatingOff
	}
	if err := x.check(); err != nil {
		return change{}, err
	}
	t, ok := s.Day.ByToken(x.Token)
	if x.Token == "" {
		t, ok = s.Day.ByNumber(x.Number)
	}
	switch {
	case !ok:
		return change{}, refusal.UnknownTicket
	case t.Status != queue.Done:
		return change{}, queue.RefuseStatus(&t)
	case s.Rated(t.ID):
		return change{}, refusal.AlreadyRated.With(refusal.Facts{"number": string(t.Number)})
	}
	return change{events: []event{RatingGiven{Ticket: t.ID, Counter: t.Counter, Score: x.Score, Reasons: x.Reasons}}}, nil
}

// check takes a score, and reasons of the list where the score is low, each once.
func (x Rate) check() error {
	if x.Score < 1 || x.Score > MaxScore {
		return refusal.OutOfRange.In("score")
	}
	if len(x.Reasons) > 0 && x.Score > reasonsUpTo {
		return refusal.OutOfRange.In("reasons")
	}
	for i, reason := range x.Reasons {
		if !slices.Contains(ratingReasons, reason) || slices.Contains(x.Reasons[:i], reason) {
			return refusal.UnknownReason.In("reasons")
		}
	}
	return nil
}

// ratings are those of the day that runs.
type ratings struct {
	rated map[queue.TicketID]bool
	sums  DayRatings
	told  DayRatings // what is told of them before the day is closed
}

func newRatings() ratings {
	return ratings{rated: map[queue.TicketID]bool{}, sums: DayRatings{}, told: DayRatings{}}
}

// Rated reports whether a ticket of today was rated.
func (r *ratings) Rated(id queue.TicketID) bool { return r.rated[id] }

// rate folds a rating in.
func (r *ratings) rate(e RatingGiven) {
	r.rated[e.Ticket] = true
	one := RatingSum{Reasons: map[RatingReason]int{}}
	one.Scores[e.Score-1]++
	for _, reason := range e.Reasons {
		one.Reasons[reason]++
	}
	sum := r.sums[e.Counter].Add(one)
	r.sums[e.Counter] = sum
	if sum.Count()%EnoughRatings == 0 {
		r.told[e.Counter] = sum
	}
}
