package queue

import (
	"sort"
	"time"
)

// countsInRatio reports whether a ticket counts in the ratio of priority to ordinary calls: not
// one that comes back, and not one with an appointment.
func (t *Ticket) countsInRatio() bool { return !t.Returning && t.From.IsZero() }

// standsBefore is the order within one queue: by place, and among appointments by window.
func (t *Ticket) standsBefore(o *Ticket) bool {
	if !t.Returning && !t.From.Equal(o.From) {
		return t.From.Before(o.From)
	}
	return t.Place < o.Place
}

// windowsOpen is how many waiting appointments of a line have come to their window.
func (l *line) windowsOpen(at time.Time) int {
	booked := l.booked.all()
	return sort.Search(len(booked), func(i int) bool { return booked[i].From.After(at) })
}

// firstBooked is the first appointment of some lines whose window has opened at a time, or
// without a time the first that waits.
func firstBooked(lines []candidate, at *time.Time) (best *Ticket, from *line) {
	for _, c := range lines {
		t := c.line.booked.first()
		if t == nil || at != nil && t.From.After(*at) {
			continue
		}
		if best == nil || t.standsBefore(best) {
			best, from = t, c.line
		}
	}
	return best, from
}

// Appointments counts the tickets of a line that came for an appointment which begins at
// that time and did not give it back.
func (d *Day) Appointments(line LineID, from time.Time) int {
	n := 0
	for _, t := range d.codes {
		if t.Line == line && t.From.Equal(from) && t.Status != Cancelled {
			n++
		}
	}
	return n
}
