package kiosk

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/card"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// scanned says what a scanner read that is no card.
type scanned struct {
	Kind  card.Kind `json:"kind"`
	Code  string    `json:"code,omitempty"`  // of a booking or a dossier
	Token string    `json:"token,omitempty"` // of a ticket of today
}

// scannedCard is what is told of a card: a handle and the masked number, nothing else.
type scannedCard struct {
	Kind      card.Kind       `json:"kind"`
	Handle    string          `json:"handle"`
	Number    string          `json:"number"`
	Suggested *queue.Priority `json:"suggested_priority"`
	Warnings  []card.Warning  `json:"warnings"`
}

// readCard finds out what was scanned at a kiosk.
func (k *Kiosk) readCard(c *fiber.Ctx) error {
	actor, err := k.Taker(c)
	if err != nil {
		return err
	}
	var body struct {
		Scan string `json:"scan"`
	}
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

// scanned says what a scan is: a scanned or a scannedCard. The scan itself is in no error
// and in nothing that is logged. by is the kiosk or clerk that scanned: the handle of a card is valid for nobody
// else.
func (k *Kiosk) scanned(by, text string) (any, error) {
	at := k.Now()
	scan, err := card.Read(text, at)
	if err != nil {
		return nil, err
	}
	switch scan.Kind {
	case card.IdentityCard:
		return k.keepCard(by, scan.Card, at), nil
	case card.Ticket:
		known := false
		k.Center.View(func(s *center.State) { _, known = s.Day.ByToken(queue.Token(scan.Text)) })
		if !known { // another program's address, or a ticket of another day
			return scanned{Kind: card.Address}, nil
		}
		return scanned{Kind: card.Ticket, Token: scan.Text}, nil
	}
	return scanned{Kind: scan.Kind, Code: scan.Text}, nil
}

// keepCard keeps a card's number for a minute; of a passport, which says nothing about who
// holds what, not even that.
func (k *Kiosk) keepCard(by string, read card.Card, at time.Time) scannedCard {
	number := read.Number
	if number == read.Passport {
		number = ""
	}
	answer := scannedCard{
		Kind: card.IdentityCard, Handle: k.cards.keep(by, number, at), Number: read.String(),
		Warnings: append([]card.Warning{}, read.Warnings...),
	}
	k.Center.View(func(s *center.State) {
		if years, ok := read.Age(at); ok && s.Settings.NumberRules().Elderly(years) {
			elderly := queue.Elderly
			answer.Suggested = &elderly
		}
	})
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
