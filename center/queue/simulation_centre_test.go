package queue

import (
	"fmt"
	"math"
	"math/rand/v2"

	"motcua/center/ids"
)

// centre is a made-up centre whose clerks and procedures stay the same on all its
// days: five lines, eleven counters, procedures of very different lengths.
type centre struct {
	plan       *Plan
	defaults   map[LineID]int
	procedures map[LineID][]procedure
	clerks     map[CounterID]float64 // how slow a clerk is; 1 is usual
	share      map[LineID]float64    // of the citizens
}

// procedure is what the made-up centre knows of a procedure and the program does not.
type procedure struct {
	code    ids.Procedure
	mean    float64
	scatter float64 // standard deviation of the logarithm
	weight  float64
}

const spare CounterID = "11" // opened when many wait

func newCentre() *centre {
	r := rand.New(rand.NewPCG(2026, 7))
	c := &centre{
		plan: &Plan{
			Lines: []Line{{ID: "A"}, {ID: "B"}, {ID: "C"}, {ID: "D"}, {ID: "E"}},
			Counters: []Counter{
				{ID: "1", Lines: []LineID{"A"}},
				{ID: "2", Lines: []LineID{"A", "D"}},
				{ID: "3", Lines: []LineID{"B"}},
				{ID: "4", Lines: []LineID{"B"}},
				{ID: "5", Lines: []LineID{"B", "C"}, Mode: ByWeights, Weights: map[LineID]int{"B": 2, "C": 1}},
				{ID: "6", Lines: []LineID{"C"}, Helps: []LineID{"A"}},
				{ID: "7", Lines: []LineID{"C", "D"}, Mode: InOrder},
				{ID: "8", Lines: []LineID{"D"}, Helps: []LineID{"E"}},
				{ID: "9", Lines: []LineID{"E"}, Helps: []LineID{"A"}},
				{ID: "10", Lines: []LineID{"A", "C"}},
				{ID: spare, Lines: []LineID{"A", "B", "C", "D"}},
			},
			Rule: Rule{OrdinaryPerPriority: 2, Bound: minutes(15), Recalls: 3, Undo: minutes(2)},
		},
		defaults:   map[LineID]int{"A": 8, "B": 14, "C": 12, "D": 12, "E": 4},
		share:      map[LineID]float64{"A": 0.29, "B": 0.23, "C": 0.17, "D": 0.15, "E": 0.16},
		procedures: map[LineID][]procedure{},
		clerks:     map[CounterID]float64{},
	}
	// What the settings say of a line is only roughly so.
	true0 := map[LineID]float64{"A": 9, "B": 15, "C": 11, "D": 10, "E": 4.5}
	for _, l := range c.plan.Lines {
		for i := range 9 {
			c.procedures[l.ID] = append(c.procedures[l.ID], procedure{
				code:    ids.Procedure(fmt.Sprintf("1.%s%05d", l.ID, i)),
				mean:    true0[l.ID] * math.Exp(0.5*r.NormFloat64()-0.125),
				scatter: 0.35 + 0.3*r.Float64(),
				weight:  1 / float64(i+1),
			})
		}
	}
	for _, k := range c.plan.Counters {
		c.clerks[k.ID] = math.Exp(0.12 * r.NormFloat64())
	}
	return c
}

// fieldOf is the field of a procedure: three procedures make one.
func fieldOf(p ids.Procedure) string {
	return fmt.Sprintf("%s%d", p[2:3], int(p[len(p)-1]-'0')/3)
}

// citizen is who holds a ticket: what the program learns only afterwards.
type citizen struct {
	minutes float64 // at the counter, at a usual clerk
	absent  bool
	parks   bool
	back    bool // from having been parked
}

// citizen comes for some procedure of a line, or chose only the line.
func (c *centre) citizen(r *rand.Rand, line LineID) (ids.Procedure, citizen) {
	all := c.procedures[line]
	total := 0.0
	for _, p := range all {
		total += p.weight
	}
	at := r.Float64() * total
	p := all[0]
	for _, p = range all {
		if at -= p.weight; at < 0 {
			break
		}
	}
	who := citizen{
		minutes: p.mean * math.Exp(p.scatter*r.NormFloat64()-p.scatter*p.scatter/2),
		absent:  r.Float64() < 0.05,
		parks:   r.Float64() < 0.04,
	}
	if r.Float64() < 0.1 {
		return "", who
	}
	return p.code, who
}

func (c *centre) line(r *rand.Rand) LineID {
	at := r.Float64()
	for _, l := range c.plan.Lines {
		if at -= c.share[l.ID]; at < 0 {
			return l.ID
		}
	}
	return "A"
}

// usual are the counters that open with the day.
func (c *centre) usual() map[CounterID]bool {
	usual := map[CounterID]bool{}
	for _, k := range c.plan.Counters {
		usual[k.ID] = k.ID != spare
	}
	return usual
}
