package kiosk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/card"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/center/settings"
)

// readCard finds out what was scanned at a kiosk.
func (k *Kiosk) readCard(c *fiber.Ctx) error {
	actor, err := k.Taker(c)
	if err != nil {
		return err
	}
	var body ScanRequest
	if err := k.Parse(c, &body); err != nil {
		return err
	}
	if body.Scan == "" {
		return refusal.FieldMissing.In("scan")
	}
	answer, err := k.scanned(actor.ID, body.Scan)
	if err != nil {
		return err
	}
	return c.JSON(answer)
}

// scanned says what a scan is: a ScannedCode or a ScannedCard. The scan itself is in no error
// and in nothing that is logged. by is the kiosk or clerk that scanned: the handle of a card is valid
// for nobody else.
func (k *Kiosk) scanned(by, text string) (any, error) {
	at := k.Now()
	scan, err := card.Read(text, at)
	if err != nil {
		return nil, err
	}
	switch scan.Kind {
	case card.IdentityCard:
		return center.Read(k.Center, func(s *center.State) (any, error) {
			return k.keepCard(by, scan.Card, s.Settings.Numbers, at), nil
		})
	case card.Ticket:
		return center.Read(k.Center, func(s *center.State) (any, error) {
			if _, known := s.Day.ByToken(queue.Token(scan.Text)); !known {
				return ScannedCode{Kind: card.Address}, nil // another program's, or of a ticket of another day
			}
			return ScannedCode{Kind: card.Ticket, Token: scan.Text}, nil
		})
	}
	return ScannedCode{Kind: scan.Kind, Code: scan.Text}, nil
}

// keepCard keeps a card's number for a minute; of a passport, which says nothing about who
// holds what, not even that.
func (k *Kiosk) keepCard(by string, read card.Card, rules settings.NumberRules, at time.Time) ScannedCard {
	number := read.Number
	if number == read.Passport {
		number = ""
	}
	answer := ScannedCard{
		Kind: card.IdentityCard, Handle: k.cards.keep(by, number, at), Number: read.String(),
		Warnings: append([]card.Warning{}, read.Warnings...),
	}
	if years, ok := read.Age(at); ok && rules.Elderly(years) {
		elderly := queue.Elderly
		answer.Suggested = &elderly
	}
	return answer
}

// holder is the holder of the card behind a handle; the zero Holder for no handle.
func (k *Kiosk) holder(actor center.Actor, handle string) (center.Holder, error) {
	if handle == "" {
		return center.Holder{}, nil
	}
	h, ok := k.cards.find(actor.ID, handle, k.Now())
	if !ok {
		return h, refusal.CardForgotten
	}
	return h, nil
}
