package office

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"time"

	"github.com/gofiber/fiber/v2"

	"motcua/center"
)

// noticeLetters is how long a notice's id is: 40 bits, enough for the few that stand.
const noticeLetters = 8

func noticesOf(s *center.State, at time.Time) []Notice {
	items := []Notice{}
	for _, n := range s.Notices(at) {
		items = append(items, Notice{ID: n.ID, Hall: n.Hall, Text: n.Text, Until: n.Until})
	}
	return items
}

// postNotice puts a notice up in a hall.
func (f *Office) postNotice(c *fiber.Ctx) error {
	var body NoticeRequest
	actor, err := f.asks(c, &body)
	if err != nil {
		return err
	}
	x := center.PostNotice{ID: noticeID(actor), Hall: body.Hall, Text: body.Text, Minutes: body.Minutes}
	if _, err := f.Center.Do(c.UserContext(), actor, x); err != nil {
		return err
	}
	return c.Status(fiber.StatusCreated).JSON(NoticeResponse{ID: x.ID})
}

// noticeID is random, but the same for the same request: then the answer is the same.
func noticeID(a center.Actor) center.NoticeID {
	if a.Request == "" {
		return center.NoticeID(rand.Text()[:noticeLetters])
	}
	sum := sha256.Sum256([]byte(a.String() + " " + a.Request))
	return center.NoticeID(base32.StdEncoding.EncodeToString(sum[:])[:noticeLetters])
}

// removeNotice takes a notice down.
func (f *Office) removeNotice(c *fiber.Ctx) error {
	actor, err := f.bare(c)
	if err != nil {
		return err
	}
	return f.done(c, actor, center.RemoveNotice{ID: center.NoticeID(c.Params("id"))})
}
