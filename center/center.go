// Package center is the rules and the memory of one centre. Everything that
// changes it goes one way: Do decides on the state, writes the record with its
// projections in one transaction, folds it into memory, publishes the boards, and
// only then answers. It speaks no HTTP, knows no storage engine beyond opening it,
// and never reads a clock of its own.
//
// A program opens one centre, lets its clock act every second, and closes it:
//
//	c, err := center.Open(ctx, center.Options{Dir: dir, Defaults: settings, Catalogue: catalogue, Now: time.Now})
//	defer c.Close()
//	go func() { for range time.Tick(time.Second) { c.Tick(ctx) } }()
//
// A change is a Decision, asked by an Actor. When Do returns it is on disk and visible, or
// it was refused and nothing has changed:
//
//	r, err := c.Do(ctx, center.Actor{Kind: center.DeviceActor, ID: "k1", Request: key},
//		center.TakeNumber{Line: "A", Priority: queue.Ordinary, Token: token})
//
// A question is one Read of the state, which answers everything from the same moment. Watch
// is told of every change, and Waits has the newest expected waits:
//
//	waiting, err := center.Read(c, func(s *center.State) (int, error) { return s.Day.Waiting("A"), nil })
//	stop := c.Watch(func(boards []queue.Board) { ... })
package center

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync"
	"time"

	"motcua/center/catalog"
	"motcua/center/clock"
	"motcua/center/dossier"
	"motcua/center/journal"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// DataFile is the one file of a data directory that holds everything.
const DataFile = "motcua.db"

// Options says which centre to open. Dir, Defaults, Catalogue and Now are needed.
type Options struct {
	Dir       string            // the data directory; it is created, private to its owner
	New       bool              // a new centre is begun although one has been there; refused where one is
	Defaults  settings.Settings // used until the centre has settings of its own
	Catalogue *catalog.Catalogue
	Guide     Guide            // synonyms, counts and life events of the search
	Now       func() time.Time // the machine's clock
	// Passed is the time that has passed since any fixed moment, whatever the clock is set
	// to; nil counts by Now.
	Passed  func() time.Duration
	Log     *slog.Logger                  // nil for none
	Journal func(journal.Log) journal.Log // wraps the journal, for fault tests; nil for none
}

// Center is one open centre. Its methods may be called from many goroutines.
type Center struct {
	clock *clock.Watch
	log   *slog.Logger
	bolt  *journal.Bolt
	jour  journal.Log
	store *records.Store

	inbox chan *call
	stop  chan struct{}
	done  chan struct{}
	once  sync.Once

	pending   *State // owner only: what is decided on; may hold what is not durable yet
	lastBatch int    // owner only: how many callers the last batch had

	waits      *forecaster
	clockWatch clockWatch

	mu        sync.RWMutex
	committed *State // what readers see: durable only
	boards    map[queue.HallID]queue.Board
	watchers  map[int]func([]queue.Board)
	watcher   int
	broken    error // why no change is taken any more

	damages int // how many damages of the file were told at the start; not changed afterwards
}

// Open opens a centre, or creates it in an empty or missing directory. It reads the
// records and today's events only. journal.ErrLocked says that another process has
// it; *journal.NewerFormatError and *UnknownEventError that a newer program wrote it.
func Open(ctx context.Context, o Options) (*Center, error) {
	if err := prepareDir(o); err != nil {
		return nil, err
	}
	bolt, err := journal.OpenBolt(filepath.Join(o.Dir, DataFile), false)
	if err != nil {
		return nil, err
	}
	c := &Center{
		log: o.Log, bolt: bolt, jour: bolt, store: bolt.Store(),
		inbox: make(chan *call, inboxSize), stop: make(chan struct{}), done: make(chan struct{}),
		boards: map[queue.HallID]queue.Board{}, watchers: map[int]func([]queue.Board){},
	}
	if c.log == nil {
		c.log = slog.New(slog.DiscardHandler)
	}
	if o.Journal != nil {
		c.jour = o.Journal(bolt)
	}
	if err := c.restore(o); err != nil {
		return nil, errors.Join(err, bolt.Close())
	}
	go c.run()
	go c.waits.run(c)
	if err := c.Tick(ctx); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return c, nil
}

