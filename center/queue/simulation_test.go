package queue

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
	"testing"
)

// ask makes a forecast and keeps it for the ticket, or for some of those that wait.
func (x *someDay) ask(id TicketID) {
	f := x.outlook.Forecast(x.day, x.plan, x.at)
	if id != "" {
		x.keep(f, id, true)
		return
	}
	var waiting []Ticket
	x.day.Each(func(t Ticket) {
		if t.Status == Waiting {
			waiting = append(waiting, t)
		}
	})
	sort.Slice(waiting, func(i, j int) bool { return waiting[i].Seq < waiting[j].Seq })
	for range min(3, len(waiting)) {
		x.keep(f, waiting[x.r.IntN(len(waiting))].ID, false)
	}
}

func (x *someDay) keep(f Forecast, id TicketID, atIssue bool) {
	t, _ := x.day.Ticket(id)
	r, ok := f.Of(t)
	if !ok {
		return
	}
	w := &told{at: x.at, line: t.Line, rng: r, atIssue: atIssue, ahead: x.day.Ahead(id, x.plan.Rule, x.at), average: x.outlook.Times.line(t.Line).Mean}
	for _, c := range x.day.CountersOf(x.plan, t.Line) {
		if s := x.day.Seat(c); s.Staff != "" && s.Paused == 0 {
			w.desks++
		}
	}
	w.desks = max(1, w.desks)
	x.tolds = append(x.tolds, w)
	x.watched[id] = append(x.watched[id], w)
}

// naive is people ahead × average, shared by the open counters of the line.
func (w *told) naive(more int) float64 {
	return float64(w.ahead+more) * w.average / float64(w.desks)
}

// TestRangesHoldOnSimulatedDays lets a centre learn for some weeks and then only
// forecast, on days whose seeds nothing was ever fitted to.
func TestRangesHoldOnSimulatedDays(t *testing.T) {
	learnt, tested := uint64(80), uint64(200)
	if testing.Short() {
		tested = 50
	}
	c := newCentre()
	o := Model{Times: &ServiceTimes{Defaults: c.defaults}, Calibration: &Calibration{}, Field: fieldOf, Breaks: sessions(), Usual: c.usual()}
	for seed := range learnt {
		simulate(t, c, 1000+seed, o, true)
	}
	var all []*told
	for seed := range tested {
		for _, w := range simulate(t, c, 5_200_000+seed, o, false) {
			if w.called {
				all = append(all, w)
			}
		}
	}
	report(t, all)
	s := sumUp(all)
	if s.covers < 75 || s.covers > 85 {
		t.Errorf("the ranges cover %.1f %% of the waits, want 75 to 85", s.covers)
	}
	naive := naiveWidth(all, s.covers)
	t.Logf("the median width is %.1f minutes; people ahead × average needs %.1f to cover as much: %.2f of it", s.width, naive, s.width/naive)
	if s.width > 0.6*naive {
		t.Errorf("the ranges are %.2f as wide as those of people ahead × average, want at most 0.60", s.width/naive)
	}
}

// report logs how the ranges held, by what might make a difference.
func report(t *testing.T, all []*told) {
	for _, by := range []struct {
		what string
		of   func(w *told) string
	}{
		{"all", func(*told) string { return "" }},
		{"line", func(w *told) string { return string(w.line) }},
		{"asked", func(w *told) string {
			if w.atIssue {
				return "with the number"
			}
			return "while waiting"
		}},
		{"people ahead", func(w *told) string { return upTo(float64(w.ahead), 0, 2, 5, 10, 20) }},
		{"expected wait", func(w *told) string { return upTo(w.rng.work, 4, 10, 20, 40, 70) }},
		{"hour", func(w *told) string { return w.at.Format("15") }},
	} {
		groups := map[string][]*told{}
		for _, w := range all {
			groups[by.of(w)] = append(groups[by.of(w)], w)
		}
		for _, k := range slices.Sorted(maps.Keys(groups)) {
			s := sumUp(groups[k])
			t.Logf("%-13s %-15s %5d: cover %4.1f %% (%4.1f below, %4.1f above), width %4.1f of wait %5.1f; rounded cover %4.1f %%, width %2.0f",
				by.what, k, len(groups[k]), s.covers, s.below, s.above, s.width, s.wait, s.roundCovers, s.roundWidth)
		}
	}
}

func upTo(v float64, bounds ...float64) string {
	for _, b := range bounds {
		if v <= b {
			return fmt.Sprintf("up to %2.0f", b)
		}
	}
	return "up to more"
}

// summary is how some ranges held: percent covered, and medians in minutes.
type summary struct {
	covers, below, above, width, wait, roundCovers, roundWidth float64
}

func sumUp(ws []*told) summary {
	var s summary
	var widths, waits, rounds []float64
	one := 100 / float64(len(ws))
	for _, w := range ws {
		switch {
		case w.wait < w.rng.Low:
			s.below += one
		case w.wait > w.rng.High:
			s.above += one
		default:
			s.covers += one
		}
		widths = append(widths, w.rng.High-w.rng.Low)
		waits = append(waits, w.wait)
		r := w.rng.Wait()
		if w.wait >= float64(r.LowMinutes) && w.wait <= float64(r.HighMinutes) {
			s.roundCovers += one
		}
		rounds = append(rounds, float64(r.HighMinutes-r.LowMinutes))
	}
	s.width, s.wait, s.roundWidth = median(widths), median(waits), median(rounds)
	return s
}

func median(v []float64) float64 {
	sort.Float64s(v)
	return v[len(v)/2]
}

// naiveWidth is the smallest median width of a band around people ahead × average that
// covers as much, with factors (or minutes) fitted to these very waits.
func naiveWidth(ws []*told, covers float64) float64 {
	best := math.Inf(1)
	need := int(math.Ceil(covers / 100 * float64(len(ws))))
	for _, additive := range []bool{false, true} {
		for a := 0.0; a <= 1.2; a += 0.05 {
			// how high the band must reach for each wait; infinite when it lies below
			var reach []float64
			for _, w := range ws {
				low, high := w.naive(0), w.naive(1)
				r := math.Inf(1)
				switch {
				case additive && w.wait >= low-a*30:
					r = w.wait - high
				case !additive && w.wait >= low*a:
					r = w.wait / high
				}
				reach = append(reach, r)
			}
			sort.Float64s(reach)
			b := reach[need-1]
			if math.IsInf(b, 1) {
				continue
			}
			var widths []float64
			for _, w := range ws {
				if additive {
					widths = append(widths, w.naive(1)+b-max(0, w.naive(0)-a*30))
				} else {
					widths = append(widths, w.naive(1)*b-w.naive(0)*a)
				}
			}
			best = min(best, median(widths))
		}
	}
	return best
}
