package kiosk

import (
	"encoding/json"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/settings"
	"motcua/etag"
)

// catalogue answers with the CatalogueResponse, or 304 when the kiosk has it.
func (k *Kiosk) catalogue(c *fiber.Ctx) error {
	if _, err := k.Taker(c); err != nil {
		return err
	}
	var catalogue *catalog.Catalogue
	var set *settings.Settings
	var events []LifeEvent
	// Catalogue and settings are never changed in place, so the work is done outside of the
	// centre's lock.
	k.Center.View(func(s *center.State) { catalogue, set, events = s.Catalogue, s.Settings, eventsOf(s) })
	whole := snapshotOf(catalogue, set)
	whole.LifeEvents = events
	body, err := json.Marshal(whole)
	if err != nil {
		return err
	}
	if etag.Known(c, etag.Of(body)) {
		return c.SendStatus(fiber.StatusNotModified)
	}
	c.Set(fiber.HeaderContentType, fiber.MIMEApplicationJSON)
	return c.Send(body)
}

func snapshotOf(catalogue *catalog.Catalogue, set *settings.Settings) CatalogueResponse {
	out := CatalogueResponse{Hash: catalogue.Hash(), Agencies: agenciesOf(catalogue, set)}
	agencies, fields := map[string]int{}, map[string]int{}
	for i, a := range out.Agencies {
		agencies[a.Name] = i
	}
	for _, p := range catalogue.All() {
		field, known := fields[p.Field]
		if !known {
			field = len(out.Fields)
			fields[p.Field] = field
			out.Fields = append(out.Fields, p.Field)
		}
		kept := KeptProcedure{
			Code: p.Code, Name: p.Name, Agency: agencies[p.Agency], Field: field, Line: set.LineOf(&p),
			Whole: p.WholeAtCentre, Limit: p.TimeLimit, Unit: p.TimeUnit, FeeVND: p.FeeVND,
		}
		for _, d := range p.Documents {
			kept.Documents = append(kept.Documents, KeptDocument(d))
		}
		out.Procedures = append(out.Procedures, kept)
	}
	return out
}
