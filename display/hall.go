package display

import (
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"

	"motcua/center/queue"
)

// hall is one waiting hall that some display has asked for.
type hall struct {
	board queue.Board           // under Display.mu
	frame atomic.Pointer[frame] // the board as it goes out; nil once the hall is gone
}

// hallGone tells a display that its hall was taken out of the settings.
var hallGone = closeFrame(websocket.CloseNormalClosure, "there is no such hall any more")

// watch takes the boards of a commit. It runs on the goroutine that commits: it only
// stores them and wakes run.
func (d *Display) watch(boards []queue.Board) {
	latest := make(map[queue.HallID]queue.Board, len(boards))
	for _, b := range boards {
		latest[b.Hall] = b
	}
	d.mu.Lock()
	d.latest = latest
	d.mu.Unlock()
	select {
	case d.wake <- struct{}{}:
	default:
	}
}

// run broadcasts new boards as they come. Between them it repeats the known ones, to a part of the
// displays at a time: a page that receives nothing at all knows that it is cut off, and a call
// never waits behind ten thousand repetitions.
func (d *Display) run() {
	beat := time.NewTicker(max(d.options.Heartbeat/sweepParts, time.Millisecond))
	defer beat.Stop()
	rest := time.NewTimer(0)
	defer rest.Stop()
	wake := d.wake
	for {
		select {
		case <-wake:
			d.refresh()
			for _, g := range d.shards {
				g.broadcast()
			}
			wake = nil // until the pause is over
			rest.Reset(minBroadcastGap)
		case <-rest.C:
			wake = d.wake
		case <-beat.C:
			d.repeat()
			for _, g := range d.shards {
				g.repeat()
			}
		case <-d.done:
			return
		}
	}
}

// refresh makes the frames of the newest boards, and drops halls that are no more.
func (d *Display) refresh() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for id, h := range d.halls {
		board, ok := d.latest[id]
		switch {
		case !ok:
			h.frame.Store(nil)
			delete(d.halls, id)
		case board.Revision > h.board.Revision:
			d.publish(h, board)
		}
	}
}

func (d *Display) repeat() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, h := range d.halls {
		d.publish(h, h.board)
	}
}

// stamped is a board as it goes out: with the time of sending, and with a Screens that
// grows also when the program starts again or the folders were looked through.
func (d *Display) stamped(board queue.Board) queue.Board {
	board.At = d.options.Now()
	board.Screens += d.born + d.renewed.Load()
	return board
}

// Renew has every page ask for its settings, recordings and media again: the next board
// that goes out, with the heartbeat at the latest, says that they may have changed.
func (d *Display) Renew() { d.renewed.Add(1) }

// publish makes a board the hall's newest, stamped with the time of sending, which
// the page sets its clock by. The caller holds mu.
func (d *Display) publish(h *hall, board queue.Board) {
	d.order++
	f, err := frameOf(d.stamped(board), d.order)
	if err != nil {
		d.options.Log.Error("a board could not be sent", "error", err)
		return
	}
	h.board = board
	h.frame.Store(f)
}

// enter is the hall with that id, which exists from now on if it did not. Between
// the Source's answer and the lock a commit may pass; what it brought wins.
func (d *Display) enter(id queue.HallID) (*hall, error) {
	board, err := d.options.Source.Board(id)
	if err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if b, ok := d.latest[id]; ok && b.Revision > board.Revision {
		board = b
	}
	h := d.halls[id]
	switch {
	case h == nil:
		h = &hall{}
		d.halls[id] = h
		d.publish(h, board)
	case board.Revision > h.board.Revision:
		d.publish(h, board) // the others get this frame by the cast that the commit has rung for
	}
	return h, nil
}
