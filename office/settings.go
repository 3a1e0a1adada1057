package office

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// redacted is a section for staff who may not change it: without the kiosks' PIN, and without the
// revision from which it could be found by trying.
func (i Section) redacted() Section {
	if _, ok := i.Value.(*settings.KioskRules); ok {
		i.Value, i.Revision = struct{}{}, ""
	}
	return i
}

// settings lists the sections as they stand.
func (f *Office) settings(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	_, readOnly := f.Administrator(c)
	answer := SettingsResponse{Items: []Section{}}
	for _, x := range settings.Sections() {
		item, err := f.section(x.Section())
		if err != nil {
			return err
		}
		if readOnly != nil {
			item = item.redacted()
		}
		answer.Items = append(answer.Items, item)
	}
	return c.JSON(answer)
}

func (f *Office) section(name settings.SectionName) (Section, error) {
	return center.Read(f.Center, func(s *center.State) (Section, error) { return sectionOf(s, name) })
}

func sectionOf(s *center.State, name settings.SectionName) (Section, error) {
	x, revision, err := s.Settings.Section(name)
	if err != nil {
		return Section{}, err
	}
	return Section{Section: name, Revision: revision, Value: x, Fields: settings.Fields(x)}, nil
}

// changeSettings puts a section in the place of the one that stands.
func (f *Office) changeSettings(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	item, err := f.section(settings.SectionName(c.Params("section")))
	if err != nil {
		return err
	}
	var body SettingsRequest
	body.Value.Section, _ = settings.SectionNamed(item.Section)
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	if !body.Value.given {
		return refusal.FieldMissing.In("value")
	}
	x := center.ChangeSettings{Section: body.Value.Section, Revision: body.Revision}
	if _, err := f.Center.Do(c.UserContext(), actor, x); err != nil {
		return err
	}
	if item, err = f.section(item.Section); err != nil {
		return err
	}
	return c.JSON(item)
}
