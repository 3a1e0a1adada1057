package kiosk

import (
	"net/url"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
	"motcua/center/queue"
	"motcua/center/refusal"
	"motcua/qrsvg"
)

// qr draws the follow address of a ticket.
func (k *Kiosk) qr(c *fiber.Ctx) error {
	token := queue.Token(c.Params("token"))
	var err error
	address := ""
	k.Center.View(func(s *center.State) {
		_, err = s.TicketByToken(token)
		address = s.FollowURL(c.BaseURL(), token)
	})
	if err != nil {
		return err
	}
	return qrsvg.Send(c, address)
}

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
	return qrsvg.Send(c, k.publicURL(c)+"/p/"+url.PathEscape(code))
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
	return qrsvg.Send(c, k.publicURL(c)+path)
}
