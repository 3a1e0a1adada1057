package queue

import "time"

// MaxCalls is how many calls a board carries. Twelve counters can each call once
// between two boards, so a page that sees every twelfth board misses none.
const MaxCalls = 12

// keptCalls is how many calls the day remembers for all its halls, so that a busy hall
// does not push the calls of a quiet one off its board.
const keptCalls = 8 * MaxCalls

// Board is everything a hall may see: numbers, counters and counts, never a name.
// Displays are level-triggered: each message is a whole board, and a later
// Revision replaces an earlier one.
type Board struct {
	Revision uint64      `json:"revision"`
	At       time.Time   `json:"at"`
	Hall     HallID      `json:"hall"`
	Calls    []BoardCall `json:"calls"`
	Serving  []BoardCall `json:"serving"`
	Lines    []BoardLine `json:"lines"`
	Notices  []string    `json:"notices"`
	Open     bool        `json:"open"`
}

// BoardCall is one call of a number to a counter. Seq grows with every call and
// recall of the day's life of the centre; Times counts how often this number was
// called. In Board.Calls the newest call is first; a recall takes the place of the
// earlier call of the same number.
type BoardCall struct {
	Seq      uint64    `json:"seq"`
	Number   Number    `json:"number"`
	Counter  CounterID `json:"counter"`
	Line     LineID    `json:"line"`
	CalledAt time.Time `json:"called_at"`
	Times    int       `json:"times"`
}

// BoardLine is a line of the hall with the people waiting in it.
type BoardLine struct {
	ID      LineID `json:"id"`
	Name    string `json:"name"`
	Waiting int    `json:"waiting"`
}

// Board is what one hall sees; the empty hall sees every line. The names of the
// lines come from the caller, who knows the settings.
func (d *Day) Board(p *Plan, hall HallID, names map[LineID]string, revision uint64, at time.Time) Board {
	b := Board{
		Revision: revision, At: at, Hall: hall, Open: d.open,
		Calls: []BoardCall{}, Serving: []BoardCall{}, Lines: []BoardLine{}, Notices: []string{},
	}
	for _, l := range p.Lines {
		if hall == "" || l.Hall == hall {
			b.Lines = append(b.Lines, BoardLine{ID: l.ID, Name: names[l.ID], Waiting: d.Waiting(l.ID)})
		}
	}
	here := map[CounterID]bool{}
	for _, c := range p.Counters {
		if hall != "" && c.Hall != hall {
			continue
		}
		here[c.ID] = true
		if s := d.counters[c.ID]; s != nil && s.ticket != nil && s.ticket.Status == Serving {
			t := s.ticket
			b.Serving = append(b.Serving, BoardCall{Number: t.Number, Counter: c.ID, Line: t.Line, CalledAt: t.CalledAt, Times: t.Times})
		}
	}
	for _, c := range d.calls {
		if here[c.Counter] && len(b.Calls) < MaxCalls {
			b.Calls = append(b.Calls, c)
		}
	}
	return b
}
