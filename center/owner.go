package center

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"motcua/center/journal"
	"motcua/center/localtime"
	"motcua/center/queue"
	"motcua/center/refusal"
)

const (
	// inboxSize is how many calls are queued before Do itself blocks.
	inboxSize = 1024
	// maxBatch is how many decisions share one transaction: enough to serve every
	// caller of a full hall with one fsync, small enough to keep a commit short.
	maxBatch = 512
	// maxWait is how long a commit waits for the callers of the last batch: well below the
	// duration of the commit itself.
	maxWait = 150 * time.Microsecond
)

// call is one Do under way.
type call struct {
	ctx      context.Context
	actor    Actor
	decision Decision
	answer   chan answer
}

type answer struct {
	result Result
	err    error
}

// step is one call of a batch that was decided and waits for the commit. Once it is made
// nobody changes it: the owner folds it into two copies of the state, the forecaster into
// its own.
type step struct {
	call     *call // nil for the turn of the day, which nobody asked for
	record   *journal.Record
	change   change
	request  string
	repeated *journal.Answer
}

// errPanicked stands for a decision that panicked; the rest of the batch is unaffected.
var errPanicked = errors.New("the decision failed inside the program")

// run owns the state: it alone decides, writes and applies.
func (c *Center) run() {
	defer close(c.done)
	for {
		select {
		case k := <-c.inbox:
			c.serve(c.gather(k))
		case <-c.stop:
			for {
				select {
				case k := <-c.inbox:
					c.serve(c.gather(k))
				default:
					return
				}
			}
		}
	}
}

// gather takes the calls that wait behind the first. Callers that were just answered are likely to
// ask again at once, so while the batch is smaller than the last one it waits a little: one commit
// for all is quicker for each than two commits in turns. A single caller never waits.
func (c *Center) gather(first *call) []*call {
	batch := append(make([]*call, 0, c.lastBatch+1), first)
	var patience <-chan time.Time
	for len(batch) < maxBatch {
		select {
		case k := <-c.inbox:
			batch = append(batch, k)
			continue
		default:
		}
		if len(batch) >= c.lastBatch {
			break
		}
		if patience == nil {
			patience = time.After(maxWait)
		}
		select {
		case k := <-c.inbox:
			batch = append(batch, k)
			continue
		case <-patience:
		case <-c.stop:
		}
		break
	}
	return batch
}

// serve decides a batch, writes it in one transaction, applies and answers it.
func (c *Center) serve(batch []*call) {
	if c.broken != nil {
		for _, k := range batch {
			k.answer <- answer{err: c.broken}
		}
		return
	}
	now := c.clock.Read()
	at := now.At.In(localtime.Zone).Truncate(time.Millisecond)
	steps := make([]*step, 0, len(batch)+2)
	if moved := now.Moved.Truncate(time.Millisecond); moved != c.pending.moved {
		steps = c.decideFirst(steps, moveClock{moved: moved}, at)
	}
	if day := ServiceDayOf(now.Sure); day > c.pending.Day.Name() {
		steps = c.decideFirst(steps, Today{queue.Turn{To: day}}, at)
	}
	for _, k := range batch {
		if s := c.decide(k, at); s != nil {
			steps = append(steps, s)
		}
	}
	if err := c.write(steps); err != nil {
		c.breakDown(err, steps)
		return
	}
	if c.apply(steps) {
		c.committed.finder() // new words are compiled here rather than under the next citizen's key
		c.publish(at)
	}
	c.waits.take(steps, at)
	c.lastBatch = len(steps) + len(c.inbox)
	for _, s := range steps {
		if s.call != nil {
			s.call.answer <- answer{result: c.result(s)}
		}
	}
}

// decideFirst runs a decision that nobody asked for, before those of a batch.
func (c *Center) decideFirst(steps []*step, d Decision, at time.Time) []*step {
	s := c.decide(&call{ctx: context.Background(), actor: Actor{Kind: Clock}, decision: d, answer: make(chan answer, 1)}, at)
	if s == nil {
		return steps
	}
	s.call = nil
	return append(steps, s)
}

