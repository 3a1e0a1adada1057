package queue

// CounterState is how a counter looks from the hall. The zero value is invalid.
type CounterState string

// How a counter stands.
const (
	ClosedCounter  CounterState = "closed" // nobody sits there, or it is closed for today
	FreeCounter    CounterState = "free"   // somebody sits there with nobody in hand
	CallingCounter CounterState = "called" // it waits for the number that it called
	ServingCounter CounterState = "serving"
	PausedCounter  CounterState = "paused"
)

// BoardCounter is one counter of the hall. Number is the number that is called or served there,
// Pause the reason why the counter pauses; both are empty otherwise. The clerk is never shown.
type BoardCounter struct {
	ID     CounterID    `json:"id"`
	Name   string       `json:"name"`
	State  CounterState `json:"state"`
	Number Number       `json:"number"`
	Pause  string       `json:"pause"`
}

// boardCounter is a counter as it stands. Its name is what it is called by: its number.
func (d *Day) boardCounter(id CounterID) BoardCounter {
	b := BoardCounter{ID: id, Name: string(id), State: ClosedCounter}
	s := d.counters[id]
	switch {
	case s == nil:
	case s.ticket != nil:
		b.State, b.Number = CallingCounter, s.ticket.Number
		if s.ticket.Status == Serving {
			b.State = ServingCounter
		}
	case s.staff == "" || d.shut[id]:
	case s.paused != 0:
		b.State, b.Pause = PausedCounter, pauseNames.Name(s.paused)
	default:
		b.State = FreeCounter
	}
	return b
}
