package agent

import (
	"sync"

	"motcua/agent/message"
	"motcua/paper/escpos"
)

const (
	// maxOrders is how many slips may wait here; the server gives one at a time.
	maxOrders = 8
	// keptJobs is how many jobs are remembered, so that none is printed twice: more than a
	// server repeats after the longest break of the line.
	keptJobs = 256
)

// jobs remembers orders and their outcomes. Its methods may be called from many goroutines.
type jobs struct {
	orders chan message.Order

	mu    sync.Mutex
	known map[string]*keptJob
	order []string // the oldest first
}

// keptJob is one job. Report is nil while it is being printed.
type keptJob struct {
	report *message.Report
	heard  bool // the server has the report
}

func newJobs() *jobs {
	return &jobs{orders: make(chan message.Order, maxOrders), known: map[string]*keptJob{}}
}

// take accepts an order. A known one is not printed again: its report is returned, nil while
// there is none.
func (j *jobs) take(o message.Order) *message.Report {
	j.mu.Lock()
	defer j.mu.Unlock()
	if k, known := j.known[o.Job]; known {
		return k.report
	}
	k := &keptJob{}
	j.known[o.Job] = k
	j.order = append(j.order, o.Job)
	if len(j.order) > keptJobs {
		delete(j.known, j.order[0])
		j.order = j.order[1:]
	}
	select {
	case j.orders <- o:
	default:
		k.report = &message.Report{Kind: message.Done, Job: o.Job, Trouble: string(escpos.Offline)}
	}
	return k.report
}

// done keeps the outcome of a job.
func (j *jobs) done(r message.Report) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if k := j.known[r.Job]; k != nil {
		k.report = &r
	}
}

// heard records that the server has the report on a job.
func (j *jobs) heard(job string) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if k := j.known[job]; k != nil {
		k.heard = true
	}
}

// unheard are the reports that the server has not confirmed, the oldest first.
func (j *jobs) unheard() []message.Report {
	j.mu.Lock()
	defer j.mu.Unlock()
	var list []message.Report
	for _, id := range j.order {
		if k := j.known[id]; k.report != nil && !k.heard {
			list = append(list, *k.report)
		}
	}
	return list
}
