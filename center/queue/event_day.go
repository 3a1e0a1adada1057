package queue

// DayOpened starts a service day. Calls is the number of the last call ever made,
// so that a screen left on overnight sees the numbers of calls only grow.
type DayOpened struct {
	Day   ServiceDay `json:"day"`
	Calls uint64     `json:"calls"`
}

// DayClosed ends a service day. Tickets that nobody served end with it.
type DayClosed struct {
	Day ServiceDay `json:"day"`
}

// LineChanged opens or closes a line for the rest of the day. Action is the supervisor's
// action that it was, here and below.
type LineChanged struct {
	Line   LineID   `json:"line"`
	Closed bool     `json:"closed"`
	Action ActionID `json:"deed,omitempty"`
}

// CounterAssigned gives a counter other lines for the rest of the day.
type CounterAssigned struct {
	Counter CounterID `json:"counter"`
	Lines   []LineID  `json:"lines"`
	Action  ActionID  `json:"deed,omitempty"`
}

// CounterChanged opens or closes a counter for the rest of the day. Closing sends its
// clerk away, unless somebody is in hand.
type CounterChanged struct {
	Counter CounterID `json:"counter"`
	Closed  bool      `json:"closed"`
	Action  ActionID  `json:"deed,omitempty"`
}

// CounterSat seats a clerk at a counter.
type CounterSat struct {
	Counter CounterID `json:"counter"`
	Staff   StaffID   `json:"staff"`
}

// CounterLeft empties a counter.
type CounterLeft struct {
	Counter CounterID `json:"counter"`
	Staff   StaffID   `json:"staff"`
}

// CounterHanded gives a counter, and what is in hand there, from one clerk to another.
type CounterHanded struct {
	Counter CounterID `json:"counter"`
	From    StaffID   `json:"from"`
	To      StaffID   `json:"to"`
}

// CounterPaused says that a counter calls nobody for a while, and why.
type CounterPaused struct {
	Counter CounterID   `json:"counter"`
	Staff   StaffID     `json:"staff"`
	Reason  PauseReason `json:"reason"`
}

// CounterResumed ends a counter's pause.
type CounterResumed struct {
	Counter CounterID `json:"counter"`
	Staff   StaffID   `json:"staff"`
}

var _ = register(DayOpened{}, DayClosed{}, LineChanged{}, CounterAssigned{}, CounterChanged{}, CounterSat{}, CounterLeft{}, CounterHanded{}, CounterPaused{}, CounterResumed{})

// Kind names the event in the journal.
func (DayOpened) Kind() string       { return "day_opened" }
func (DayClosed) Kind() string       { return "day_closed" }
func (LineChanged) Kind() string     { return "line_changed" }
func (CounterAssigned) Kind() string { return "counter_assigned" }
func (CounterChanged) Kind() string  { return "counter_changed" }
func (CounterSat) Kind() string      { return "counter_sat" }
func (CounterLeft) Kind() string     { return "counter_left" }
func (CounterHanded) Kind() string   { return "counter_handed" }
func (CounterPaused) Kind() string   { return "counter_paused" }
func (CounterResumed) Kind() string  { return "counter_resumed" }
