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
	address, err := center.Read(k.Center, func(s *center.State) (string, error) {
		t, err := s.TicketByToken(queue.Token(c.Params("token")))
		return s.FollowURL(c.BaseURL(), t.Token), err
	})
	if err != nil {
		return err
	}
	return qrsvg.Send(c, address)
}

// listQR draws the address of a procedure's list of documents, for a citizen's phone.
func (k *Kiosk) listQR(c *fiber.Ctx) error {
	address, err := center.Read(k.Center, func(s *center.State) (string, error) {
		p, err := s.Procedure(c.Params("code"))
		if err != nil {
			return "", err
		}
		return s.Settings.PhonesReach(c.BaseURL()) + "/p/" + url.PathEscape(string(p.Code)), nil
	})
	if err != nil {
		return err
	}
	return qrsvg.Send(c, address)
}

// remoteQR draws the address of the page on which a phone books a time, for citizens who came after
// a line's last number.
func (k *Kiosk) remoteQR(c *fiber.Ctx) error {
	if _, err := k.Taker(c); err != nil {
		return err
	}
	address, err := center.Read(k.Center, func(s *center.State) (string, error) {
		if !s.Settings.Remote.Appointments {
			return "", refusal.RemoteClosed.In("line")
		}
		address := s.Settings.PhonesReach(c.BaseURL()) + "/remote"
		if line, known := s.Settings.Line(queue.LineID(c.Query("line"))); known {
			address += "?line=" + url.QueryEscape(string(line.ID))
		}
		return address, nil
	})
	if err != nil {
		return err
	}
	return qrsvg.Send(c, address)
}
