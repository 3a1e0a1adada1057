package kiosk

import (
	"encoding/json"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/queue"
	"motcua/center/settings"
	"motcua/etag"
)

// snapshot is the catalogue in one answer, which a kiosk keeps for the time when nobody
// answers. Its procedures name agency and field by their place in the lists and have keys
// of one letter, as the names of 1,266 procedures' fields would be half of it.
type snapshot struct {
	Hash       string          `json:"hash"`
	Agencies   []agencyItem    `json:"agencies"`
	Fields     []string        `json:"fields"`
	Procedures []keptProcedure `json:"procedures"`
	LifeEvents []eventItem     `json:"life_events"`
}

// keptProcedure is one procedure of the snapshot; Documents is null where they are not known.
type keptProcedure struct {
	Code      catalog.Code   `json:"c"`
	Name      string         `json:"n"`
	Agency    int            `json:"a"` // place in the snapshot's agencies
	Field     int            `json:"f"` // place in the snapshot's fields
	Line      queue.LineID   `json:"l"`
	Whole     bool           `json:"w"`
	Limit     *int           `json:"t"`
	Unit      catalog.Unit   `json:"u"`
	FeeVND    *int64         `json:"v"`
	Documents []keptDocument `json:"d"`
}

// keptDocument is written as a list: name, originals, copies.
type keptDocument catalog.Document

// MarshalJSON writes the list.
func (d keptDocument) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{d.Name, d.Originals, d.Copies})
}

// catalogue answers with the snapshot, or 304 when the kiosk has it.
func (k *Kiosk) catalogue(c *fiber.Ctx) error {
	if _, err := k.Taker(c); err != nil {
		return err
	}
	var catalogue *catalog.Catalogue
	var set *settings.Settings
	var events []eventItem
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

func snapshotOf(catalogue *catalog.Catalogue, set *settings.Settings) snapshot {
	out := snapshot{Hash: catalogue.Hash()}
	agencies, fields := map[string]int{}, map[string]int{}
	for i, a := range catalogue.Agencies() {
		agencies[a.Name] = i
		out.Agencies = append(out.Agencies, agencyItem{Name: a.Name, Count: a.Count, Line: set.LineOfAgency(a.Name), Fields: a.Fields})
	}
	for _, p := range catalogue.All() {
		field, known := fields[p.Field]
		if !known {
			field = len(out.Fields)
			fields[p.Field] = field
			out.Fields = append(out.Fields, p.Field)
		}
		kept := keptProcedure{
			Code: p.Code, Name: p.Name, Agency: agencies[p.Agency], Field: field, Line: set.LineOf(&p),
			Whole: p.WholeAtCentre, Limit: p.TimeLimit, Unit: p.TimeUnit, FeeVND: p.FeeVND,
		}
		for _, d := range p.Documents {
			kept.Documents = append(kept.Documents, keptDocument(d))
		}
		out.Procedures = append(out.Procedures, kept)
	}
	return out
}
