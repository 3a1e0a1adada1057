package server

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

const (
	// freeCounters are left to the person who tries the demo.
	freeCounters = 2
	// crowd is how many citizens stand at the door when the demo opens.
	crowd = 24
	// maxCrowd keeps the demo's hall from filling up for ever.
	maxCrowd = 60
	// arrival is the mean time between citizens; service a visit's; coming is how
	// long a called citizen walks. Shorter than life, so that there is something to see.
	arrival = 4 * time.Second
	service = 40 * time.Second
	coming  = 5 * time.Second
	// missing is one in how many citizens does not come when called.
	missing = 12
	// declaring is one in how many citizens declares a priority group.
	declaring = 6
)

// Live keeps the demo's hall alive with simulated citizens and clerks until ctx ends.
func (s *Server) Live(ctx context.Context) {
	var counters []settings.Counter
	var lines []settings.Line
	byLine := map[queue.LineID][]ids.Procedure{}
	s.center.View(func(st *center.State) {
		counters, lines = st.Settings.Counters, st.Settings.Lines
		for _, p := range st.Catalogue.All() {
			line := st.Settings.LineOf(&p)
			byLine[line] = append(byLine[line], p.Code)
		}
	})
	done := make(chan struct{})
	workers := 0
	for i, c := range counters {
		if i >= freeCounters {
			workers++
			go func() {
				s.simulateClerk(ctx, c.ID)
				done <- struct{}{}
			}()
		}
	}
	for i := 0; i < crowd; i++ {
		s.simulateCitizen(ctx, lines, byLine)
	}
	for pause(ctx, arrival/2+rand.N(arrival)) {
		s.simulateCitizen(ctx, lines, byLine)
	}
	for ; workers > 0; workers-- {
		<-done
	}
}

// simulateCitizen takes a number for some procedure, unless the hall is full.
func (s *Server) simulateCitizen(ctx context.Context, lines []settings.Line, byLine map[queue.LineID][]ids.Procedure) {
	waiting := 0
	s.center.View(func(st *center.State) { waiting = st.Day.Sum()["waiting"] })
	if waiting >= maxCrowd {
		return
	}
	line := lines[rand.N(len(lines))]
	x := center.TakeNumber{Line: line.ID, Priority: queue.Ordinary, Token: queue.Token(newToken())}
	if codes := byLine[line.ID]; line.Kind == settings.ForAgency && len(codes) > 0 {
		x.Procedure = string(codes[rand.N(len(codes))])
	}
	if rand.N(declaring) == 0 {
		x.Priority = queue.Elderly + queue.Priority(rand.N(int(queue.Ill-queue.Elderly)+1))
	}
	s.simulate(ctx, x)
}

// simulateClerk sits at a counter and serves until ctx ends.
func (s *Server) simulateClerk(ctx context.Context, counter queue.CounterID) {
	staff := queue.StaffID(fmt.Sprintf("demo-%s", counter))
	if !s.simulate(ctx, center.Today{Decision: queue.Sit{Counter: counter, Staff: staff}}) {
		return
	}
	for pause(ctx, rand.N(coming)) {
		if !s.simulate(ctx, center.Today{Decision: queue.CallNext{Counter: counter, Staff: staff, Finish: true, Outcome: queue.Served}}) {
			continue
		}
		if !pause(ctx, coming+rand.N(coming)) {
			return
		}
		if rand.N(missing) == 0 {
			s.simulate(ctx, center.Today{Decision: queue.Recall{Counter: counter, Staff: staff}})
			if !pause(ctx, coming) {
				return
			}
			s.simulate(ctx, center.Today{Decision: queue.Miss{Counter: counter, Staff: staff}})
			continue
		}
		s.simulate(ctx, center.Today{Decision: queue.Start{Counter: counter, Staff: staff}})
		if !pause(ctx, service/2+rand.N(service)) {
			return
		}
	}
}

// simulate asks one decision; a refusal (nobody waits, a person took the counter) is
// part of the simulation.
func (s *Server) simulate(ctx context.Context, d center.Decision) bool {
	_, err := s.center.Do(ctx, operator, d)
	if _, refused := refusal.Of(err); err != nil && !refused && !errors.Is(err, context.Canceled) {
		s.options.Log.Error("the demo's play stopped", "error", err)
	}
	return err == nil
}

// pause waits, and reports whether the simulation goes on.
func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
