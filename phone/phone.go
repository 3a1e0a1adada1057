// Package phone is what a citizen does away from the kiosk: following a number, taking one or
// booking a time from afar, reading what a procedure asks for. Whoever knows a number's token
// may do what its holder may, so that it is slow to guess. It parses, asks the center once,
// and answers; it never shows which people wait.
package phone

import (
	"embed"
	"io/fs"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/records"
)

//go:embed follow remote list
var files embed.FS

// FollowPages is the page on which a phone follows a ticket.
func FollowPages() fs.FS { return sub("follow") }

// RemotePages is the page on which a phone takes a number or books a time.
func RemotePages() fs.FS { return sub("remote") }

// ListPages is the page on which a phone shows what a procedure asks for.
func ListPages() fs.FS { return sub("list") }

func sub(dir string) fs.FS {
	f, err := fs.Sub(files, dir)
	if err != nil {
		panic(err) // the name is a constant of this file
	}
	return f
}

// Options is what phones need of the process.
type Options struct {
	Center *center.Center
	Now    func() time.Time // the centre's clock, in its zone
	// Parse reads a JSON body strictly; its errors are answers.
	Parse func(c *fiber.Ctx, into any) error
	// Holder is the citizen's phone, known only by the ticket's token.
	Holder func(c *fiber.Ctx) (center.Actor, error)
	// Visitor is a citizen's phone that has nothing yet, within a rate limit.
	Visitor func(c *fiber.Ctx) (center.Actor, error)
	// Kiosk is the kiosk that asks; an error says that it is a phone.
	Kiosk func(c *fiber.Ctx) (center.Actor, records.Device, error)
	// Opened is told that a phone has a number's page: somebody has the number.
	Opened func(id queue.TicketID, token queue.Token)
	// Token makes an unguessable token. Secret makes the centre's own secret when it has
	// none yet.
	Token, Secret func() string
}

// Phone answers the phones' requests.
type Phone struct{ Options }

// Mount puts the phones' paths on the router.
func Mount(r fiber.Router, o Options) *Phone {
	p := &Phone{Options: o}
	r.Get("/api/v1/tickets/:token", p.follow)
	r.Post("/api/v1/tickets/:token/cancel", p.cancel)
	r.Post("/api/v1/tickets/:token/later", p.later)
	r.Get("/api/v1/remote", p.remote)
	r.Get("/api/v1/remote/slots", p.slots)
	r.Post("/api/v1/remote/numbers", p.takeRemote)
	r.Post("/api/v1/remote/appointments", p.book)
	r.Get("/api/v1/remote/:token", p.showHeld)
	r.Post("/api/v1/remote/:token/cancel", p.giveBack)
	r.Get("/api/v1/remote/:token/qr.svg", p.heldQR)
	return p
}
