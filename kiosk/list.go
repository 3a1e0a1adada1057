package kiosk

import (
	"io/fs"
	"net/url"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
)

// ListPages is the page on which a phone shows what a procedure asks for.
func ListPages() fs.FS { return sub("list") }

// listQR draws the address of a procedure's list of documents, for a citizen's phone.
func (k *Kiosk) listQR(c *fiber.Ctx) error {
	var err error
	code := ""
	k.Center.View(func(s *center.State) {
		p, problem := s.Procedure(c.Params("code"))
		if err = problem; err == nil {
			code = string(p.Code)
		}
	})
	if err != nil {
		return err
	}
	return k.sendQR(c, "/p/"+url.PathEscape(code))
}

// remoteQR draws the address of the page on which a phone books a time, for who came when
// a line's numbers were all given.
func (k *Kiosk) remoteQR(c *fiber.Ctx) error {
	if _, err := k.Taker(c); err != nil {
		return err
	}
	open, known := false, false
	line := queue.LineID(c.Query("line"))
	k.Center.View(func(s *center.State) {
		open = s.Settings.Remote.Appointments
		_, known = s.Settings.Line(line)
	})
	if !open {
		return refusal.RemoteClosed.In("line")
	}
	path := "/remote"
	if known {
		path += "?line=" + url.QueryEscape(string(line))
	}
	return k.sendQR(c, path)
}

// sendQR answers with the QR code of one of this program's addresses.
func (k *Kiosk) sendQR(c *fiber.Ctx, path string) error {
	svg, err := drawQR(k.publicURL(c) + path)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "image/svg+xml")
	return c.Send(svg)
}
