// Package counter is what a clerk touches: calling and serving citizens, the
// counter's hardware button, and lodging a dossier with its receipt. It parses,
// asks the center once, and answers; the rules are the center's and the paper is
// package paper's.
package counter

import (
	"embed"
	"io/fs"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/dossier"
	"motcua/center/records"
)

//go:embed page
var files embed.FS

// Pages is the counter's page with its scripts and styles.
func Pages() fs.FS {
	f, err := fs.Sub(files, "page")
	if err != nil {
		panic(err) // the name is a constant of this file
	}
	return f
}

// Forms makes the legal forms of a dossier as PDF; package paper/form has them.
type Forms interface {
	// Known reports whether there is a form of that name.
	Known(name string) bool
	Print(name string, d dossier.Dossier, people dossier.People, receivedBy string) ([]byte, error)
}

// Options is what the counter needs of the process.
type Options struct {
	Center *center.Center
	Now    func() time.Time // the centre's clock, in its zone
	Paper  Forms
	// Parse reads a JSON body strictly; its errors are answers.
	Parse func(c *fiber.Ctx, into any) error
	// Staff is the member of staff who asks, at least a clerk.
	Staff func(c *fiber.Ctx) (center.Actor, error)
	// Button is the hardware button that asks.
	Button func(c *fiber.Ctx) (center.Actor, records.Device, error)
	// Battery records a button's reported battery charge in percent.
	Battery func(device string, percent int)
}

// Counter answers the counter's requests.
type Counter struct {
	Options
	presses presses
}

// Mount puts the counter's paths on the router.
func Mount(r fiber.Router, o Options) {
	k := &Counter{Options: o}
	r.Get("/api/v1/counters", k.list)
	r.Get("/api/v1/counters/:id", k.state)
	r.Post("/api/v1/counters/:id/card", k.card)
	for path, step := range steps {
		r.Post("/api/v1/counters/:id/"+path, k.step(step))
	}
	r.Post("/api/v1/button", k.button)
	r.Post("/api/v1/dossiers", k.lodge)
	r.Get("/api/v1/dossiers/:code", k.dossier)
	r.Get("/api/v1/dossiers/:code/status", k.dossierStatus)
	r.Get("/api/v1/dossiers/:code/:form.pdf", k.paper)
}
