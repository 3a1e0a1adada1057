// Package kiosk is what a citizen touches: finding a procedure, taking a number,
// and the page on which a phone follows it. It parses, asks the center once, and
// answers; it decides nothing and never shows who waits.
package kiosk

import (
	"embed"
	"io/fs"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
)

//go:embed page follow remote
var files embed.FS

// Pages is the kiosk's page with its scripts and styles.
func Pages() fs.FS { return sub("page") }

// FollowPages is the page on which a phone follows a ticket.
func FollowPages() fs.FS { return sub("follow") }

// RemotePages is the page on which a phone takes a number or books a time.
func RemotePages() fs.FS { return sub("remote") }

func sub(dir string) fs.FS {
	f, err := fs.Sub(files, dir)
	if err != nil {
		panic(err) // the name is a constant of this file
	}
	return f
}

// Options is what the kiosk needs of the process.
type Options struct {
	Center *center.Center
	Now    func() time.Time
	// Parse reads a JSON body strictly; its errors are answers.
	Parse func(c *fiber.Ctx, into any) error
	// Taker is who may take a number: a kiosk, or a member of staff.
	Taker func(c *fiber.Ctx) (center.Actor, error)
	// Phone is the citizen's phone, known only by the ticket's token.
	Phone func(c *fiber.Ctx) (center.Actor, error)
	// Visitor is a citizen's phone that has nothing yet; it is let through so many times a
	// minute. Checker is who may check in, likewise.
	Visitor func(c *fiber.Ctx) (center.Actor, error)
	Checker func(c *fiber.Ctx) (center.Actor, error)
	// Token makes an unguessable token.
	Token func() string
}

// Kiosk answers the kiosk's and the phone's requests.
type Kiosk struct {
	Options
}

// Mount puts the kiosk's paths on the router.
func Mount(r fiber.Router, o Options) {
	k := &Kiosk{Options: o}
	r.Get("/api/v1/procedures", k.procedures)
	r.Get("/api/v1/procedures/:code", k.procedure)
	r.Get("/api/v1/agencies", k.agencies)
	r.Get("/api/v1/lines", k.lines)
	r.Post("/api/v1/tickets", k.take)
	r.Get("/api/v1/tickets/:token", k.follow)
	r.Post("/api/v1/tickets/:token/cancel", k.cancel)
	r.Get("/api/v1/tickets/:token/qr.svg", k.qr)
	r.Get("/api/v1/remote", k.remote)
	r.Get("/api/v1/remote/slots", k.slots)
	r.Post("/api/v1/remote/numbers", k.takeRemote)
	r.Post("/api/v1/remote/appointments", k.book)
	r.Get("/api/v1/remote/:token", k.showHeld)
	r.Post("/api/v1/remote/:token/cancel", k.giveBack)
	r.Get("/api/v1/remote/:token/qr.svg", k.heldQR)
	r.Post("/api/v1/check-in", k.checkIn)
}
