package queue

import (
	"fmt"
	"reflect"
	"testing"
	"time"
)

func (h *hall) forecast(breaks ...Break) Forecast {
	return Model{Breaks: breaks}.Forecast(h.day, h.plan, h.at)
}

// rangeOf is the range of a number, which must have one.
func (h *hall) rangeOf(f Forecast, n Number) Range {
	h.t.Helper()
	t, _ := h.day.ByNumber(n)
	r, ok := f.Of(t)
	if !ok {
		h.t.Fatalf("%s has no range", n)
	}
	if r.Low > r.Middle || r.Middle > r.High {
		h.t.Errorf("%s has the range %+v", n, r)
	}
	return r
}

func TestNoRangeWithoutAClerk(t *testing.T) {
	h := openHall(t)
	h.arrive("A", "B")
	h.do(Sit{Counter: "3", Staff: "ha"})
	f := h.forecast()
	if _, ok := f.Of(*h.day.byNumber("A001")); ok {
		t.Error("A001 has a range, but only line B has a clerk")
	}
	if _, ok := f.Next("A", Ordinary); ok {
		t.Error("line A has a range for who comes next, but no clerk")
	}
	h.rangeOf(f, "B001")
	if _, ok := f.Next("B", Ordinary); !ok {
		t.Error("line B has no range for who comes next")
	}
	if called := h.next("3"); called != "B001" {
		t.Fatalf("called %s", called)
	}
	if _, ok := h.forecast().Of(*h.day.byNumber("B001")); ok {
		t.Error("B001 was called and still has a range")
	}
}

func TestRangesFollowTheOrderOfCalls(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A!", "A", "A!", "A", "A")
	h.next("1")
	f, last := h.forecast(), -1.0
	for _, x := range h.day.Upcoming(h.plan.Counters[0], h.plan.Rule, h.at, 10) {
		r := h.rangeOf(f, x.Number)
		if r.Middle <= last {
			t.Errorf("%s waits %.1f minutes, the one before %.1f", x.Number, r.Middle, last)
		}
		last = r.Middle
	}
	if next, ok := f.Next("A", Ordinary); !ok || next.Middle <= last {
		t.Errorf("the next to come waits %.1f minutes, the last one %.1f", next.Middle, last)
	}
	ordinary, _ := f.Next("A", Ordinary)
	if priority, ok := f.Next("A", Pregnant); !ok || priority.Middle >= ordinary.Middle {
		t.Errorf("a priority ticket taken now waits %.1f minutes, an ordinary one %.1f", priority.Middle, ordinary.Middle)
	}
}

func TestAnotherClerkShortensTheWait(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A", "A", "A", "A", "A", "A")
	alone := h.rangeOf(h.forecast(), "A008")
	h.do(Sit{Counter: "2", Staff: "lan"})
	if both := h.rangeOf(h.forecast(), "A008"); both.High > 0.7*alone.High {
		t.Errorf("one clerk %+v, two %+v", alone, both)
	}
}

func TestABreakIsPartOfTheWait(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A", "A", "A")
	without := h.rangeOf(h.forecast(), "A005")
	noon := Break{From: h.at.Add(15 * time.Minute), To: h.at.Add(135 * time.Minute)}
	f := h.forecast(noon)
	if with := h.rangeOf(f, "A005"); with.High < without.High+100 {
		t.Errorf("the wait is %+v, over noon %+v", without, with)
	}
	if first := h.rangeOf(f, "A001"); first.High > 15 {
		t.Errorf("who is called at once waits %+v", first)
	}
}

func TestAForecastLeavesTheDayAlone(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.do(Sit{Counter: "2", Staff: "lan"})
	h.arrive("A", "B", "A!", "A", "B", "A")
	h.next("1")
	h.do(Park{Counter: "1", Staff: "ha", Reason: FillingForm, Minutes: 10})
	h.next("2")
	tell := func() string {
		text := ""
		for _, c := range h.plan.Counters {
			text += fmt.Sprintf("%+v %+v\n", h.day.Upcoming(c, h.plan.Rule, h.at, 20), h.day.Seat(c.ID).Served)
		}
		return text
	}
	before, f := tell(), h.forecast()
	if after := tell(); before != after {
		t.Errorf("before the forecast\n%s after it\n%s", before, after)
	}
	if again := h.forecast(); !reflect.DeepEqual(f, again) {
		t.Error("a second forecast says something else")
	}
}

