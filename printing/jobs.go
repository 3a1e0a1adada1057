package printing

import (
	"context"
	"errors"
	"strings"
	"sync"
	"time"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/paper/escpos"
)

// printQueue holds one kiosk's jobs and the known state of its printer.
type printQueue struct {
	kiosk string
	jobs  chan *printJob
	wake  chan struct{} // holds one: the setting was changed

	mu    sync.Mutex
	state PrinterState
	now   queue.TicketID // whose slip is being printed
}

// printJob is one job: the slip of a ticket, or a list or a test, whose outcome is not stored.
type printJob struct {
	id     string
	ticket queue.TicketID // empty for a list or a test
	token  queue.Token
	draw   func(width int) (*escpos.Raster, error)
	done   chan error // of a list or a test: its outcome; holds one
	list   string     // of a list: the procedure's code, which its page knows it by
}

// errBusy is the cause when a printer's queue is full.
var errBusy = errors.New("too many slips wait for the printer")

// enqueue gives a job to a kiosk's printer. When it cannot be taken that is its outcome.
func (p *Printing) enqueue(kiosk string, job *printJob) {
	q := p.queue(kiosk)
	if q == nil {
		return
	}
	select {
	case q.jobs <- job:
	default:
		p.settle(q, job, &escpos.TroubleError{Trouble: escpos.Offline, Cause: errBusy})
	}
}

// run prints a kiosk's jobs one after the other, and queries the printer's status while there are
// none.
func (p *Printing) run(q *printQueue) {
	defer p.work.Done()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() {
		select {
		case <-p.stop:
			cancel()
		case <-ctx.Done():
		}
	}()
	checks := time.NewTicker(checkEvery)
	defer checks.Stop()
	p.check(ctx, q)
	for {
		select {
		case job := <-q.jobs:
			p.print(ctx, q, job)
		case <-checks.C:
			p.check(ctx, q)
		case <-q.wake:
			p.check(ctx, q)
		case <-ctx.Done():
			return
		}
	}
}

// print prints one job and reports its outcome.
func (p *Printing) print(ctx context.Context, q *printQueue, job *printJob) {
	set, _ := p.setting(q.kiosk)
	q.mu.Lock()
	q.now = job.ticket
	q.mu.Unlock()
	p.announce(q.kiosk, job, "printing", "")
	slip, err := job.draw(set.Width)
	if err == nil {
		err = p.send(ctx, q, set, job, slip)
	}
	q.mu.Lock()
	q.now = ""
	q.mu.Unlock()
	if ctx.Err() != nil {
		return // the next start marks it as unknown
	}
	p.settle(q, job, err)
}

// send brings a drawn job to the printer by the kiosk's way.
func (p *Printing) send(ctx context.Context, q *printQueue, set records.Printing, job *printJob, slip *escpos.Raster) error {
	var status escpos.Status
	var err error
	switch set.Mode {
	case records.PrintNetwork:
		conn, dialErr := p.dial(ctx, set.Address)
		if dialErr != nil {
			status, err = escpos.Status{Trouble: escpos.Offline}, &escpos.TroubleError{Trouble: escpos.Offline, Cause: dialErr}
			break
		}
		status, err = p.Printer.Print(ctx, conn, slip)
		_ = conn.Close() // the outcome is known already
	case records.PrintAgent:
		limited, cancel := context.WithTimeout(ctx, agentFor)
		defer cancel()
		status, err = p.agents.print(limited, q.kiosk, job.id, slip)
	default:
		return &escpos.TroubleError{Trouble: escpos.Offline}
	}
	p.learn(q, status, err == nil)
	return err
}

// troubles are the troubles of papers as the queue names them.
var troubles = map[escpos.Trouble]queue.SlipTrouble{
	escpos.PaperOut: queue.NoPaper, escpos.CoverOpen: queue.CoverOpen, escpos.Offline: queue.PrinterOffline, escpos.Unknown: queue.NobodyKnows,
}

// troubleOf is why a job failed. Whether a slip that the printer took completely is out is unknown:
// the last slip of a roll is, and the printer only reports that it has no paper. When this program
// failed, nothing went to the printer.
func troubleOf(err error) queue.SlipTrouble {
	var t *escpos.TroubleError
	if errors.As(err, &t) {
		if t.Delivered {
			return queue.NobodyKnows
		}
		return troubles[t.Trouble]
	}
	return queue.PrinterOffline
}

// settle records the outcome of a job and tells the kiosk's page.
func (p *Printing) settle(q *printQueue, job *printJob, err error) {
	if err != nil {
		p.Log.Warn("a slip was not printed", "kiosk", q.kiosk, "job", job.id, "error", err)
	}
	if job.ticket == "" {
		job.done <- err
		if job.list != "" {
			p.Hub.Publish(q.kiosk, ListMessage{Kind: "list", Procedure: job.list, Printed: err == nil})
		}
		return
	}
	note := queue.NoteSlip{ID: job.ticket, Kiosk: ids.Device(q.kiosk), State: queue.SlipPrinted}
	state, trouble := "printed", ""
	if err != nil {
		note.State, note.Trouble = queue.SlipFailed, troubleOf(err)
		state, trouble = "failed", note.Trouble.String()
	}
	p.note(note)
	if p.phoned(job.ticket) && err != nil {
		p.note(queue.KeepSlip{Token: job.token})
	}
	p.announce(q.kiosk, job, state, trouble)
}

// note stores an outcome in the center, which refuses nothing here; once it has stopped, the whole
// program reports that.
func (p *Printing) note(d center.DayDecision) {
	if _, err := p.Center.Do(context.Background(), center.Actor{Kind: center.Clock}, center.Today{Decision: d}); err != nil {
		p.Log.Warn("what became of a slip is not remembered", "error", err)
	}
}

func (p *Printing) announce(kiosk string, job *printJob, state, trouble string) {
	if job.ticket != "" {
		p.Hub.Publish(kiosk, SlipMessage{Kind: "slip", Token: job.token, State: state, Trouble: orNull(trouble)})
	}
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// late takes the report on a slip that no caller waits for any more: it is out after all. The
// job of a slip begins with the ticket's id.
func (p *Printing) late(kiosk, job string) {
	ticket, _, _ := strings.Cut(job, ".")
	p.note(queue.NoteSlip{ID: queue.TicketID(ticket), Kiosk: ids.Device(kiosk), State: queue.SlipPrinted})
}

// phoned reports whether the follow page of a number was opened while it was printed, and
// forgets it.
func (p *Printing) phoned(id queue.TicketID) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	opened := p.phones[id]
	delete(p.phones, id)
	return opened
}

// Followed notes that a phone has a number's follow page: its number is known to somebody.
// The slip is looked at under the lock under which settle asks for the phone once the slip
// no longer waits, so that none is noted that nobody asks for any more.
func (p *Printing) Followed(id queue.TicketID, token queue.Token) {
	var slip queue.Slip
	p.mu.Lock()
	p.Center.View(func(s *center.State) { slip, _ = s.Day.Slip(id) })
	if slip.State == queue.SlipWaiting {
		p.phones[id] = true
	}
	p.mu.Unlock()
	if slip.State == queue.SlipFailed {
		p.note(queue.KeepSlip{Token: token})
	}
}
