package office

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
	"motcua/center/settings"
)

func (f *Office) supervision(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	at := f.Now()
	var kiosks []records.Device
	answer, err := center.Read(f.Center, func(s *center.State) (SupervisorResponse, error) {
		kiosks = printersOf(s)
		return f.supervisionOf(s, at), nil
	})
	if err != nil {
		return err
	}
	answer.Printers, answer.Clock = f.printerTasks(kiosks), clockOf(f.Center)
	return c.JSON(answer)
}

// supervisionOf is the supervisor's page without the printers, which the center does not know.
func (f *Office) supervisionOf(s *center.State, at time.Time) SupervisorResponse {
	a := SupervisorResponse{
		At: at, Amber: s.Settings.Alerts.AmberMinutes, Red: s.Settings.Alerts.RedMinutes, Sum: s.Day.Sum(),
		Halls: []Hall{}, Lines: []Line{}, Counters: []Counter{},
		Notices: noticesOf(s, at), Help: helpCallsOf(s, at), Slips: slipTasksOf(s, at), Actions: actionsOf(s, at),
	}
	for _, h := range s.Settings.Halls {
		a.Halls = append(a.Halls, Hall{ID: h.ID, Name: h.Name})
	}
	waits := s.LineWaits(at)
	for _, l := range s.Settings.Lines {
		a.Lines = append(a.Lines, lineOf(s, l, waits[l.ID], f.Center.Waits().Next(l.ID, queue.Ordinary)))
	}
	for _, counter := range s.Plan.Counters {
		a.Counters = append(a.Counters, counterOf(s, counter, at))
	}
	return a
}

func lineOf(s *center.State, l settings.Line, w center.LineWait, next *queue.Wait) Line {
	item := Line{
		ID: l.ID, Name: l.Name, Kind: l.Kind, Hall: l.Hall, Waiting: s.Day.Waiting(l.ID), Open: s.Open(l.ID),
		Counters: s.Day.CountersOf(s.Plan, l.ID), OpenCounters: s.OpenCounters(l.ID),
		Wait: next, LongestMinutes: w.Longest, LongestNumber: w.Number, Late: w.Late, Light: w.Light,
	}
	if item.Counters == nil {
		item.Counters = []queue.CounterID{}
	}
	return item
}