// restore builds the copies of the state from the file.
func (c *Center) restore(o Options) error {
	shipped, err := shippedGuide(o.Catalogue, o.Guide)
	if err != nil {
		return fmt.Errorf("the shipped synonyms cannot be used: %w", err)
	}
	if err := c.watchClock(o); err != nil {
		return err
	}
	c.tellDamages()
	var forecasting *State
	for _, s := range []**State{&c.pending, &c.committed, &forecasting} {
		state, err := load(c.bolt, c.store, o.Defaults, o.Catalogue, c.leaveOut)
		if err != nil {
			return err
		}
		state.search.shipped = shipped
		*s = state
	}
	c.committed.finder() // compiled now rather than under the first key that a citizen presses
	c.waits = newForecaster(forecasting, c.Now())
	return nil
}

// watchClock begins to watch the machine's clock, held against the newest record.
func (c *Center) watchClock(o Options) error {
	passed := o.Passed
	if passed == nil {
		first := o.Now()
		passed = func() time.Duration { return o.Now().Sub(first) }
	}
	seq, err := c.jour.Last()
	if err != nil {
		return err
	}
	var last time.Time
	if seq > 0 {
		if err := c.jour.Read(seq, func(r journal.Record) error { last = r.At; return nil }); err != nil {
			return err
		}
	}
	kept, _, err := clockTable.Get(c.store, clockTable.key)
	if isDamaged(err) { // it is told where all tables are loaded
		err = nil
	}
	c.clock = clock.New(o.Now, passed, last, time.Duration(kept.Moved)*time.Millisecond)
	return err
}

// Do decides and makes it so. Exactly one of three things is true when it returns:
// nil, and the change is durable and visible; a refusal or fault of this decision,
// and nothing changed; refusal.StorageStopped, and nothing will change until a restart.
func (c *Center) Do(ctx context.Context, actor Actor, d Decision) (Result, error) {
	k := &call{ctx: ctx, actor: actor, decision: d, answer: make(chan answer, 1)}
	select {
	case c.inbox <- k:
	case <-c.stop:
		return Result{}, refusal.Closing
	case <-ctx.Done():
		return Result{}, ctx.Err()
	}
	select {
	case a := <-k.answer:
		return a.result, a.err
	case <-c.done:
		select {
		case a := <-k.answer:
			return a.result, a.err
		default:
			return Result{}, refusal.Closing
		}
	}
}

// Tick lets the clock act until nothing is due any more: it opens the day whose date has
// come, lets parked tickets return, and more, see maintenance.
func (c *Center) Tick(ctx context.Context) error {
	for {
		r, err := c.Do(ctx, Actor{Kind: Clock}, maintenance{calibration: c.waits.toKeep(), steadySince: c.clockWatch.since(c.Now())})
		if err != nil || r.Seq == 0 {
			return err
		}
	}
}

// View calls fn with the durable state. fn must be quick, must not change the state
// and must keep nothing of it.
func (c *Center) View(fn func(*State)) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	fn(c.committed)
}

// Read answers from the durable state, all from the same moment, under the rules of View.
func Read[T any](c *Center, f func(*State) (T, error)) (T, error) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return f(c.committed)
}

// Dossier reads one dossier and its people. found is false when there is none with
// that code; people are empty once they have been erased.
func (c *Center) Dossier(code dossier.Code) (d dossier.Dossier, p dossier.People, found bool, err error) {
	d, found, err = dossierTable.Get(c.store, string(code))
	if err != nil || !found {
		return d, p, found, c.asRead(err)
	}
	kept, _, err := peopleTable.Get(c.store, string(code))
	return d, kept.People, true, c.asRead(err)
}

// Broken is why no change is taken any more, nil while all is well.
func (c *Center) Broken() error {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.broken
}

// Close finishes what was taken in, and closes the file.
func (c *Center) Close() error {
	c.once.Do(func() { close(c.stop) })
	<-c.done
	<-c.waits.done
	return c.jour.Close()
}
