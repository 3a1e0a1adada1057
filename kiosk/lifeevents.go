package kiosk

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
)

// commonest procedures are four touches away from the first page.
const commonest = 50

// lifeEvents lists the doors.
func (k *Kiosk) lifeEvents(c *fiber.Ctx) error {
	answer, err := center.Read(k.Center, func(s *center.State) (LifeEventsResponse, error) {
		return LifeEventsResponse{Items: eventsOf(s)}, nil
	})
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

// eventsOf are the doors. What the catalogue does not have any more is left out, and so is a
// group or a door that becomes empty by it.
func eventsOf(s *center.State) []LifeEvent {
	items := []LifeEvent{}
	common := s.Commonest(commonest)
	for _, e := range s.LifeEvents() {
		item := LifeEvent{ID: e.ID, Icon: e.Icon, Title: e.Title, Sub: e.Sub, Groups: []LifeEventGroup{}}
		for _, g := range e.Groups {
			group := LifeEventGroup{Title: g.Title, Procedures: []LifeEventProcedure{}}
			for _, code := range g.Codes {
				if p, ok := s.Catalogue.Get(code); ok {
					group.Procedures = append(group.Procedures, LifeEventProcedure{p.Code, p.Name, s.Settings.LineOf(p), slices.Contains(common, p.Code)})
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
