package center

import (
	"time"

	"motcua/center/queue"
	"motcua/center/refusal"
)

// refuseHall refuses a hall that the settings do not have.
func refuseHall(hall queue.HallID) error {
	return refusal.UnknownHall.With(refusal.Facts{"hall": string(hall)})
}

// publish builds every hall's board and hands them to the watchers, in order.
func (c *Center) publish(at time.Time) {
	boards := c.build(at)
	c.mu.Lock()
	for _, b := range boards {
		c.boards[b.Hall] = b
	}
	watchers := make([]func([]queue.Board), 0, len(c.watchers))
	for _, fn := range c.watchers {
		watchers = append(watchers, fn)
	}
	c.mu.Unlock()
	for _, fn := range watchers {
		fn(boards)
	}
}

// build makes the board of everything and of each hall from the durable state.
func (c *Center) build(at time.Time) []queue.Board {
	s := c.committed
	halls := []queue.HallID{""}
	for _, h := range s.Settings.Halls {
		halls = append(halls, h.ID)
	}
	boards := make([]queue.Board, 0, len(halls))
	for _, hall := range halls {
		b := s.Day.Board(s.Plan, hall, s.names, s.seq, at)
		b.Notices, b.Screens = s.noticesIn(hall, at), s.screens
		boards = append(boards, b)
	}
	return boards
}

// Board is a hall's newest board; the empty hall is everything. It returns
// refusal.UnknownHall for a hall that does not exist.
func (c *Center) Board(hall queue.HallID) (queue.Board, error) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	b, ok := c.boards[hall]
	if !ok {
		return queue.Board{}, refuseHall(hall)
	}
	return b, nil
}

// Watch calls fn after every commit with the boards of all halls, in order, until
// cancel is called. fn must not block: the whole centre waits for it.
func (c *Center) Watch(fn func([]queue.Board)) (cancel func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	id := c.watcher
	c.watcher++
	c.watchers[id] = fn
	return func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.watchers, id)
	}
}
