package queue

import "time"

// Turn brings the day to a date: it closes the day that runs and opens the next.
type Turn struct {
	To ServiceDay
}

// Decide changes nothing when that day, or a later one, is already open: a clock
// that jumps back never opens a day twice, so no number is given twice.
func (x Turn) Decide(d *Day, _ *Plan, _ time.Time) ([]Event, error) {
	if d.day >= x.To {
		return nil, nil
	}
	var events []Event
	if d.open {
		events = append(events, DayClosed{Day: d.day})
	}
	return append(events, DayOpened{Day: x.To, Calls: d.call}), nil
}
