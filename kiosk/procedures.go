package kiosk

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/queue"
	"motcua/center/settings"
)

// procedureItem is one row of a list of procedures.
type procedureItem struct {
	*catalog.Procedure
	Line queue.LineID `json:"line"`
}

// foundItem is a procedure that was found, with what led there.
type foundItem struct {
	procedureItem
	Why     catalog.Why `json:"why"`
	Matched string      `json:"matched,omitempty"`
}

// procedureDetail is one procedure with everything a citizen should know before
// taking a number.
type procedureDetail struct {
	procedureItem
	LineName  map[string]string   `json:"line_name"`
	Counters  []queue.CounterID   `json:"counters"`
	Documents []catalog.Document  `json:"documents"`
	Waiting   int                 `json:"waiting"`
	Wait      *queue.Wait         `json:"wait"`
	LineState center.LineState    `json:"line_state"`
	Handled   settings.Handled    `json:"handled"`
	Elsewhere *settings.Elsewhere `json:"elsewhere"`
}

func (k *Kiosk) procedures(c *fiber.Ctx) error {
	q := catalog.Query{
		Text: c.Query("q"), Agency: c.Query("agency"), Field: c.Query("field"),
		Limit: c.QueryInt("limit"), Offset: c.QueryInt("offset"),
	}
	items := []foundItem{}
	total := 0
	k.Center.View(func(s *center.State) {
		var hits []catalog.Hit
		hits, total = s.Find(q)
		for _, h := range hits {
			items = append(items, foundItem{procedureItem{Procedure: h.Procedure, Line: s.Settings.LineOf(h.Procedure)}, h.Why, h.Matched})
		}
	})
	return c.JSON(fiber.Map{"items": items, "total": total})
}

func (k *Kiosk) procedure(c *fiber.Ctx) error {
	var d procedureDetail
	var err error
	k.Center.View(func(s *center.State) {
		var p *catalog.Procedure
		if p, err = s.Procedure(c.Params("code")); err != nil {
			return
		}
		line, _ := s.Settings.Line(s.Settings.LineOf(p))
		state, _ := s.LineState(line.ID, k.Now())
		handled, place := s.Settings.Handled(p)
		d = procedureDetail{
			LineState: state, Handled: handled, Elsewhere: place,
			procedureItem: procedureItem{Procedure: p, Line: line.ID}, LineName: line.Name, Documents: p.Documents,
			Counters: s.Day.CountersOf(s.Plan, line.ID), Waiting: s.Day.Waiting(line.ID), Wait: k.Center.Waits().Next(line.ID, queue.Ordinary),
		}
	})
	if err != nil {
		return err
	}
	return c.JSON(d)
}

// agencyItem is one agency with its fields, and the line that serves it.
type agencyItem struct {
	Name   string          `json:"name"`
	Count  int             `json:"count"`
	Line   queue.LineID    `json:"line"`
	Fields []catalog.Field `json:"fields"`
}

func (k *Kiosk) agencies(c *fiber.Ctx) error {
	items := []agencyItem{}
	var version, hash string
	k.Center.View(func(s *center.State) {
		version, hash = s.Catalogue.Version(), s.Catalogue.Hash()
		for _, a := range s.Catalogue.Agencies() {
			items = append(items, agencyItem{Name: a.Name, Count: a.Count, Line: s.Settings.LineOfAgency(a.Name), Fields: a.Fields})
		}
	})
	return c.JSON(fiber.Map{"items": items, "version": version, "hash": hash})
}
