package queue

import "time"

// Pause stops a counter from calling for a while; the reason is mandatory.
type Pause struct {
	Counter CounterID
	Staff   StaffID
	Reason  PauseReason
}

// Decide refuses while a citizen is in hand.
func (x Pause) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	s, err := d.free(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	return []Event{CounterPaused{Counter: x.Counter, Staff: s.staff, Reason: x.Reason}}, nil
}

// Resume ends a pause.
type Resume struct {
	Counter CounterID
	Staff   StaffID
}

// Decide refuses at a counter that does not pause.
func (x Resume) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	s, err := d.seated(x.Counter, x.Staff)
	if err != nil {
		return nil, err
	}
	if s.paused == 0 {
		return nil, refuseNotPaused(x.Counter)
	}
	return []Event{CounterResumed{Counter: x.Counter, Staff: s.staff}}, nil
}
