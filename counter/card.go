package counter

import (
	"cmp"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/card"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// sexes are the names of what a paper says.
var sexes = map[card.Sex]string{card.Male: "male", card.Female: "female"}

// card reads what a clerk scanned or typed from a paper on the desk.
func (k *Counter) card(c *fiber.Ctx) error {
	actor, err := k.Staff(c)
	if err != nil {
		return err
	}
	if err := k.sits(queue.CounterID(c.Params("id")), queue.StaffID(actor.ID)); err != nil {
		return err
	}
	var body ScanRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	if body.Scan == "" {
		return refusal.FieldMissing.In("scan")
	}
	scan, err := card.Read(body.Scan, k.Now())
	if err != nil {
		return err
	}
	if scan.Kind != card.IdentityCard {
		return c.JSON(ScannedCode{Kind: scan.Kind, Code: scan.Text})
	}
	read := scan.Card
	return c.JSON(ScannedCard{
		Kind: scan.Kind, Number: read.String(), Warnings: append([]card.Warning{}, read.Warnings...),
		Card: Card{
			Name: read.Name, IDNumber: read.Number, OldNumber: read.OldNumber, Passport: read.Passport, Birth: read.Birth.String(),
			Sex: sexes[read.Sex], Address: read.Address, Issued: read.Issued.String(), Expires: read.Expires.String(),
		},
	})
}

// sits refuses staff who do not sit at the counter: papers are read where they are shown.
func (k *Counter) sits(id queue.CounterID, staff queue.StaffID) error {
	_, err := center.Read(k.Center, func(s *center.State) (queue.Counter, error) {
		counter, err := known(s, id)
		if there := s.Day.Seat(id).Staff; err == nil && there != staff {
			err = notHere(id, cmp.Or(s.Staff[there].Name, string(there)))
		}
		return counter, err
	})
	return err
}

// notHere refuses a clerk who does not sit at the counter; staff is the one who does, if anybody.
func notHere(id queue.CounterID, staff string) error {
	if staff == "" {
		return refusal.CounterEmpty.With(refusal.Facts{"counter": string(id)})
	}
	return refusal.NotYourCounter.With(refusal.Facts{"counter": string(id), "staff": staff})
}
