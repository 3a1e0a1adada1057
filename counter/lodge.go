package counter

import (
	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/dossier"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// decision checks and completes what was typed.
func (b LodgeRequest) decision(staff string) (center.LodgeDossier, error) {
	x := center.LodgeDossier{Staff: queue.StaffID(staff), Procedure: b.Procedure, Lodge: dossier.Lodge{
		People:    dossier.People{Applicant: b.Applicant, Owner: b.Owner, PostAddress: b.PostAddress, Note: b.Note},
		Documents: b.Documents, Sets: 1,
	}}
	if b.Procedure == "" {
		return x, refusal.FieldMissing.In("procedure")
	}
	if b.FeeVND == nil {
		return x, refusal.FieldMissing.In("fee_vnd")
	}
	x.Lodge.FeeVND = *b.FeeVND
	if b.Sets != nil {
		x.Lodge.Sets = *b.Sets
	}
	if b.Ticket != nil {
		x.Ticket = queue.Number(*b.Ticket)
	}
	if err := x.Lodge.ReturnBy.UnmarshalText([]byte(b.ReturnBy)); err != nil {
		return x, refusal.UnknownReturnBy.In("return_by")
	}
	return x, x.Lodge.Check()
}

func (k *Counter) lodge(c *fiber.Ctx) error {
	actor, err := k.Staff(c)
	if err != nil {
		return err
	}
	var body LodgeRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	x, err := body.decision(actor.ID)
	if err != nil {
		return err
	}
	r, err := k.Center.Do(c.UserContext(), actor, x)
	if err != nil {
		return err
	}
	d, _, err := k.find(r.Dossier)
	if err != nil {
		return err
	}
	return c.Status(fiber.StatusCreated).JSON(LodgeResponse{Code: d.Code, ReceivedAt: d.ReceivedAt, DueAt: d.DueAt, Status: d.Status, Book: d.Book})
}
