package queue

import (
	"encoding/json"
	"math"
	"reflect"
	"testing"
	"time"

	"motcua/center/ids"
)

// visited is a visit that took so many minutes.
func visited(p ids.Procedure, line LineID, took float64) Ticket {
	return Ticket{Procedure: p, Line: line, Status: Done, CalledAt: opening, EndedAt: opening.Add(minutes(took))}
}

func TestServiceTimesFallBackByLevels(t *testing.T) {
	s := &ServiceTimes{Defaults: map[LineID]int{"A": 8}}
	if got := s.Of("1.1", "land", "Z").Mean; got != defaultMinutes {
		t.Errorf("a line that nobody knows takes %v minutes, want %d", got, defaultMinutes)
	}
	if got := s.Of("1.1", "land", "A").Mean; got != 8 {
		t.Errorf("a line without visits takes %v minutes, want its default", got)
	}
	for range 200 {
		s.Observe(visited("1.1", "A", 20), "land")
		s.Observe(visited("1.2", "A", 4), "births")
	}
	for _, c := range []struct {
		procedure ids.Procedure
		field     string
		want      float64
	}{{"1.1", "land", 20}, {"1.2", "births", 4}, {"1.3", "land", 20}, {"1.4", "fees", 12}, {"", "", 12}} {
		if got := s.Of(c.procedure, c.field, "A").Mean; math.Abs(got-c.want) > 0.7 {
			t.Errorf("procedure %q of %q takes %.1f minutes, want about %v", c.procedure, c.field, got, c.want)
		}
	}
}

func TestOneForgottenTicketTeachesLittle(t *testing.T) {
	s := &ServiceTimes{Defaults: map[LineID]int{"A": 10}}
	for range 30 {
		s.Observe(visited("1.1", "A", 10), "")
	}
	s.Observe(visited("1.1", "A", 300), "")
	if got := s.Of("1.1", "", "A").Mean; got > 11.1 {
		t.Errorf("after one of 300 minutes a visit takes %.1f minutes", got)
	}
}

func TestServiceTimesIgnoreWhatIsNoVisit(t *testing.T) {
	s := &ServiceTimes{}
	waiting, cancelled, backwards := visited("1.1", "A", 5), visited("1.1", "A", 5), visited("1.1", "A", -5)
	waiting.Status, cancelled.Status = Waiting, Cancelled
	for _, x := range []Ticket{waiting, cancelled, backwards, {Status: Done, EndedAt: opening}} {
		s.Observe(x, "")
	}
	if !reflect.DeepEqual(s, &ServiceTimes{}) {
		t.Errorf("learned %+v", s)
	}
	two := visited("1.1", "A", 30)
	two.Added = []ids.Procedure{"1.2"}
	s.Observe(two, "land")
	if len(s.Procedures) != 0 || len(s.Fields) != 0 || s.Lines["A"].Visits != 1 {
		t.Errorf("a visit with two procedures taught %+v", s)
	}
}

func TestServiceTimesAreTheSameFromTheRecords(t *testing.T) {
	s := &ServiceTimes{}
	for i := range 50 {
		s.Observe(visited("1.1", "A", 3+float64(i%7)), "land")
	}
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var back ServiceTimes
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(*s, back) {
		t.Errorf("wrote %+v, read %+v", *s, back)
	}
}

func TestAVisitThatLastsIsExpectedToLast(t *testing.T) {
	v := ServiceTime{Mean: 10, Variance: 30}
	if half := v.remaining(0, 0.5); half < 8 || half > 10 {
		t.Errorf("half of the visits take less than %.1f minutes", half)
	}
	if soon, late := v.remaining(12, 0.5), v.remaining(30, 0.5); soon >= late || late > 30 {
		t.Errorf("after 12 minutes %.1f are left, after 30 %.1f", soon, late)
	}
	if left := v.remaining(time.Hour.Minutes()*24, 0.9); math.IsNaN(left) || math.IsInf(left, 0) || left < 0 {
		t.Errorf("after a day %v are left", left)
	}
}
