package office

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/catalog"
	"motcua/center/ids"
	"motcua/center/refusal"
)

// synonyms lists the everyday words.
func (f *Office) synonyms(c *fiber.Ctx) error {
	if _, err := f.Supervisor(c); err != nil {
		return err
	}
	return f.answerSynonyms(c)
}

func (f *Office) answerSynonyms(c *fiber.Ctx) error {
	answer, err := center.Read(f.Center, func(s *center.State) (SynonymsResponse, error) {
		items, revision, err := s.Synonyms()
		a := SynonymsResponse{Items: items, Revision: revision, Names: namesOf(s.Catalogue, items)}
		a.Added, a.Missing = differing(items, s.ShippedSynonyms())
		return a, err
	})
	if err != nil {
		return err
	}
	if answer.Items == nil {
		answer.Items = []catalog.Synonym{}
	}
	return c.JSON(answer)
}

func namesOf(c *catalog.Catalogue, items []catalog.Synonym) map[ids.Procedure]string {
	names := map[ids.Procedure]string{}
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
	var body SynonymsRequest
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
	var body RestoreRequest
	if err := f.Parse(c, &body); err != nil {
		return err
	}
	if _, err := f.Center.Do(c.UserContext(), actor, center.ChangeSynonyms{Shipped: true, Revision: body.Revision}); err != nil {
		return err
	}
	return f.answerSynonyms(c)
}
