package queue

import (
	"maps"
	"math"
	"time"
)

// Edges are where the ranges of this centre begin and end. They correct themselves:
// whenever a number is called, the range it had been told is compared with the wait,
// and the edges move a little, so that eight waits in ten lie between them. The zero
// value, and nil, are the edges of a usual centre. Learn must not run beside a forecast.
type Edges struct {
	All   Spans            `json:"all"`
	Lines map[LineID]Spans `json:"lines,omitempty"`
}

// Spans are the edges by the length of the expected wait, see spanOf.
type Spans [6]Edge

// Edge is where the ranges of waits of one length end, in spreads from the expected.
type Edge struct {
	Waits int     `json:"waits"` // how many have been compared
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// spanOf is which span a wait of so many minutes belongs to: up to 4, 10, 20, 40 and 70
// minutes, and more.
func spanOf(work float64) int {
	for i, end := range [...]float64{4, 10, 20, 40, 70} {
		if work < end {
			return i
		}
	}
	return len(Spans{}) - 1
}

const (
	// early is the share of waits below the range, tardy that above it: together two in
	// ten. Who is called too early may be away and lose the turn, who is called too late
	// only waits, so the lower edge is the more careful one.
	early = 0.07
	tardy = 0.13
	// enough is how many waits of a line say more than those of all lines.
	enough = 40
	// settled is how many compared waits it takes until an edge moves only slowly.
	settled = 1000
)

// usualEdge is before anything was compared: wide enough for the first days of a centre
// that knows no visit of its own, as it came out on simulated days.
func usualEdge() Edge { return Edge{Low: -1.4, High: 2.1} }

// Waits is how many waits have been compared.
func (e *Edges) Waits() int {
	n := 0
	for _, x := range e.All {
		n += x.Waits
	}
	return n
}

// Copy is a copy that goes on by itself.
func (e *Edges) Copy() Edges { return Edges{All: e.All, Lines: maps.Clone(e.Lines)} }

// of is the lower and upper edge for a wait in a line: the line's own once it has seen
// enough, else that of all lines.
func (e *Edges) of(line LineID, work float64) (low, high float64) {
	x := usualEdge()
	if e != nil {
		i := spanOf(work)
		if own := e.Lines[line][i]; own.Waits >= enough {
			x = own
		} else if e.All[i].Waits > 0 {
			x = e.All[i]
		}
	}
	return x.Low, x.High
}

// Learn compares a range that was told at a moment with when the number was called.
func (e *Edges) Learn(line LineID, told Range, at, called time.Time, breaks []Break) {
	if told.spread <= 0 {
		return
	}
	z := math.Log((restsAfter(at, breaks).worked(called.Sub(at))+1)/(told.work+1)) / told.spread
	i := spanOf(told.work)
	if e.Lines == nil {
		e.Lines = map[LineID]Spans{}
	}
	own := e.Lines[line]
	if own[i].Waits == 0 && e.All[i].Waits > 0 {
		own[i] = Edge{Low: e.All[i].Low, High: e.All[i].High}
	}
	own[i].learn(z)
	e.Lines[line] = own
	e.All[i].learn(z)
}

func (x *Edge) learn(z float64) {
	if *x == (Edge{}) {
		*x = usualEdge()
	}
	x.Waits++
	step := 6 / float64(min(x.Waits, settled)+20)
	x.Low += step * (early - below(z, x.Low))
	x.High += step * (1 - tardy - below(z, x.High))
	// They cannot cross, however odd the waits.
	x.High = max(x.High, x.Low+0.1)
}

// below is 1 when z lies below an edge.
func below(z, edge float64) float64 {
	if z < edge {
		return 1
	}
	return 0
}