func TestEdgesCorrectThemselves(t *testing.T) {
	o := Model{Calibration: &Calibration{}}
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A", "A")
	// At this centre everybody waits about twice as long as the visits say.
	covered := 0
	for i := range 600 {
		r := h.rangeOf(o.Forecast(h.day, h.plan, h.at), "A004")
		wait := 2 * r.work * (0.8 + 0.4*float64(i*7%10)/10)
		if i >= 300 && wait >= r.Low && wait <= r.High {
			covered++
		}
		o.Calibration.Learn("A", r, h.at, h.at.Add(minutes(wait)), nil)
	}
	if covered < 210 || covered > 270 {
		t.Errorf("%d of 300 waits lie in the range, want about 240", covered)
	}
}

func TestARangeIsShownInFives(t *testing.T) {
	for _, c := range []struct {
		r    Range
		want Wait
	}{
		{Range{Low: 0, High: 0}, Wait{0, 5}},
		{Range{Low: 6.2, High: 19.9}, Wait{5, 20}},
		{Range{Low: 5, High: 25}, Wait{5, 25}},
	} {
		if got := c.r.Wait(); got != c.want {
			t.Errorf("%+v is shown as %+v, want %+v", c.r, got, c.want)
		}
	}
}

func BenchmarkForecastOfFiveThousandWaiting(b *testing.B) {
	c := newCentre()
	h := &hall{t: b, day: &Day{}, at: opening, plan: c.plan}
	h.do(Turn{To: "2026-11-23"})
	for _, k := range c.plan.Counters {
		h.do(Sit{Counter: k.ID, Staff: StaffID("staff" + k.ID)})
	}
	o := Model{Times: &ServiceTimes{Defaults: c.defaults}, Calibration: &Calibration{}, Field: fieldOf, Breaks: sessions(), Usual: c.usual()}
	for i := range 5000 {
		line := c.plan.Lines[i%5].ID
		x := Issue{Line: line, Procedure: c.procedures[line][i%9].code, Priority: Ordinary, Token: Token(fmt.Sprint("t", i))}
		if i%6 == 0 {
			x.Priority = Elderly
		}
		h.at = h.at.Add(-time.Minute + 2*time.Second)
		h.do(x)
	}
	for _, k := range c.plan.Counters {
		h.do(CallNext{Counter: k.ID, Staff: StaffID("staff" + k.ID)})
	}
	for b.Loop() {
		f := o.Forecast(h.day, h.plan, h.at)
		if _, ok := f.Next("A", Ordinary); !ok {
			b.Fatal("no range for the next ticket")
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms/forecast")
}

func TestANumberTakenOnAPhoneIsForecastAsIfItWereHere(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A")
	taken := h.remote("A", "phone", 60)
	h.arrive("A")
	f := h.forecast()
	before, phone, after := h.rangeOf(f, "A002"), h.rangeOf(f, taken.Number), h.rangeOf(f, "A004")
	if phone.Middle <= before.Middle || after.Middle <= phone.Middle {
		t.Errorf("before the phone %+v, the phone %+v, after it %+v", before, phone, after)
	}
}

func TestAnAppointmentThatHasBegunIsForecastBeforeTheMix(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A", "A", "A")
	booked := h.comesBooked("A", "booked", 0)
	if f := h.forecast(); h.rangeOf(f, booked).Middle >= h.rangeOf(f, "A002").Middle {
		t.Errorf("the appointment waits %+v, the second of the mix %+v", h.rangeOf(f, booked), h.rangeOf(f, "A002"))
	}
}

func TestACounterThatIsClosedCallsNobodyInAForecast(t *testing.T) {
	h := openHall(t)
	h.do(Sit{Counter: "1", Staff: "ha"})
	h.arrive("A", "A")
	h.next("1")
	h.do(ChangeCounter{Counter: "1", Closed: true})
	if _, ok := h.forecast().Of(*h.day.byNumber("A002")); ok {
		t.Error("A002 has a range, but the only counter is closed once its visit is over")
	}
}
