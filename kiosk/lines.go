package kiosk

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/settings"
)

// lineItem is one line as a citizen may see it before choosing.
type lineItem struct {
	ID           queue.LineID       `json:"id"`
	Name         map[string]string  `json:"name"`
	Kind         settings.LineKind  `json:"kind"`
	Waiting      int                `json:"waiting"`
	Open         bool               `json:"open"`
	Counters     []queue.CounterID  `json:"counters"`
	OpenCounters []queue.CounterID  `json:"open_counters"`
	Wait         *queue.Wait        `json:"wait"`
	State        center.LineState   `json:"state"`
	QuotaLeft    *int               `json:"quota_left"` // null without a quota
	Until        *center.QuotaUntil `json:"until"`      // of a quota that is reached, else null
}

func (k *Kiosk) lines(c *fiber.Ctx) error {
	items := []lineItem{}
	checkIn := false // whether phones take numbers or book, which are checked in at kiosks
	at := k.Now()
	k.Center.View(func(s *center.State) {
		checkIn = s.Settings.Remote.Open()
		for _, l := range s.Settings.Lines {
			waiting := s.Day.Waiting(l.ID)
			state, quota := s.LineState(l.ID, at)
			item := lineItem{
				State: state,
				ID:    l.ID, Name: l.Name, Kind: l.Kind, Waiting: waiting, Open: s.Open(l.ID),
				Counters: s.Day.CountersOf(s.Plan, l.ID), OpenCounters: s.OpenCounters(l.ID), Wait: k.Center.Waits().Next(l.ID, queue.Ordinary),
			}
			if quota != nil {
				item.QuotaLeft = &quota.Left
				if quota.Until != "" {
					item.Until = &quota.Until
				}
			}
			items = append(items, item)
		}
	})
	return c.JSON(fiber.Map{"items": items, "check_in": checkIn, "at": at})
}
