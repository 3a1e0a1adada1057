package kiosk

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/queue"
)

// procedureItem is one row of a list of procedures.
type procedureItem struct {
	*catalog.Procedure
	Line queue.LineID `json:"line"`
}

// procedureDetail is one procedure with everything a citizen should know before
// taking a number.
type procedureDetail struct {
	procedureItem
	LineName  map[string]string  `json:"line_name"`
	Counters  []queue.CounterID  `json:"counters"`
	Documents []catalog.Document `json:"documents"`
	Waiting   int                `json:"waiting"`
	Wait      *queue.Wait        `json:"wait"`
}

func (k *Kiosk) procedures(c *fiber.Ctx) error {
	q := catalog.Query{
		Text: c.Query("q"), Agency: c.Query("agency"), Field: c.Query("field"),
		Limit: c.QueryInt("limit"), Offset: c.QueryInt("offset"),
	}
	items := []procedureItem{}
	total := 0
	k.Center.View(func(s *center.State) {
		var found []*catalog.Procedure
		found, total = s.Catalogue.Search(q)
		for _, p := range found {
			items = append(items, procedureItem{Procedure: p, Line: s.Settings.LineOf(p)})
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
		d = procedureDetail{
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
