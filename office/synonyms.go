package office

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// synonymsAnswer is the table of everyday words with the revision that a change has to name.
type synonymsAnswer struct {
	Items    []catalog.Synonym `json:"items"`
	Revision settings.Revision `json:"revision"`
	// Added are lines that the program does not bring so, Missing the brought ones that are not
	// in the table: what bringing them back would change.
	Added   int `json:"added"`
	Missing int `json:"missing"`
	// Names are the names of the procedures that the lines lead to, by code.
	Names map[catalog.Code]string `json:"names"`
}

// synonyms lists the everyday words.
func (f *Office) synonyms(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	return f.answerSynonyms(c)
}

func (f *Office) answerSynonyms(c *fiber.Ctx) error {
	var answer synonymsAnswer
	var err error
	f.Center.View(func(s *center.State) {
		answer.Items, answer.Revision, err = s.Synonyms()
		answer.Names = namesOf(s.Catalogue, answer.Items)
		answer.Added, answer.Missing = differing(answer.Items, s.ShippedSynonyms())
	})
	if err != nil {
		return err
	}
	if answer.Items == nil {
		answer.Items = []catalog.Synonym{}
	}
	return c.JSON(answer)
}

func namesOf(c *catalog.Catalogue, items []catalog.Synonym) map[catalog.Code]string {
	names := map[catalog.Code]string{}
	for i := range items {
		for _, code := range items[i].Codes {
			if p, ok := c.Get(code); ok {
				names[code] = p.Name
			}
		}
	}
	return names
}

// differing counts the lines that only one of two tables has as they are.
func differing(items, shipped []catalog.Synonym) (added, missing int) {
	of := make(map[string]*catalog.Synonym, len(shipped))
	for i := range shipped {
		of[shipped[i].Phrase] = &shipped[i]
	}
	common := 0
	for i := range items {
		if s, ok := of[items[i].Phrase]; ok && s.Equal(&items[i]) {
			common++
		}
	}
	return len(items) - common, len(shipped) - common
}

// changeSynonyms puts a whole table in the place of the one in use; a bad line refuses it all.
func (f *Office) changeSynonyms(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body struct {
		Revision settings.Revision  `json:"revision"`
		Items    *[]catalog.Synonym `json:"items"`
	}
	if err := f.ParseImport(c, &body); err != nil {
		return err
	}
	if body.Items == nil {
		return refusal.FieldMissing.In("items")
	}
	if _, err := f.Center.Do(c.UserContext(), actor, center.ChangeSynonyms{Items: *body.Items, Revision: body.Revision}); err != nil {
		return err
	}
	return f.answerSynonyms(c)
}

// restoreSynonyms brings the program's own table back.
func (f *Office) restoreSynonyms(c *fiber.Ctx) error {
	actor, err := f.Administrator(c)
	if err != nil {
		return err
	}
	var body struct {
		Revision settings.Revision `json:"revision"`
	}
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	if _, err := f.Center.Do(c.UserContext(), actor, center.ChangeSynonyms{Shipped: true, Revision: body.Revision}); err != nil {
		return err
	}
	return f.answerSynonyms(c)
}
