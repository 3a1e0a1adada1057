// Package office is what a manager touches: staff, devices and settings, the day at a
// glance, and the acts of the supervisor on lines, counters and tickets. It parses, asks
// the center once, and answers. It never sees a password that is stored, a token that is
// in use, or a citizen's name.
package office

import (
	"embed"
	"io/fs"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/ids"
)

//go:embed page
var files embed.FS

// Pages is the office's page with its scripts and styles.
func Pages() fs.FS {
	f, err := fs.Sub(files, "page")
	if err != nil {
		panic(err) // the name is a constant of this file
	}
	return f
}

// Options is what the office needs of the process.
type Options struct {
	Center *center.Center
	Now    func() time.Time // the centre's clock, in its zone
	// Parse reads a JSON body strictly; its errors are answers.
	Parse func(c *fiber.Ctx, into any) error
	// ParseImport reads a larger one: a whole table.
	ParseImport func(c *fiber.Ctx, into any) error
	// Administrator is the administrator who asks.
	Administrator func(c *fiber.Ctx) (center.Actor, error)
	// Supervisor is the supervisor or administrator who asks.
	Supervisor func(c *fiber.Ctx) (center.Actor, error)
	// HashPassword makes what is stored of a password; it refuses one that is too
	// short or too long.
	HashPassword func(password string) (string, error)
	// NewDevice makes an id and a pairing code with its hash.
	NewDevice func() (id ids.Device, code, codeHash string)
	// LastSeen is when a device last asked something, RFC 3339, empty for never, and
	// the percent that it said of its battery.
	LastSeen func(id string) (at string, battery *int)
	// KioskChanged has a kiosk's pages ask again how it stands.
	KioskChanged func(kiosk string)
	// Rejections are the devices that were rejected for a wrong or revoked token.
	Rejections func() []Rejection
	// Revoked ends what a device that was just revoked still has open.
	Revoked func(ids.Device)
	// Printers gives slips out.
	Printers Printers
}

// Office answers the office's requests.
type Office struct {
	Options
}

// Mount puts the office's paths on the router.
func Mount(r fiber.Router, o Options) {
	f := &Office{Options: o}
	r.Get("/api/v1/office/staff", f.staff)
	r.Post("/api/v1/office/staff", f.addStaff)
	r.Post("/api/v1/office/staff/:username/password", f.password)
	r.Post("/api/v1/office/staff/:username/disable", f.changeStaff(center.Disabled))
	r.Post("/api/v1/office/staff/:username/enable", f.changeStaff(center.Enabled))
	r.Get("/api/v1/office/devices", f.devices)
	r.Get("/api/v1/office/rejections", f.rejections)
	r.Post("/api/v1/office/devices", f.addDevice)
	r.Post("/api/v1/office/devices/:id/revoke", f.revoke)
	r.Put("/api/v1/office/devices/:id/printing", f.setPrinting)
	r.Post("/api/v1/office/devices/:id/print-test", f.testPrinting)
	r.Post("/api/v1/office/clock/trust", f.trustClock)
	r.Get("/api/v1/office/help-calls", f.helpCalls)
	r.Post("/api/v1/office/help-calls/:id/answered", f.answerHelp)
	r.Get("/api/v1/office/ratings", f.ratings)
	r.Get("/api/v1/office/synonyms", f.synonyms)
	r.Put("/api/v1/office/synonyms", f.changeSynonyms)
	r.Post("/api/v1/office/synonyms/restore", f.restoreSynonyms)
	r.Get("/api/v1/office/settings", f.settings)
	r.Put("/api/v1/office/settings/:section", f.changeSettings)
	f.mountSupervisor(r.Group("/api/v1/supervisor"))
}

// mountSupervisor puts the supervisor's paths on the router.
func (f *Office) mountSupervisor(r fiber.Router) {
	r.Get("/", f.supervision)
	r.Get("/tickets", f.tickets)
	r.Post("/tickets/:number/move", f.move)
	r.Post("/tickets/:number/cancel", f.cancel)
	r.Post("/tickets/:number/reactivate", f.reactivate)
	r.Post("/tickets/:number/reprint", f.reprint)
	r.Post("/lines/:id/open", f.turnLine(false))
	r.Post("/lines/:id/close", f.turnLine(true))
	r.Post("/counters/:id/lines", f.assign)
	r.Post("/counters/:id/open", f.turnCounter(false))
	r.Post("/counters/:id/close", f.turnCounter(true))
	r.Post("/deeds/:id/undo", f.undo)
	r.Post("/notices", f.postNotice)
	r.Post("/notices/:id/remove", f.removeNotice)
	r.Get("/audit", f.audit)
}
