package kiosk

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/queue"
)

// eventItem is one door by what happened, with the procedures behind it.
type eventItem struct {
	ID     string            `json:"id"`
	Icon   string            `json:"icon"`
	Title  map[string]string `json:"title"`
	Sub    map[string]string `json:"sub"`
	Groups []eventGroup      `json:"groups"`
}

type eventGroup struct {
	Title      map[string]string `json:"title"`
	Procedures []eventProcedure  `json:"procedures"`
}

type eventProcedure struct {
	Code catalog.Code `json:"code"`
	Name string       `json:"name"`
	Line queue.LineID `json:"line"`
	// Common is whether it is among the commonest: those are shown without turning a page.
	Common bool `json:"common"`
}

// commonest procedures are four touches away from the first page.
const commonest = 50

// lifeEvents lists the doors.
func (k *Kiosk) lifeEvents(c *fiber.Ctx) error {
	var items []eventItem
	k.Center.View(func(s *center.State) { items = eventsOf(s) })
	return c.JSON(fiber.Map{"items": items})
}

// eventsOf are the doors. What the catalogue does not have any more is left out, and so is a
// group or a door that becomes empty by it.
func eventsOf(s *center.State) []eventItem {
	items := []eventItem{}
	common := s.Commonest(commonest)
	for _, e := range s.LifeEvents() {
		item := eventItem{ID: e.ID, Icon: e.Icon, Title: e.Title, Sub: e.Sub, Groups: []eventGroup{}}
		for _, g := range e.Groups {
			group := eventGroup{Title: g.Title, Procedures: []eventProcedure{}}
			for _, code := range g.Codes {
				if p, ok := s.Catalogue.Get(code); ok {
					group.Procedures = append(group.Procedures, eventProcedure{p.Code, p.Name, s.Settings.LineOf(p), slices.Contains(common, p.Code)})
				}
			}
			if len(group.Procedures) > 0 {
				item.Groups = append(item.Groups, group)
			}
		}
		if len(item.Groups) > 0 {
			items = append(items, item)
		}
	}
	return items
}
