package printing

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"

	"motcua/agent/message"
	"motcua/paper/escpos"
	"motcua/socket"
)

const (
	// agentBack is how long a slip waits for an agent whose connection has just broken.
	agentBack = 4 * time.Second
	// agentNow is how recent the break must be for a slip to wait at all.
	agentNow = 15 * time.Second
)

// agents are the agents that are connected, by the kiosk that each belongs to.
type agents struct {
	now  func() time.Time         // the machine's clock
	acts func(device string) bool // whether a device was not revoked

	mu     sync.Mutex
	seats  map[string]*agentSeat
	closed bool
}

// agentSeat is a kiosk's agent: its line while there is one, and the job that it was given.
type agentSeat struct {
	line   *socket.Line
	device string // that has or had the line
	boot   string // of the agent that has or had the line
	left   time.Time
	open   *agentJob
}

// agentJob is a slip that an agent was told to print.
type agentJob struct {
	order  []byte
	id     string
	boot   string // of the agent that was told, empty while none was
	answer chan message.Report
}

var (
	errNoAgent   = errors.New("no agent is connected")
	errNewAgent  = errors.New("the agent was started anew while it printed")
	errRevoked   = errors.New("the agent was revoked while it printed")
	errAgentMute = errors.New("the agent has not said what became of it")
)

func (a *agents) seat(kiosk string) *agentSeat {
	if a.seats == nil {
		a.seats = map[string]*agentSeat{}
	}
	s := a.seats[kiosk]
	if s == nil {
		s = &agentSeat{}
		a.seats[kiosk] = s
	}
	return s
}

// connected reports whether a kiosk's agent is there.
func (a *agents) connected(kiosk string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.seat(kiosk).line != nil
}

// greet gives a kiosk's seat to an agent that has said hello. A job that it was given before
// the line broke is sent again, as it remembers which it has printed; one that was given to
// an earlier run of the agent may be out or not.
func (a *agents) greet(kiosk, device, boot string, l *socket.Line) {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.seat(kiosk)
	if a.closed {
		go l.Close()
		return
	}
	if s.line != nil && s.line != l {
		go s.line.Close()
	}
	s.line, s.device, s.boot = l, device, boot
	switch job := s.open; {
	case job == nil:
	case job.boot == "" || job.boot == boot:
		job.boot = boot
		l.Send(job.order)
	default:
		job.tell(message.Report{Trouble: string(escpos.Unknown), Delivered: true, Text: errNewAgent.Error()})
	}
}

// leave takes the seat from a line that has ended.
func (a *agents) leave(kiosk string, l *socket.Line) (gone bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.seat(kiosk)
	if s.line != l {
		return false
	}
	s.line, s.left = nil, a.now()
	return true
}

// drop ends the line of a kiosk's agent that was revoked, or whose kiosk was.
func (a *agents) drop(kiosk string) (dropped bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.seat(kiosk)
	if s.line == nil || a.acts(s.device) {
		return false
	}
	s.revoke()
	return true
}

// revoke takes the seat from a line for good, without waiting for it. A slip that it was told to
// print may be out.
func (s *agentSeat) revoke() {
	go s.line.Close()
	s.line, s.left = nil, time.Time{}
	if s.open != nil {
		s.open.tell(message.Report{Trouble: string(escpos.Unknown), Delivered: true, Text: errRevoked.Error()})
	}
}

// tell reports the outcome of a job; a second report is dropped.
func (j *agentJob) tell(r message.Report) {
	select {
	case j.answer <- r:
	default:
	}
}

// done takes an agent's report on a job; open is false when no caller waits for it any more.
func (a *agents) done(kiosk string, r message.Report) (open bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	job := a.seat(kiosk).open
	if job == nil || job.id != r.Job {
		return false
	}
	job.tell(r)
	return true
}

// print has a kiosk's agent print a slip and waits for the outcome.
func (a *agents) print(ctx context.Context, kiosk, id string, slip *escpos.Raster) (escpos.Status, error) {
	picture, err := slip.PNG()
	if err != nil {
		return escpos.Status{}, err
	}
	order, err := json.Marshal(message.Order{Kind: message.Print, Job: id, Slip: picture})
	if err != nil {
		return escpos.Status{}, err
	}
	job := &agentJob{order: order, id: id, answer: make(chan message.Report, 1)}
	none := &escpos.TroubleError{Trouble: escpos.Offline, Cause: errNoAgent}
	if !a.give(kiosk, job) {
		return escpos.Status{Trouble: escpos.Offline}, none
	}
	defer a.take(kiosk)
	back := time.AfterFunc(agentBack, func() { a.miss(job) })
	defer back.Stop()
	select {
	case r := <-job.answer:
		status := escpos.Status{Trouble: escpos.Trouble(r.Trouble), PaperLow: r.PaperLow}
		if r.Kind == nobody {
			return status, none
		}
		if status.Trouble != escpos.NoTrouble && r.Delivered {
			return status, &escpos.TroubleError{Trouble: status.Trouble, Delivered: true, Cause: errAgentMute}
		} else if status.Trouble != escpos.NoTrouble {
			return status, &escpos.TroubleError{Trouble: status.Trouble}
		}
		return status, nil
	case <-ctx.Done():
		return escpos.Status{Trouble: escpos.Unknown}, &escpos.TroubleError{Trouble: escpos.Unknown, Delivered: true, Cause: errAgentMute}
	}
}

func (a *agents) give(kiosk string, job *agentJob) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.seat(kiosk)
	if s.line != nil && !a.acts(s.device) {
		s.revoke()
	}
	if s.line == nil {
		if a.now().Sub(s.left) < agentNow {
			s.open = job // it is likely to reconnect
			return true
		}
		return false
	}
	job.boot, s.open = s.boot, job
	s.line.Send(job.order) // if the line has ended it is sent again on the next
	return true
}

// nobody is the kind of the report on a job that no agent took.
const nobody = "nobody"

// miss gives up a job that no agent took.
func (a *agents) miss(job *agentJob) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if job.boot == "" {
		job.tell(message.Report{Kind: nobody, Trouble: string(escpos.Offline)})
	}
}

func (a *agents) take(kiosk string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.seat(kiosk).open = nil
}

// close ends every agent's line.
func (a *agents) close() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.closed = true
	for _, s := range a.seats {
		if s.line != nil {
			go s.line.Close()
		}
	}
}
