package queue

import "sort"

// fifo is a queue of tickets in the order of their places, appointments in the order of their
// windows. Most are appended at the end and leave at the front, which costs nothing; one that
// leaves from the middle or comes back to its place moves the pointers behind it.
type fifo struct {
	tickets []*Ticket
	head    int
}

// all are the tickets that wait, in order.
func (f *fifo) all() []*Ticket { return f.tickets[f.head:] }

// first is the first ticket, nil when none waits.
func (f *fifo) first() *Ticket { return f.at(0) }

// at is the nth ticket, from 0, nil behind the end.
func (f *fifo) at(n int) *Ticket {
	if f.head+n < len(f.tickets) {
		return f.tickets[f.head+n]
	}
	return nil
}

// len is how many wait.
func (f *fifo) len() int { return len(f.tickets) - f.head }

// before counts the tickets with a smaller place.
func (f *fifo) before(place int) int {
	waiting := f.all()
	return sort.Search(len(waiting), func(i int) bool { return waiting[i].Place >= place })
}

// index is how many stand before a ticket, by place; among appointments by window first.
func (f *fifo) index(t *Ticket) int {
	waiting := f.all()
	return sort.Search(len(waiting), func(i int) bool { return !waiting[i].standsBefore(t) })
}

func (f *fifo) insert(t *Ticket) {
	if n := len(f.tickets); n == f.head || f.tickets[n-1].standsBefore(t) {
		f.tickets = append(f.tickets, t)
		return
	}
	i := f.head + f.index(t)
	f.tickets = append(f.tickets, nil)
	copy(f.tickets[i+1:], f.tickets[i:])
	f.tickets[i] = t
}

func (f *fifo) remove(t *Ticket) {
	i := f.head + f.index(t)
	if i > f.head {
		f.tickets = append(f.tickets[:i], f.tickets[i+1:]...)
		return
	}
	f.tickets[i] = nil
	f.head++
	// The room of those that have gone is given back once it is the larger part.
	if f.head > 64 && f.head > len(f.tickets)/2 {
		f.tickets = append([]*Ticket(nil), f.tickets[f.head:]...)
		f.head = 0
	}
}
