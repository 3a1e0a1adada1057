package queue

import (
	"maps"
	"math"
	"time"
)

// Calibration holds the interval bounds of this centre's forecasts. It corrects itself: whenever
// a number is called, the range that its citizen was told is compared with the actual wait and
// the bounds move a little, so that eight waits in ten lie between them. The zero value, and
// nil, stand for the bounds of a usual centre. Learn must not run beside a forecast.
type Calibration struct {
	All   BoundsByLength            `json:"all"`
	Lines map[LineID]BoundsByLength `json:"lines,omitempty"`
}

// BoundsByLength are the bounds by the length of the expected wait, see lengthClass.
type BoundsByLength [6]Bounds

// Bounds are the ends of the ranges of waits of one length class, in spreads from the expected
// wait.
type Bounds struct {
	Waits int     `json:"waits"` // how many were compared
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// lengthClass is the class of a wait by its minutes: up to 4, 10, 20, 40 and 70, and longer.
func lengthClass(work float64) int {
	for i, end := range [...]float64{4, 10, 20, 40, 70} {
		if work < end {
			return i
		}
	}
	return len(BoundsByLength{}) - 1
}

const (
	// shareBelow is the share of waits below the range and shareAbove that above it, together
	// two in ten. Somebody who is called too early may be away and lose the turn, somebody who
	// is called too late only waits, so the lower bound is the more careful one.
	shareBelow = 0.07
	shareAbove = 0.13
	// minLineSamples is from how many waits on a line has bounds of its own.
	minLineSamples = 40
	// slowAfter is after how many compared waits a bound moves only slowly.
	slowAfter = 1000
)

// defaultBounds hold before anything was compared. They are wide enough for the first days of a
// centre without visits of its own, as found on simulated days.
func defaultBounds() Bounds { return Bounds{Low: -1.4, High: 2.1} }

// Waits is how many waits have been compared.
func (c *Calibration) Waits() int {
	n := 0
	for _, x := range c.All {
		n += x.Waits
	}
	return n
}

// Copy is an independent copy; of nil it is the zero value.
func (c *Calibration) Copy() Calibration {
	if c == nil {
		return Calibration{}
	}
	return Calibration{All: c.All, Lines: maps.Clone(c.Lines)}
}

// of is the lower and upper bound for a wait in a line: the line's own once it has enough
// samples, else that of all lines.
func (c *Calibration) of(line LineID, work float64) (low, high float64) {
	x := defaultBounds()
	i := lengthClass(work)
	if own := c.Lines[line][i]; own.Waits >= minLineSamples {
		x = own
	} else if c.All[i].Waits > 0 {
		x = c.All[i]
	}
	return x.Low, x.High
}

// Learn compares a range that was told at a moment with the time at which the number was
// called.
func (c *Calibration) Learn(line LineID, told Range, at, called time.Time, breaks []Break) {
	if told.spread <= 0 {
		return
	}
	z := math.Log((closuresAfter(at, breaks).workedMinutes(called.Sub(at))+1)/(told.work+1)) / told.spread
	i := lengthClass(told.work)
	if c.Lines == nil {
		c.Lines = map[LineID]BoundsByLength{}
	}
	own := c.Lines[line]
	if own[i].Waits == 0 && c.All[i].Waits > 0 {
		own[i] = Bounds{Low: c.All[i].Low, High: c.All[i].High}
	}
	own[i].learn(z)
	c.Lines[line] = own
	c.All[i].learn(z)
}

func (x *Bounds) learn(z float64) {
	if *x == (Bounds{}) {
		*x = defaultBounds()
	}
	x.Waits++
	step := 6 / float64(min(x.Waits, slowAfter)+20)
	x.Low += step * (shareBelow - below(z, x.Low))
	x.High += step * (1 - shareAbove - below(z, x.High))
	// The bounds cannot cross, whatever the waits.
	x.High = max(x.High, x.Low+0.1)
}

// below is 1 when z lies below a bound.
func below(z, bound float64) float64 {
	if z < bound {
		return 1
	}
	return 0
}