// decide runs one decision on the pending state. It answers refusals at once and
// returns nil for them.
func (c *Center) decide(k *call, at time.Time) *step {
	if err := k.ctx.Err(); err != nil {
		k.answer <- answer{err: err}
		return nil
	}
	before, found, reused := c.pending.repeats(k.actor)
	if reused {
		k.answer <- answer{err: refusal.KeyReused}
		return nil
	}
	if found {
		return &step{call: k, repeated: &before}
	}
	ch, err := c.ask(k, at)
	if err == nil {
		var s *step
		if s, err = c.prepare(k, ch, at); err == nil {
			return s
		}
	}
	k.answer <- answer{err: err}
	return nil
}

// ask calls the decision and survives its panic.
func (c *Center) ask(k *call, at time.Time) (ch change, err error) {
	defer func() {
		if r := recover(); r != nil {
			c.log.Error("a decision panicked", "decision", fmt.Sprintf("%T", k.decision), "panic", r, "stack", string(debug.Stack()))
			err = errPanicked
		}
	}()
	return k.decision.decide(c.pending, at)
}

// prepare makes the record of a change and folds it into the pending state.
func (c *Center) prepare(k *call, ch change, at time.Time) (*step, error) {
	s := &step{call: k, change: ch, request: k.actor.request()}
	if len(ch.events) == 0 && len(ch.rows) == 0 {
		return s, nil
	}
	requestPrint, err := c.pending.sign(k.actor, &s.change)
	if err != nil {
		return nil, err
	}
	r := &journal.Record{
		Seq: c.pending.seq + 1, At: at, Day: string(c.pending.Day.Name()), Actor: k.actor.String(), Request: k.actor.Request, RequestPrint: requestPrint,
		Answer: journal.Answer{Ticket: string(ch.ticket), Dossier: string(ch.code), Booking: string(ch.booking)},
		Events: make([]journal.Event, len(ch.events)),
	}
	for i, e := range ch.events {
		data, err := json.Marshal(e)
		if err != nil {
			return nil, fmt.Errorf("encoding a %s event: %w", e.Kind(), err)
		}
		r.Events[i] = journal.Event{Kind: e.Kind(), Data: data}
	}
	if !r.Fits() {
		return nil, journal.ErrTooLarge
	}
	s.record = r
	c.pending.fold(r, s.request, s.change)
	return s, nil
}

// write puts the batch on disk in one transaction.
func (c *Center) write(steps []*step) error {
	entries := make([]journal.Entry, 0, len(steps))
	for _, s := range steps {
		if s.record == nil {
			continue
		}
		e := journal.Entry{Record: *s.record}
		for _, row := range s.change.rows {
			e.Rows = append(e.Rows, row.Row)
		}
		entries = append(entries, e)
	}
	if len(entries) == 0 {
		return nil
	}
	return c.jour.Append(context.Background(), entries)
}

// breakDown refuses the batch and everything after it.
func (c *Center) breakDown(cause error, steps []*step) {
	err := refusal.StorageStopped.Because(fmt.Errorf("the journal could not be written, so no change is taken any more: %w; free space or repair the disk, then start the program again", cause))
	c.mu.Lock()
	c.broken = err
	c.mu.Unlock()
	c.log.Error(err.Error())
	for _, s := range steps {
		if s.call != nil {
			s.call.answer <- answer{err: err}
		}
	}
}

// apply folds what is now durable into the committed state, and reports whether the boards are to
// be made again.
func (c *Center) apply(steps []*step) (changed bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	changed = len(c.boards) == 0
	for _, s := range steps {
		if s.record == nil {
			continue
		}
		c.committed.fold(s.record, s.request, s.change)
		changed = true
	}
	return changed
}

// result is the answer to a step's caller. The owner alone writes the committed state, so it reads
// it here without the lock.
func (c *Center) result(s *step) Result {
	told := journal.Answer{Ticket: string(s.change.ticket), Dossier: string(s.change.code), Booking: string(s.change.booking)}
	r := Result{}
	if s.repeated != nil {
		told, r.Repeated = *s.repeated, true
	}
	if s.record != nil {
		r.Seq = s.record.Seq
	}
	if t, ok := c.committed.Day.Ticket(queue.TicketID(told.Ticket)); ok && told.Ticket != "" {
		r.Ticket = &t
	}
	if b, ok := c.committed.bookings[BookingID(told.Booking)]; ok {
		r.Booking = &b
	}
	r.Dossier = dossierCode(told)
	return r
}
