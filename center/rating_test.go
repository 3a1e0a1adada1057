package center

import (
	"testing"
	"time"

	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/settings"
)

// served takes a number and has it served at counter 1.
func (o *office) served(request string) queue.Ticket {
	o.t.Helper()
	o.take("A", request)
	o.do(clerk, Today{queue.CallNext{Counter: "1", Staff: "ha"}})
	return *o.do(clerk, Today{queue.Finish{Counter: "1", Staff: "ha", Outcome: queue.Served}}).Ticket
}

func TestAVisitIsRatedOnceAfterItWasServed(t *testing.T) {
	o := openOffice(t)
	o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	one := o.served("1")
	o.take("A", "2")
	good := Rate{Token: one.Token, Score: 5}
	for code, x := range map[string]Rate{
		"ticket_waiting": {Token: "token2", Score: 5}, "unknown_ticket": {Number: "A009", Score: 5},
		"out_of_range": {Token: one.Token, Score: 6}, "unknown_reason": {Token: one.Token, Score: 1, Reasons: []RatingReason{"weather"}},
	} {
		o.refused(code, x)
	}
	o.refused("out_of_range", Rate{Token: one.Token, Score: 3, Reasons: []RatingReason{"waiting"}})
	o.refused("unknown_reason", Rate{Token: one.Token, Score: 1, Reasons: []RatingReason{"waiting", "waiting"}})
	o.do(Actor{Kind: Public}, good)
	o.refused("already_rated", good)
	o.reopen()
	o.refused("already_rated", Rate{Number: "A001", Score: 1})
	o.numberRules(func(r *settings.NumberRules) { r.Rating = false })
	o.refused("rating_off", good)
}

func TestRatingsAreSummedUpByDay(t *testing.T) {
	o := openOffice(t)
	o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	for i, score := range []int{5, 4, 1, 5, 5, 4} {
		x := Rate{Number: o.served(string(rune('a' + i))).Number, Score: score}
		if score == 1 {
			x.Reasons = []RatingReason{"waiting", "place"}
		}
		o.do(kiosk, x)
	}
	check := func(told [MaxScore]int) {
		t.Helper()
		days, err := o.Ratings("2026-11-20", "2026-11-25")
		if err != nil {
			t.Fatal(err)
		}
		sum := days["2026-11-23"].Counters["1"]
		if len(days) != 1 || sum.Count != 6 || sum.Sum == nil || sum.Sum.Scores != told || sum.Sum.Reasons["place"] != 1 {
			t.Fatalf("the ratings are %+v", days)
		}
	}
	check([MaxScore]int{1, 0, 0, 1, 3})
	o.at = time.Date(2026, 11, 25, 9, 0, 0, 0, localtime.Zone)
	o.take("A", "next day")
	check([MaxScore]int{1, 0, 0, 2, 3})
	o.reopen()
	check([MaxScore]int{1, 0, 0, 2, 3})
	if days, err := o.Ratings("2026-11-24", "2026-11-25"); err != nil || len(days) != 0 {
		t.Errorf("days nobody rated have %v %v", days, err)
	}
	for _, x := range [][2]queue.ServiceDay{{"yesterday", "2026-11-25"}, {"2026-11-25", "today"}, {"2026-01-01", "2026-11-25"}} {
		if _, err := o.Ratings(x[0], x[1]); err == nil {
			t.Errorf("%v has ratings", x)
		}
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Verify(o.options.Dir, o.options.Defaults, o.options.Catalogue); err != nil {
		t.Errorf("verify: %v", err)
	}
	o.open()
}

// A sum of the day that runs changes with five ratings at once, so that nobody's own is seen.
func TestTodaysRatingsAreToldFiveAtATime(t *testing.T) {
	o := openOffice(t)
	o.do(clerk, Today{queue.Sit{Counter: "1", Staff: "ha"}})
	told := map[int]RatingSum{}
	for i := 1; i <= 11; i++ {
		o.do(kiosk, Rate{Number: o.served(string(rune('a' + i))).Number, Score: 1 + i%5})
		if i == 7 {
			o.reopen()
		}
		days, err := o.Ratings("2026-11-23", "2026-11-23")
		if err != nil {
			t.Fatal(err)
		}
		one, whole := days["2026-11-23"].Counters["1"], days["2026-11-23"].Whole
		if (one.Sum != nil) != (i >= 5) || (whole.Sum != nil) != (i >= 5) {
			t.Fatalf("after %d ratings %+v and of the whole %+v are told", i, one.Sum, whole.Sum)
		}
		if one.Sum != nil {
			told[i] = *one.Sum
		}
		if one.Count != i || whole.Count != i || told[i].Count() != i-i%5 {
			t.Errorf("after %d ratings %d are counted and %d told", i, one.Count, told[i].Count())
		}
		if i%5 != 0 && i > 1 && told[i].Scores != told[i-1].Scores {
			t.Errorf("the rating %d is told by itself", i)
		}
	}
	o.at = time.Date(2026, 11, 25, 9, 0, 0, 0, localtime.Zone)
	o.take("A", "next day")
	days, err := o.Ratings("2026-11-23", "2026-11-23")
	if one := days["2026-11-23"].Counters["1"]; err != nil || one.Sum == nil || one.Sum.Count() != 11 {
		t.Errorf("of the closed day %+v are told: %v", one.Sum, err)
	}
}
