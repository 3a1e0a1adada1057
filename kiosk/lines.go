package kiosk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/settings"
)

func (k *Kiosk) lines(c *fiber.Ctx) error {
	at := k.Now()
	answer, err := center.Read(k.Center, func(s *center.State) (LinesResponse, error) {
		a := LinesResponse{Items: []Line{}, CheckIn: s.Settings.Remote.Open(), At: at}
		for _, l := range s.Settings.Lines {
			a.Items = append(a.Items, lineOf(s, l, k.Center.Waits().Next(l.ID, queue.Ordinary), at))
		}
		return a, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

// lineOf is a line as a citizen may see it. wait is that of a number taken now.
func lineOf(s *center.State, l settings.Line, wait *queue.Wait, at time.Time) Line {
	state, quota := s.LineState(l.ID, at)
	item := Line{
		ID: l.ID, Name: l.Name, Kind: l.Kind, Waiting: s.Day.Waiting(l.ID), Open: s.Open(l.ID), State: state,
		Counters: s.Day.CountersOf(s.Plan, l.ID), OpenCounters: s.OpenCounters(l.ID), Wait: wait,
	}
	if quota != nil {
		item.QuotaLeft = &quota.Left
		if quota.Until != "" {
			item.Until = &quota.Until
		}
	}
	return item
}
