package queue

import "sort"

// fifo is a queue of tickets in the order of arrival. A ticket that leaves from
// the middle stays in it and is passed over, so leaving costs nothing.
type fifo struct {
	tickets []*Ticket
	head    int
	holes   int // tickets behind the head that no longer wait
}

func (f *fifo) push(t *Ticket) { f.tickets = append(f.tickets, t) }

// first is the first ticket that still waits, nil when none does.
func (f *fifo) first() *Ticket { return f.from(f.head) }

// from is the first ticket at or after position i that still waits.
func (f *fifo) from(i int) *Ticket {
	if i = f.next(i); i < len(f.tickets) {
		return f.tickets[i]
	}
	return nil
}

// next is the position of the first waiting ticket at or after i.
func (f *fifo) next(i int) int {
	for i < len(f.tickets) && f.tickets[i].Status != Waiting {
		i++
	}
	return i
}

// leave takes note that a ticket of the queue no longer waits, and gives the room of
// those that have gone back once they are the larger part.
func (f *fifo) leave() {
	f.holes++
	for f.head < len(f.tickets) && f.tickets[f.head].Status != Waiting {
		f.head++
		f.holes--
	}
	if f.head > 64 && f.head > len(f.tickets)/2 {
		f.tickets = append([]*Ticket(nil), f.tickets[f.head:]...)
		f.head = 0
	}
}

// before counts the waiting tickets that arrived before seq. It is asked with every
// number that is given, so it counts one by one only when somebody left from the
// middle.
func (f *fifo) before(seq int) int {
	waiting := f.tickets[f.head:]
	n := sort.Search(len(waiting), func(i int) bool { return waiting[i].Seq >= seq })
	if f.holes == 0 {
		return n
	}
	count := 0
	for _, t := range waiting[:n] {
		if t.Status == Waiting {
			count++
		}
	}
	return count
}
