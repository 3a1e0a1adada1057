package kiosk

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/queue"
	"motcua/center/settings"
)

func (k *Kiosk) procedures(c *fiber.Ctx) error {
	q := catalog.Query{
		Text: c.Query("q"), Agency: c.Query("agency"), Field: c.Query("field"),
		Limit: c.QueryInt("limit"), Offset: c.QueryInt("offset"),
	}
	answer, err := center.Read(k.Center, func(s *center.State) (ProceduresResponse, error) {
		hits, total := s.Find(q)
		a := ProceduresResponse{Items: []FoundProcedure{}, Total: total}
		for _, h := range hits {
			row := ProcedureRow{Procedure: h.Procedure, Line: s.Settings.LineOf(h.Procedure)}
			a.Items = append(a.Items, FoundProcedure{ProcedureRow: row, Why: h.Why, Matched: h.Matched})
		}
		return a, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

func (k *Kiosk) procedure(c *fiber.Ctx) error {
	answer, err := center.Read(k.Center, func(s *center.State) (ProcedureResponse, error) {
		p, err := s.Procedure(c.Params("code"))
		if err != nil {
			return ProcedureResponse{}, err
		}
		line, _ := s.Settings.Line(s.Settings.LineOf(p))
		state, _ := s.LineState(line.ID, k.Now())
		handled, place := s.Settings.Handled(p)
		return ProcedureResponse{
			ProcedureRow: ProcedureRow{Procedure: p, Line: line.ID}, LineName: line.Name, Documents: p.Documents,
			Counters: s.Day.CountersOf(s.Plan, line.ID), Waiting: s.Day.Waiting(line.ID), Wait: k.Center.Waits().Next(line.ID, queue.Ordinary),
			LineState: state, Handled: handled, Elsewhere: place,
		}, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

func (k *Kiosk) agencies(c *fiber.Ctx) error {
	answer, err := center.Read(k.Center, func(s *center.State) (AgenciesResponse, error) {
		return AgenciesResponse{Items: agenciesOf(s.Catalogue, s.Settings), Version: s.Catalogue.Version(), Hash: s.Catalogue.Hash()}, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

func agenciesOf(catalogue *catalog.Catalogue, set *settings.Settings) []Agency {
	items := []Agency{}
	for _, a := range catalogue.Agencies() {
		items = append(items, Agency{Name: a.Name, Count: a.Count, Line: set.LineOfAgency(a.Name), Fields: a.Fields})
	}
	return items
}
