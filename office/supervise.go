package office

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/settings"
)

// supervisedLine is a line as its supervisor sees it.
type supervisedLine struct {
	ID             queue.LineID      `json:"id"`
	Name           map[string]string `json:"name"`
	Kind           settings.LineKind `json:"kind"`
	Hall           queue.HallID      `json:"hall"`
	Waiting        int               `json:"waiting"`
	Open           bool              `json:"open"`
	Counters       []queue.CounterID `json:"counters"`
	OpenCounters   []queue.CounterID `json:"open_counters"`
	Wait           *queue.Wait       `json:"wait"`
	LongestMinutes int               `json:"longest_minutes"`
	LongestNumber  queue.Number      `json:"longest_number"`
	Late           int               `json:"late"` // how many wait until amber or longer
	Light          center.Light      `json:"light"`
}

// supervision is everything the supervisor's page shows.
type supervision struct {
	At       time.Time           `json:"at"`
	Amber    int                 `json:"amber_minutes"`
	Red      int                 `json:"red_minutes"`
	Sum      map[string]int      `json:"sum"`
	Halls    []hallItem          `json:"halls"`
	Lines    []supervisedLine    `json:"lines"`
	Counters []supervisedCounter `json:"counters"`
	Notices  []noticeItem        `json:"notices"`
	Help     []helpCall          `json:"help"`  // calls from kiosks, the longest first
	Slips    []slipTask          `json:"slips"` // that failed, or ended their number
	Printers []printerTask       `json:"printers"`
	Actions  []actionItem        `json:"deeds"` // that can still be taken back, the latest first
}

// hallItem is a hall to which a message can be sent.
type hallItem struct {
	ID   queue.HallID `json:"id"`
	Name string       `json:"name"`
}

func (f *Office) supervision(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	at := f.Now()
	a := supervision{At: at, Lines: []supervisedLine{}, Counters: []supervisedCounter{}, Halls: []hallItem{}, Printers: f.printerTasks()}
	f.Center.View(func(s *center.State) {
		a.Amber, a.Red = s.Settings.Alerts.AmberMinutes, s.Settings.Alerts.RedMinutes
		a.Sum, a.Notices, a.Help, a.Actions = s.Day.Sum(), noticesOf(s, at), helpCallsOf(s, at), actionsOf(s, at)
		a.Slips = slipTasksOf(s, at)
		for _, h := range s.Settings.Halls {
			a.Halls = append(a.Halls, hallItem{ID: h.ID, Name: h.Name})
		}
		waits := s.LineWaits(at)
		for _, l := range s.Settings.Lines {
			a.Lines = append(a.Lines, lineOf(s, l, waits[l.ID], f.Center.Waits().Next(l.ID, queue.Ordinary)))
		}
		for _, counter := range s.Plan.Counters {
			a.Counters = append(a.Counters, counterOf(s, counter, at))
		}
	})
	return c.JSON(a)
}

func lineOf(s *center.State, l settings.Line, w center.LineWait, next *queue.Wait) supervisedLine {
	item := supervisedLine{
		ID: l.ID, Name: l.Name, Kind: l.Kind, Hall: l.Hall, Waiting: s.Day.Waiting(l.ID), Open: s.Open(l.ID),
		Counters: s.Day.CountersOf(s.Plan, l.ID), OpenCounters: s.OpenCounters(l.ID),
		Wait: next, LongestMinutes: w.Longest, LongestNumber: w.Number, Late: w.Late, Light: w.Light,
	}
	if item.Counters == nil {
		item.Counters = []queue.CounterID{}
	}
	return item
}
