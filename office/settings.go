package office

import (
	"bytes"
	"encoding/json"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// sectionItem is a section of the settings with the revision that a change has to name, and
// how its form is drawn.
type sectionItem struct {
	Section  settings.SectionName `json:"section"`
	Revision settings.Revision    `json:"revision"`
	Value    any                  `json:"value"`
	Fields   []settings.Field     `json:"fields"`
}

// veiled is a section for who may not change it: without the kiosks' PIN, and without the
// revision from which it could be found by trying.
func (i sectionItem) veiled() sectionItem {
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
	items := []sectionItem{}
	for _, x := range settings.Sections() {
		item, err := f.section(x.Section())
		if err != nil {
			return err
		}
		if readOnly != nil {
			item = item.veiled()
		}
		items = append(items, item)
	}
	return c.JSON(fiber.Map{"items": items})
}

func (f *Office) section(name settings.SectionName) (item sectionItem, err error) {
	item.Section = name
	var x settings.Section
	f.Center.View(func(s *center.State) { x, item.Revision, err = s.Settings.Section(name) })
	if err != nil {
		return item, err
	}
	item.Value, item.Fields = x, settings.Fields(x)
	return item, nil
}

// sectionValue is a section in a body: whole, and told apart from none.
type sectionValue struct {
	settings.Section
	given bool
}

// UnmarshalJSON is as strict as the rest of the body.
func (v *sectionValue) UnmarshalJSON(b []byte) error {
	v.given = !bytes.Equal(b, []byte("null"))
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	return d.Decode(v.Section)
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
	var body struct {
		Revision settings.Revision `json:"revision"`
		Value    sectionValue      `json:"value"`
	}
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
