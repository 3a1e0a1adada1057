// Package kiosk is what a citizen touches in the hall: finding a procedure, taking a number,
// checking in, rating. It parses, asks the center once, and answers. It decides nothing and
// never shows which people wait.
package kiosk

import (
	"embed"
	"io/fs"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
	"motcua/center/records"
	"motcua/printing"
	"motcua/ratelimit"
)

//go:embed page
var files embed.FS

// Pages is the kiosk's page with its scripts and styles.
func Pages() fs.FS {
	f, err := fs.Sub(files, "page")
	if err != nil {
		panic(err) // the name is a constant of this file
	}
	return f
}

// Options is what the kiosk needs of the process.
type Options struct {
	Center *center.Center
	Now    func() time.Time // the centre's clock, in its zone
	// Parse reads a JSON body strictly; its errors are answers.
	Parse func(c *fiber.Ctx, into any) error
	// Taker identifies a caller that may take numbers: a kiosk, or a member of staff.
	Taker func(c *fiber.Ctx) (center.Actor, error)
	// Phone is the citizen's phone, known only by the ticket's token, which rates a visit.
	Phone func(c *fiber.Ctx) (center.Actor, error)
	// Checker identifies a caller that may check in, within a rate limit.
	Checker func(c *fiber.Ctx) (center.Actor, error)
	// Token makes an unguessable token. Secret makes the centre's own secret when it has
	// none yet.
	Token, Secret func() string
	// Device is the kiosk that asks. Alive is whether a device has asked something just now.
	Device func(c *fiber.Ctx) (center.Actor, records.Device, error)
	Alive  func(id string) bool
	// Took is told how long after the first touch a kiosk gave a number.
	Took func(time.Duration)
	// Printing gives the slips out. Agent is the agent of a kiosk's PC that asks. Say turns an
	// error into its code and sentence, for what no answer carries.
	Printing *printing.Printing
	Agent    func(c *fiber.Ctx) (records.Device, error)
	Say      func(err error) (code, sentence string)
}

// Kiosk answers the kiosk's requests.
type Kiosk struct {
	Options
	cards  cards
	reader *reader
	pins   *ratelimit.Limiter[string] // wrong PINs by kiosk
}

// Tick lets the clock act: cards that were scanned and sounds that were read are forgotten.
// It may be called at any time, and is called every second.
func (k *Kiosk) Tick(at time.Time) {
	k.cards.forget(at)
	k.reader.forget(at)
}

// Revoked ends what a device that was just revoked still has here: the lines of a kiosk's
// pages and of its agent, and the cards that were scanned at it.
func (k *Kiosk) Revoked(device ids.Device) {
	var d records.Device
	k.Center.View(func(s *center.State) { d = s.Devices[device] })
	switch d.Kind {
	case records.Kiosk:
		k.cards.forgetAll(d.ID)
	case records.Agent:
	default:
		return
	}
	k.Printing.Revoked(d)
}

// Mount puts the kiosk's paths on the router.
func Mount(r fiber.Router, o Options) *Kiosk {
	k := &Kiosk{Options: o, cards: cards{made: o.Token}, reader: newReader(), pins: newPINTries()}
	r.Get("/api/v1/procedures", k.procedures)
	r.Get("/api/v1/procedures/:code", k.procedure)
	r.Get("/api/v1/procedures/:code/qr.svg", k.listQR)
	r.Get("/api/v1/agencies", k.agencies)
	r.Get("/api/v1/life-events", k.lifeEvents)
	r.Post("/api/v1/speech", k.speech)
	r.Get("/api/v1/lines", k.lines)
	r.Get("/api/v1/kiosk", k.standing)
	r.Post("/api/v1/kiosk/help", k.callHelp)
	r.Post("/api/v1/ratings", k.rate)
	r.Post("/api/v1/tickets", k.take)
	r.Get("/api/v1/tickets/:token/qr.svg", k.qr)
	r.Get("/api/v1/tickets/:token/slip", k.slip)
	r.Get("/api/v1/tickets/:token/slip.png", k.slipPicture)
	r.Post("/api/v1/kiosk/slips/:token", k.settleSlip)
	r.Get("/api/v1/kiosk/printer", k.printer)
	r.Post("/api/v1/kiosk/print-list", k.printList)
	r.Get("/ws/kiosk", k.pageSocket)
	r.Get("/ws/agent", k.agentSocket)
	r.Post("/api/v1/check-in", k.checkIn)
	r.Post("/api/v1/kiosk/card", k.readCard)
	r.Get("/api/v1/kiosk/catalogue", k.catalogue)
	r.Get("/api/v1/kiosk/remote.svg", k.remoteQR)
	r.Post("/api/v1/kiosk/settings", k.openSettings)
	r.Post("/api/v1/kiosk/settings/name", k.rename)
	return k
}
