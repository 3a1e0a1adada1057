package counter

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/refusal"
)

func (k *Counter) find(code dossier.Code) (dossier.Dossier, dossier.People, error) {
	if !code.Valid() {
		return dossier.Dossier{}, dossier.People{}, refusal.UnknownDossier
	}
	d, people, found, err := k.Center.Dossier(code)
	if err == nil && !found {
		err = refusal.UnknownDossier
	}
	return d, people, err
}

func (k *Counter) dossier(c *fiber.Ctx) error {
	if _, err := k.Staff(c); err != nil {
		return err
	}
	d, people, err := k.find(dossier.Code(c.Params("code")))
	if err != nil {
		return err
	}
	return c.JSON(DossierResponse{Dossier: d, People: people})
}

// dossierStatus tells anyone the code and the status and nothing more
// (TT 01/2018/TT-VPCP art. 16).
func (k *Counter) dossierStatus(c *fiber.Ctx) error {
	d, _, err := k.find(dossier.Code(c.Params("code")))
	if err != nil {
		return err
	}
	return c.JSON(DossierStatusResponse{Code: d.Code, Status: d.Status})
}

// paper is a form of a dossier.
func (k *Counter) paper(c *fiber.Ctx) error {
	form := c.Params("form")
	if !k.Paper.Known(form) {
		return fiber.ErrNotFound
	}
	if _, err := k.Staff(c); err != nil {
		return err
	}
	d, people, err := k.find(dossier.Code(c.Params("code")))
	if err != nil {
		return err
	}
	name, err := center.Read(k.Center, func(s *center.State) (string, error) { return s.Staff[queue.StaffID(d.ReceivedBy)].Name, nil })
	if err != nil {
		return err
	}
	pdf, err := k.Paper.Print(form, d, people, name)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "application/pdf")
	c.Set(fiber.HeaderContentDisposition, `inline; filename="`+string(d.Code)+`.pdf"`)
	return c.Send(pdf)
}
