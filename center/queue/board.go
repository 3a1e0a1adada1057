package queue

import "time"

// MaxCalls is how many calls a board carries however old they are: the history that
// screens show.
const MaxCalls = 12

const (
	// FreshFor is how long a call is worth announcing. Every call of that age is on the
	// board, so that a screen that was cut off learns what it missed.
	FreshFor = 90 * time.Second
	// MaxFresh bounds the calls of a board: more are not announced in FreshFor.
	MaxFresh = 4 * MaxCalls
)

// keptCalls is how many calls the day remembers for all its halls, so that a busy hall
// does not push the calls of a quiet one off its board.
const keptCalls = 4 * MaxFresh

// Board is everything a hall may see: numbers, counters and counts, never a name.
// Displays are level-triggered: each message is a whole board, and a later
// Revision replaces an earlier one.
type Board struct {
	Revision uint64         `json:"revision"`
	At       time.Time      `json:"at"`
	Hall     HallID         `json:"hall"`
	Calls    []BoardCall    `json:"calls"`
	Serving  []BoardCall    `json:"serving"`
	Counters []BoardCounter `json:"counters"`
	Lines    []BoardLine    `json:"lines"`
	Notices  []string       `json:"notices"`
	Open     bool           `json:"open"`
	// Screens grows when the settings or the files of the screens may have changed, so
	// that pages ask for theirs again.
	Screens uint64 `json:"screens"`
}

// BoardCall is one call of a number to a counter. Seq grows with every call and
// recall of the day's life of the centre; Times counts how often this number was
// called. In Board.Calls the newest call is first; a recall takes the place of the
// earlier call of the same number. Over says that the number is no longer awaited at that
// counter: it is being served, or was finished, missed, parked or sent on.
type BoardCall struct {
	Seq      uint64    `json:"seq"`
	Number   Number    `json:"number"`
	Counter  CounterID `json:"counter"`
	Line     LineID    `json:"line"`
	CalledAt time.Time `json:"called_at"`
	Times    int       `json:"times"`
	Over     bool      `json:"over"`
}

// BoardLine is a line of the hall with the people waiting in it.
type BoardLine struct {
	ID      LineID `json:"id"`
	Name    string `json:"name"`
	Waiting int    `json:"waiting"`
}

// Board is what one hall sees; the empty hall sees every line. The names of the
// lines come from the caller, who knows the settings, and so does Screens.
func (d *Day) Board(p *Plan, hall HallID, names map[LineID]string, revision uint64, at time.Time) Board {
	b := Board{
		Revision: revision, At: at, Hall: hall, Open: d.open,
		Calls: []BoardCall{}, Serving: []BoardCall{}, Counters: []BoardCounter{}, Lines: []BoardLine{}, Notices: []string{},
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
		b.Counters = append(b.Counters, d.boardCounter(c.ID))
		if s := d.counters[c.ID]; s != nil && s.ticket != nil && s.ticket.Status == Serving {
			t := s.ticket
			b.Serving = append(b.Serving, BoardCall{Number: t.Number, Counter: c.ID, Line: t.Line, CalledAt: t.CalledAt, Times: t.Times, Over: true})
		}
	}
	for _, c := range d.calls {
		fresh := at.Sub(c.CalledAt) <= FreshFor && len(b.Calls) < MaxFresh
		if here[c.Counter] && (fresh || len(b.Calls) < MaxCalls) {
			t := d.byNumber(c.Number)
			c.Over = t == nil || t.Status != Called || t.Counter != c.Counter
			b.Calls = append(b.Calls, c)
		}
	}
	return b
}
